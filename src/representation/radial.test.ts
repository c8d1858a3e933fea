import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { checkPlan, distanceOf, planRequest } from "../../test/support/plan-cases.js";
import { radial } from "./radial.js";
import type { PlanRequest } from "./representation.js";
import { placeOn } from "./track.js";

const plan = (options: Parameters<typeof planRequest>[0]) => {
  const request: PlanRequest = planRequest(options);
  const made = radial.plan(request);
  checkPlan(made, request);
  return made;
};
const radiusAt = ({ width, height }: { width: number; height: number }, x: number, y: number): number =>
  Math.hypot(x - width / 2, y - height / 2);

describe("radial", () => {
  test("begins at 12 o'clock, runs clockwise, and ends before it meets its beginning", () => {
    const { tracks, width, height } = plan({});
    const [ring] = tracks;
    const r = radiusAt({ width, height }, ring!.points[0]!, ring!.points[1]!);
    expect(ring!.points[0]).toBeCloseTo(width / 2, 6);
    expect(ring!.points[1]).toBeLessThan(height / 2);
    expect(placeOn(ring!, ring!.length / 4).x).toBeGreaterThan(width / 2 + r * 0.9);
    expect(ring!.length).toBeCloseTo(((2 * Math.PI * 352) / 360) * r, 0);
    // positive across is inside
    const { x, y, nx, ny } = placeOn(ring!, 100);
    expect(radiusAt({ width, height }, x + nx * 10, y + ny * 10)).toBeCloseTo(r - 10, 1);
  });

  test("runs the other way from right to left, and across is still inside", () => {
    const left = plan({});
    const right = plan({ direction: "rtl" });
    const [a, b] = [placeOn(left.tracks[0]!, 321), placeOn(right.tracks[0]!, 321)];
    expect(b.x).toBeCloseTo(960 - a.x, 6);
    expect(b.y).toBeCloseTo(a.y, 6);
    expect(b.nx).toBeCloseTo(-a.nx, 6);
    expect(b.ny).toBeCloseTo(a.ny, 6);
  });

  test("has a ring for each facet, the first outermost, with its title in the opening", () => {
    const { tracks, words, width, height } = plan({ count: 4 });
    const radii = tracks.map(({ points }) => height / 2 - points[1]!);
    expect([...radii].sort((a, b) => b - a)).toEqual(radii);
    expect(words.length).toBe(4);
    for (const { box } of words) expect(box.x + box.width).toBeLessThan(width / 2);
    // titles are clear of the last quarter of all rings
    for (const { box, lines } of words) {
      for (const track of tracks) {
        for (let along = track.length * 0.75; along <= track.length; along += 2) {
          const { x, y, nx, ny } = placeOn(track, along, true);
          for (let across = -track.breadth / 2; across <= track.breadth / 2; across += 2) {
            const [px, py] = [x + nx * across, y + ny * across];
            if (px > box.x && px < box.x + box.width && py > box.y && py < box.y + box.height)
              expect.fail(`${lines[0]} lies on ${track.key}`);
          }
        }
      }
    }
  });

  test("has a full circle for each segment, the earliest innermost", () => {
    const { tracks, words, guides } = plan({ count: 3, unit: "year" });
    expect(tracks[0]!.points[1]).toBeGreaterThan(tracks[2]!.points[1]!);
    for (const { points } of tracks) {
      expect(points.at(-2)).toBeCloseTo(points[0]!, 6);
      expect(points.at(-1)).toBeCloseTo(points[1]!, 6);
    }
    expect(words.map(({ lines }) => lines[0])).toEqual(["2016", "2017", "2018"]);
    expect(guides.filter(({ key }) => key.startsWith("spoke"))).toHaveLength(11);
  });

  test("ends the ring of a short month with its last day", () => {
    const { tracks, axes } = plan({ count: 2, unit: "month", first: 553 }); // February and March 2016
    expect(tracks[0]!.to).toBeCloseTo(553 + 29 / 31, 9);
    expect(tracks[1]!.to).toBe(555);
    expect(axes[0]!.track).toBe(1);
  });

  test("is sound for any number of rings in any room", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 64 }),
        fc.integer({ min: 280, max: 1600 }),
        fc.constantFrom(undefined, 120, 400, 1000),
        fc.integer({ min: 1, max: 500 }),
        fc.constantFrom("ltr", "rtl"),
        fc.constantFrom(undefined, "year", "month", "hour"),
        (count, width, height, crowd, direction, unit) => {
          const { tracks } = plan({ count, width, height, crowd, direction, ...(unit && { unit }) });
          const [a, b] = [tracks[count >> 1]!, tracks[(count >> 1) + 1]];
          if (b) expect(distanceOf(a, b)).toBeGreaterThanOrEqual((a.breadth + b.breadth) / 2 - 0.1);
        },
      ),
      { numRuns: 30 },
    );
  }, 30_000);
});
