import { expect, test } from "vitest";
import { estimateWidth } from "../text/estimate.js";
import { wholeView } from "./layout-figure.js";
import { toFigure } from "./to-figure.js";

test.for([1, 5, 14, 20, 320, 3840])("shows all in a figure %d px wide", (width) => {
  const figure = toFigure({ data: [], design: { representation: "linear", scale: "chronological", layout: "unified", orientation: "horizontal" } });
  const span = { start: -1e12, end: 1.6e12 };
  const { start, end } = wholeView(figure, { count: 2, span }, { width, height: undefined, maxHeight: 400, measure: estimateWidth });
  expect(start).toBeLessThan(span.start);
  expect(end).toBeGreaterThan(span.end);
});
