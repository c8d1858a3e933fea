import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { clampView, fitView, panView, toView, zoomView } from "./view.js";

const time = fc.double({ min: -4e20, max: 4e20, noNaN: true });

describe("views", () => {
  it("refuses what is no window", () => {
    for (const [start, end] of [[0, 0], [1, 0], [NaN, 1], [0, Infinity]] as const) expect(() => toView(start, end)).toThrow(/invalid view/);
  });

  it("keeps the focus where it is on the screen while zooming in and out again, 49 doublings about a millisecond", () => {
    const whole = { start: Date.UTC(1900, 0), end: Date.UTC(2100, 0) };
    const focus = Date.UTC(2016, 2, 22, 7, 58) + 0.25;
    const width = 1000;
    const pixel = (view: { start: number; end: number }) => ((focus - view.start) / (view.end - view.start)) * width;
    let view = whole;
    const at = pixel(view);
    for (let step = 0; step < 49; step++) {
      view = zoomView(view, 2, focus);
      expect(Math.abs(pixel(view) - at)).toBeLessThan(0.5);
      expect(view.end).toBeGreaterThan(view.start);
    }
    for (let step = 0; step < 49; step++) {
      view = zoomView(view, 0.5, focus);
      expect(Math.abs(pixel(view) - at)).toBeLessThan(0.5);
    }
  });

  it("fits any span, a single moment too, at any distance from 1970", () => {
    fc.assert(
      fc.property(time, time, (a, b) => {
        const span = { start: Math.min(a, b), end: Math.max(a, b) };
        const view = fitView(span);
        expect(view.start).toBeLessThanOrEqual(span.start);
        expect(view.end).toBeGreaterThanOrEqual(span.end);
        expect(view.end).toBeGreaterThan(view.start);
        const point = fitView({ start: a, end: a });
        expect(point.end).toBeGreaterThan(point.start);
      }),
    );
  });

  it("pans by a share of its length and back", () => {
    const view = { start: 100, end: 300 };
    expect(panView(view, 0.5)).toEqual({ start: 200, end: 400 });
    expect(panView(panView(view, 0.25), -0.25)).toEqual(view);
  });

  it("stays within limits without changing its length, unless it is wider than they are", () => {
    const limits = { start: 0, end: 100 };
    expect(clampView({ start: -50, end: -10 }, limits)).toEqual({ start: 0, end: 40 });
    expect(clampView({ start: 90, end: 120 }, limits)).toEqual({ start: 70, end: 100 });
    expect(clampView({ start: -1e6, end: 1e6 }, limits)).toEqual(limits);
    expect(clampView({ start: 10, end: 20 }, limits)).toEqual({ start: 10, end: 20 });
  });
});
