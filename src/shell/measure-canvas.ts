import { estimateWidth } from "../text/estimate.js";
import type { Measure } from "../text/measure.js";

/** So many widths are remembered; then all are forgotten, which costs a few milliseconds once. */
const REMEMBERED = 8192;

const contexts = /* @__PURE__ */ new WeakMap<Document, CanvasRenderingContext2D | false>();

/**
 * Measures text as the page's browser sets it in `family` (a CSS font family list), through one canvas for each
 * document that is never drawn; estimates where there is none. Make a new one when fonts have come.
 */
export function canvasMeasure(document: Document, family: string): Measure {
  const context = contextOf(document);
  if (!context || !family) return estimateWidth;
  const widths = new Map<string, number>();
  return (text, font) => {
    const key = `${font.weight} ${font.size}px ${text}`;
    let width = widths.get(key);
    if (width === undefined) {
      width = measure(context, `${font.weight} ${font.size}px ${family}`, text) ?? estimateWidth(text, font);
      if (widths.size >= REMEMBERED) widths.clear();
      widths.set(key, width);
    }
    return width;
  };
}

function measure(context: CanvasRenderingContext2D, font: string, text: string): number | undefined {
  try {
    // Setting a font is dear, even the same one.
    if (context.font !== font) context.font = font;
    const { width } = context.measureText(text);
    return Number.isFinite(width) ? width : undefined;
  } catch {
    return undefined;
  }
}

function contextOf(document: Document): CanvasRenderingContext2D | false {
  let context = contexts.get(document);
  if (context === undefined) {
    try {
      context = document.createElement("canvas").getContext("2d") ?? false;
    } catch {
      context = false;
    }
    contexts.set(document, context);
  }
  return context;
}
