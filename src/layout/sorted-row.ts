/** The most that a chunk holds before it is cut in two. */
const MOST = 256;

/**
 * Indices of items in the order of their starts, of those that are placed in one row. In chunks, so that putting one in costs
 * little however many there are.
 */
export class SortedRow {
  /** None is empty, but for the first of an empty row. */
  readonly chunks: number[][] = [[]];
  /** The largest size of all that is in it. */
  widest = 0;

  /** @param start where each item begins; may be replaced by more, as long as those that are in the row keep their index */
  constructor(public start: Float64Array) {}

  /** The chunk in which an item that begins at `time` goes: the last that begins no later. */
  chunkFor(time: number): number {
    const { chunks, start } = this;
    let low = 0;
    let high = chunks.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >>> 1;
      if (start[chunks[middle]![0]!]! <= time) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  /** Where in a chunk an item that begins at `time` goes: after all that begin no later. */
  placeIn(chunk: readonly number[], time: number): number {
    const { start } = this;
    let low = 0;
    let high = chunk.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (start[chunk[middle]!]! <= time) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  insert(item: number, size: number): void {
    const { chunks, start } = this;
    const index = this.chunkFor(start[item]!);
    const chunk = chunks[index]!;
    chunk.splice(this.placeIn(chunk, start[item]!), 0, item);
    if (chunk.length > MOST) chunks.splice(index + 1, 0, chunk.splice(MOST / 2));
    if (size > this.widest) this.widest = size;
  }
}
