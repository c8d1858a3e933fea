import type { Font, Measure } from "./measure.js";

/** Text broken into lines. */
export interface Wrapped {
  readonly lines: readonly string[];
  /** Of the widest line, in pixels. */
  readonly width: number;
  /** Some of the text is left out; the last line ends with "…". */
  readonly cut: boolean;
}

const ellipsis = "\u2026";
let segmenter: Intl.Segmenter | undefined;

/** Nothing joins in Latin without combining marks, and segmenting is slow. */
const isLatin = (text: string): boolean => /^[ -\u02FF]*$/.test(text);

/** The user-perceived characters of a text; by code points where `Intl.Segmenter` is missing. */
export function graphemes(text: string): string[] {
  if (isLatin(text) || typeof Intl.Segmenter !== "function") return [...text];
  return Array.from((segmenter ??= new Intl.Segmenter("en", { granularity: "grapheme" })).segment(text), (part) => part.segment);
}

/** One line of plain text: control characters and runs of white space become one space, lone surrogates U+FFFD. */
export function plainText(text: string): string {
  if (!/[^ -~]|  |^ | $/.test(text)) return text;
  return text
    .replace(/[\p{Cc}\s]+/gu, " ")
    .replace(/\p{Cs}/gu, "\uFFFD")
    .trim();
}

// Where a line may end: after a space, after a hyphen or dash between letters, and around Han, kana and Hangul,
// save before closing marks and after opening ones (a small part of Unicode Standard Annex 14; before small kana as
// CSS's `line-break: normal`).
const breaks =
  /(?<= )(?=\S)|(?<=[\p{L}\p{N}][-\u2010\u2013\u2014/\u200B])(?=\p{L})|(?<=[\u2E80-\u3007\u3040-\uD7A3\uFF01-\uFF1F\u{20000}-\u{3FFFF}])(?=[\p{L}\p{N}\p{Ps}])|(?<=[\p{L}\p{N}])(?=[\u3040-\uD7A3\u{20000}-\u{3FFFF}])(?!\p{M})/u;

interface Piece {
  readonly text: string;
  /** Without the space that ends it. */
  readonly width: number;
  /** Of the space that ends it. */
  readonly space: number;
}

/**
 * Breaks a title into at most `maxLines` lines of at most `maxWidth` pixels: at spaces and hyphens, within a word
 * only where it is wider than a line, never within a grapheme. Lines are balanced; what does not fit is cut with
 * "…". A line is wider than `maxWidth` only where one grapheme is, or by what a font adds to the sum of its words.
 * Looks only at as much of a text as can fit.
 * @example
 * ```ts
 * wrap("Attacks at Brussels Airport and Maelbeek", 150, 2, { size: 13, weight: 400 }, estimateWidth).lines;
 * // ["Attacks at Brussels", "Airport and Maelbeek"]
 * ```
 */
export function wrap(text: string, maxWidth: number, maxLines: number, font: Font, measure: Measure): Wrapped {
  // No script sets eight characters within an em but in combining marks.
  const limit = Math.ceil((Math.max(0, maxWidth) / font.size) * 8 + 32) * Math.max(1, maxLines);
  const shortened = text.length > limit;
  // The last grapheme of a part may be one by half.
  const plain = plainText(shortened ? graphemes(text.slice(0, limit)).slice(0, -1).join("") : text);
  const size = (line: string) => measure(line, font);
  const whole = size(plain);
  if (!shortened && whole <= maxWidth) return { lines: plain === "" ? [] : [plain], width: whole, cut: false };

  const space = size(" ");
  // ASCII without hyphens and slashes breaks at its spaces alone
  const words = (/[^ -,.0-~]/.test(plain) ? plain.split(breaks) : plain.match(/[^ ]+ ?/g)) ?? [plain];
  const pieces: Piece[] = [];
  for (const word of words) pieces.push(...split(word, maxWidth, space, size));
  let lines = fill(pieces, maxWidth);
  const cut = shortened || lines.length > maxLines;
  if (cut) {
    lines = lines.slice(0, Math.min(maxLines, lines.length) - 1);
    lines.push(cutLine(plain.slice(lines.join("").length), maxWidth, size));
  } else lines = balance(pieces, lines, maxWidth);
  lines = lines.map((line) => line.trimEnd());
  return { lines, width: Math.max(...lines.map(size)), cut };
}

/** As many pieces on each line as fit. */
function fill(pieces: readonly Piece[], maxWidth: number): string[] {
  const lines: string[] = [];
  let used = Infinity;
  for (const { text, width, space } of pieces) {
    if (used + width > maxWidth + 1e-9) {
      lines.push("");
      used = 0;
    }
    lines[lines.length - 1] += text;
    used += width + space;
  }
  return lines;
}

/** The same number of lines at the least width that holds them. */
function balance(pieces: readonly Piece[], lines: string[], maxWidth: number): string[] {
  let low = 0;
  for (let round = 0; round < 8; round++) {
    const middle = (low + maxWidth) / 2;
    const next = fill(pieces, middle);
    // A word alone may be wider than `middle` and start a line all the same.
    if (next.length === lines.length) [lines, maxWidth] = [next, middle];
    else low = middle;
  }
  return lines;
}

/** A word; one that is wider than a line in parts that are not. */
function split(word: string, maxWidth: number, space: number, size: (line: string) => number): Piece[] {
  const pieceOf = (text: string): Piece => {
    const bare = text.trimEnd();
    return { text, width: size(bare), space: text === bare ? 0 : space };
  };
  const whole = pieceOf(word);
  if (whole.width <= maxWidth) return [whole];
  const parts = [""];
  for (const grapheme of graphemes(word)) {
    const part = parts.at(-1)! + grapheme;
    if (part === grapheme || grapheme === " " || size(part) <= maxWidth) parts[parts.length - 1] = part;
    else parts.push(grapheme);
  }
  return parts.map(pieceOf);
}

/** The longest beginning that fits with "…" after it; at a word's end where that loses little. */
function cutLine(line: string, maxWidth: number, size: (line: string) => number): string {
  const parts = isLatin(line) ? line : graphemes(line);
  const upTo = (count: number) => {
    const some = parts.slice(0, count);
    const text = typeof some === "string" ? some : some.join("");
    let end = text.length;
    while (end > 0 && " ,;:\u2013\u2014-".includes(text[end - 1]!)) end--;
    return text.slice(0, end) + ellipsis;
  };
  let low = 0;
  let high = parts.length;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (size(upTo(middle)) <= maxWidth) low = middle;
    else high = middle - 1;
  }
  const word = low === parts.length ? low : parts.lastIndexOf(" ", low);
  return upTo(word > low * 0.7 ? word : low);
}
