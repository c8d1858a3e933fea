import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { createPace, type Pace } from "./pace.js";

let now = 0;
let pace: Pace;
let abort: AbortController;
const rest = vi.fn();
/** Time goes on, and timers ring. */
const wait = (milliseconds: number): void => {
  now += milliseconds;
  vi.advanceTimersByTime(milliseconds);
};
/** A frame that takes so long, in which a view passes. */
const frame = (took = 5, { moved = true, taken = false } = {}): boolean => {
  const from = now;
  const follows = pace.follows(from, moved);
  now += took;
  pace.drawn(from, taken);
  if (follows) pace.pass(from, taken);
  return follows;
};

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  now = 1_000;
  rest.mockClear();
  vi.spyOn(window.performance, "now").mockImplementation(() => now);
  abort = new AbortController();
  pace = createPace({ document, signal: abort.signal }, rest);
});
afterEach(() => {
  abort.abort();
  vi.useRealTimers();
  vi.restoreAllMocks();
});

it("rows wait for another frame where one has had work of its own", () => {
  expect(pace.takes(now)).toBe(true);
  pace.worked();
  expect(pace.takes(now)).toBe(false);
  wait(16);
  expect(pace.takes(now)).toBe(true);
});

describe("views that follow one another", () => {
  it("are one row until there is none for a while, then there is one rest", () => {
    for (let index = 0; index < 10; index++) {
      expect(frame()).toBe(true);
      wait(100);
    }
    expect(rest).not.toHaveBeenCalled();
    expect(frame(5, { moved: false })).toBe(true);
    wait(119);
    expect(rest).not.toHaveBeenCalled();
    wait(1);
    expect(rest).toHaveBeenCalledTimes(1);
    expect(frame(5, { moved: false })).toBe(false);
    wait(5_000);
    expect(rest).toHaveBeenCalledTimes(1);
  });
  it("are waited for longer where frames take long", () => {
    frame(60);
    frame(60);
    wait(235);
    expect(rest).not.toHaveBeenCalled();
    expect(frame(5, { moved: false })).toBe(false);
    wait(5);
    expect(rest).toHaveBeenCalledTimes(1);
  });
  it("are not waited for without end", () => {
    frame(2_000);
    frame(2_000);
    wait(390);
    expect(rest).not.toHaveBeenCalled();
    wait(10);
    expect(rest).toHaveBeenCalledTimes(1);
  });
  it("end what a hand does", () => {
    pace.gliding = true;
    frame();
    wait(119);
    expect(pace.gliding).toBe(true);
    wait(1);
    expect(pace.gliding).toBe(false);
  });
});

describe("a stream", () => {
  it("has a rest once a second, which no frame puts off", () => {
    pace.rested(now);
    for (let index = 0; index < 300; index++) {
      frame(0, { taken: true, moved: index % 2 > 0 });
      wait(16);
    }
    expect(rest.mock.calls.length).toBeGreaterThanOrEqual(4);
    expect(rest.mock.calls.length).toBeLessThanOrEqual(5);
  });
  it("takes rows for a quarter of the time, and at the latest after half a second", () => {
    expect(pace.takes(now)).toBe(true);
    const from = now;
    frame(20, { taken: true });
    expect([pace.takes(from + 59), pace.takes(from + 60)]).toEqual([false, true]);
    const later = now;
    frame(4_000, { taken: true });
    expect([pace.takes(later + 499), pace.takes(later + 500)]).toEqual([false, true]);
  });
  it("leaves a hand that is at it alone", () => {
    pace.rested(now);
    pace.gliding = true;
    frame(4, { taken: true });
    wait(1_000);
    expect([rest.mock.calls.length, pace.gliding]).toEqual([1, true]);
  });
});

it("rests soon where it is asked to, and never after the end", () => {
  pace.settle();
  wait(120);
  expect(rest).toHaveBeenCalledTimes(1);
  pace.settle();
  frame(4, { taken: true });
  abort.abort();
  wait(5_000);
  expect(rest).toHaveBeenCalledTimes(1);
});
