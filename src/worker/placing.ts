/** What a timeline runs beside its page: it gives very many events their rows. Sent a {@link PlacingTask}, it answers with {@link PlacingReport}s. */
import { type Bars, createPlacing, type Items, type Reveal } from "../layout/placing.js";
import { orderOfMany } from "../layout/placing-order.js";

export interface PlacingTask {
  readonly items: Items;
  readonly group: Uint16Array | undefined;
  readonly rows: readonly number[];
  readonly bars: Bars | undefined;
}

/** What is placed so far, as copies; `done` with the last one. */
export interface PlacingReport extends Reveal {
  readonly placed: number;
  readonly lane: Uint8Array;
  readonly done: boolean;
}

/** A report when so many are placed, and whenever it is four times as many. */
const FIRST_REPORT = 32_768;
const STEP = 4_096;

interface Scope {
  onmessage: ((message: { readonly data: PlacingTask }) => void) | null;
  postMessage(report: PlacingReport, transfer: readonly ArrayBufferLike[]): void;
}

const scope = globalThis as unknown as Scope;
scope.onmessage = ({ data: { items, group, rows, bars } }) => {
  const size = items.start.length;
  const result: Reveal = { row: new Uint16Array(size), reveal: new Float32Array(size) };
  const placing = createPlacing(items, orderOfMany(items), { group, rows, bars }, result);
  const report = (done: boolean): void => {
    const [row, reveal, lane] = [result.row.slice(), result.reveal.slice(), bars?.lane.slice() ?? new Uint8Array()];
    scope.postMessage({ row, reveal, lane, placed: placing.placed, done }, [row.buffer, reveal.buffer, lane.buffer]);
  };
  let next = FIRST_REPORT;
  while (placing.step(STEP)) {
    if (placing.placed < next) continue;
    report(false);
    next *= 4;
  }
  report(true);
};
