import type { DiscMark, Mark, PolyMark } from "./marks.js";

type Look = Omit<DiscMark, "kind" | "x" | "y" | "radius">;

/** x, y, x, y … on a circle of radius 1, each shape with about the area of the disc. */
const SHAPES: readonly (readonly number[] | "disc" | "ring")[] = [
  "disc",
  [-0.88, -0.88, 0.88, -0.88, 0.88, 0.88, -0.88, 0.88],
  [0, -1.25, 1.25, 0, 0, 1.25, -1.25, 0],
  [0, -1.25, 1.2, 0.9, -1.2, 0.9],
  [0, 1.25, 1.2, -0.9, -1.2, -0.9],
  "ring",
  [-0.4, -1.15, 0.4, -1.15, 0.4, -0.4, 1.15, -0.4, 1.15, 0.4, 0.4, 0.4, 0.4, 1.15, -0.4, 1.15, -0.4, 0.4, -1.15, 0.4, -1.15, -0.4, -0.4, -0.4],
  [0, -1.35, 0.4, -0.5, 1.28, -0.42, 0.62, 0.2, 0.79, 1.1, 0, 0.65, -0.79, 1.1, -0.62, 0.2, -1.28, -0.42, -0.4, -0.5],
];

/** How many categories have a shape and a hue of their own; the rest begin anew. */
export const SYMBOLS = SHAPES.length;

/** The symbol of a category, so that it is told by shape as well as by hue; `-1` (no category) is a disc. */
export function symbolMark(category: number, x: number, y: number, radius: number, look: Look): Mark {
  const shape = SHAPES[Math.max(0, category) % SYMBOLS]!;
  if (shape === "disc") return { ...look, kind: "disc", x, y, radius };
  if (shape === "ring") return { ...look, kind: "disc", x, y, radius: radius * 0.85, stroke: look.stroke ?? look.fill, strokeWidth: radius * 0.45, fill: look.fill && "surface" };
  return { ...look, kind: "poly", closed: true, points: shape.map((value, index) => value * radius + (index % 2 ? y : x)) } satisfies PolyMark;
}

/** The paints of a category: its hue, strong for strokes and soft for areas. Without a category: neutral. */
export function paintsOf(category: number): { readonly strong: `hue-${number}` | "muted"; readonly soft: `soft-${number}` | "band" } {
  if (category < 0) return { strong: "muted", soft: "band" };
  const hue = category % SYMBOLS;
  return { strong: `hue-${hue}`, soft: `soft-${hue}` };
}
