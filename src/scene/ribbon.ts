import type { Path } from "../representation/path.js";

/** How a ribbon ends: straight, tapered to a point over some pixels, or as an arrow head. */
export interface RibbonEnd {
  readonly shape: "flat" | "taper" | "arrow";
  /** Pixels along time. */
  readonly length: number;
}
export const FLAT: RibbonEnd = { shape: "flat", length: 0 };

/** The outline of a body along time, half of `breadth` on each side of `across`: x, y, x, y …, to be closed. */
export function ribbon({ point, bends }: Path, from: number, to: number, across: number, breadth: number, start = FLAT, end = FLAT): number[] {
  const half = breadth / 2;
  const room = (to - from) / 2;
  const stops: [along: number, half: number][] = [];
  const a = Math.min(start.length, room);
  const b = Math.min(end.length, room);
  if (start.shape !== "flat") stops.push([from, 0]);
  if (start.shape === "arrow") stops.push([from + a, half * 1.8]);
  stops.push([from + a, half]);
  for (const along of bends(from + a, to - b)) stops.push([along, half]);
  stops.push([to - b, half]);
  if (end.shape === "arrow") stops.push([to - b, half * 1.8]);
  if (end.shape !== "flat") stops.push([to, 0]);
  const points: number[] = [];
  for (const [along, side] of stops) points.push(...point(along, across - side));
  for (const [along, side] of stops.reverse()) if (side > 0) points.push(...point(along, across + side));
  return points;
}
