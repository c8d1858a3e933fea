import { expect } from "vitest";
import type { LayoutItem, Piece } from "../../../../src/layout/layout.js";
import { FLAG } from "../../../../src/model/model.js";
import { pathOf } from "../../../../src/representation/path.js";
import type { Track } from "../../../../src/representation/track.js";
import type { Drawn } from "../kit.js";
import { folds, toleranceAt } from "./bends.js";
import { centreOf, distanceTo, insideOf, SHORT } from "./body-shapes.js";
import { wantedOf } from "./wanted.js";

/** Positions a pixel along a track. */
const perPixel = ({ from, to, length }: Track): number => (to - from) / length;

/**
 * Every body begins and ends where its event does: what is drawn is looked for on the figure, put back on its track, and
 * from there on the scale.
 */
export function bodiesTrue(drawn: Drawn): void {
  const { layout, scene, figure } = drawn;
  const { tracks, view } = layout;
  const { scale } = figure;
  const byKey = new Map(scene.marks.map((mark) => [mark.key, mark]));
  const wanted = new Map(wantedOf(drawn).map((found) => [`${found.event.id} ${found.band}`, found]));
  for (const item of layout.items) {
    const { event, band, start, end } = wanted.get(`${item.id} ${item.band}`)!;
    const pieces: readonly Piece[] = [item, ...(item.more ?? [])];
    const why = (what: string): string => `${what} of ${item.key}, ${JSON.stringify({ start, end, view, pieces })}`;
    // what the positions are of: the way back to time
    if (!scale.ordinal && !figure.segments) {
      const slack = (at: number) => Math.max(1e-6, Math.abs(at) * 1e-9);
      for (const [time, position] of [[event.start, start], [event.end, end]] as const) {
        const grain = perPixel(tracks[item.track]!) / 2;
        expect(scale.time(position - grain - slack(position), band), why("time before")).toBeLessThanOrEqual(time + Math.abs(time) * 1e-12);
        expect(scale.time(position + grain + slack(position), band), why("time after")).toBeGreaterThanOrEqual(time - Math.abs(time) * 1e-12);
      }
    }
    if (item.body === "symbol") {
      symbolTrue(item, pieces, start, end);
      continue;
    }
    // the pieces together cover what is seen of it, one after the other, and nothing else
    let reached = Math.max(start, view.start);
    pieces.forEach((piece, index) => {
      const track = tracks[piece.track]!;
      const unit = perPixel(track);
      const at = (along: number): number => track.from + along * unit;
      const [lo, hi] = [piece.lo ?? 0, piece.hi ?? track.length];
      const [from, to] = [Math.max(piece.start, lo), Math.min(piece.end, hi)];
      expect(Math.abs(Math.max(at(piece.start), at(lo)) - reached), why(`beginning of piece ${index}`)).toBeLessThanOrEqual(unit * 0.5 + Math.abs(reached) * 1e-12);
      reached = at(Math.max(from, to));
      // a segment that is shorter than others ends where the next begins
      if (hi >= track.length - 1e-6 && Math.abs(reached - track.to) < unit * 0.5 && tracks[piece.track + 1] && pieces[index + 1]) reached = tracks[piece.track + 1]!.from;
      pieceTrue(item, piece, index, [from, to]);
    });
    const last = pieces.at(-1)!;
    expect(Math.abs(reached - Math.min(Math.max(end, Math.max(start, view.start)), Math.max(view.start, tracks[last.track]!.to, view.end))), why("end")).toBeLessThanOrEqual(perPixel(tracks[last.track]!) * 0.5 + gapAfter(tracks[last.track]!) + Math.abs(end) * 1e-12);
  }

  /** The positions that a short segment lacks at its end. */
  function gapAfter({ from, to }: Track): number {
    return figure.segments ? from + 1 - to : 0;
  }

  function symbolTrue(item: LayoutItem, pieces: readonly Piece[], start: number, end: number): void {
    const mark = byKey.get(`symbol:${item.key}`)!;
    expect(mark, `symbol of ${item.key}`).toBeDefined();
    expect(pieces, "a symbol stands once").toHaveLength(1);
    const [x, y] = centreOf(mark, item.category);
    const track = tracks[item.track]!;
    // where the middle cannot be seen, it stands at the end of what can
    const [lo, hi] = [(item.lo ?? 0) - track.bleed, (item.hi ?? track.length) + track.bleed];
    const along = Math.max(lo, Math.min(hi, ((start + end) / 2 - track.from) / perPixel(track)));
    const [px, py] = pathOf(track, item.lo, item.hi).point(along, item.across);
    expect(Math.hypot(x - px, y - py), `middle of ${item.key}`).toBeLessThan(toleranceAt(track, along, item.across));
  }

  function pieceTrue(item: LayoutItem, piece: Piece, index: number, [from, to]: readonly [number, number]): void {
    const key = index ? `${item.key}\u0000${index}` : item.key;
    const track = tracks[piece.track]!;
    const path = pathOf(track, piece.lo, piece.hi);
    const why = (what: string): string => `${what} of piece ${index} of ${item.key} ${JSON.stringify({ from, to, piece, track: { length: track.length, from: track.from, to: track.to } })}`;
    const { across } = piece;
    if (item.body === "bar" && piece.end - piece.start < SHORT) {
      const symbol = byKey.get(`symbol:${key}`)!;
      expect(symbol, why("symbol")).toBeDefined();
      const [x, y] = centreOf(symbol, item.category);
      const [px, py] = path.point(Math.max(path.lo - path.bleed, Math.min(path.hi + path.bleed, (piece.start + piece.end) / 2)), across);
      expect(Math.hypot(x - px, y - py), why("middle")).toBeLessThan(toleranceAt(track, (from + to) / 2, across));
      return;
    }
    const shapes = item.body === "bracket" ? [byKey.get(`bracket:${key}`)] : [byKey.get(`vague:${key}`), byKey.get(`bar:${key}`), byKey.get(`vague-end:${key}`)];
    const outlines = shapes.flatMap((mark) => (mark?.kind === "poly" ? [mark.points] : []));
    expect(outlines.length, why("marks")).toBeGreaterThan(0);
    const covers = (along: number): boolean => {
      const [x, y] = path.point(along, across);
      return item.body === "bracket" ? distanceTo(outlines[0]!, x, y) <= 1.01 : outlines.some((points) => insideOf(points, x, y));
    };
    const seen = { start: piece.start >= from, end: piece.end <= to };
    const [a, b] = [toleranceAt(track, from, across), toleranceAt(track, to, across)];
    // the strokes at the ends of what is approximate lean outwards
    const lean = item.body === "bracket" && item.flags & FLAG.approximate ? 4 : 0;
    if (to - from < a + b + 0.1 || folds(track, from, across) || folds(track, to, across)) return;
    expect(covers(from + a), why("is drawn from its beginning")).toBe(true);
    expect(covers(to - b), why("is drawn to its end")).toBe(true);
    for (const share of [0.25, 0.5, 0.75]) {
      const along = from + a + (to - from - a - b) * share;
      // beside a bend, a point may lie in the seam of two straight pieces
      if (track.stops.length === 2) expect(covers(along), why(`is drawn at ${share}`)).toBe(true);
    }
    // beyond the end of a ring is its beginning
    const [before, after] = [from - a - lean - 0.1, to + b + lean + 0.1];
    if (seen.start && before > path.lo + 1.5) expect(covers(before), why("is not drawn before it begins")).toBe(false);
    if (seen.end && after < path.hi - 1.5) expect(covers(after), why("is not drawn after it ends")).toBe(false);
  }
}
