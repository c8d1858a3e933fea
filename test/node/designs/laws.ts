import { expect } from "vitest";
import type { Box, LayoutItem, Piece } from "../../../src/layout/layout.js";
import { FLAG, type ModelEvent } from "../../../src/model/model.js";
import { pathOf } from "../../../src/representation/path.js";
import { nearestOn, type Track } from "../../../src/representation/track.js";
import { hitTest } from "../../../src/scene/hit-test.js";
import type { Mark } from "../../../src/scene/marks.js";
import { symbolMark } from "../../../src/scene/symbol.js";
import type { Drawn } from "./kit.js";

/** An event where a figure should have it: once for each of its facets, at positions on the scale. */
export interface Wanted {
  readonly event: ModelEvent;
  readonly band: number;
  readonly start: number;
  readonly end: number;
}

/** The values of a facet, from the data and by no code of the library. */
function valuesOf(event: ModelEvent, facet: string | undefined): readonly string[] {
  if (facet === undefined) return [""];
  const value = facet === "category" ? event.category : facet === "tags" ? event.tags : event.fields[facet];
  const values = [value].flat().filter((one) => one !== undefined && one !== null).map(String);
  return values.length ? [...new Set(values)] : [""];
}

/** Every event where it should be, in view or not. */
export function wantedOf({ figure: { scale, design }, slice, events }: Drawn): Wanted[] {
  return events.flatMap((event) => {
    // the last of very many rows is that of all others
    const bands = valuesOf(event, design.facet).map((value) => (slice.groups.includes(value) || slice.groups.length < 64 ? slice.groups.indexOf(value) : slice.groups.length - 1));
    expect(bands, `a row for ${event.id}`).not.toContain(-1);
    return [...new Set(bands)].map((band): Wanted => {
      const [start, end] = scale.extent ? scale.extent(event.start, event.end, band) : [scale.position(event.start, band), scale.position(event.end, band)];
      return { event, band, start, end };
    });
  });
}

/** Those that a figure's window shows a part of. */
export function inView(drawn: Drawn): Wanted[] {
  const { view } = drawn.layout;
  return wantedOf(drawn).filter(({ start, end }) => start < view.end && (end > view.start || start >= view.start));
}

const counted = (names: readonly string[]): Map<string, number> => {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
};

/** Every event in view is drawn once in each of its facets, or counted once in a run. */
export function drawnOnce(drawn: Drawn): void {
  const { layout, scene, slice } = drawn;
  const { items, runs, counts } = layout;
  const wanted = inView(drawn);
  const keys = new Set(wanted.map(({ event, band }) => `${event.id} ${band}`));
  const placed = items.map(({ id, band }) => `${id} ${band}`);
  expect(placed.filter((key) => !keys.has(key)), "drawn, and not in view").toEqual([]);
  expect(new Set(placed).size, "drawn twice").toBe(placed.length);
  expect(new Set(items.map(({ key }) => key)).size, "keys of items").toBe(items.length);
  const left = counted(wanted.filter(({ event, band }) => !placed.includes(`${event.id} ${band}`)).map(({ event }) => event.id));
  const total = [...left.values()].reduce((sum, count) => sum + count, 0);
  expect(runs.reduce((sum, { count }) => sum + count, 0), "counted in runs").toBe(total);
  for (const run of runs) expect(run.ids.length).toBe(Math.min(200, run.count));
  const named = counted(runs.flatMap(({ ids }) => ids));
  for (const [id, count] of named) expect(count, `${id} in runs`).toBeLessThanOrEqual(left.get(id) ?? 0);
  if (!slice.repeated && new Set(wanted.map(({ band }) => band)).size < 2) {
    const starts = new Map(wanted.map(({ event, start }) => [event.id, start]));
    for (const { key, ids } of runs) expect(ids.every((id, index) => index === 0 || starts.get(ids[index - 1]!)! <= starts.get(id)!), `ids of run ${key} in the order of time`).toBe(true);
  }
  if (runs.every(({ count }) => count <= 200)) expect([...named].sort()).toEqual([...left].sort());
  expect(counts).toMatchObject({ inView: wanted.length, placed: items.length, hidden: total, unlabelled: items.filter(({ label }) => !label?.lines.length).length });
  expect(counts.before + counts.inView + counts.after, "before, in view and after").toBe(slice.columns.size);
  // and the scene shows them: under keys of their own, where they can be seen
  expect(new Set([...scene.marks, ...scene.frame].map(({ kind, key }) => `${kind} ${key}`)).size, "keys of marks").toBe(scene.marks.length + scene.frame.length);
  const bodies = new Map<string, Mark[]>();
  for (const mark of scene.marks) if (mark.item !== undefined && mark.role !== "label" && mark.role !== "stem" && !bodies.get(mark.item)?.push(mark)) bodies.set(mark.item, [mark]);
  for (const { id, key } of items) {
    const seen = (bodies.get(id) ?? []).filter((mark) => meets(boundsOf(mark), scene.plot, mark.stroke ? -(mark.strokeWidth ?? 1) / 2 : 0));
    expect(seen.length, `${key} can be seen`).toBeGreaterThan(0);
  }
  expect(new Set(scene.marks.flatMap(({ run }) => run ?? []))).toEqual(new Set(runs.map(({ key }) => key)));
  expect(new Set(scene.marks.flatMap(({ item }) => item ?? []))).toEqual(new Set(items.map(({ id }) => id)));
  expect(new Set(runs.map(({ key }) => key)).size, "keys of runs").toBe(runs.length);
}

