import type { Measure } from "./measure.js";

// Advance widths of U+0020 to U+007E, of each the wider of Liberation Sans (Arial, Helvetica) and Noto Sans: a
// character of code c stands for c − 20 hundredths of an em.
const ascii = "01=VNm]+77LN1719NNNNNNNNNN11NNNL{VV]]VRb]7FVLrbbVb]VR]VrVVR595NL7LRFRN7RR..L.rRRRR=F9RIbIIF=L=N";

/** em of other characters, from the same fonts; the first that fits. */
const kinds: readonly (readonly [RegExp, number])[] = [
  [/[\p{Mn}\p{Me}\p{Cf}\p{Cc}\p{Emoji_Modifier}\u1160-\u11FF]/u, 0],
  [/\p{Regional_Indicator}/u, 0.7],
  [/\p{Emoji_Presentation}/u, 1.4],
  // Han, kana, Hangul, full-width forms: a square each (Unicode Standard Annex 11: wide and full-width).
  [/[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFF01-\uFF60\u{1F000}-\u{10FFFF}]/u, 1.02],
  [/[\u00A0\u202Fіι·’‘]/, 0.29],
  [/[“”•ΙІ]/, 0.35],
  [/[жфшщыюЖМФШЩЮЫæœÆŒ—…№→]/, 0.96],
  [/[гзкстухэєγεζκλντυχ]/, 0.54],
  [/[нопрцчийαβδημορσ]/, 0.66],
  [/[\p{Lu}мω]/u, 0.75],
  [/[\p{Zs}\p{P}\p{Sm}\p{Sc}]/u, 0.6],
  [/[\p{sc=Latn}\p{sc=Grek}\p{sc=Cyrl}\p{sc=Hebr}\p{sc=Arab}\p{sc=Thai}\p{sc=Deva}\p{sc=Geor}\p{sc=Armn}]/u, 0.6],
];

const widths = /* @__PURE__ */ new Map<string, number>();

/** em of one code point, without regard to its neighbours; a letter with a mark is as wide as without. */
function advance(character: string): number {
  let width = widths.get(character);
  if (width === undefined) {
    const code = character.normalize("NFD").codePointAt(0)!;
    width =
      (ascii.charCodeAt(code - 32) - 20) / 100 || (kinds.find(([kind]) => kind.test(String.fromCodePoint(code)))?.[1] ?? 0.95);
    if (widths.size < 4000) widths.set(character, width);
  }
  return width;
}

/**
 * How wide text is, in pixels, where there is no browser to ask: a sum of advance widths in a font such as
 * Arial, Helvetica, Noto Sans, Roboto or Segoe UI, a little on the wide side. Fonts that are wider by design
 * (DejaVu Sans, Verdana) exceed it by about a tenth. Emoji sequences joined by U+200D count once.
 * @example
 * ```ts
 * estimateWidth("22 March 2016", { size: 13, weight: 400 }); // 91.9, in pixels
 * ```
 */
export const estimateWidth: Measure = (text, font) => {
  const { length } = text;
  // called so, it is as quick for every kind of string that an engine has
  const { charCodeAt } = String.prototype;
  let em = 0;
  let at = 0;
  // most text is ASCII, whose widths are at hand
  for (let code: number; at < length && (code = charCodeAt.call(text, at)) > 31 && code < 127; at++) em += (ascii.charCodeAt(code - 32) - 20) / 100;
  let joins = false;
  if (at < length)
    for (const character of text.slice(at)) {
      if (!(joins && character > "\u2000")) em += advance(character);
      joins = character === "\u200D";
      // U+FE0F asks for the emoji form of a sign that is narrow as text.
      if (character === "\uFE0F") em += 0.5;
    }
  // Bold is wider by 4 to 9 % in the fonts named above; a font without a semi-bold sets 600 in bold.
  return em * font.size * (1 + Math.min(Math.max(0, font.weight - 400), 200) * 0.00045);
};
