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
  /** Pixels that its body needs before its beginning, so that it does not touch the body before it. */
  readonly lead: Float64Array;
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
function revealIn({ start, length, size, lead }: Items, row: readonly number[], at: number, item: number, widest: number, reveal: Float64Array, atLeast: number): number {
  const from = start[item]!;
  let scale = Infinity;
  for (let i = at; i < row.length; i++) {
    const other = row[i]!;
    const gap = start[other]! - from;
    if (gap < length[item]!) return 0;
    if (gap / size[item]! >= scale && (gap - length[item]!) / MOST_LEAD >= scale) break;
    const touch = touchOf(gap, length[item]!, size[item]!, lead[other]!);
    if (touch < scale && touch < reveal[other]!) scale = touch;
  }
  const room = lead[item]! || Infinity;
  for (let i = at - 1, next = from; i >= 0 && scale > atLeast; i--) {
    const other = row[i]!;
    const gap = from - start[other]!;
    if (gap < length[other]!) return 0;
    // bodies of a row never overlap, so none further on ends after `next` begins
    if (gap / widest >= scale && (room === Infinity || (from - next) / room >= scale)) break;
    next = start[other]!;
    const touch = touchOf(gap, length[other]!, size[other]!, lead[item]!);
    if (touch < scale && touch < reveal[other]!) scale = touch;
  }
  return scale;
}

/** The most that {@link Items.lead} may be. */
export const MOST_LEAD = 16;

/** The scale from which on an item reaches into one that begins `gap` later: with its label, or with its body. */
function touchOf(gap: number, length: number, size: number, lead: number): number {
  const label = gap / size;
  return lead > 0 ? Math.min(label, (gap - length) / lead) : label;
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
