import { addGroups, eachSpanning } from "../model/row-index.js";
import { lowerBound } from "../model/search.js";
import type { Slice } from "../source/source.js";
import type { LayoutItem } from "./layout.js";
import { type Gathered, MOST_IDS } from "./runs.js";
import type { View } from "./view.js";

/** Events of each group by the bin of their start, one row of bins for each group, and those that last into the first. */
export interface Binned {
  readonly width: number;
  readonly lo: number;
  readonly bins: number;
  readonly counts: Float64Array;
  readonly early: Float64Array;
}

/** Counts what is in view and has no place of its own in bins of `width`, from sums: the time that it takes is that of the bins. */
export function binHidden({ columns, group, groups }: Slice, items: readonly LayoutItem[], view: View, width: number): Binned {
  const lo = Math.floor(view.start / width);
  const bins = Math.max(1, Math.ceil(view.end / width) - lo);
  const counts = new Float64Array(groups.length * bins);
  const early = new Float64Array(groups.length);
  const first = lowerBound(columns.start, view.start);
  const until = lowerBound(columns.start, view.end);
  eachSpanning(columns, view.start, (row) => early[group[row]!]!++);
  // where rows begin in each bin, by which those that have a place are taken off too
  const edges = new Float64Array(bins + 1).fill(until);
  for (let bin = 0, row = first; bin < bins; bin++) {
    edges[bin] = row;
    const next = bin === bins - 1 ? until : lowerBound(columns.start, (lo + bin + 1) * width);
    addGroups(group, groups.length, row, Math.max(row, next), counts, bin, bins);
    row = Math.max(row, next);
  }
  for (const { index, band } of items) {
    if (index < first) early[band]!--;
    else counts[band * bins + Math.max(0, lowerBound(edges, index + 0.5) - 1)]!--;
  }
  return { width, lo, bins, counts, early };
}

/** As `gatherRuns`, for so many events in view that they are not looked at one by one. The runs name their events when they are asked. */
export function gatherRunsOfMany(slice: Slice, items: readonly LayoutItem[], view: View, along: number, size: number): Gathered[] {
  const { level, groups } = slice;
  const { width, lo, bins, counts, early } = binHidden(slice, items, view, 2 ** level);
  const scale = (view.end - view.start) / along;
  const placed = new Set(items.map(({ index }) => index));
  const runs: Gathered[] = [];
  for (let band = 0; band < groups.length; band++) {
    let held = early[band]!;
    let lead = held > 0;
    let from = lo;
    for (let bin = 0; bin < bins; bin++) {
      held += counts[band * bins + bin]!;
      const startPixel = Math.max(0, ((lo + bin) * width - view.start) / scale);
      const endPixel = Math.min(along, ((lo + bin + 1) * width - view.start) / scale);
      if (bin === 0 && endPixel - startPixel < size && bins > 1) continue;
      const last = runs.at(-1);
      const short = bin === bins - 1 && endPixel - startPixel < size;
      const end = (lo + bin + 1) * width;
      if (held > 0 && short && last?.band === band && last.end === (lo + bin) * width) {
        runs[runs.length - 1] = lazily(slice, placed, view, { ...fixed(last), count: last.count + held, end });
      } else if (held > 0) {
        const left = from < lo + bin ? 0 : startPixel;
        const at = Math.min(along - size / 2, Math.max(size / 2, short ? along - size / 2 : (left + endPixel) / 2));
        runs.push(lazily(slice, placed, view, { key: `${band}:${level}:${lo + bin}`, band, count: held, start: from * width, end, lead, at }));
      }
      held = 0;
      lead = false;
      from = lo + bin + 1;
    }
  }
  return runs;
}

type Fixed = Omit<Gathered, "ids">;

function fixed({ key, band, count, start, end, lead, at }: Gathered): Fixed {
  return { key, band, count, start, end, lead, at };
}

function lazily({ columns, group }: Slice, placed: ReadonlySet<number>, view: View, run: Fixed): Gathered {
  let ids: string[] | undefined;
  return {
    ...run,
    get ids() {
      if (ids) return ids;
      const found: string[] = [];
      const visit = (row: number): void => {
        if (found.length < MOST_IDS && group[row] === run.band && !placed.has(row)) found.push(columns.id(row));
      };
      if (run.lead) eachSpanning(columns, view.start, visit);
      for (let row = lowerBound(columns.start, Math.max(view.start, run.start)); found.length < MOST_IDS && row < columns.size && columns.start[row]! < Math.min(view.end, run.end); row++) visit(row);
      return (ids = found);
    },
  };
}
