import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { estimateWidth } from "./estimate.js";
import { graphemes, plainText, wrap } from "./wrap.js";

const font = { size: 13, weight: 400 };
/** Each grapheme is ten pixels wide. */
const mono = (text: string) => graphemes(text).length * 10;
const lines = (text: string, width: number, most: number) => wrap(text, width, most, font, mono).lines;

describe("wrap", () => {
  it("leaves a text that fits alone", () => {
    expect(wrap("One line", 80, 2, font, mono)).toEqual({ lines: ["One line"], width: 80, cut: false });
    expect(wrap("", 80, 2, font, mono)).toEqual({ lines: [], width: 0, cut: false });
    expect(wrap(" \n\t ", 80, 2, font, mono).lines).toEqual([]);
  });

  it("balances two lines", () => {
    expect(lines("aaaa bbbb cccc dddd", 150, 2)).toEqual(["aaaa bbbb", "cccc dddd"]);
    expect(lines("The long way to a", 160, 2)).toEqual(["The long", "way to a"]);
  });

  it("breaks after hyphens and dashes within a word", () => {
    expect(lines("Auschwitz-Birkenau", 120, 2)).toEqual(["Auschwitz-", "Birkenau"]);
    expect(lines("2011–2024 war", 90, 2)).toEqual(["2011–2024", "war"]);
    expect(lines("-12 - 13", 50, 2)).toEqual(["-12", "- 13"]);
  });

  it("cuts with an ellipsis, at a word's end where that loses little", () => {
    expect(wrap("aaaa bbbb cccc dddd eeee", 100, 2, font, mono)).toEqual({
      lines: ["aaaa bbbb", "cccc dddd…"],
      width: 100,
      cut: true,
    });
    expect(lines("Monument, restored", 100, 1)).toEqual(["Monument…"]);
    expect(lines("a extraordinarily long", 100, 1)).toEqual(["a extraor…"]);
    expect(lines("Unbreakable", 50, 1)).toEqual(["Unbr…"]);
  });

  it("splits a word that is wider than a line, between graphemes", () => {
    expect(lines("Donaudampfschiff", 80, 2)).toEqual(["Donaudam", "pfschiff"]);
    expect(lines("👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦", 20, 2)).toEqual(["👩‍👩‍👧‍👦👩‍👩‍👧‍👦", "👩‍👩‍👧‍👦"]);
  });

  it("breaks Japanese between signs, not before a full stop or a small kana", () => {
    expect(lines("東京大空襲の夜。", 50, 2)).toEqual(["東京大空", "襲の夜。"]);
    expect(lines("東京です。夜", 40, 2)).toEqual(["東京で", "す。夜"]);
  });

  it("turns control characters into spaces and lone surrogates into U+FFFD", () => {
    expect(plainText("a\u0000\r\nb\u2028c\ud800d")).toBe("a b c\ufffdd");
  });

  it("looks only at what can fit", () => {
    let measured = 0;
    const counting = (text: string) => ((measured += text.length), mono(text));
    const { lines: set, cut } = wrap("word ".repeat(200_000), 150, 2, font, counting);
    expect(set).toEqual(["word word word", "word word word…"]);
    expect(cut).toBe(true);
    expect(measured).toBeLessThan(20_000);
    expect(wrap("x".repeat(10_000), 150, 2, font, mono).lines).toEqual(["x".repeat(15), `${"x".repeat(14)}…`]);
  });

  it("cuts a text without width between graphemes too", () => {
    const family = "👩‍👩‍👧‍👦";
    const { lines: set, cut } = wrap(family.repeat(1000), 100, 1, font, () => 0);
    expect(cut).toBe(true);
    expect(set[0]!.replaceAll(family, "")).toBe("…");
    expect(wrap(`a${"\u0301".repeat(10_000)}`, 100, 2, font, mono).lines).toEqual(["…"]);
  });

  const title = fc.oneof(
    fc.array(fc.string({ unit: "grapheme", minLength: 1, maxLength: 12 }), { maxLength: 14 }).map((words) => words.join(" ")),
    fc.string({ unit: "binary", maxLength: 60 }),
    fc
      .array(fc.constantFrom("👩‍👩‍👧‍👦", "🇧🇪", "é", "e\u0301", "ก็", "史", "a", " ", "-", "كتاب", "👍🏽"), { maxLength: 50 })
      .map((parts) => parts.join("")),
  );
  const squash = (text: string) => text.replace(/\s/gu, "");

  it("keeps each line within the width, unless one grapheme is wider; loses, adds and splits nothing", () => {
    fc.assert(
      fc.property(
        title,
        fc.integer({ min: 1, max: 260 }),
        fc.integer({ min: 1, max: 4 }),
        fc.boolean(),
        (text, width, most, byEstimate) => {
          const measure = byEstimate ? estimateWidth : mono;
          const result = wrap(text, width, most, font, measure);
          const plain = plainText(text);
          expect(result.lines.length).toBeLessThanOrEqual(most);
          for (const line of result.lines) {
            if (measure(line, font) > width + 1e-6)
              expect(graphemes(line.replace(/…$/u, "").trim()).length).toBeLessThanOrEqual(1);
            expect(line).toBe(line.trim());
          }
          expect(result.width).toBe(Math.max(0, ...result.lines.map((line) => measure(line, font))));
          const joined = squash(result.lines.join(""));
          if (!result.cut) expect(joined).toBe(squash(plain));
          else {
            expect(joined.endsWith("…")).toBe(true);
            expect(squash(plain).startsWith(joined.slice(0, -1))).toBe(true);
          }
          // No line ends within a grapheme of the text.
          let at = 0;
          const ends = new Set(graphemes(plain).map((grapheme) => (at += squash(grapheme).length)));
          let end = 0;
          result.lines.forEach((line, index) => {
            end += squash(index === result.lines.length - 1 && result.cut ? line.slice(0, -1) : line).length;
            expect(end === 0 || ends.has(end)).toBe(true);
          });
        },
      ),
      { numRuns: 500 },
    );
  }, 30_000);
});