function boundsOf(mark: Mark): Box {
  if (mark.kind === "rect") return mark;
  if (mark.kind === "disc") return { x: mark.x - mark.radius, y: mark.y - mark.radius, width: 2 * mark.radius, height: 2 * mark.radius };
  if (mark.kind === "text") return { x: mark.x, y: mark.y, width: 0, height: 0 };
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  mark.points.forEach((value, index) => {
    if (index % 2) [top, bottom] = [Math.min(top, value), Math.max(bottom, value)];
    else [left, right] = [Math.min(left, value), Math.max(right, value)];
  });
  return { x: left, y: top, width: right - left, height: bottom - top };
}

/** Whether two boxes have more than `slack` pixels in common both ways. */
function meets(a: Box, b: Box, slack: number): boolean {
  return a.x + slack <= b.x + b.width && b.x + slack <= a.x + a.width && a.y + slack <= b.y + b.height && b.y + slack <= a.y + a.height;
}

interface Words {
  readonly name: string;
  readonly box: Box;
}

/** All words of a figure, and its counts; labels apart. */
export function wordsOf({ layout }: Drawn): { readonly labels: readonly Words[]; readonly others: readonly Words[] } {
  const { items, runs, ticks, outerTicks, words, bands, eras, breaks } = layout;
  return {
    labels: items.flatMap(({ key, label }) => (label?.lines.length ? [{ name: `label ${key}`, box: label.box }] : [])),
    others: [
      ...runs.map(({ key, box }) => ({ name: `run ${key}`, box })),
      ...[...ticks, ...outerTicks].flatMap(({ label, lines, box }) => (lines.length ? [{ name: `tick ${label}`, box }] : [])),
      ...words.flatMap(({ key, lines, box }) => (lines.length ? [{ name: `word ${key}`, box }] : [])),
      ...bands.flatMap(({ key, lines, titleBox }) => (titleBox && lines.length ? [{ name: `title ${key}`, box: { ...titleBox, height: lines.length * 16 } }] : [])),
      ...eras.flatMap(({ id, label }) => (label ? [{ name: `era ${id}`, box: label.box }] : [])),
      ...breaks.flatMap(({ key, words: lines, box }) => (lines.length ? [{ name: `break ${key}`, box }] : [])),
    ],
  };
}

/** No label overlaps another, a count or other words; and all labels are within the figure. */
export function labelsApart(drawn: Drawn): void {
  const { labels, others } = wordsOf(drawn);
  const found = labels.flatMap((label, index) => [...labels.slice(index + 1), ...others].filter(({ box }) => meets(label.box, box, 0.5)).map(({ name, box }) => `${label.name} ${JSON.stringify(label.box)} × ${name} ${JSON.stringify(box)}`));
  none(found);
  none(outside(labels, drawn));
}

