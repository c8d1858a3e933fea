import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { TimeloomError } from "../errors.js";
import { pointOf } from "./flatten.js";
import { svgPath } from "./svg-path.js";

const ends = (data: string) => svgPath(data).map((piece) => piece.slice(-2));

describe("svgPath", () => {
  test("reads all commands, absolute and relative", () => {
    expect(svgPath("M1 2L3,4")).toEqual([[1, 2, 3, 4]]);
    expect(ends("m1 2 2 2-1-1.5.5.5")).toEqual([
      [3, 4],
      [2, 2.5],
      [2.5, 3],
    ]);
    expect(ends("M0 0H5V6h-1v-2Z")).toEqual([
      [5, 0],
      [5, 6],
      [4, 6],
      [4, 4],
      [0, 0],
    ]);
    expect(svgPath("M0 0C1 2 3 4 5 6")).toEqual([[0, 0, 1, 2, 3, 4, 5, 6]]);
    expect(svgPath("M1 1c1 2 3 4 5 6")).toEqual([[1, 1, 2, 3, 4, 5, 6, 7]]);
    // a smooth curve goes on in the direction of the last, or begins without one
    expect(svgPath("M0 0C1 2 3 4 5 6S8 8 9 9")[1]).toEqual([5, 6, 7, 8, 8, 8, 9, 9]);
    expect(svgPath("M0 0L5 6S8 8 9 9")[1]).toEqual([5, 6, 5, 6, 8, 8, 9, 9]);
    expect(svgPath("M0 0Q3 3 6 0")[0]).toEqual([0, 0, 2, 2, 4, 2, 6, 0]);
    expect(svgPath("M0 0Q3 3 6 0T12 0")[1]).toEqual([6, 0, 8, -2, 10, -2, 12, 0]);
    expect(svgPath("M0 0t6 0")[0]).toEqual([0, 0, 0, 0, 2, 0, 6, 0]);
    expect(ends(" M 0 0 \n l 1e1 +2E-1 ")).toEqual([[10, 0.2]]);
    // a close goes back to where its subpath began
    expect(ends("M1 1L2 2zl1 0M5 5h1z")).toEqual([
      [2, 2],
      [1, 1],
      [2, 1],
      [6, 5],
      [5, 5],
    ]);
  });

  test("draws arcs as circles and ellipses", () => {
    // flags may be written without spaces
    for (const data of ["M10 0A10 10 0 0 1 0 10", "M10 0a10 10 0 01-10 10", "M10 0A10,10,0,1,0,0,10"]) {
      for (const piece of svgPath(data)) {
        for (let t = 0; t <= 1; t += 0.125) expect(Math.hypot(pointOf(piece, 0, t), pointOf(piece, 1, t))).toBeCloseTo(10, 4);
      }
    }
    expect(svgPath("M10 0A10 10 0 0 1 0 10").length).toBe(2);
    expect(svgPath("M10 0A10 10 0 1 0 0 10").length).toBe(6);
    // too small an ellipse grows until it reaches
    const [first] = svgPath("M0 0A1 2 0 0 1 10 0");
    expect(ends("M0 0A1 2 0 0 1 10 0").at(-1)).toEqual([10, 0]);
    expect(first).toHaveLength(8);
    expect(svgPath("M0 0A0 5 0 0 1 10 0")).toEqual([[0, 0, 10, 0]]);
    expect(svgPath("M3 3A5 5 0 0 1 3 3")).toEqual([]);
    // turned by 90 degrees, the radii change places
    const points = svgPath("M0 0A5 10 90 0 1 20 0").map((piece) => pointOf(piece, 1, 1));
    expect(Math.min(...points)).toBeCloseTo(-5, 4);
  });

  test.each([
    ["M0 0X3", `invalid design.curve: "M0 0X3" has "X" at character 4, which is no command of a path`],
    ["L0 0", `invalid design.curve: "L0 0" does not begin with a move (M)`],
    ["M0", `invalid design.curve: "M0" needs a number, at most 1e9, at character 2`],
    ["M0 0A1 1 0 2 0 3 3", `invalid design.curve: "M0 0A1 1 0 2 0 3 3" needs a flag (0 or 1) at character 11`],
    ["M0 0L1e999 3", `invalid design.curve: "M0 0L1e999 3" needs a number, at most 1e9, at character 5`],
    ["M0 0L1 1Z 5 5", `invalid design.curve: "M0 0L1 1Z 5 5" has "5" at character 10, which is no command of a path`],
    ["M0 0 é", `invalid design.curve: "M0 0 é" has "é" at character 5, which is no command of a path`],
  ])("says what is wrong with %s", (data, message) => {
    expect(() => svgPath(data)).toThrow(new TimeloomError("invalid-option", message));
  });

  test("refuses a path that is too long", () => {
    expect(() => svgPath(`M0 0${"h1".repeat(10_000)}`)).toThrow("has 20004 characters; a path may have 20000");
  });

  test("gives numbers or a TimeloomError for any text", () => {
    const token = fc.constantFrom(..."MmLlHhVvCcSsQqTtAaZz0123.-+eE, ", "10", "-5.5", "1e9", "0 0 ", "1 1 1 1 1 1 ");
    fc.assert(
      fc.property(fc.array(token, { maxLength: 40 }), (tokens) => {
        try {
          for (const piece of svgPath(`M0 0${tokens.join("")}`)) {
            expect([4, 8]).toContain(piece.length);
            expect(piece.every(Number.isFinite)).toBe(true);
          }
        } catch (error) {
          expect(error).toBeInstanceOf(TimeloomError);
        }
      }),
      { numRuns: 2000 },
    );
  });
});
