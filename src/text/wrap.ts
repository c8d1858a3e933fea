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

/** The user-perceived characters of a text; by code points where `Intl.Segmenter` is missing. */
export function graphemes(text: string): string[] {
  // Nothing joins in Latin without combining marks, and segmenting is slow.
  if (/^[ -\u02FF]*$/.test(text) || typeof Intl.Segmenter !== "function") return [...text];
  return Array.from((segmenter ??= new Intl.Segmenter("en", { granularity: "grapheme" })).segment(text), (part) => part.segment);
}

/** One line of plain text: control characters and runs of white space become one space, lone surrogates U+FFFD. */
export function plainText(text: string): string {
  return text
    .replace(/[\p{Cc}\s\u2028\u2029]+/gu, " ")
    .replace(/\p{Cs}/gu, "\uFFFD")
    .trim();
}

// Where a line may end: after a space, after a hyphen or dash between letters, and around Han, kana and Hangul,
// save before closing marks and after opening ones (a small part of Unicode Standard Annex 14).
const breaks =
  /(?<= )(?=\S)|(?<=[\p{L}\p{N}][-\u2010\u2013\u2014/\u200B])(?=\p{L})|(?<=[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Hang}\u3000-\u3003\uFF01-\uFF1F])(?=[\p{L}\p{N}\p{Ps}])(?![\u30FC\u3041\u3043\u3045\u3047\u3049\u3063\u3083\u3085\u3087\u30A1\u30A3\u30A5\u30A7\u30A9\u30C3\u30E3\u30E5\u30E7])|(?<=[\p{L}\p{N}])(?=[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}])(?!\u30FC)/u;

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
 * "…". A line is wider than `maxWidth` only where one grapheme is. Looks only at as much of a text as can fit.
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
  if (plain === "") return { lines: [ellipsis], width: size(ellipsis), cut: true };
  const pieces = plain.split(breaks).flatMap((word): Piece[] => {
    const bare = word.trimEnd();
    const width = size(bare);
    if (width <= maxWidth) return [{ text: word, width, space: word.length > bare.length ? space : 0 }];
    return split(word, maxWidth, size).map((part) => ({
      text: part,
      width: size(part.trimEnd()),
      space: part.endsWith(" ") ? space : 0,
    }));
  });
  const starts = fill(pieces, maxWidth, maxLines);
  const cut = shortened || starts.rest < pieces.length;
  let lines: string[];
  if (cut) {
    lines = join(pieces, starts.starts, starts.rest);
    const from = starts.starts.at(-1) ?? 0;
    // One word more than fitted, so that the cut may fall within it.
    lines[lines.length - 1] = cutLine(
      pieces
        .slice(from, starts.rest + 1)
        .map((piece) => piece.text)
        .join(""),
      maxWidth,
      size,
    );
  } else {
    lines = join(pieces, balance(pieces, starts.starts, maxWidth, maxLines), pieces.length);
    // Widths of words add up only nearly where a font kerns across spaces.
    if (lines.some((line) => size(line) > maxWidth))
      lines = join(pieces, fill(pieces, maxWidth * 0.97, Infinity).starts, pieces.length);
    if (lines.length > maxLines) {
      lines = [...lines.slice(0, maxLines - 1), cutLine(lines.slice(maxLines - 1).join(" "), maxWidth, size)];
      return { lines, width: widest(lines, size), cut: true };
    }
  }
  return { lines, width: widest(lines, size), cut };
}

const widest = (lines: readonly string[], size: (line: string) => number) =>
  lines.reduce((most, line) => Math.max(most, size(line)), 0);

/** The index of the piece that starts each line, and of the first that found no room. */
function fill(pieces: readonly Piece[], maxWidth: number, maxLines: number): { starts: number[]; rest: number } {
  const starts: number[] = [];
  let used = Infinity;
  for (let index = 0; index < pieces.length; index++) {
    const piece = pieces[index]!;
    if (used + piece.width > maxWidth + 1e-9) {
      if (starts.length >= maxLines) return { starts, rest: index };
      starts.push(index);
      used = 0;
    }
    used += piece.width + piece.space;
  }
  return { starts, rest: pieces.length };
}

/** The same number of lines at the least width that holds them. */
function balance(pieces: readonly Piece[], greedy: readonly number[], maxWidth: number, maxLines: number): readonly number[] {
  let best = greedy;
  let low = 0;
  let high = maxWidth;
  for (let round = 0; round < 8; round++) {
    const middle = (low + high) / 2;
    const next = fill(pieces, middle, maxLines);
    // A word alone may be wider than `middle` and start a line all the same.
    if (next.rest === pieces.length && next.starts.length === greedy.length) [best, high] = [next.starts, middle];
    else low = middle;
  }
  return best;
}

function join(pieces: readonly Piece[], starts: readonly number[], end: number): string[] {
  return starts.map((from, line) =>
    pieces
      .slice(from, starts[line + 1] ?? end)
      .map((piece) => piece.text)
      .join("")
      .trimEnd(),
  );
}

/** A word that is wider than a line, in parts that are not. */
function split(word: string, maxWidth: number, size: (line: string) => number): string[] {
  const parts: string[] = [];
  let part = "";
  for (const grapheme of graphemes(word)) {
    if (part !== "" && grapheme !== " " && size(part + grapheme) > maxWidth) {
      parts.push(part);
      part = "";
    }
    part += grapheme;
  }
  return part === "" ? parts : [...parts, part];
}

/** The longest beginning that fits with "…" after it; at a word's end where that loses little. */
function cutLine(line: string, maxWidth: number, size: (line: string) => number): string {
  const parts = graphemes(line);
  const upTo = (count: number) =>
    `${parts
      .slice(0, count)
      .join("")
      .replace(/[\s,;:\u2013\u2014-]+$/u, "")}${ellipsis}`;
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
