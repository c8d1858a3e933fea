import type { Query, Slice, Source, SourceInfo } from "../source/source.js";
import { createLatest } from "./latest.js";

/** What a source has answered so far. Asking again for the same thing costs nothing. */
export interface Loader {
  info(source: Source): SourceInfo | undefined;
  /** The answer to `query`; until it has come, the last answer of the same source. */
  slice(source: Source, query: Query): Slice | undefined;
  /** True while an answer is awaited. */
  readonly waiting: boolean;
  /** True when the last question has no answer. */
  readonly failed: boolean;
}

/**
 * Asks a source what it holds and what is in view. A query that is no longer wanted is aborted, and an answer to it
 * ignored. `changed` is called when an answer has come later; `tell` when there will be none, with a function that asks again.
 */
export function createLoader(signal: AbortSignal, changed: () => void, tell: (reason: unknown, retry: () => void) => void): Loader {
  const latestInfo = createLatest(signal);
  const latestSlice = createLatest(signal);
  let source: Source | undefined;
  let info: SourceInfo | undefined;
  let slice: Slice | undefined;
  let key: string | undefined;
  let query: AbortController | undefined;
  let awaited = 0;
  let failed = false;
  signal.addEventListener("abort", () => query?.abort(), { once: true });

  function reset(next: Source | undefined): void {
    query?.abort();
    [source, info, slice, key, query, awaited] = [next, undefined, undefined, undefined, undefined, 0];
  }
  function ask<Value>(bit: number, latest: typeof latestInfo, question: () => Value | Promise<Value>, keep: (value: Value) => void): void {
    let atOnce = true;
    awaited |= bit;
    failed = false;
    latest(
      question,
      (value) => {
        awaited &= ~bit;
        keep(value);
        if (!atOnce) changed();
      },
      (reason) => {
        awaited &= ~bit;
        failed = true;
        tell(reason, () => {
          reset(undefined);
          changed();
        });
      },
    );
    atOnce = false;
  }
  return {
    info(from) {
      if (from !== source) {
        reset(from);
        ask(1, latestInfo, () => from.info(), (answer) => (info = answer));
      }
      return info;
    },
    slice(from, wanted) {
      const next = `${wanted.level} ${wanted.lo} ${wanted.hi} ${wanted.k} ${wanted.by ?? ""}`;
      if (from === source && next !== key) {
        key = next;
        query?.abort();
        const controller = (query = new AbortController());
        ask(2, latestSlice, () => from.view({ ...wanted, signal: controller.signal }), (answer) => (slice = answer));
      }
      return slice;
    },
    get waiting() {
      return awaited !== 0;
    },
    get failed() {
      return failed;
    },
  };
}
