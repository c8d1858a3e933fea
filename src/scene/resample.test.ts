import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { matchOutlines, sidesOf } from "./resample.js";

const closed = (...points: number[]) => ({ points, closed: true });
const open = (...points: number[]) => ({ points, closed: false });
const flat = closed(0, 0, 100, 0, 100, 8, 0, 8);
const pointedStart = closed(0, 4, 16, 0, 100, 0, 100, 8, 16, 8);
const pointedEnd = closed(0, 0, 84, 0, 100, 4, 84, 8, 0, 8);
const pointed = closed(0, 4, 16, 0, 84, 0, 100, 4, 84, 8, 16, 8);
const corners = (points: readonly number[]) => Array.from({ length: points.length / 2 }, (_, i) => `${points[2 * i]},${points[2 * i + 1]}`);

describe("sidesOf", () => {
  it.each([
    ["two flat ends", flat, [0, 0, 100, 0], [0, 8, 100, 8]],
    ["a pointed beginning", pointedStart, [0, 4, 16, 0, 100, 0], [0, 4, 16, 8, 100, 8]],
    ["a pointed end", pointedEnd, [0, 0, 84, 0, 100, 4], [0, 8, 84, 8, 100, 4]],
    ["two pointed ends", pointed, [0, 4, 16, 0, 84, 0, 100, 4], [0, 4, 16, 8, 84, 8, 100, 4]],
    ["a short pointed beginning", closed(0, 4, 2, 0, 4, 0, 4, 8, 2, 8), [0, 4, 2, 0, 4, 0], [0, 4, 2, 8, 4, 8]],
    ["a short pointed end", closed(0, 0, 2, 0, 4, 4, 2, 8, 0, 8), [0, 0, 2, 0, 4, 4], [0, 8, 2, 8, 4, 4]],
    ["two points", closed(0, 4, 2, 0, 2, 0, 4, 4, 2, 8, 2, 8), [0, 4, 2, 0, 2, 0, 4, 4], [0, 4, 2, 8, 2, 8, 4, 4]],
    ["arrow heads", closed(0, 4, 10, -2, 10, 0, 40, 0, 40, -2, 50, 4, 40, 10, 40, 8, 10, 8, 10, 10), [0, 4, 10, -2, 10, 0, 40, 0, 40, -2, 50, 4], [0, 4, 10, 10, 10, 8, 40, 8, 40, 10, 50, 4]],
    ["a line", open(0, 0, 50, 9, 70, 3), [0, 0, 50, 9, 70, 3], [0, 0, 50, 9, 70, 3]],
    ["a point", closed(3, 4), [3, 4], [3, 4]],
  ])("%s", (_, outline, one, two) => expect(sidesOf(outline)).toEqual([one, two]));

  it("tells a finely sampled ring's ends", () => {
    const arc = (radius: number) => Array.from({ length: 200 }, (_, i) => [radius * Math.cos(i / 40), radius * Math.sin(i / 40)] as const);
    const [one, two] = sidesOf(closed(...arc(100).flat(), ...arc(92).reverse().flat()));
    expect(one).toEqual(arc(100).flat());
    expect(two).toEqual(arc(92).flat());
  });
});

describe("matchOutlines", () => {
  it("leaves outlines of as many points as they are", () => {
    const to = closed(0, 50, 30, 50, 30, 58, 0, 58);
    expect(matchOutlines(flat, to)).toEqual({ from: flat.points, to: to.points, closed: true });
  });
  it("keeps the corners of both", () => {
    for (const [a, b] of [[flat, pointed], [pointedStart, pointedEnd], [pointed, flat]] as const) {
      const { from, to } = matchOutlines(a, b);
      expect(from.length).toBe(to.length);
      expect(corners(from)).toEqual(expect.arrayContaining(corners(a.points)));
      expect(corners(to)).toEqual(expect.arrayContaining(corners(b.points)));
    }
  });
  it("brings beginning to beginning and end to end, whichever way round the outline runs", () => {
    const down = closed(500, 0, 500, 40, 500, 80, 492, 80, 492, 40, 492, 0);
    const mirrored = closed(500, 80, 500, 40, 500, 0, 508, 0, 508, 40, 508, 80);
    for (const [other, start, end] of [[down, "500,0 492,0", "500,80 492,80"], [closed(...[492, 0, 492, 40, 492, 80, 500, 80, 500, 40, 500, 0]), "492,0 500,0", "492,80 500,80"], [mirrored, "500,80 508,80", "500,0 508,0"]] as const) {
      const { from, to } = matchOutlines(flat, other);
      const met = (where: string) => corners(to).filter((_, i) => corners(from)[i]!.startsWith(where));
      expect(new Set(met("0,"))).toEqual(new Set(start.split(" ")));
      expect(new Set(met("100,"))).toEqual(new Set(end.split(" ")));
    }
  });
  it("never turns an outline inside out on the way", () => {
    const area = (points: readonly number[]) => corners(points).reduce((sum, _, i) => sum + points[2 * i]! * points[(2 * i + 3) % points.length]! - points[(2 * i + 2) % points.length]! * points[2 * i + 1]!, 0);
    const { from, to } = matchOutlines(flat, closed(0, 58, 15, 58, 30, 58, 30, 50, 15, 50, 0, 50));
    expect(area(from) * area(to)).toBeGreaterThan(0);
  });
  it("opens a line into an area", () => {
    const { from, to, closed: area } = matchOutlines(open(0, 0, 50, 0), flat);
    expect(area).toBe(true);
    expect(from).toEqual([0, 0, 50, 0, 50, 0, 0, 0]);
    expect(to).toEqual(flat.points);
  });
  it("stretches a line into another", () => expect(matchOutlines(open(0, 0, 10, 0), open(0, 0, 3, 4, 0, 8))).toEqual({ from: [0, 0, 5, 0, 10, 0], to: [0, 0, 3, 4, 0, 8], closed: false }));

  it("does not grow when it is done again and again", () => {
    let now = flat;
    for (let round = 1; round <= 40; round++) {
      const zigzag = closed(...Array.from({ length: 60 }, (_, i) => [i * 7 * (1 + ((i * round) % 5)), (i % round) * 3]).flat());
      const { from, to } = matchOutlines(now, zigzag);
      now = closed(...from.map((value, i) => (value + to[i]!) / 2));
    }
    expect(now.points.length / 4).toBeLessThan(31 + 96);
  });

  it("gives finite numbers, equally many", () => {
    const outline = fc.record({ points: fc.array(fc.tuple(fc.integer({ min: -999, max: 999 }), fc.integer({ min: -999, max: 999 })), { minLength: 1, maxLength: 80 }).map((points) => points.flat()), closed: fc.boolean() });
    fc.assert(
      fc.property(outline, outline, (a, b) => {
        const { from, to } = matchOutlines(a, b);
        expect(from.length).toBe(to.length);
        expect([...from, ...to].every(Number.isFinite)).toBe(true);
      }),
    );
  });
});
