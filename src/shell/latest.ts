/** What a source answers: now or later. */
export type Eventually<Value> = Value | Promise<Value>;

/** Works on an answer when it is there: at once, where it is at hand. */
export function after<Value, Result>(answer: Eventually<Value>, next: (value: Value) => Eventually<Result>): Eventually<Result> {
  return isPromise(answer) ? answer.then(next) : next(answer);
}

/**
 * Asks a source and hands on the newest answer alone: one that comes late to an older question, or after
 * `signal`, is forgotten. An answer that is at hand is handed on at once. Nothing is thrown: what fails goes to `failed`.
 */
export type Latest = <Value>(ask: () => Eventually<Value>, done: (value: Value) => void, failed: (reason: unknown) => void) => void;

/** One line of questions, of which only the last counts. */
export function createLatest(signal: AbortSignal): Latest {
  let turn = 0;
  return (ask, done, failed) => {
    const mine = ++turn;
    const isLatest = () => mine === turn && !signal.aborted;
    let answer;
    try {
      answer = ask();
    } catch (reason) {
      failed(reason);
      return;
    }
    if (isPromise(answer)) {
      answer.then(
        (value) => isLatest() && done(value),
        (reason: unknown) => isLatest() && failed(reason),
      );
    } else if (isLatest()) done(answer);
  };
}

function isPromise<Value>(answer: Eventually<Value>): answer is Promise<Value> {
  return typeof (answer as { readonly then?: unknown } | undefined)?.then === "function";
}
