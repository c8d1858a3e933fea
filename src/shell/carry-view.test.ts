// @vitest-environment jsdom
import { describe, expect, test } from "vitest";
import { fakePage, years } from "../../test/jsdom/page.js";
import { viableDesigns } from "../layout/resolve-design.js";
import { collapsed } from "../scale/collapsed.js";
import { chronological } from "../scale/chronological.js";
import { relative } from "../scale/relative.js";
import type { Source } from "../source/source.js";
import { carryView } from "./carry-view.js";

const page = fakePage();

/** Closer, by the keyboard. */
function zoomIn(): void {
  document.querySelector(".tl-stage")!.dispatchEvent(new KeyboardEvent("keydown", { key: "+", bubbles: true }));
  page.rest();
}

describe("what a reader has zoomed to", () => {
  test.each(viableDesigns().filter(({ scale }) => scale !== "relative").map((design) => [`${design.representation} ${design.scale} ${design.layout}`, design]))("stays in view in %s, and on the way back", (_, design) => {
    const timeline = page.mount({ data: years(60), motion: "none" });
    zoomIn();
    const { start, end } = timeline.view;
    expect(end - start).toBeLessThan(45 * 365 * 864e5);
    for (const next of [design, {}]) {
      timeline.update({ design: next as never });
      page.rest();
      expect(Math.abs(timeline.view.start - start)).toBeLessThan(1000);
      expect(Math.abs(timeline.view.end - end)).toBeLessThan(1000);
    }
  });

  test("stays in view when the steps of a sequential scale change with the data", () => {
    const timeline = page.mount({ data: years(40), motion: "none", design: { representation: "linear", scale: "sequential", layout: "unified" } });
    zoomIn();
    const { start, end } = timeline.view;
    timeline.update({ data: [...years(40), ...years(40, 1850).map((event, index) => ({ ...event, id: `more ${index}` }))] });
    page.rest();
    expect(Math.abs(timeline.view.start - start)).toBeLessThan(1000);
    expect(Math.abs(timeline.view.end - end)).toBeLessThan(1000);
  });
});

describe("carryView", () => {
  const on = (scale: Parameters<typeof carryView>[1]["scale"]) => ({ scale, source: {} as Source });
  test("gives up between times and distances from anchors", () => {
    const view = { start: 0, end: 10 };
    expect(carryView(view, on(chronological), on(relative([0, 5])))).toBeUndefined();
    expect(carryView(view, on(relative([1, 2])), on(relative([0, 5])))).toBe(view);
  });
  test("is never shorter than the scale can show", () => {
    const gap = collapsed({ size: 2, start: Float64Array.of(0, 1e12), end: Float64Array.of(1, 1e12 + 1) });
    const carried = carryView({ start: 5e11, end: 5e11 + 1 }, on(chronological), on(gap))!;
    expect(carried.end - carried.start).toBeCloseTo(10, 6);
  });
});
