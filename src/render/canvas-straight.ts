import type { PolyMark } from "../scene/marks.js";
import type { Pen } from "./canvas-pen.js";
import { rounded } from "./svg-node.js";

/** A poly that is an upright rectangle, as bars mostly are: filled as one it is several times as fast. */
export function boxOf({ points }: PolyMark): { readonly x: number; readonly y: number; readonly width: number; readonly height: number } | undefined {
  if (points.length !== 8) return undefined;
  const [ax, ay, bx, by, cx, cy, dx, dy] = points.map(rounded) as [number, number, number, number, number, number, number, number];
  if (!((ay === by && bx === cx && cy === dy && dx === ax) || (ax === bx && by === cy && cx === dx && dy === ay))) return undefined;
  return { x: Math.min(ax, cx), y: Math.min(ay, cy), width: Math.abs(ax - cx), height: Math.abs(ay - cy) };
}

/** A line along rows and columns whose pixels are painted wholly or not at all, by where their middles lie; in the colour of the fill. */
export function crispLines(pen: Pen, { points, closed }: PolyMark, width: number, ratio: number): void {
  const snap = (value: number): number => Math.round(value * ratio) / ratio;
  const half = width / 2;
  const last = points.length - (points.length % 2);
  for (let index = 2; index < last + (closed ? 2 : 0); index += 2) {
    const [ax, ay, bx, by] = [points[index - 2]!, points[index - 1]!, points[index % last]!, points[(index % last) + 1]!].map(rounded) as [number, number, number, number];
    const [across, along] = ax === bx ? [half, 0] : [0, half];
    const [left, right] = [snap(Math.min(ax, bx) - across), snap(Math.max(ax, bx) + across)];
    const [top, bottom] = [snap(Math.min(ay, by) - along), snap(Math.max(ay, by) + along)];
    pen.fillRect(left, top, right - left, bottom - top);
  }
}
