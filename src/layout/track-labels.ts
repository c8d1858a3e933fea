import { jumpsOf, nearestOn, placeOn, type Track } from "../representation/track.js";
import type { Slice } from "../source/source.js";
import { wrap, type Wrapped } from "../text/wrap.js";
import { fontOf } from "./label-sizes.js";
import type { Box, LayoutItem, Piece, PlacedLabel } from "./layout.js";
import { LINE_HEIGHT, SYMBOL_RADIUS } from "./metrics.js";
import type { LayoutPorts } from "./plot-frame.js";
import { createTaken, type Taken } from "./taken.js";

/** Between a mark and its label. */
const GAP = 4;
/** A label further than this from its mark has a stem. */
const NEAR = 14;
/** Pixels outwards from the track at which a label is tried, and the longest stem; less where other tracks are near. */
const STEPS = [0, 18, 36, 54, 80, 110];
const LONGEST = 150;
const LONGEST_BESIDE_OTHERS = 40;
/** Pixels that are kept free at both ends of a label. */
const AIR = 3;

/**
 * Sets labels wherever around their marks there is room, the important first. What finds none is drawn without, and counted.
 * Labels keep off each other, off counts, ticks, headers and all marks.
 */
export function trackLabels(items: readonly LayoutItem[], slice: Slice, tracks: readonly Track[], figure: Box, { taken, words }: { readonly taken: Taken; readonly words: Taken }, ports: LayoutPorts): LayoutItem[] {
  const { title, importance } = slice.columns;
  const longest = tracks.length > 1 ? LONGEST_BESIDE_OTHERS : LONGEST;
  const grounds = groundsOf(tracks, figure);
  const winding = tracks.some(({ stops }) => stops.length > 2);
  const room = Math.max(72, Math.min(168, figure.width / 4));
  const labels = new Map<LayoutItem, PlacedLabel>();
  const order = [...items].sort((a, b) => importance[b.index]! - importance[a.index]! || a.start - b.start || a.index - b.index);
  for (const item of ports.labels === "none" ? [] : order) {
    const font = fontOf(importance[item.index]!);
    const full = wrap(title(item.index), room, 2, font, ports.measure);
    // on one line where two have no room
    const sets = full.lines.length > 1 ? [full, wrap(title(item.index), room * 1.5, 1, font, ports.measure)] : [full];
    if (!full.lines.length) continue;
    for (const { x, y, width, height, stem, set } of candidatesOf(item, tracks, sets, ports.direction)) {
      const box = { x, y, width, height };
      if (x < figure.x + AIR || y < figure.y || x + width > figure.x + figure.width - AIR || y + height > figure.y + figure.height) continue;
      const around = { x: x - AIR, y, width: width + 2 * AIR, height };
      if (grounds && !grounds.owns(item.track, box)) continue;
      if (taken.meets(around) || (stem && !isFree(stem, longest, words)) || (winding && strays(box, item, tracks[item.track]!))) continue;
      labels.set(item, { lines: set.lines, cut: set.cut, box, stem });
      taken.add(around);
      words.add(around);
      break;
    }
  }
  return items.map((item) => ({ ...item, label: labels.get(item) }));
}

/**
 * The boxes of several tracks, where these lie apart, as rows and blocks do: a label in another one's box would be read as
 * there. Where a track jumps from row to row, its labels stay within its own box.
 */
function groundsOf(tracks: readonly Track[], figure: Box): { owns(track: number, box: Box): boolean } | undefined {
  if (tracks.length < 2) return undefined;
  const grounds = createTaken(figure.width, figure.height);
  const boxes = tracks.map(({ points, breadth, stops }): Box => {
    const xs = points.filter((_, i) => i % 2 === 0);
    const ys = points.filter((_, i) => i % 2 === 1);
    const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
    // a straight line has no breadth at its ends
    const [dx, dy] = stops.length === 2 ? [top === bottom ? 0 : breadth / 2, left === right ? 0 : breadth / 2] : [breadth / 2, breadth / 2];
    return { x: left - dx, y: top - dy, width: right - left + 2 * dx, height: bottom - top + 2 * dy };
  });
  for (const box of boxes) {
    const core = { x: box.x + 1, y: box.y + 1, width: box.width - 2, height: box.height - 2 };
    if (grounds.meets(core)) return undefined;
    grounds.add(box);
  }
  const straight = tracks.map(({ stops }) => stops.length === 2);
  const closed = tracks.map((track) => jumpsOf(track).length > 0);
  return {
    owns(track, box) {
      const own = boxes[track]!;
      if (straight[track] && (box.x < own.x || box.x + box.width > own.x + own.width) && own.width > own.height) return false;
      if (closed[track] && (box.x < own.x || box.x + box.width > own.x + own.width || box.y < own.y || box.y + box.height > own.y + own.height)) return false;
      return grounds.all({ x: box.x, y: box.y + 1, width: box.width, height: box.height - 2 }).every((ground) => ground === own);
    },
  };
}

/** Whether a label lies beside another turn of its item's own track, where it would be read as of another time. */
function strays({ x, y, width, height }: Box, { start, end, lo = 0, hi }: LayoutItem, track: Track): boolean {
  const { along, distance } = nearestOn(track, x + width / 2, y + height / 2);
  const from = Math.max(lo, Math.min(start, end));
  const to = Math.min(hi ?? track.length, Math.max(start, end));
  const away = along < from ? from - along : along > to ? along - to : 0;
  return away > width / 2 + height + distance;
}

