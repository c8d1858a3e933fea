import { describe, expect, it } from "vitest";
import type { LayoutItem } from "../layout/layout.js";
import { FLAG } from "../model/model.js";
import { straightTrack } from "../representation/linear.js";
import { itemMarks, selectionMarks } from "./item-marks.js";
import type { Mark } from "./marks.js";

const tracks = [straightTrack("", { x: 0, y: 0, width: 500, height: 0 }, "horizontal", "ltr", 0, 500, 500, 40)];
const item = (more: Partial<LayoutItem>): LayoutItem => ({ index: 0, id: "e", key: "e", track: 0, band: 0, body: "bar", flags: FLAG.range, category: 0, start: 100, innerStart: 100, innerEnd: 200, end: 200, across: 20, label: undefined, ...more });

function reach(mark: Mark): [from: number, to: number] {
  if (mark.kind === "disc") return [mark.x - mark.radius, mark.x + mark.radius];
  if (mark.kind !== "poly") throw new Error(mark.kind);
  const xs = mark.points.filter((_, index) => index % 2 === 0);
  return [Math.min(...xs), Math.max(...xs)];
}

describe("bodies of items", () => {
  it.each([
    ["a bar", item({})],
    ["a bar too short to be seen", item({ innerEnd: 100.2, end: 100.2 })],
    ["a symbol", item({ body: "symbol", flags: 0, end: 103 })],
    ["a bracket", item({ body: "bracket", flags: 0 })],
  ])("a selection encloses the symbol or body of %s", (_, given) => {
    const [from, to] = reach(selectionMarks(given, tracks)[0]!);
    for (const mark of itemMarks(given, tracks).filter(({ role }) => role !== "bar-end")) {
      const [a, b] = reach(mark);
      expect(from).toBeLessThanOrEqual(a);
      expect(to).toBeGreaterThanOrEqual(b);
    }
  });

  it("is solid where it is certain and dashed between the bounds, and ends where the extent does", () => {
    const marks = itemMarks(item({ innerStart: 120, innerEnd: 160 }), tracks);
    const of = (role: string) => marks.filter((mark) => mark.role === role);
    expect(of("bar").map(reach)).toEqual([[120, 160]]);
    expect(of("bar-vague").map(reach)).toEqual([[100, 120], [160, 200]]);
    expect(of("bar-vague").every((mark) => mark.dash !== undefined)).toBe(true);
  });

  it("never draws an uncertain interval solid", () => {
    const marks = itemMarks(item({ flags: FLAG.range | FLAG.uncertain }), tracks);
    expect(marks.filter(({ role }) => role === "bar")).toEqual([]);
    expect(marks.filter(({ role }) => role === "bar-vague").map(reach)).toEqual([[100, 200]]);
  });

  it("looks different for every kind of doubt", () => {
    const looks = [0, FLAG.uncertain, FLAG.approximate, FLAG.openEnd, FLAG.openStart, FLAG.unknownEnd, FLAG.unknownStart].map((flag) =>
      JSON.stringify(itemMarks(item({ flags: FLAG.range | flag }), tracks)),
    );
    expect(new Set(looks).size).toBe(looks.length);
  });
});
