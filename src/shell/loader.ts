import type { Query, Slice, Source, SourceInfo } from "../source/source.js";
import { createLatest, type Latest } from "./latest.js";

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
  const infos = createLatest(signal, changed);
  const slices = createLatest(signal, changed);
  const awaited = new Set<Latest>();
  let source: Source | undefined;
  let info: SourceInfo | undefined;
  let slice: Slice | undefined;
  let key: string | undefined;
  let failed = false;

  function ask<Value>(latest: Latest, question: Parameters<typeof latest<Value>>[0], keep: (value: Value) => void): void {
    awaited.add(latest);
    failed = false;
    latest(
      question,
      (value) => {
        awaited.delete(latest);
        keep(value);
      },
      (reason) => {
        awaited.delete(latest);
        failed = true;
        tell(reason, () => {
          source = undefined;
          changed();
        });
      },
    );
  }
  const keepSlice = (answer: Slice | undefined) => (slice = answer);
  return {
    info(from) {
      if (from !== source) {
        source = from;
        info = key = undefined;
        // what was asked of another source is forgotten
        ask(slices, () => undefined, keepSlice);
        ask(infos, () => from.info(), (answer) => (info = answer));
      }
      return info;
    },
    slice(from, query) {
      const next = [query.level, query.lo, query.hi, query.k, query.by].join();
      if (from === source && next !== key) {
        key = next;
        ask(slices, (stop) => from.view({ ...query, signal: stop }), keepSlice);
      }
      return slice;
    },
    get waiting() {
      return awaited.size > 0;
    },
    get failed() {
      return failed;
    },
  };
}
