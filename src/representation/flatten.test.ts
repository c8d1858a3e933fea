import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { flatten, pointOf } from "./flatten.js";
import { nearestOn, stopsOf } from "./track.js";

describe("flatten", () => {
  test("is nowhere further than 0.1 pixels from the curve", () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 1000, noNaN: true }), { minLength: 8, maxLength: 8 }), (piece) => {
        const { points } = flatten([piece]);
        const stops = stopsOf(points);
        fc.pre(stops.length > 1);
        const track = { points, stops } as unknown as Parameters<typeof nearestOn>[0];
        for (let t = 0; t <= 1; t += 0.07)
          expect(nearestOn(track, pointOf(piece, 0, t), pointOf(piece, 1, t)).distance).toBeLessThan(0.1);
        expect(Math.max(...stops.slice(1).map((stop, i) => stop - stops[i]!))).toBeLessThan(9);
      }),
      { numRuns: 100 },
    );
  });

  test("keeps lines straight, and knows where it jumps", () => {
    const { points, jumps } = flatten([
      [0, 0, 10, 0],
      [10, 0, 10, 10],
      [20, 0, 30, 0],
    ]);
    expect(points).toEqual([0, 0, 10, 0, 10, 10, 20, 0, 30, 0]);
    expect([...jumps]).toEqual([3]);
  });

  test("never makes more than so many points", () => {
    const pieces = Array.from({ length: 3000 }, (_, i) => [0, 0, 900, i, -900, 500, 0, 0]);
    expect(flatten(pieces).points.length / 2).toBeLessThan(24_000);
  });
});