/** Counts, ticks and headers do not cover each other either. */
export function wordsApart(drawn: Drawn): void {
  const { others } = wordsOf(drawn);
  const found = others.flatMap((one, index) => others.slice(index + 1).filter(({ box }) => meets(one.box, box, 0.5)).map(({ name }) => `${one.name} × ${name}`));
  none(found);
  none(outside(others, drawn));
}

function outside(words: readonly Words[], { layout: { width, height } }: Drawn): string[] {
  return words.filter(({ box }) => box.x < -0.5 || box.y < -0.5 || box.x + box.width > width + 0.5 || box.y + box.height > height + 0.5).map(({ name, box }) => `${name} ${JSON.stringify(box)} in ${width} × ${height}`);
}

function none(found: readonly string[]): void {
  if (found.length) throw new Error(found.slice(0, 5).join("; "));
}

/** Positions a pixel along a track. */
const perPixel = ({ from, to, length }: Track): number => (to - from) / length;

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
function toleranceAt(track: Track, along: number, across: number): number {
  const near = turnsOf(track).filter(([at]) => Math.abs(at - along) <= 8);
  return 0.5 + Math.max(0, ...near.map(([, turn]) => turn)) * Math.abs(across);
}

/** Whether a track bends so sharply that a lane beside it folds over itself there. */
function folds(track: Track, along: number, across: number): boolean {
  const lane = Math.abs(across);
  const size = Math.max(8, lane / 2);
  const near = turnsOf(track).filter(([at]) => Math.abs(at - along) <= 1.5 * lane + 8);
  return near.some(([from]) => near.reduce((sum, [at, turn]) => sum + (at >= from && at < from + size ? turn : 0), 0) * lane > 0.8 * size);
}

function insideOf(points: readonly number[], x: number, y: number): boolean {
  let inside = false;
  for (let i = 0, j = points.length - 2; i < points.length; j = i, i += 2) {
    const [x1, y1, x2, y2] = [points[i]!, points[i + 1]!, points[j]!, points[j + 1]!];
    if (y1 > y !== y2 > y && x < ((x2 - x1) * (y - y1)) / (y2 - y1) + x1) inside = !inside;
  }
  return inside;
}

function distanceTo(points: readonly number[], x: number, y: number): number {
  return nearestOn({ points, stops: Array.from({ length: points.length / 2 }, (_, i) => i) } as unknown as Track, x, y).distance;
}

/** The middle of a symbol, from its mark. */
function centreOf(mark: Mark, category: number): readonly [number, number] {
  if (mark.kind === "disc") return [mark.x, mark.y];
  if (mark.kind !== "poly") throw new Error(mark.kind);
  const unit = symbolMark(category, 0, 0, 1, { key: "", role: "symbol" });
  if (unit.kind !== "poly") throw new Error(unit.kind);
  const size = Math.hypot(mark.points[2]! - mark.points[0]!, mark.points[3]! - mark.points[1]!) / Math.hypot(unit.points[2]! - unit.points[0]!, unit.points[3]! - unit.points[1]!);
  return [mark.points[0]! - unit.points[0]! * size, mark.points[1]! - unit.points[1]! * size];
}

/** A bar shorter than this is drawn as a symbol. */
const SHORT = 10;

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

const within = ({ x, y, width, height }: Box, px: number, py: number): boolean => px >= x && px <= x + width && py >= y && py <= y + height;

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

/** Every number of a layout and its scene, wherever it is, is a number. */
export function sound({ layout, scene }: Drawn): void {
  expect(numbers(layout).filter(Number.isNaN), "NaN in the layout").toEqual([]);
  expect(numbers(scene).filter((value) => !Number.isFinite(value)), "numbers of the scene").toEqual([]);
}

function numbers(value: unknown, found: number[] = []): number[] {
  if (typeof value === "number") found.push(value);
  else if (ArrayBuffer.isView(value)) return found;
  else if (typeof value === "object" && value !== null) for (const entry of Object.values(value)) numbers(entry, found);
  return found;
}

