import { describe, expect, test } from "vitest";
import { planRequest } from "../../test/support/plan-cases.js";
import { linear } from "./linear.js";

describe("linear", () => {
  test.each(["horizontal", "vertical"] as const)("ends a %s line with its month, and heads the longest", (orientation) => {
    // February to April 2016
    const { tracks, axes } = linear.plan({ ...planRequest({ unit: "month", first: 553, count: 3 }), orientation });
    expect(tracks.map(({ length }) => Math.round((31 * length) / tracks[1]!.length))).toEqual([29, 31, 30]);
    expect(tracks.map(({ from, to }) => Math.round(31 * (to - from)))).toEqual([29, 31, 30]);
    expect(axes[0]!.track).toBe(1);
    // its lines reach from the first to the last
    const across = orientation === "horizontal" ? 1 : 0;
    const [first, , last] = tracks.map(({ points }) => points[across]!);
    const at = tracks[1]!.points[across]!;
    expect(at + axes[0]!.reach[0]).toBeLessThan(first!);
    expect(at + axes[0]!.reach[1]).toBeGreaterThan(last!);
  });
});
