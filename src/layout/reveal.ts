/**
 * Which label has which row, and from which scale on it shows.
 *
 * Each item gets one row for good, and one number, `reveal`: it shows at every scale below it (a scale is an
 * amount of time a pixel). So a label never moves to another row and, once shown, stays shown while zooming in.
 * Items are placed by importance; an item yields to every more important one in its row, at the scales at which
 * the two would touch and that one shows. The idea of an active range is that of Been, Daiches and Yap,
 * "Dynamic map labeling", IEEE TVCG 12(5), 2006; in one dimension it can be computed exactly.
 */
export interface Items {
  /** Where each item begins, along time. */
  readonly start: Float64Array;
  /** How long its body is along time; another item in its row never begins within it. */
  readonly length: Float64Array;
  /** Pixels along time that it takes at the least: its label and the gap after it. */
  readonly size: Float64Array;
  readonly importance: Float32Array;
}

export interface Reveal {
  readonly row: Uint16Array;
  /** Time a pixel; `0`: never shows by itself; `Infinity`: always. */
  readonly reveal: Float64Array;
}

/** Places the items whose indices are `members` on `rows` rows; writes to `result`. */
export function placeItems(items: Items, members: readonly number[] | Uint32Array, rows: number, result: Reveal): void {
  const { start, length, size, importance } = items;
  const order = Array.from(members).sort((a, b) => importance[b]! - importance[a]! || length[b]! - length[a]! || start[a]! - start[b]! || a - b);
  const placed: number[][] = Array.from({ length: rows }, () => []);
  const widest = new Float64Array(rows);
  for (const item of order) {
    let best = 0;
    let bestRow = 0;
    let bestAt = 0;
    for (let row = 0; row < rows && best < Infinity; row++) {
      const others = placed[row]!;
      const at = positionOf(others, start, start[item]!);
      const scale = revealIn(items, others, at, item, widest[row]!, result.reveal, best);
      if (scale > best) [best, bestRow, bestAt] = [scale, row, at];
    }
    result.row[item] = bestRow;
    result.reveal[item] = best;
    if (best > 0) {
      placed[bestRow]!.splice(bestAt, 0, item);
      widest[bestRow] = Math.max(widest[bestRow]!, size[item]!);
    }
  }
}

/** The scale below which the item touches nothing that shows in the row; 0 as soon as it cannot exceed `atLeast`. */
function revealIn({ start, length, size }: Items, row: readonly number[], at: number, item: number, widest: number, reveal: Float64Array, atLeast: number): number {
  const from = start[item]!;
  let scale = Infinity;
  for (let i = at; i < row.length; i++) {
    const other = row[i]!;
    const gap = start[other]! - from;
    if (gap < length[item]!) return 0;
    const touch = gap / size[item]!;
    if (touch >= scale) break;
    if (touch < reveal[other]!) {
      scale = touch;
      break;
    }
  }
  for (let i = at - 1; i >= 0 && scale > atLeast; i--) {
    const other = row[i]!;
    const gap = from - start[other]!;
    if (gap < length[other]!) return 0;
    if (gap / widest >= scale) break;
    const touch = gap / size[other]!;
    if (touch < scale && touch < reveal[other]!) scale = touch;
  }
  return scale;
}

/** Where an item that begins at `time` goes among the indices of a row, which are sorted by start. */
function positionOf(row: readonly number[], start: Float64Array, time: number): number {
  let low = 0;
  let high = row.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (start[row[middle]!]! <= time) low = middle + 1;
    else high = middle;
  }
  return low;
}
