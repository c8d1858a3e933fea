import { fitSlice } from "../source/fit-slice.js";
import type { Query, Slice, Source, SourceInfo } from "../source/source.js";
import { createLatest, type Latest } from "./latest.js";

/** What a source has answered so far. Asking again for the same thing costs nothing. */
export interface Loader {
  info(source: Source): SourceInfo | undefined;
  /** The answer to `query`; until it has come, what is at hand of the same source, fitted to the query. */
  slice(source: Source, query: Query): Slice | undefined;
  /** True while an answer is awaited. */
  readonly waiting: boolean;
  /** True while the slice is not the answer to the last query, be that awaited or not to be had. */
  readonly stretched: boolean;
  /** True when the last question has no answer. */
  readonly failed: boolean;
  /** True when the slice or what is known of the source lacks a part. */
  readonly partial: boolean;
  /** Asks all of it again. */
  retry(): void;
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
  /** The last answer, and what is shown: that, or until there is one what is nearest to it. */
  let answer: Slice | undefined;
  let slice: Slice | undefined;
  let key: string | undefined;
  let by: string | undefined;
  let stretched = false;
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
        tell(reason, again);
      },
    );
  }
  function again(): void {
    source = undefined;
    changed();
  }
  function keepSlice(found: Slice | undefined): void {
    slice = answer = found;
    stretched = false;
  }
  return {
    info(from) {
      if (from !== source) {
        source = from;
        info = key = undefined;
        // what was asked of another source is forgotten
        ask(slices, () => undefined, keepSlice);
        ask(infos, () => from.info(), (found) => (info = found));
      }
      return info;
    },
    slice(from, query) {
      const next = [query.level, query.lo, query.hi, query.k, query.by].join();
      if (from === source && next !== key) {
        key = next;
        // in other groups it would say what is not so
        if (query.by !== by) answer = undefined;
        ({ by } = query);
        stretched = true;
        ask(slices, (stop) => from.view({ ...query, signal: stop }), keepSlice);
        const nearest = stretched ? (from.peek?.(query) ?? answer) : undefined;
        if (stretched) slice = nearest && fitSlice(nearest, query);
      }
      return slice;
    },
    get waiting() {
      return awaited.size > 0;
    },
    get stretched() {
      return stretched;
    },
    get failed() {
      return failed;
    },
    get partial() {
      return info?.complete === false || slice?.complete === false;
    },
    retry() {
      const from = source;
      // what is known of the source may be kept there
      if (info?.complete === false && from?.refresh) ask(infos, () => from.refresh!(), again);
      else source = undefined;
      changed();
    },
  };
}
