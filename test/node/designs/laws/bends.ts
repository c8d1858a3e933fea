import type { Track } from "../../../../src/representation/track.js";

/** Where a track bends, and by how much, in radians. */
const turns = new WeakMap<Track, readonly (readonly [along: number, turn: number])[]>();
function turnsOf(track: Track): readonly (readonly [along: number, turn: number])[] {
  const known = turns.get(track);
  if (known) return known;
  const { points, stops } = track;
  const found = stops.flatMap((along, i) => {
    if (i === 0 || i === stops.length - 1 || along === stops[i - 1] || along === stops[i + 1]) return [];
    const before = Math.atan2(points[2 * i + 1]! - points[2 * i - 1]!, points[2 * i]! - points[2 * i - 2]!);
    const after = Math.atan2(points[2 * i + 3]! - points[2 * i + 1]!, points[2 * i + 2]! - points[2 * i]!);
    return [[along, Math.abs(Math.atan2(Math.sin(after - before), Math.cos(after - before)))] as const];
  });
  turns.set(track, found);
  return found;
}

/** Half a pixel; beside a bend, which is drawn in straight pieces, as much more as two of these turn in the lane. */
export function toleranceAt(track: Track, along: number, across: number): number {
  const near = turnsOf(track).filter(([at]) => Math.abs(at - along) <= 8);
  return 0.5 + Math.max(0, ...near.map(([, turn]) => turn)) * Math.abs(across);
}

/** Whether a track bends so sharply that a lane beside it folds over itself there. */
export function folds(track: Track, along: number, across: number): boolean {
  const lane = Math.abs(across);
  const size = Math.max(8, lane / 2);
  const near = turnsOf(track).filter(([at]) => Math.abs(at - along) <= 1.5 * lane + 8);
  return near.some(([from]) => near.reduce((sum, [at, turn]) => sum + (at >= from && at < from + size ? turn : 0), 0) * lane > 0.8 * size);
}
