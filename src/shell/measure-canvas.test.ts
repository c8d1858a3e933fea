// @vitest-environment jsdom
import { afterEach, describe, expect, test, vi } from "vitest";
import { estimateWidth } from "../text/estimate.js";
import { canvasMeasure } from "./measure-canvas.js";

const FONT = { size: 13, weight: 600 };
const freshDocument = () => document.implementation.createHTMLDocument("");

function canvas(measureText: (text: string) => unknown) {
  const context = { font: "", measureText: vi.fn(measureText) };
  vi.spyOn(HTMLCanvasElement.prototype, "getContext").mockReturnValue(context as never);
  return context;
}
afterEach(() => void vi.restoreAllMocks());

test("measures in the page's font, each text once", () => {
  const context = canvas((text) => ({ width: text.length * 7 }));
  const measure = canvasMeasure(freshDocument(), "serif");
  expect(measure("1914", FONT)).toBe(28);
  expect(measure("1914", FONT)).toBe(28);
  // its three digits and the three pairs of them
  expect(context.measureText).toHaveBeenCalledTimes(6);
  expect(context.font).toBe("600 13px serif");
  measure("1914", { size: 12, weight: 400 });
  expect(context.font).toBe("400 12px serif");
});

test("sets a font once, whatever words a canvas has for it", () => {
  const context = canvas(() => ({ width: 5 }));
  const fonts: string[] = [];
  Object.defineProperty(context, "font", { get: () => "normalised", set: (font: string) => void fonts.push(font) });
  const measure = canvasMeasure(freshDocument(), "serif");
  for (const text of ["one", "two", "three"]) measure(text, FONT);
  expect(fonts).toEqual(["600 13px serif"]);
});

test("asks a canvas that cannot measure once, not for each text", () => {
  const context = canvas(() => {
    throw new Error("not here");
  });
  const measure = canvasMeasure(freshDocument(), "serif");
  for (const text of ["one", "two", "three", "one"]) expect(measure(text, FONT)).toBeGreaterThan(0);
  expect(context.measureText).toHaveBeenCalledTimes(1);
});

test("uses one canvas", () => {
  canvas(() => ({ width: 1 }));
  const page = freshDocument();
  const create = vi.spyOn(page, "createElement");
  const measure = canvasMeasure(page, "serif");
  measure("a", FONT);
  measure("b", FONT);
  expect(create).toHaveBeenCalledTimes(1);
});

test("forgets widths rather than hold more and more", () => {
  const context = canvas(() => ({ width: 1 }));
  const measure = canvasMeasure(freshDocument(), "serif");
  for (let index = 0; index <= 8192; index++) measure(`tёxt ${index}`, FONT);
  measure("tёxt 0", FONT);
  expect(context.measureText).toHaveBeenCalledTimes(8194);
});

describe("estimates where the browser does not say", () => {
  test.each<[string, () => void]>([
    ["no canvas", () => vi.spyOn(HTMLCanvasElement.prototype, "getContext").mockReturnValue(null)],
    ["a canvas that throws", () => vi.spyOn(HTMLCanvasElement.prototype, "getContext").mockImplementation(() => { throw new Error("no"); })],
    ["a width that is none", () => canvas(() => ({ width: NaN }))],
    ["a measure that throws", () => canvas(() => { throw new Error("no"); })],
    ["no answer", () => canvas(() => null)],
  ])("%s", (_, arrange) => {
    arrange();
    const rough = canvasMeasure(freshDocument(), "serif")("22 March 2016", FONT);
    const estimate = estimateWidth("22 March 2016", FONT);
    expect(rough).toBeGreaterThanOrEqual(estimate);
    expect(rough).toBeLessThan(estimate * 1.2);
  });
});
