import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { checkPlan, planRequest } from "../../test/support/plan-cases.js";
import { SEGMENT_UNITS } from "../scale/segments.js";
import { calendar } from "./calendar.js";
import { jumpsOf, placeOn } from "./track.js";

const plan = (options: Parameters<typeof planRequest>[0]) => {
  const request = planRequest(options);
  const made = calendar.plan(request);
  checkPlan(made, request);
  return made;
};
const MARCH_2016 = 46 * 12 + 2;

describe("calendar", () => {
  test("lays the days of a month out in weeks", () => {
    const { tracks, words } = plan({ unit: "month", first: MARCH_2016 });
    const [march] = tracks;
    // 1 March 2016 was a Tuesday: six days in the first week, then 7, 7, 7 and 4
    const day = march!.length / 31;
    expect(jumpsOf(march!).map((along) => Math.round(along / day))).toEqual([6, 13, 20, 27]);
    const word = (text: string) => words.find(({ lines }) => lines[0] === text)!.box;
    expect(word("Tue").x + word("Tue").width / 2).toBeCloseTo(placeOn(march!, day / 2).x, 6);
    expect(words.filter(({ key }) => key.includes("day-")).map(({ lines }) => lines[0])).toEqual(
      "Mon Tue Wed Thu Fri Sat Sun".split(" "),
    );
    // the number of a day is in its cell, above the lanes
    for (const number of [1, 7, 22, 31]) {
      const { x, y } = placeOn(march!, (number - 0.5) * day);
      const box = word(String(number));
      expect(box.x).toBeGreaterThan(x - day / 2);
      expect(box.x + box.width).toBeLessThan(x + day / 2);
      expect(box.y + box.height).toBeLessThanOrEqual(y - march!.breadth / 2 + 2);
    }
  });

  test("begins weeks where they begin, and mirrors them from right to left", () => {
    const sunday = plan({ unit: "month", first: MARCH_2016, firstWeekday: 0 }).tracks[0]!;
    expect(jumpsOf(sunday)[0]! / (sunday.length / 31)).toBeCloseTo(5, 6);
    const mirrored = plan({ unit: "month", first: MARCH_2016, firstWeekday: 0, direction: "rtl" }).tracks[0]!;
    expect(mirrored.points[0]).toBeCloseTo(960 - sunday.points[0]!, 6);
    expect(placeOn(mirrored, 10).ny).toBeCloseTo(1, 6);
  });

  test("ends a short month with its last day", () => {
    const [february] = plan({ unit: "month", first: MARCH_2016 - 1 }).tracks;
    expect(february!.to).toBeCloseTo(MARCH_2016 - 1 + 29 / 31, 9);
  });

  test.each([
    ["year", 3],
    ["quarter", 1],
    ["decade", 2],
    ["week", 1],
    ["day", 4],
    ["hour", 6],
  ] as const)("lays a %s out in %i rows", (unit, rows) => {
    expect(jumpsOf(plan({ unit }).tracks[0]!)).toHaveLength(rows - 1);
  });

  test("leaves the cell of a year that is missing empty", () => {
    const { tracks, words } = plan({ unit: "decade", first: -197 }); // 1 to 9 CE
    expect(words.filter(({ key }) => key.includes(":")).map(({ key }) => key.split(":")[1])).toEqual([..."123456789"]);
    expect(tracks[0]!.to).toBe(-196);
  });

  test("keeps blocks apart, and is sound for any number of them in any room", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 64 }),
        fc.integer({ min: 280, max: 1600 }),
        fc.constantFrom(undefined, 120, 400, 1000),
        fc.integer({ min: 1, max: 500 }),
        fc.constantFrom("ltr", "rtl"),
        fc.constantFrom(...SEGMENT_UNITS),
        (count, width, height, crowd, direction, unit) => {
          const { tracks, words } = plan({ count, width, height, crowd, direction, unit });
          const boxes = tracks.map(({ points, breadth }) => {
            const [xs, ys] = [points.filter((_, i) => i % 2 === 0), points.filter((_, i) => i % 2)];
            return [Math.min(...xs), Math.min(...ys) - breadth / 2, Math.max(...xs), Math.max(...ys) + breadth / 2] as const;
          });
          for (let i = 1; i < boxes.length; i++) {
            const [[l1, t1, r1, b1], [l2, t2, r2, b2]] = [boxes[i - 1]!, boxes[i]!];
            expect(r1 <= l2 || r2 <= l1 || b1 <= t2 || b2 <= t1).toBe(true);
          }
          for (let i = 1; i < Math.min(words.length, 200); i++) {
            const [a, b] = [words[i - 1]!.box, words[i]!.box];
            const apart = a.x + a.width <= b.x || b.x + b.width <= a.x || a.y + a.height <= b.y || b.y + b.height <= a.y;
            if (!apart) expect.fail(`${words[i - 1]!.lines[0]} and ${words[i]!.lines[0]} overlap`);
          }
        },
      ),
      { numRuns: 30 },
    );
  }, 30_000);
});
