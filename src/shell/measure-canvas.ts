import type { Measure } from "../text/measure.js";
import { pairWidths } from "./pair-widths.js";

/** Of its size, what a letter takes where nothing can measure: rather too much than too little. */
const ROUGHLY = 0.62;
/** So many widths are remembered; then all are forgotten, which costs a few milliseconds once. */
const REMEMBERED = 8192;

/**
 * Measures text as the page's browser sets it in `family` (a CSS font family list), on a canvas that is never drawn;
 * estimates where there is none. Make a new one when fonts have come.
 */
export function canvasMeasure(document: Document, family: string): Measure {
  const widths = new Map<string, number>();
  const pairs = new Map<number, ReturnType<typeof pairWidths>>();
  let context = family ? contextOf(document) : null;
  let set: string | undefined;
  const measure = (text: string, font: string): number => {
    if (!context) return NaN;
    try {
      // Setting a font is dear, even the same one, and a canvas says it in other words.
      if (set !== font) context.font = set = font;
      return context.measureText(text).width;
    } catch {
      context = null;
      return NaN;
    }
  };
  return (text, { weight, size }) => {
    const roughly = text.length * size * ROUGHLY;
    if (!context) return roughly;
    const font = `${weight} ${size}px ${family}`;
    const known = weight * 1000 + size;
    let byPairs = pairs.get(known);
    if (!byPairs) pairs.set(known, (byPairs = pairWidths((part) => measure(part, font))));
    const quick = byPairs(text);
    if (quick !== undefined && Number.isFinite(quick)) return quick;
    const key = font + text;
    let width = widths.get(key);
    if (width === undefined) {
      width = measure(text, font);
      if (!Number.isFinite(width)) width = roughly;
      if (widths.size >= REMEMBERED) widths.clear();
      widths.set(key, width);
    }
    return width;
  };
}

function contextOf(document: Document): CanvasRenderingContext2D | null {
  try {
    return document.createElement("canvas").getContext("2d");
  } catch {
    return null;
  }
}
