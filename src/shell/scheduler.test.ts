import { beforeEach, describe, expect, it, vi } from "vitest";
import { createScheduler, type Scheduler } from "./scheduler.js";

let frames: FrameRequestCallback[];
let drawn: number[];
let abort: AbortController;
let scheduler: Scheduler;
const frame = (time: number): void => frames.splice(0).forEach((run) => run(time));
const page = {
  requestAnimationFrame: (run: FrameRequestCallback) => frames.push(run),
  cancelAnimationFrame: () => void (frames = []),
  queueMicrotask: (run: () => void) => queueMicrotask(run),
  performance: { now: () => 0.5 },
} as unknown as Window & typeof globalThis;

beforeEach(() => {
  frames = [];
  drawn = [];
  abort = new AbortController();
  scheduler = createScheduler(page, abort.signal, (time) => void drawn.push(time));
});

describe("createScheduler", () => {
  it("draws once in the next frame, however often it is asked", () => {
    for (let time = 0; time < 3; time++) scheduler.request();
    expect([drawn, scheduler.pending]).toEqual([[], true]);
    frame(16);
    frame(32);
    expect([drawn, scheduler.pending]).toEqual([[16], false]);
  });
  it("draws soon when the code that runs is done, once", async () => {
    scheduler.soon();
    scheduler.soon();
    expect([drawn, scheduler.pending]).toEqual([[], true]);
    await Promise.resolve();
    expect([drawn, scheduler.pending]).toEqual([[0.5], false]);
    frame(16);
    expect(drawn).toEqual([0.5]);
  });
  it("draws no second time before a frame has come", async () => {
    scheduler.soon();
    await Promise.resolve();
    scheduler.soon();
    await Promise.resolve();
    expect([drawn, scheduler.pending]).toEqual([[0.5], true]);
    frame(16);
    expect(drawn).toEqual([0.5, 16]);
    frame(32);
    scheduler.soon();
    await Promise.resolve();
    expect(drawn).toEqual([0.5, 16, 0.5]);
  });
  it("does not draw in a frame what was drawn soon, nor soon what a frame has drawn", async () => {
    scheduler.soon();
    frame(16);
    await Promise.resolve();
    expect(drawn).toEqual([16]);
  });
  it("draws no second time either before the frame after one in which something was drawn", async () => {
    scheduler.request();
    frame(16);
    scheduler.soon();
    await Promise.resolve();
    expect([drawn, scheduler.pending]).toEqual([[16], true]);
    frame(32);
    expect(drawn).toEqual([16, 32]);
  });
  it("draws in the frame after what asks while it is drawn", async () => {
    const other = createScheduler(page, abort.signal, () => (drawn.push(1), drawn.length < 3 && other.soon()));
    other.soon();
    await Promise.resolve();
    expect(drawn).toEqual([1]);
    frame(16);
    frame(32);
    frame(48);
    expect(drawn).toEqual([1, 1, 1]);
  });
  it("draws nothing after its end", async () => {
    scheduler.soon();
    abort.abort();
    await Promise.resolve();
    frame(16);
    scheduler.soon();
    scheduler.request();
    scheduler.flush();
    await Promise.resolve();
    expect([drawn, frames.length, scheduler.pending]).toEqual([[], 0, false]);
  });
  it("draws at once on demand, in place of the frame", () => {
    const cancel = vi.spyOn(page, "cancelAnimationFrame");
    scheduler.request();
    scheduler.flush();
    frame(16);
    expect([drawn, cancel.mock.calls.length]).toEqual([[0.5], 1]);
    cancel.mockRestore();
  });
});
