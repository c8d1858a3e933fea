import { type Eventually, isPromise } from "../source/eventually.js";

export { after, type Eventually, isPromise } from "../source/eventually.js";

/**
 * Asks a source and hands on the newest answer alone: one that comes late to an older question, or after
 * the end, is forgotten. An answer that is at hand is handed on at once. Nothing is thrown: what fails goes to `failed`.
 * Question and answer are given a signal that is aborted by the next question and by the end.
 */
export type Latest = <Value>(ask: (signal: AbortSignal) => Eventually<Value>, done: (value: Value, signal: AbortSignal) => void, failed?: (reason: unknown) => void) => void;

/** One line of questions, of which only the last counts. `late` is called after an answer that was not at hand. */
export function createLatest(signal: AbortSignal, late?: () => void): Latest {
  let turn = new AbortController();
  signal.addEventListener("abort", () => turn.abort());
  return (ask, done, failed) => {
    turn.abort();
    if (signal.aborted) return;
    turn = new AbortController();
    const { signal: mine } = turn;
    let answer;
    try {
      answer = ask(mine);
    } catch (reason) {
      failed?.(reason);
      return;
    }
    if (!isPromise(answer)) return done(answer, mine);
    answer.then(
      (value) => {
        if (mine.aborted) return;
        done(value, mine);
        late?.();
      },
      (reason: unknown) => mine.aborted || failed?.(reason),
    );
  };
}

/** What can be said of a failure. */
export function sayFailure(reason: unknown): string {
  return reason instanceof Error ? reason.message : String(reason);
}
