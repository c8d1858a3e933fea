import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { checkPlan, planRequest } from "../../test/support/plan-cases.js";
import { spiral } from "./spiral.js";
import { placeOn } from "./track.js";

const plan = (options: Parameters<typeof planRequest>[0]) => {
  const request = planRequest(options);
  const made = spiral.plan(request);
  checkPlan(made, request);
  return made;
};

describe("spiral", () => {
  test("winds outwards, each turn as far from the last", () => {
    const { tracks, turnsAt, width, height } = plan({ turns: 4 });
    expect(turnsAt).toHaveLength(4);
    const crossings = [0, ...turnsAt!].map((along) => placeOn(tracks[0]!, along));
    for (const { x } of crossings) expect(x).toBeCloseTo(width / 2, 3);
    const radii = crossings.map(({ y }) => height / 2 - y);
    const pitch = radii[1]! - radii[0]!;
    radii.slice(1).forEach((radius, index) => expect(radius - radii[index]!).toBeCloseTo(pitch, 3));
    expect(tracks[0]!.breadth).toBeLessThan(pitch);
    expect(turnsAt!.at(-1)).toBeCloseTo(tracks[0]!.length, 6);
  });

  test("ends within a turn", () => {
    const { turnsAt, tracks } = plan({ turns: 2.5 });
    expect(turnsAt).toHaveLength(2);
    expect(tracks[0]!.points.at(-1)).toBeGreaterThan(tracks[0]!.points[1]!);
  });

  test("has turns at least 44 pixels apart, and two on a phone", () => {
    expect(plan({}).turnsAt!.length).toBeGreaterThanOrEqual(3);
    expect(plan({ width: 360, maxHeight: 640 }).turnsAt).toHaveLength(2);
  });

  test("has a spiral for each facet, under its title", () => {
    const { tracks, words } = plan({ count: 5 });
    expect(words.map(({ key }) => key)).toEqual(tracks.map(({ key }) => key));
    expect(new Set(tracks.map(({ length }) => length.toFixed(3))).size).toBe(1);
  });

  test("is sound for any number of facets in any room", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 64 }),
        fc.integer({ min: 280, max: 1600 }),
        fc.constantFrom(undefined, 120, 400, 1000),
        fc.integer({ min: 1, max: 500 }),
        fc.constantFrom("ltr", "rtl"),
        fc.constantFrom(undefined, 0, NaN, 0.1, 1, 3.7, 1e9),
        (count, width, height, crowd, direction, turns) => void plan({ count, width, height, crowd, direction, turns }),
      ),
      { numRuns: 30 },
    );
  }, 30_000);
});
