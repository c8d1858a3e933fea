import { nearestOn, type Track } from "../../../../src/representation/track.js";
import type { Mark } from "../../../../src/scene/marks.js";
import { symbolMark } from "../../../../src/scene/symbol.js";

/** A bar shorter than this is drawn as a symbol. */
export const SHORT = 10;

/** The middle of a symbol, from its mark. */
export function centreOf(mark: Mark, category: number): readonly [number, number] {
  if (mark.kind === "disc") return [mark.x, mark.y];
  if (mark.kind !== "poly") throw new Error(mark.kind);
  const unit = symbolMark(category, 0, 0, 1, { key: "", role: "symbol" });
  if (unit.kind !== "poly") throw new Error(unit.kind);
  const size = Math.hypot(mark.points[2]! - mark.points[0]!, mark.points[3]! - mark.points[1]!) / Math.hypot(unit.points[2]! - unit.points[0]!, unit.points[3]! - unit.points[1]!);
  return [mark.points[0]! - unit.points[0]! * size, mark.points[1]! - unit.points[1]! * size];
}

/** Whether a point is within an outline. */
export function insideOf(points: readonly number[], x: number, y: number): boolean {
  let inside = false;
  for (let i = 0, j = points.length - 2; i < points.length; j = i, i += 2) {
    const [x1, y1, x2, y2] = [points[i]!, points[i + 1]!, points[j]!, points[j + 1]!];
    if (y1 > y !== y2 > y && x < ((x2 - x1) * (y - y1)) / (y2 - y1) + x1) inside = !inside;
  }
  return inside;
}

/** How far a point is from a line. */
export function distanceTo(points: readonly number[], x: number, y: number): number {
  return nearestOn({ points, stops: Array.from({ length: points.length / 2 }, (_, i) => i) } as unknown as Track, x, y).distance;
}
