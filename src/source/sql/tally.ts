import { AFTER, BEFORE, type Bins } from "./bins.js";
import type { Groups } from "./groups.js";

/** Adds up what engines count: for each group how many began and ended before the bins, in each of them, and after. */
export class Tally {
  readonly counts: number[];
  readonly ended: number[];
  readonly started: number[];
  readonly gone: number[];
  after = 0;
  /** Those whose last ms lies after the bins. */
  later = 0;

  constructor(
    readonly groups: Groups,
    readonly bins: Bins,
  ) {
    const { length } = groups.names;
    this.counts = new Array<number>(length * bins.count).fill(0);
    this.ended = [...this.counts];
    this.started = new Array<number>(length).fill(0);
    this.gone = [...this.started];
  }

  /** `slot` is the ms from the first bin on, or one of `BEFORE` and `AFTER`. */
  add(value: unknown, slot: number, starts: number, ends: number): void {
    const group = this.groups.indexOf(value);
    if (slot === BEFORE) {
      this.started[group]! += starts;
      this.gone[group]! += ends;
    } else if (slot === AFTER) {
      this.after += starts;
      this.later += ends;
    } else {
      const cell = group * this.bins.count + this.bins.indexOf(Number(this.bins.from) + slot);
      this.counts[cell]! += starts;
      this.ended[cell]! += ends;
    }
  }

  /** All events, by their starts and by their ends: what is counted well gives the same number twice. */
  get totals(): readonly [starts: number, ends: number] {
    const sum = (list: readonly number[]): number => list.reduce((total, count) => total + count, 0);
    return [sum(this.started) + sum(this.counts) + this.after, sum(this.gone) + sum(this.ended) + this.later];
  }
}
