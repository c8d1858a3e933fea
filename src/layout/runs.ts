import type { Slice } from "../source/source.js";
import type { Arrangement } from "./arrange.js";
import type { View } from "./view.js";

/** Hidden events of one band, gathered: how many, over which time, and where along time the count goes. */
export interface Gathered {
  readonly key: string;
  readonly band: number;
  readonly count: number;
  readonly start: number;
  readonly end: number;
  /** True when it also counts events that began before `start` and had not ended. */
  readonly lead: boolean;
  /** Pixels along time: the middle of the count. */
  readonly at: number;
}

/**
 * Counts what has no place of its own, bin by bin. A bin keeps its place while panning; at the edges of the view a
 * bin too short for its count joins its neighbour. What began before the view joins the first.
 */
export function gatherRuns({ level, lo, hi, counts, spanning, groups, group, columns }: Slice, { reveal }: Arrangement, view: View, along: number, size: number): Gathered[] {
  const width = 2 ** level;
  const bins = hi - lo;
  const scale = (view.end - view.start) / along;
  const hidden = Float64Array.from(counts);
  const before = Float64Array.from(spanning);
  for (let row = 0; row < columns.size; row++) {
    if (reveal[row]! <= scale) continue;
    const start = columns.start[row]!;
    const band = group[row]!;
    if (start < lo * width) {
      if (columns.end[row]! > lo * width) before[band]!--;
    } else if (start < hi * width) {
      hidden[band * bins + Math.min(bins - 1, Math.max(0, Math.floor(start / width) - lo))]!--;
    }
  }
  const runs: Gathered[] = [];
  for (let band = 0; band < groups.length; band++) {
    let pending = before[band]!;
    let from = lo;
    let lead = pending > 0;
    for (let bin = 0; bin < bins; bin++) {
      pending += hidden[band * bins + bin]!;
      const startPixel = Math.max(0, ((lo + bin) * width - view.start) / scale);
      const endPixel = Math.min(along, ((lo + bin + 1) * width - view.start) / scale);
      const first = bin === 0 && endPixel - startPixel < size && bins > 1;
      if (first) continue;
      const last = runs.at(-1);
      const short = bin === bins - 1 && endPixel - startPixel < size;
      if (pending > 0 && short && last?.band === band && last.end === (lo + bin) * width) {
        runs[runs.length - 1] = { ...last, count: last.count + pending, end: (lo + bin + 1) * width };
      } else if (pending > 0) {
        const left = from < lo + bin ? 0 : startPixel;
        const at = Math.min(along - size / 2, Math.max(size / 2, short ? along - size / 2 : (left + endPixel) / 2));
        runs.push({ key: `${band}:${level}:${lo + bin}`, band, count: pending, start: from * width, lead, end: (lo + bin + 1) * width, at });
      }
      pending = 0;
      lead = false;
      from = lo + bin + 1;
    }
  }
  return runs;
}
