import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { checkPlan, planRequest } from "../../test/support/plan-cases.js";
import { TimeloomError } from "../errors.js";
import { curve } from "./curve.js";
import { jumpsOf, placeOn } from "./track.js";

const plan = (options: Parameters<typeof planRequest>[0], crosses = false) => {
  const request = planRequest(options);
  const made = curve.plan(request);
  checkPlan(made, request, crosses);
  return made;
};
const extent = (points: readonly number[], axis: number) => {
  const values = points.filter((_, i) => i % 2 === axis);
  return [Math.min(...values), Math.max(...values)] as const;
};

describe("curve", () => {
  test("is a wave unless given, and mirrored from right to left", () => {
    expect(plan({}).tracks).toEqual(plan({ curve: "wave" }).tracks);
    const [a, b] = [plan({}).tracks[0]!, plan({ direction: "rtl" }).tracks[0]!];
    expect(b.points[0]).toBeCloseTo(960 - a.points[0]!, 6);
    expect(placeOn(b, 10).ny).toBeCloseTo(placeOn(a, 10).ny, 6);
  });

  test("keeps the shape of a curve that is given, also from right to left", () => {
    const { points } = plan({ curve: "M0 0A10 10 0 0 1 20 0" }).tracks[0]!;
    const [[left, right], [top, bottom]] = [extent(points, 0), extent(points, 1)];
    expect((right - left) / (bottom - top)).toBeCloseTo(2, 2);
    expect((left + right) / 2).toBeCloseTo(480, 1);
    expect(plan({ curve: "M0 0A10 10 0 0 1 20 0", direction: "rtl" }).tracks[0]!.points).toEqual(points);
  });

  test("goes through points that are given", () => {
    const { tracks } = plan({ curve: [[0, 0], [10, 10], [20, 0], [20, 0], [30, 10]] }); // prettier-ignore
    const [x, y] = [extent(tracks[0]!.points, 0), extent(tracks[0]!.points, 1)];
    const scale = (x[1] - x[0]) / 30;
    const near = (px: number): boolean =>
      tracks[0]!.points.some((value, i) => i % 2 === 0 && Math.abs(value - x[0] - px * scale) < 0.01);
    expect([0, 10, 20, 30].every(near)).toBe(true);
    expect((y[1] - y[0]) / scale).toBeGreaterThan(9.9);
  });

  test("jumps from one subpath to the next", () => {
    const { tracks, guides } = plan({ curve: "M0 0H10M0 5H10" });
    expect(jumpsOf(tracks[0]!)).toHaveLength(1);
    expect(guides).toHaveLength(2);
    expect(placeOn(tracks[0]!, tracks[0]!.length * 0.75).y).toBeGreaterThan(placeOn(tracks[0]!, tracks[0]!.length * 0.25).y);
  });

  test("knows how sharp its bends are", () => {
    expect(plan({ curve: "M0 0H10" }).tracks[0]!.squeeze).toBe(1);
    const bow = plan({ curve: "M0 0A10 10 0 0 1 20 0" }).tracks[0]!;
    const radius = (extent(bow.points, 0)[1] - extent(bow.points, 0)[0]) / 2;
    expect(bow.squeeze).toBeCloseTo(1 - bow.breadth / 2 / radius, 2);
    expect(plan({ curve: "M0 0L10 10L20 0" }, true).tracks[0]!.squeeze).toBeLessThan(0.7);
  });

  test.each([
    ["wav", `"wav" is neither the name of a curve (wave, arc, s, zigzag) nor the data of an SVG path; did you mean wave?`],
    ["toString", `"toString" is neither the name of a curve (wave, arc, s, zigzag) nor the data of an SVG path`],
    [7, "7 is no name of a curve, data of an SVG path or array of points"],
    [[[0, 0]], "an array of 1 has 1 points; a curve may have 2 to 5000"],
    [
      [
        [0, 0],
        [1, NaN],
      ],
      "an array of 2 has an array of 2 at 1, which is no [x, y]",
    ],
    [[[0, 0], "x"], `an array of 2 has "x" at 1, which is no [x, y]`],
    [
      [
        [3, 3],
        [3, 3],
      ],
      "an array of 2 has no length",
    ],
    ["M0 0", `"M0 0" has no length`],
    ["M0 0L0 0", `"M0 0L0 0" has no length`],
    ["M0 0 W", `"M0 0 W" has "W" at character 5, which is no command of a path`],
  ])("says what is wrong with %j", (given, message) => {
    expect(() => plan({ curve: given })).toThrow(new TimeloomError("invalid-option", `invalid design.curve: ${message}`));
  });

  test("is sound in any room", () => {
    const given = fc.constantFrom(undefined, "wave", "arc", "s", "zigzag", "M0 0V5", "M0 0C9 0 0 9 9 9Z", [[0, 0], [5, 1], [0, 1], [5, 0]]); // prettier-ignore
    fc.assert(
      fc.property(
        given,
        fc.integer({ min: 280, max: 1600 }),
        fc.constantFrom(undefined, 120, 400, 1000),
        fc.integer({ min: 1, max: 500 }),
        fc.constantFrom("ltr", "rtl"),
        (curve, width, height, crowd, direction) =>
          void plan({ curve, width, height, crowd, direction }, typeof curve !== "string" || curve.startsWith("M")),
      ),
      { numRuns: 30 },
    );
  }, 30_000);

  test("draws any points", () => {
    const number = fc.double({ min: -1e6, max: 1e6, noNaN: true });
    fc.assert(
      fc.property(fc.array(fc.tuple(number, number), { minLength: 2, maxLength: 40 }), (points) => {
        const request = planRequest({ curve: points });
        try {
          checkPlan(curve.plan(request), request, true);
        } catch (error) {
          if (!(error instanceof TimeloomError && error.message.endsWith("has no length"))) throw error;
        }
      }),
      { numRuns: 30 },
    );
  }, 30_000);
});