/** Whether a stem is not too long and crosses no words. */
function isFree([x1, y1, x2, y2]: readonly number[], longest: number, words: Taken): boolean {
  const length = Math.hypot(x2! - x1!, y2! - y1!);
  if (length > longest) return false;
  for (let at = 0; at < length; at += 6) if (words.meets({ x: x1! + ((x2! - x1!) * at) / length, y: y1! + ((y2! - y1!) * at) / length, width: 1, height: 1 })) return false;
  return true;
}

interface Candidate {
  readonly x: number;
  readonly y: number;
  readonly stem?: readonly number[] | undefined;
}

function* candidatesOf(item: LayoutItem, tracks: readonly Track[], sets: readonly Wrapped[], direction: "ltr" | "rtl"): Generator<Candidate & { readonly width: number; readonly height: number; readonly set: Wrapped }> {
  for (const set of sets) {
    const width = Math.ceil(set.width);
    const height = set.lines.length * LINE_HEIGHT;
    for (const candidate of candidates(item, tracks, width, height, direction)) yield { ...candidate, width, height, set };
  }
}

/** Places for a label, the best first: beside the mark where reading goes on, on the other side, then outwards and inwards of the track. */
function* candidates(item: LayoutItem, tracks: readonly Track[], width: number, height: number, direction: "ltr" | "rtl"): Generator<Candidate> {
  const reach = SYMBOL_RADIUS * (item.size ?? 1) + GAP;
  for (const along of anchorsOf(item, tracks[item.track]!)) {
    const track = tracks[item.track]!;
    const { x, y, nx, ny } = placeOn(track, along);
    const [mx, my] = [x + nx * item.across, y + ny * item.across];
    const [right, left] = [{ x: mx + reach, y: my - height / 2 }, { x: mx - reach - width, y: my - height / 2 }];
    // where time runs across, beside a mark is along time; a label above or below leaves that to the marks that follow
    const beside = direction === "rtl" ? [left, right] : [right, left];
    yield* beside;
    yield { x: direction === "rtl" ? mx - width + reach : mx - reach, y: my - reach - height };
    yield { x: direction === "rtl" ? mx - width + reach : mx - reach, y: my + reach };
    const half = (Math.abs(nx) * width + Math.abs(ny) * height) / 2;
    for (const step of STEPS)
      for (const side of [-1, 1]) {
        const out = side * (track.breadth / 2 + GAP + half + step);
        const [cx, cy] = [x + nx * out, y + ny * out];
        const box = { x: cx - width / 2, y: cy - height / 2 };
        const [ex, ey] = [Math.max(box.x, Math.min(box.x + width, mx)), Math.max(box.y, Math.min(box.y + height, my))];
        const away = Math.hypot(ex - mx, ey - my);
        const from = (reach - GAP + 1) / (away || 1);
        yield { ...box, stem: away > NEAR ? [mx + (ex - mx) * from, my + (ey - my) * from, ex, ey] : undefined };
      }
  }
}

/** Where along its track a label may be tied to an item: at a symbol's middle; at the beginning, middle and end of what is seen of a body. */
function anchorsOf({ body, start, end, lo = 0, hi }: LayoutItem, { length }: Track): number[] {
  const [from, to] = [Math.max(lo, start), Math.min(hi ?? length, end)];
  const middle = Math.max(lo, Math.min(hi ?? length, (start + end) / 2));
  if (body === "symbol" || to - from < 24) return [body === "symbol" ? middle : (from + to) / 2];
  return [from + 6, (from + to) / 2, to - 6];
}

/** Boxes that together hold an item's body. */
export function bodyBoxes(item: LayoutItem, tracks: readonly Track[]): Box[] {
  const half = SYMBOL_RADIUS * (item.size ?? 1) + 1;
  return [item as Piece, ...(item.more ?? [])].flatMap(({ track: index, start, end, across, lo = 0, hi }) => {
    const track = tracks[index]!;
    const symbol = item.body === "symbol";
    const from = symbol ? Math.max(lo, Math.min(hi ?? track.length, (start + end) / 2)) : Math.max(lo, start);
    const to = symbol ? from : Math.min(hi ?? track.length, end);
    const straight = track.stops.length === 2;
    const count = Math.max(1, Math.min(400, Math.ceil((to - from) / (straight ? Infinity : 12)) + 1));
    const points = straight ? [from, to] : Array.from({ length: count }, (_, i) => from + ((to - from) * i) / Math.max(1, count - 1));
    const spots = points.map((along) => {
      const { x, y, nx, ny } = placeOn(track, along);
      return { x: x + nx * across, y: y + ny * across };
    });
    const boxAround = (some: readonly { readonly x: number; readonly y: number }[]): Box => {
      const xs = some.map(({ x }) => x);
      const ys = some.map(({ y }) => y);
      const [x, y] = [Math.min(...xs) - half, Math.min(...ys) - half];
      return { x, y, width: Math.max(...xs) + half - x, height: Math.max(...ys) + half - y };
    };
    return spots.length < 2 ? [boxAround(spots)] : spots.slice(1).map((spot, i) => boxAround([spots[i]!, spot]));
  });
}
