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
  let context: CanvasRenderingContext2D | null | undefined;
  let set: string | undefined;
  const measure = (text: string, font: string): number => {
    try {
      if (context === undefined) context = document.createElement("canvas").getContext("2d");
      // Setting a font is dear, even the same one, and a canvas says it in other words.
      if (set !== font) context!.font = set = font;
      return context!.measureText(text).width;
    } catch {
      context ??= null;
      return NaN;
    }
  };
  const pairs = new Map<number, ReturnType<typeof pairWidths>>();
  return (text, { weight, size }) => {
    const font = `${weight} ${size}px ${family}`;
    const known = weight * 1000 + size;
    let byPairs = pairs.get(known);
    if (!byPairs) pairs.set(known, (byPairs = pairWidths((part) => (family ? measure(part, font) : NaN))));
    const quick = byPairs(text);
    if (quick !== undefined && Number.isFinite(quick)) return quick;
    const key = font + text;
    let width = widths.get(key);
    if (width === undefined) {
      width = family ? measure(text, font) : NaN;
      if (!Number.isFinite(width)) width = text.length * size * ROUGHLY;
      if (widths.size >= REMEMBERED) widths.clear();
      widths.set(key, width);
    }
    return width;
  };
}
