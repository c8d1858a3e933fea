import { describe, expect, it, vi } from "vitest";
import { createLatest } from "./latest.js";

function deferred<Value>() {
  let resolve!: (value: Value) => void;
  let reject!: (reason: unknown) => void;
  const promise = new Promise<Value>((...both) => ([resolve, reject] = both));
  return { promise, resolve, reject };
}

describe("createLatest", () => {
  it("hands an answer that is at hand on at once", () => {
    const done = vi.fn();
    createLatest(new AbortController().signal)(() => 7, done, vi.fn());
    expect(done).toHaveBeenCalledWith(7, expect.any(AbortSignal));
  });
  it("forgets what comes late to an older question, answer or failure", async () => {
    const latest = createLatest(new AbortController().signal);
    const [first, second, third] = [deferred<number>(), deferred<number>(), deferred<number>()];
    const done = vi.fn();
    const failed = vi.fn();
    latest(() => first.promise, done, failed);
    latest(() => second.promise, done, failed);
    latest(() => third.promise, done, failed);
    third.resolve(3);
    first.resolve(1);
    second.reject(new Error("late"));
    await Promise.allSettled([first.promise, second.promise, third.promise]);
    await Promise.resolve();
    expect(done.mock.calls).toEqual([[3, expect.any(AbortSignal)]]);
    expect(failed).not.toHaveBeenCalled();
  });
  it("says what failed, thrown or rejected, and nothing after the signal", async () => {
    const controller = new AbortController();
    const latest = createLatest(controller.signal);
    const failed = vi.fn();
    latest(() => { throw new Error("thrown"); }, vi.fn(), failed);
    latest(() => Promise.reject(new Error("rejected")), vi.fn(), failed);
    await new Promise((resolve) => setTimeout(resolve));
    expect(failed.mock.calls.map(([error]) => (error as Error).message)).toEqual(["thrown", "rejected"]);
    const late = deferred<number>();
    const done = vi.fn();
    latest(() => late.promise, done, failed);
    controller.abort();
    late.resolve(1);
    await new Promise((resolve) => setTimeout(resolve));
    expect(done).not.toHaveBeenCalled();
  });
});
