import type { Columns } from "../../model/model.js";
import type { Slice } from "../source.js";

/** The answer to a view, with what is needed to cut a part out of its bins. */
export interface Tile {
  readonly level: number;
  readonly lo: number;
  readonly hi: number;
  readonly k: number;
  readonly groups: readonly string[];
  readonly counts: Float64Array;
  readonly ended: Float64Array;
  readonly started: Float64Array;
  readonly gone: Float64Array;
  readonly after: number;
  readonly columns: Columns;
  readonly group: Uint16Array;
  readonly complete: boolean;
  readonly version: string;
}

/**
 * The bins `[lo, hi)` of a tile that holds them. All counts are exact: what began before a later bin is what had begun before
 * the first, and what began in the bins between; likewise what had ended. The columns stay the same object, so that what
 * is computed from them is kept while panning.
 */
export function crop(tile: Tile, lo: number, hi: number): Slice {
  const { level, groups, counts, ended, started, gone, columns, group, complete, version } = tile;
  const bins = tile.hi - tile.lo;
  const [from, to] = [lo - tile.lo, hi - tile.lo];
  const part = new Uint32Array(groups.length * (hi - lo));
  const spanning = new Uint32Array(groups.length);
  let before = 0;
  let after = tile.after;
  for (let index = 0; index < groups.length; index++) {
    const row = index * bins;
    part.set(counts.subarray(row + from, row + to), index * (hi - lo));
    let [begun, over] = [started[index]!, gone[index]!];
    for (let bin = 0; bin < from; bin++) {
      begun += counts[row + bin]!;
      over += ended[row + bin]!;
    }
    for (let bin = to; bin < bins; bin++) after += counts[row + bin]!;
    spanning[index] = Math.max(0, begun - over);
    before += over;
  }
  return { level, lo, hi, groups, counts: part, spanning, before, after, columns, group, complete, version };
}
