import { eachMeeting } from "../model/row-index.js";
import type { Slice } from "../source/source.js";
import type { Arrangement } from "./arrangement.js";
import { meets } from "./place.js";
import type { View } from "./view.js";

/** Hidden events of one band, gathered: how many, over which time, and where along time the count goes. */
export interface Gathered {
  readonly key: string;
  readonly band: number;
  readonly count: number;
  readonly ids: readonly string[];
  readonly start: number;
  readonly end: number;
  /** True when it also counts events that began before `start` and had not ended. */
  readonly lead: boolean;
  /** Pixels along time: the middle of the count. */
  readonly at: number;
}

/** A run names at most so many of the events that it counts. */
export const MOST_IDS = 200;

/**
 * Counts what is in view and has no place of its own, bin by bin. A bin keeps its place while panning; at the edges
 * of the view a bin too short for its count joins its neighbour. What began before the first bin joins the first.
 * What has no place is told by its scale, or given as rows where bands differ in theirs.
 */
export function gatherRuns(slice: Slice, { reveal }: Pick<Arrangement, "reveal">, view: View, along: number, size: number, hidden?: ReadonlySet<number>): Gathered[] {
  const { level, lo, hi, counts, spanning, groups, group, columns } = slice;
  const width = 2 ** level;
  const bins = hi - lo;
  const scale = (view.end - view.start) / along;
  // what the source counted and did not send
  const unsent = Float64Array.from(counts);
  const unsentBefore = Float64Array.from(spanning);
  const rows = new Map<number, number[]>();
  const rowsBefore = groups.map((): number[] => []);
  eachMeeting(columns, lo * width, hi * width, (row) => {
    const start = columns.start[row]!;
    const band = group[row]!;
    const cell = band * bins + Math.min(bins - 1, Math.max(0, Math.floor(start / width) - lo));
    const early = start < lo * width;
    if (early) unsentBefore[band]!--;
    else unsent[cell]!--;
    if (hidden ? !hidden.has(row) : reveal[row]! > scale || !meets(slice, row, view)) return;
    if (early) rowsBefore[band]!.push(row);
    else if (!rows.get(cell)?.push(row)) rows.set(cell, [row]);
  });
  const runs: Gathered[] = [];
  for (let band = 0; band < groups.length; band++) {
    let held = rowsBefore[band]!;
    let more = Math.max(0, unsentBefore[band]!);
    let lead = held.length + more > 0;
    let from = lo;
    for (let bin = 0; bin < bins; bin++) {
      const cell = band * bins + bin;
      held = held.concat(rows.get(cell) ?? []);
      more += Math.max(0, unsent[cell]!);
      const startPixel = Math.max(0, ((lo + bin) * width - view.start) / scale);
      const endPixel = Math.min(along, ((lo + bin + 1) * width - view.start) / scale);
      if (bin === 0 && endPixel - startPixel < size && bins > 1) continue;
      const last = runs.at(-1);
      const short = bin === bins - 1 && endPixel - startPixel < size;
      const count = held.length + more;
      const end = (lo + bin + 1) * width;
      const ids = held.slice(0, MOST_IDS).map((row) => columns.id(row));
      if (count > 0 && short && last?.band === band && last.end === (lo + bin) * width) {
        runs[runs.length - 1] = { ...last, count: last.count + count, ids: [...last.ids, ...ids].slice(0, MOST_IDS), end };
      } else if (count > 0) {
        const left = from < lo + bin ? 0 : startPixel;
        const at = Math.min(along - size / 2, Math.max(size / 2, short ? along - size / 2 : (left + endPixel) / 2));
        runs.push({ key: `${band}:${level}:${lo + bin}`, band, count, ids, start: from * width, end, lead, at });
      }
      held = [];
      more = 0;
      lead = false;
      from = lo + bin + 1;
    }
  }
  return runs;
}
