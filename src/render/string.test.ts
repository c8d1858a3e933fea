import { describe, expect, it } from "vitest";
import fc from "fast-check";
import { hostile, kinds, nothing, rtl } from "../../test/scenes/marks.js";
import type { TextMark } from "../scene/marks.js";
import { markToString, sceneToString } from "./string.js";
import { directionOf, pixels, svgNode } from "./svg-node.js";

describe("pixels", () => {
  it.each([[0, "0"], [-0, "0"], [1 / 3, "0.33"], [-0.001, "0"], [2e-7, "0"], [1.005, "1"], [10, "10"], [-5e15, "-1000000"], [1e300, "1000000"], [Infinity, "1000000"], [-Infinity, "-1000000"], [NaN, "0"]])("%d is %s", (value, text) => expect(pixels(value)).toBe(text));
  it("is short, within a hundredth and never an exponent", () => {
    fc.assert(fc.property(fc.double(), (value) => void expect(pixels(value)).toMatch(/^-?\d{1,7}(\.\d{1,2})?$/)));
    fc.assert(fc.property(fc.double({ min: -1e6, max: 1e6, noNaN: true }), (value) => void expect(Math.abs(Number(pixels(value)) - value)).toBeLessThanOrEqual(0.0051)));
  });
});

describe("directionOf", () => {
  it.each([["Apollo", "ltr"], ["שלום", "rtl"], ["12 سلام", "rtl"], ["«Apollo» שלום", "ltr"], ["2016", "other"], ["", "other"], ["😀 é", "ltr"]])("%s", (text, direction) => expect(directionOf(text, "other" as "ltr")).toBe(direction));
});

describe("svgNode", () => {
  it("keeps every number within a million pixels", () => {
    const { attributes } = svgNode({ kind: "rect", key: "", role: "bar", x: -5e15, y: 0, width: 1e16, height: 8 });
    expect(attributes).toMatchObject({ x: "-1000000", width: "1000000", height: "8", fill: "none" });
  });
  it("puts every text where it is on the page, by the text's own direction", () => {
    const nodes = Object.fromEntries(rtl.marks.map((mark) => [mark.key, svgNode(mark, "rtl").attributes]));
    expect(nodes.hebrew).toMatchObject({ direction: "rtl", "text-anchor": "end" });
    expect(nodes["hebrew-right"]!.direction).toBe("rtl");
    expect(nodes["hebrew-right"]!["text-anchor"]).toBeUndefined();
    expect(nodes.latin).toMatchObject({ "text-anchor": "end" });
    expect(nodes.latin!.direction).toBeUndefined();
    expect(nodes.number).toMatchObject({ direction: "rtl", "text-anchor": "end" });
    expect(nodes.arabic).toMatchObject({ "text-anchor": "middle" });
    expect(nodes.mixed!.direction).toBeUndefined();
  });
});

describe("sceneToString", () => {
  it("writes a mark as an element that looks right without a style sheet", () => {
    const label = kinds.frame[0] as TextMark;
    expect(markToString(label, "ltr")).toBe(
      '<text x="12" y="20" class="tl-label tl-fill-ink tl-stroke-surface" fill="#1b1d21" stroke="#ffffff" stroke-width="3" data-item="a" font-size="13" font-weight="600" paint-order="stroke" lang="en"><tspan x="12">Attacks in</tspan><tspan x="12" dy="16">Brussels</tspan></text>',
    );
    expect(markToString(kinds.marks[3]!, "ltr")).toBe('<circle cx="40" cy="40" r="4.25" class="tl-symbol tl-fill-surface tl-stroke-hue-5" fill="#ffffff" stroke="#24354b" stroke-width="2.25" stroke-dasharray="3 2" data-item="b"/>');
  });
  it("names and describes the picture, or hides it", () => {
    const named = sceneToString(kinds, { title: "A <b>", description: "B & c", id: "one" });
    expect(named).toContain('role="img" aria-labelledby="one-name" aria-describedby="one-desc"');
    expect(named).toContain('<title id="one-name">A &lt;b&gt;</title><desc id="one-desc">B &amp; c</desc>');
    expect(named).not.toContain("xmlns");
    const mute = sceneToString(kinds, { id: "one", description: "not without a name" });
    expect(mute).toContain('aria-hidden="true"');
    expect(mute).not.toMatch(/<title|<desc|role/);
  });
  it("is a document of its own on a white ground", () => {
    const text = sceneToString(nothing, { id: "x", standalone: true, lang: "en" });
    expect(text).toBe(
      '<svg xmlns="http://www.w3.org/2000/svg" class="tl-svg" width="0" height="0" viewBox="0 0 0 0" direction="ltr" font-family="system-ui, sans-serif" stroke-linejoin="round" aria-hidden="true" focusable="false" lang="en"><rect width="0" height="0" fill="#fff"/><clipPath id="x-plot"><rect x="0" y="0" width="0" height="0"/></clipPath><g class="tl-plot" clip-path="url(#x-plot)"/><g class="tl-frame"/></svg>',
    );
  });
  it("keeps an id from breaking out of url()", () => {
    const text = sceneToString(nothing, { id: `a)"><script>`, standalone: true });
    expect(text).toContain('clip-path="url(#a_script_-plot)"');
  });
  it("shows hostile text as text and no number that is none", () => {
    const text = sceneToString(hostile, { title: "<script>", description: "\u0000", id: "x", standalone: true });
    expect(text).not.toMatch(/<script|<img|<!--|onload="|NaN|Infinity|\de[+-]?\d|undefined|\u0000|\uFFFE|\uFFFF/);
    expect(text).not.toMatch(/[\uD800-\uDFFF]/u);
  });
  it("gives the same text each time", () => expect(sceneToString(kinds, { id: "x" })).toBe(sceneToString(structuredClone(kinds), { id: "x" })));
});
