import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { checkPlan, planRequest } from "../../test/support/plan-cases.js";
import { SEGMENT_UNITS } from "../scale/segments.js";
import { grid } from "./grid.js";

const plan = (options: Parameters<typeof planRequest>[0]) => {
  const request = planRequest(options);
  const made = grid.plan(request);
  checkPlan(made, request);
  return made;
};

describe("grid", () => {
  test("has a row for each segment, equally high, with its title before it", () => {
    const { tracks, words, axes } = plan({ unit: "year", count: 5 });
    expect(words.map(({ lines }) => lines[0])).toEqual(["2016", "2017", "2018", "2019", "2020"]);
    words.forEach(({ box }, index) => {
      expect(box.x + box.width).toBeLessThan(tracks[index]!.points[0]!);
      expect(box.y + box.height / 2).toBeCloseTo(tracks[index]!.points[1]!, 6);
    });
    const high = tracks[1]!.points[1]! - tracks[0]!.points[1]!;
    expect(high).toBeGreaterThan(24);
    expect(axes).toHaveLength(1);
    expect(axes[0]!.reach[1] - axes[0]!.reach[0]).toBeCloseTo(5 * high + 4, 6);
  });

  test("draws only the days that a month has, and heads the longest", () => {
    const { tracks, axes } = plan({ unit: "month", first: 553, count: 3 }); // February to April 2016
    expect(tracks.map(({ length }) => Math.round((31 * length) / tracks[1]!.length))).toEqual([29, 31, 30]);
    expect(axes[0]!.track).toBe(1);
  });

  test("has titles at the right from right to left", () => {
    const { tracks, words } = plan({ unit: "year", count: 2, direction: "rtl" });
    expect(words[0]!.box.x).toBeGreaterThan(tracks[0]!.points[0]!);
  });

  test("is sound for any number of rows in any room", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 400 }),
        fc.integer({ min: 280, max: 1600 }),
        fc.constantFrom(undefined, 120, 400, 1000),
        fc.integer({ min: 1, max: 500 }),
        fc.constantFrom("ltr", "rtl"),
        fc.constantFrom(...SEGMENT_UNITS),
        (count, width, height, crowd, direction, unit) => {
          const { tracks, words } = plan({ count, width, height, crowd, direction, unit, first: 3 });
          for (let i = 1; i < tracks.length; i++) {
            expect(tracks[i]!.points[1]! - tracks[i - 1]!.points[1]!).toBeGreaterThanOrEqual(tracks[i]!.breadth);
          }
          for (let i = 1; i < words.length; i++) {
            expect(words[i]!.box.y).toBeGreaterThanOrEqual(words[i - 1]!.box.y + words[i - 1]!.box.height - 0.01);
          }
        },
      ),
      { numRuns: 12 },
    );
  }, 30_000);
});
