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
  /** To a stop, by way of the bends before it. */
  const add = (along: number, side: number): void => {
    const [before, held] = stops.at(-1) ?? [along, side];
    for (const bend of bends(before, along)) stops.push([bend, held + ((side - held) * (bend - before)) / (along - before)]);
    stops.push([along, side]);
  };
  if (start.shape !== "flat") add(from, 0);
  if (start.shape === "arrow") add(from + a, half * 1.8);
  add(from + a, half);
  add(to - b, half);
  if (end.shape === "arrow") add(to - b, half * 1.8);
  if (end.shape !== "flat") add(to, 0);
  const points: number[] = [];
  for (const [along, side] of stops) points.push(...point(along, across - side));
  for (const [along, side] of stops.reverse()) if (side > 0) points.push(...point(along, across + side));
  return points;
}
