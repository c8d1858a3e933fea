import { describe, expect, it } from "vitest";
import { columnSource } from "../columns/column-source.js";
import { staticPicture } from "../render/static-picture.js";
import { specs } from "../../test/scenes/specs.js";
import { allDesigns } from "./all-designs.js";
import { legendEntries } from "./legend.js";
import type { TimelineSpec } from "./spec.js";
import { SYMBOLS } from "./symbol.js";

const entriesOf = (spec: TimelineSpec) => {
  const { layout, figure } = staticPicture(spec, allDesigns);
  return legendEntries(layout, figure);
};
const keysOf = (...dates: readonly string[]) => entriesOf({ data: dates.map((date, index) => ({ title: `${index}`, date })) }).map(({ key }) => key);

describe("legendEntries", () => {
  it("explains the looks that are there, categories first", () => {
    const entries = entriesOf(specs.looks!);
    expect(entries.slice(0, 3).map(({ key, text }) => [key, text])).toEqual([["category:0", "Talks"], ["category:1", "Letters"], ["category:2", "Attacks"]]);
    const keys = entries.map(({ key }) => key);
    for (const key of ["point", "range", "uncertain", "approximate", "open", "unknown"]) expect(keys).toContain(key);
    expect(new Set(keys).size).toBe(keys.length);
    for (const { text, sample } of entries) {
      expect(text).not.toBe("");
      expect(sample.frame.length).toBeGreaterThan(0);
    }
  });
  it("explains nothing that is not", () => {
    expect(keysOf("1969-07-20", "1980-01-01")).toEqual(["point"]);
    expect(keysOf()).toEqual([]);
    expect(keysOf("1960", "1990-05-01")).toContain("period");
    expect(keysOf("1960/1990")).not.toContain("point");
  });
  it("tells of runs", () => expect(entriesOf(specs.crowded!).map(({ key }) => key)).toContain("run"));
  it("tells of the outline of what is hidden where there is one", () => {
    const draw = (size: number) => entriesOf({ data: columnSource({ start: new Float64Array(size).map((_, index) => index * 3_600_000), title: (index) => `Event ${index}` }) });
    expect(draw(100).map(({ key }) => key)).not.toContain("density");
    const entry = draw(24_000).find(({ key }) => key === "density")!;
    expect(entry.text).toBe("how many more events lie there");
    const [mark] = entry.sample.frame;
    expect(mark!.kind === "poly" && Math.min(...mark!.points) >= 0 && Math.max(...mark!.points) <= entry.sample.width).toBe(true);
  });
  it("gives each of the eight categories a sample of its own, by shape as well as by hue", () => {
    const ids = Array.from({ length: SYMBOLS }, (_, index) => `c${index}`);
    const data = { categories: ids.map((id) => ({ id, title: id })), events: ids.map((category, index) => ({ title: category, date: `19${10 + index * 10}-01-01`, category })) };
    const marks = entriesOf({ data }).filter(({ key }) => key.startsWith("category")).map(({ sample }) => sample.frame[0]!);
    expect(marks).toHaveLength(8);
    const shapes = marks.map((mark) => (mark.kind === "poly" ? mark.points.join() : mark.kind === "disc" ? `disc ${mark.stroke === undefined}` : ""));
    expect(new Set(shapes).size).toBe(8);
    expect(new Set(marks.map(({ fill, stroke }) => stroke ?? fill)).size).toBe(8);
  });
  it("keeps samples within their little picture", () => {
    for (const { sample } of entriesOf(specs.looks!)) {
      for (const mark of sample.frame) {
        const xs = mark.kind === "poly" ? mark.points.filter((_, index) => index % 2 === 0) : mark.kind === "rect" ? [mark.x, mark.x + mark.width] : [mark.x];
        for (const x of xs) expect(x >= 0 && x <= sample.width, `${mark.key} ${x}`).toBe(true);
      }
    }
  });
});
