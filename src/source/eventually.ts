/** What a source answers: now or later. */
export type Eventually<Value> = Value | Promise<Value>;

/** Works on an answer when it is there: at once, where it is at hand. */
export function after<Value, Result>(answer: Eventually<Value>, next: (value: Value) => Eventually<Result>): Eventually<Result> {
  return isPromise(answer) ? answer.then(next) : next(answer);
}

/** Of this realm or another: what has a `then`. */
export function isPromise<Value>(answer: Eventually<Value>): answer is Promise<Value> {
  return typeof (answer as { readonly then?: unknown } | undefined)?.then === "function";
}
