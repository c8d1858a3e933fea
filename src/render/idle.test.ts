import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { whenIdle } from "./idle.js";

let asked: Map<number, () => void>;
let page: Window;
const idle = (): void => {
  const [id, act] = [...asked][0]!;
  asked.delete(id);
  act();
};
const steps = vi.fn();
function* work(): Generator<void> {
  for (let step = 1; step <= 3; step++) {
    steps(step);
    if (step < 3) yield;
  }
}

beforeEach(() => {
  steps.mockClear();
  asked = new Map();
  let id = 0;
  const ask = (act: () => void) => (asked.set(++id, act), id);
  page = { requestIdleCallback: vi.fn(ask), cancelIdleCallback: (id: number) => asked.delete(id) } as unknown as Window;
});
afterEach(() => void vi.useRealTimers());

describe("work for when a page is idle", () => {
  it("is done in steps, each when there is nothing else to do", () => {
    whenIdle(page, new AbortController().signal, work);
    expect(steps).not.toHaveBeenCalled();
    for (let step = 1; step <= 3; step++) {
      idle();
      expect(steps.mock.calls).toHaveLength(step);
    }
    expect(asked.size).toBe(0);
  });
  it("keeps nothing once it is called off, and does nothing that was called off before", () => {
    const abort = new AbortController();
    whenIdle(page, abort.signal, work);
    idle();
    expect(asked.size).toBe(1);
    abort.abort();
    expect(asked.size).toBe(0);
    whenIdle(page, abort.signal, work);
    expect(asked.size).toBe(0);
  });
  it("may be called off by itself", () => {
    const abort = new AbortController();
    whenIdle(page, abort.signal, function* () {
      abort.abort();
      yield;
    });
    idle();
    expect(asked.size).toBe(0);
  });
  it("is done a while later where a page does not tell when it is idle", () => {
    vi.useFakeTimers();
    whenIdle({ setTimeout, clearTimeout } as unknown as Window, new AbortController().signal, work);
    vi.advanceTimersByTime(600);
    expect(steps).toHaveBeenCalledTimes(3);
    const abort = new AbortController();
    whenIdle({ setTimeout, clearTimeout } as unknown as Window, abort.signal, work);
    abort.abort();
    expect(vi.getTimerCount()).toBe(0);
  });
});
