import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { estimateWidth } from "./estimate.js";

const font = { size: 100, weight: 400 };
const em = (text: string, weight = 400) => estimateWidth(text, { size: 1, weight });

describe("estimateWidth", () => {
  it("is never under the wider of Liberation Sans and Noto Sans, and little over it", () => {
    // Sums of the fonts' own advance widths, in em: regular, and bold.
    for (const [text, regular, bold] of [
      ["Attacks at Brussels Airport and Maelbeek station", 22.75, 24.47],
      ["22 March 2016", 6.93, 7.12],
      ["illicit till-lifting", 6.56, 7.43],
      ["WHO MAKES MAMMOTH WAVES", 15.67, 15.89],
      ["Повномасштабне вторгнення в Україну", 19.5, 20.78],
      ["Η άλωση της Κωνσταντινούπολης", 15.98, 17.16],
    ] as const) {
      expect(em(text) / regular, text).toBeGreaterThanOrEqual(1);
      expect(em(text) / regular, text).toBeLessThanOrEqual(1.07);
      expect(em(text, 600) / bold, text).toBeGreaterThanOrEqual(0.98);
    }
  });

  it("scales with the size, and bold is wider", () => {
    expect(estimateWidth("Maelbeek", { size: 26, weight: 400 })).toBeCloseTo(
      2 * estimateWidth("Maelbeek", { size: 13, weight: 400 }),
      9,
    );
    expect(em("Maelbeek", 600) / em("Maelbeek")).toBeCloseTo(1.09, 9);
  });

  it("takes letters with marks as wide as without, composed or not", () => {
    expect(em("é")).toBe(em("e"));
    expect(em("e\u0301")).toBe(em("e"));
    expect(em("Ж")).toBeGreaterThan(em("з"));
    expect(em("ộ")).toBe(em("o"));
  });

  it("sets Han, kana and Hangul in squares, whole or in parts", () => {
    for (const text of ["史", "ア", "한", "\u1112\u1161\u11ab"]) expect(em(text), text).toBeCloseTo(1.02, 9);
  });

  it("counts an emoji sequence once", () => {
    expect(em("👩‍👩‍👧‍👦")).toBe(em("👩"));
    expect(em("👍🏽")).toBe(em("👍"));
    expect(em("🇧🇪")).toBeCloseTo(1.4, 9);
  });

  it("gives every text a finite width of at least nothing, and is additive at spaces", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), fc.string(), (a, b) => {
        const width = estimateWidth(a, font);
        expect(Number.isFinite(width) && width >= 0).toBe(true);
        expect(estimateWidth(`${a} ${b}`, font)).toBeCloseTo(width + estimateWidth(" ", font) + estimateWidth(b, font), 6);
      }),
      { numRuns: 60 },
    );
  }, 30_000);
});
