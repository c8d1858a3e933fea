import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { View } from "../layout/view.js";
import { between, createCamera, sameView } from "./camera.js";

const all: View = { start: Date.UTC(1900, 0), end: Date.UTC(2000, 0) };
const length = ({ start, end }: View) => end - start;
const middle = ({ start, end }: View) => (start + end) / 2;
/** Pixels of a time in a view that is 1,000 wide. */
const pixel = (time: number, { start, end }: View) => ((time - start) / (end - start)) * 1000;

describe("a movement", () => {
  test("goes from what is shown to the target in a quarter of a second, and slows down", () => {
    const camera = createCamera(all);
    camera.go({ start: Date.UTC(1950, 0), end: Date.UTC(1960, 0) }, 1000);
    expect(camera.shown).toBe(all);
    const lengths = [1000, 1050, 1100, 1150, 1200, 1250].map((time) => (camera.step(time), length(camera.shown)));
    expect(lengths[0]).toBe(length(all));
    for (let index = 1; index < lengths.length; index++) expect(lengths[index]!).toBeLessThan(lengths[index - 1]!);
    expect(lengths[1]! / lengths[0]!).toBeLessThan(lengths[5]! / lengths[4]!);
    expect(camera.shown).toEqual({ start: Date.UTC(1950, 0), end: Date.UTC(1960, 0) });
    expect(camera.moving).toBe(false);
  });

  test("can be taken elsewhere on the way, from where it is", () => {
    const camera = createCamera(all);
    camera.go({ start: Date.UTC(1950, 0), end: Date.UTC(1960, 0) }, 1000);
    camera.step(1100);
    const { shown } = camera;
    camera.go({ start: Date.UTC(1910, 0), end: Date.UTC(1920, 0) }, 1100);
    camera.step(1100);
    expect(camera.shown).toEqual(shown);
    camera.step(9999);
    expect(camera.shown.start).toBe(Date.UTC(1910, 0));
  });

  test("without a beginning is none", () => {
    const camera = createCamera(all);
    expect(camera.zoom(10, middle(all))).toBe(true);
    expect(camera.moving).toBe(false);
    expect(length(camera.shown)).toBeCloseTo(length(all) / 10);
  });

  test("keeps the time that it zooms around under the same pixel, all the way", () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0.2, max: 1e6, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true }), (at, factor, part) => {
        const from = { start: Date.UTC(1940, 0), end: Date.UTC(1960, 0) };
        const time = from.start + length(from) * at;
        const to = { start: time - (length(from) / factor) * at, end: time + (length(from) / factor) * (1 - at) };
        expect(Math.abs(pixel(time, between(from, to, part)) - at * 1000)).toBeLessThan(0.5);
      }),
    );
  });
});

describe("zooming", () => {
  test("in and out by 49 doublings about one millisecond keeps it within half a pixel, and comes back", () => {
    const time = Date.UTC(2016, 2, 22, 6, 58) + 1;
    const far: View = { start: time - 10 * 2 ** 49 * 0.3, end: time + 10 * 2 ** 49 * 0.7 };
    const camera = createCamera(far);
    // the pointer does not move; its time is read from the view each time, as a wheel does
    const pointer = () => camera.target.start + length(camera.target) * 0.3;
    for (let count = 0; count < 49; count++) {
      expect(camera.zoom(2, pointer())).toBe(true);
      expect(Math.abs(pixel(time, camera.target) - 300)).toBeLessThan(0.5);
    }
    expect(length(camera.target)).toBeCloseTo(10, 2);
    for (let count = 0; count < 49; count++) {
      expect(camera.zoom(0.5, pointer())).toBe(true);
      expect(Math.abs(pixel(time, camera.target) - 300)).toBeLessThan(0.5);
    }
    expect(Math.abs(camera.target.start - far.start) / length(far)).toBeLessThan(1e-9);
    expect(Math.abs(camera.target.end - far.end) / length(far)).toBeLessThan(1e-9);
  });

  test("ends at the widest and at the narrowest, and says so", () => {
    const camera = createCamera(all);
    expect(camera.zoom(0.5, all.start)).toBe(false);
    expect(camera.whole).toBe(true);
    for (let count = 0; count < 60; count++) camera.zoom(2, middle(all));
    expect(camera.zoom(2, middle(all))).toBe(false);
    expect(length(camera.target)).toBeGreaterThan(0);
  });
});

describe("bounds", () => {
  const view = fc.tuple(fc.double({ min: -4e12, max: 4e12, noNaN: true }), fc.double({ min: 1000, max: 1e13, noNaN: true })).map(([start, size]) => ({ start, end: start + size }));

  test("hold for any view: no wider than all, its middle within all", () => {
    fc.assert(
      fc.property(view, (wanted) => {
        const camera = createCamera(all);
        camera.go(wanted);
        expect(length(camera.target)).toBeLessThanOrEqual(length(all) * (1 + 1e-9));
        expect(middle(camera.target)).toBeGreaterThanOrEqual(all.start - 1);
        expect(middle(camera.target)).toBeLessThanOrEqual(all.end + 1);
      }),
    );
  });

  test("that are drawn closer bring the view back", () => {
    const camera = createCamera(all);
    camera.go({ start: Date.UTC(1910, 0), end: Date.UTC(1920, 0) });
    const less = { start: Date.UTC(1950, 0), end: Date.UTC(2000, 0) };
    camera.bound(less);
    expect(middle(camera.target)).toBe(less.start);
    expect(length(camera.target)).toBe(Date.UTC(1920, 0) - Date.UTC(1910, 0));
  });

  test("leave a view within them as it is", () => {
    const camera = createCamera(all);
    const wanted = { start: Date.UTC(1950, 0), end: Date.UTC(1951, 0) };
    camera.go(wanted);
    camera.bound({ ...all });
    expect(camera.target).toBe(wanted);
    expect(sameView(camera.shown, wanted)).toBe(true);
  });
});
