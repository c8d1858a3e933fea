import type { Mark, Paint, Scene } from "../scene/marks.js";
import { cleanText } from "./escape.js";
import { lightOf } from "./tokens.js";

/** Attributes that are `undefined` are left out. */
export type Attributes = Readonly<Record<string, string | undefined>>;

/** An element of a drawing, before it is text or DOM: every renderer of SVG makes its elements from these. */
export interface SvgNode {
  readonly tag: "rect" | "circle" | "path" | "text";
  readonly attributes: Attributes;
  /** Of a text: one line alone is its content, more are a `tspan` each, `step` pixels apart. */
  readonly lines?: readonly string[] | undefined;
  readonly step?: string | undefined;
}

/** The fonts of a drawing without a style sheet. */
export const FAMILY = "system-ui, sans-serif";

const FURTHEST = 1e6;

/** A length with two decimals at the most. What is not a number is 0, and nothing lies further out than a million pixels: no renderer is exact there. */
export function rounded(value: number): number {
  return Math.round(Math.max(-FURTHEST, Math.min(FURTHEST, value)) * 100) / 100 || 0;
}

/** The same as text. */
export const pixels = (value: number): string => String(rounded(value));

const STRONG_RTL = /[\u0590-\u08FF\uFB1D-\uFEFC\u{1E900}-\u{1E95F}]/u;

/** The direction of a text by its first letter (Unicode Standard Annex 9, rules P2 and P3), or `other` without one. */
export function directionOf(text: string, other: "ltr" | "rtl"): "ltr" | "rtl" {
  const letter = /\p{L}/u.exec(text);
  return letter ? (STRONG_RTL.test(letter[0]) ? "rtl" : "ltr") : other;
}

/**
 * The element of a mark. Colours are presentation attributes with the light theme's values, which any style
 * sheet outdoes through the classes: so a drawing looks right alone and follows the theme in a page.
 */
export function svgNode(mark: Mark, direction: "ltr" | "rtl" = "ltr"): SvgNode {
  switch (mark.kind) {
    case "rect": {
      const attributes = look({ x: pixels(mark.x), y: pixels(mark.y), width: pixels(Math.max(0, mark.width)), height: pixels(Math.max(0, mark.height)) }, mark);
      attributes.rx = unless(0, mark.radius);
      return { tag: "rect", attributes };
    }
    case "disc":
      return { tag: "circle", attributes: look({ cx: pixels(mark.x), cy: pixels(mark.y), r: pixels(Math.max(0, mark.radius)) }, mark) };
    case "poly":
      return { tag: "path", attributes: look({ d: pathOf(mark.points, mark.closed) }, mark) };
    case "text": {
      const lines = mark.lines.map(cleanText);
      const way = directionOf(lines.join(""), direction);
      const attributes = look({ x: pixels(mark.x), y: pixels(mark.y) }, mark, "ink", mark.halo);
      attributes["font-size"] = pixels(mark.size);
      attributes["font-weight"] = unless(400, mark.weight);
      attributes["text-anchor"] = mark.anchor === "middle" ? "middle" : (mark.anchor === "left") === (way === "ltr") ? undefined : "end";
      attributes.direction = way === "rtl" ? way : undefined;
      attributes["paint-order"] = mark.halo ? "stroke" : undefined;
      attributes.lang = mark.lang && cleanText(mark.lang);
      return { tag: "text", attributes, lines, step: pixels(mark.lineHeight) };
    }
  }
}

/** Adds to the place of a mark how it looks and what it shows. */
function look(attributes: Record<string, string | undefined>, mark: Mark, ink?: Paint, halo = false): Record<string, string | undefined> {
  const { fill = ink, stroke = halo ? "surface" : undefined, strokeWidth = halo ? 3 : 1 } = mark;
  attributes.class = `tl-${mark.role}${isSmooth(mark) ? " tl-smooth" : ""}${fill ? ` tl-fill-${fill}` : ""}${stroke ? ` tl-stroke-${stroke}` : ""}`;
  attributes.fill = fill ? lightOf(fill) : "none";
  attributes.stroke = stroke && lightOf(stroke);
  attributes["stroke-width"] = stroke && unless(1, strokeWidth);
  attributes["stroke-dasharray"] = mark.dash?.map(pixels).join(" ");
  attributes.opacity = unless(1, mark.opacity);
  attributes["data-item"] = mark.item && cleanText(mark.item);
  attributes["data-run"] = mark.run && cleanText(mark.run);
  return attributes;
}

/** Whether all of a line runs along the rows and columns of pixels. */
export function isStraight(points: readonly number[]): boolean {
  const moves = (index: number): boolean => rounded(points[index]!) !== rounded(points[index - 2]!);
  return points.every((_, index) => index < 2 || index % 2 < 1 || !moves(index) || !moves(index - 1));
}

/** Crisp edges are for straight lines; others would be jagged. */
const isSmooth = (mark: Mark): boolean => mark.kind === "poly" && /^(grid|axis|tick)$/.test(mark.role) && !isStraight(mark.points);

/** A length, unless it is the one that goes without saying. */
function unless(usual: number, value: number | undefined): string | undefined {
  return value === undefined || value === usual ? undefined : pixels(value);
}

function pathOf(points: readonly number[], closed = false): string {
  let path = "";
  for (let index = 0; index + 1 < points.length; index += 2) path += `${index ? "L" : "M"}${pixels(points[index]!)} ${pixels(points[index + 1]!)}`;
  return closed && path ? `${path}Z` : path;
}

/** The attributes of the root, of the clip's rectangle and of the two groups. `id` is safe already. */
export function sceneNodes({ width, height, plot }: Scene, id: string) {
  return {
    root: { class: "tl-svg", width: pixels(width), height: pixels(height), viewBox: `0 0 ${pixels(width)} ${pixels(height)}`, direction: "ltr", "font-family": FAMILY, "stroke-linejoin": "round" },
    clip: { x: pixels(plot.x), y: pixels(plot.y), width: pixels(Math.max(0, plot.width)), height: pixels(Math.max(0, plot.height)) },
    clipId: `${id}-plot`,
    plot: { class: "tl-plot", "clip-path": `url(#${id}-plot)` },
    frame: { class: "tl-frame" },
  } as const;
}

/** The attributes of a text's line. */
export function tspan({ x }: Attributes, index: number, step: string): Attributes {
  return { x, dy: index ? step : undefined };
}
