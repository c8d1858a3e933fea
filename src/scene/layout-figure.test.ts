import { expect, test } from "vitest";
import { estimateWidth } from "../text/estimate.js";
import type { SourceInfo } from "../source/source.js";
import { viewOf, wholeView } from "./layout-figure.js";
import { toFigure } from "./to-figure.js";

test.for([1, 5, 14, 20, 320, 3840])("shows all in a figure %d px wide", (width) => {
  const figure = toFigure({ data: [], design: { representation: "linear", scale: "chronological", layout: "unified", orientation: "horizontal" } });
  const span = { start: -1e12, end: 1.6e12 };
  const { start, end } = wholeView(figure, { count: 2, span }, { width, height: undefined, maxHeight: 400, measure: estimateWidth });
  expect(start).toBeLessThan(span.start);
  expect(end).toBeGreaterThan(span.end);
});

test.for([{ start: -4e17, end: 0 }, { start: "Y-13800000000", end: "2020" }, { start: "Y-900000", end: "Y-800000" }])("shows no more segments than can be seen, those with events first, of %j", (view) => {
  const figure = toFigure({ data: [{ id: "then", title: "Then", date: "1969-07-20" }], view, design: { representation: "linear", scale: "chronological", layout: "segmented" } });
  const { start, end } = viewOf(figure, figure.source.info() as SourceInfo, { width: 960, height: undefined, maxHeight: 400, measure: estimateWidth });
  expect(end - start).toBeLessThanOrEqual(400);
  const event = figure.source.event("then") as { readonly start: number };
  if (event.start < figure.view.end! && event.start >= figure.view.start!) expect([start <= event.start, event.start < end]).toEqual([true, true]);
});
