// @vitest-environment node
import fc from "fast-check";
import { expect, test, vi } from "vitest";
import { pairWidths } from "./pair-widths.js";

/** Letters 4 to 11 wide, each two of them closer by up to 2. */
const direct = (text: string) => [...text].reduce((width, letter, index) => width + 4 + (letter.charCodeAt(0) % 8) - (index ? ((letter.charCodeAt(0) + 3 * text.charCodeAt(index - 1)) % 5) / 2 : 0), 0);

test("is the width that it would be measured to have, where two letters say it all", () => {
  const width = pairWidths(direct);
  fc.assert(fc.property(fc.string({ unit: "grapheme-ascii" }), (text) => void expect(width(text)).toBeCloseTo(direct(text), 9)));
});

test("measures letters and pairs, each once", () => {
  const measure = vi.fn(direct);
  const width = pairWidths(measure);
  for (let year = 1900; year < 2000; year++) width(`In ${year}`);
  // I, n, space, ten digits; In, "n ", " 1", 19, 9d, and the pairs of digits
  expect(measure.mock.calls.length).toBeLessThanOrEqual(13 + 4 + 100);
  expect(new Set(measure.mock.calls.map(([text]) => text)).size).toBe(measure.mock.calls.length);
});

test.each(["Ōsaka", "a\tb", "наука", "a\u007f", "\u0301"])("leaves %j to who measures", (text) => expect(pairWidths(direct)(text)).toBeUndefined());

test("nothing is 0 wide", () => expect(pairWidths(direct)("")).toBe(0));
