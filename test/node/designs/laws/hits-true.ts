import { expect } from "vitest";
import type { LayoutItem, Piece } from "../../../../src/layout/layout.js";
import { pathOf } from "../../../../src/representation/path.js";
import type { Track } from "../../../../src/representation/track.js";
import { hitTest } from "../../../../src/scene/hit-test.js";
import type { Drawn } from "../kit.js";
import { distanceTo, SHORT } from "./body-shapes.js";
import { within } from "./boxes.js";

/** A pointer on an item's symbol, or on the beginning of its body, meets it or what lies there over it. */
export function hitsTrue({ layout }: Drawn): void {
  const { tracks, items } = layout;
  for (const item of items) {
    const track = tracks[item.track]!;
    const path = pathOf(track, item.lo, item.hi);
    const [lo, hi] = [item.lo ?? 0, item.hi ?? track.length];
    const along = item.body === "symbol" ? Math.max(lo, Math.min(hi, (item.start + item.end) / 2)) : Math.min(Math.max(item.start, lo) + 1, Math.max(lo, Math.min(item.end, hi)), hi);
    const [x, y] = path.point(along, item.across);
    if (x < 0 || y < 0 || x > layout.width || y > layout.height) continue;
    const hit = hitTest(layout, x, y);
    const what = `${item.key} (${item.body}) at ${x}, ${y}`;
    expect(hit, what).toBeDefined();
    if (hit!.run) {
      expect(within(hit!.run.box, x, y), `${what}: a run that is not there`).toBe(true);
      continue;
    }
    const found = hit!.item!;
    if (found.key === item.key || (found.label && within(found.label.box, x, y))) continue;
    // another body, as near as this one
    const near = Math.min(...[found, ...(found.more ?? [])].map((piece) => awayFrom(piece, found, tracks[piece.track]!, x, y)));
    expect(near, `${what}: met ${found.key}, which does not lie over it`).toBeLessThanOrEqual(6.5);
  }
}

/** How far a point is from the middle line of a body. */
function awayFrom(piece: Piece, { body }: LayoutItem, track: Track, x: number, y: number): number {
  const path = pathOf(track, piece.lo, piece.hi);
  const [lo, hi] = [piece.lo ?? 0, piece.hi ?? track.length];
  const middle = (piece.start + piece.end) / 2;
  const [from, to] = body === "symbol" ? [middle, middle] : [Math.max(lo, piece.start), Math.min(hi, Math.max(piece.end, piece.start + SHORT))];
  const stops = [from, ...path.bends(from, to), to];
  const points = stops.flatMap((along) => path.point(along, piece.across));
  return stops.length < 2 || from === to ? Math.hypot(points[0]! - x, points[1]! - y) : distanceTo(points, x, y);
}
