import type { Box, Layout, LayoutItem, LayoutRun, Piece } from "../layout/layout.js";
import { BAR_HEIGHT, SYMBOL_RADIUS } from "../layout/metrics.js";
import { pathOf } from "../representation/path.js";
import type { Track } from "../representation/track.js";
import { isShort } from "./bar-marks.js";
import { middleOf } from "./body.js";

/** What is under a point. */
export type Hit = { readonly item: LayoutItem; readonly run?: undefined } | { readonly run: LayoutRun; readonly item?: undefined };

/** Pixels along a bend: the box of a longer body would cover what it does not touch, so that of its beginning stands for it. */
const BENT = 48;

/** What of a piece is met: from where to where along its track, and how far across. */
function bodyOf(piece: Piece, { body, size = 1 }: LayoutItem, track: Track): { readonly from: number; readonly to: number; readonly half: number } {
  const { start, end, lo = 0, hi = track.length } = piece;
  if (body !== "symbol" && !(body === "bar" && isShort(piece))) return { half: (BAR_HEIGHT * size) / 2 + 1, from: Math.max(start - 1, lo), to: Math.min(end + 1, hi) };
  const middle = middleOf(piece, { lo, hi, bleed: track.bleed });
  const half = SYMBOL_RADIUS * size + 1;
  return { half, from: Math.max(middle - half, lo), to: Math.min(middle + half, hi) };
}

/** The box of an item's body and the box that holds its body and label, clipped to the plot: where a pointer or a focus ring meets it. */
export function itemBoxes(item: LayoutItem, { tracks }: Pick<Layout, "tracks">): { readonly body: Box; readonly all: Box } {
  const track = tracks[item.track]!;
  const path = pathOf(track, item.lo, item.hi);
  const { from, to, half } = bodyOf(item, item, track);
  const until = track.stops.length > 2 ? Math.min(to, from + BENT) : to;
  const points = [from, ...path.bends(from, until), until].flatMap((along) => [path.point(along, item.across - half), path.point(along, item.across + half)]);
  const [x, y] = [Math.min(...points.map(([px]) => px)), Math.min(...points.map(([, py]) => py))];
  const body = { x, y, width: Math.max(...points.map(([px]) => px)) - x, height: Math.max(...points.map(([, py]) => py)) - y };
  return { body, all: item.label ? unite(body, item.label.box) : body };
}

function unite(a: Box, b: Box): Box {
  const x = Math.min(a.x, b.x);
  const y = Math.min(a.y, b.y);
  return { x, y, width: Math.max(a.x + a.width, b.x + b.width) - x, height: Math.max(a.y + a.height, b.y + b.height) - y };
}

/** The item or run at a point of the figure, in pixels; the nearest of the bodies that lie within `slack` pixels. */
export function hitTest(layout: Layout, x: number, y: number, slack = 4): Hit | undefined {
  const within = (box: Box): boolean => x >= box.x && x <= box.x + box.width && y >= box.y && y <= box.y + box.height;
  for (const run of layout.runs) if (within(run.box)) return { run };
  for (const item of layout.items) if (item.label && within(item.label.box)) return { item };
  const spots = layout.tracks.map((track) => spotsOn(track, x, y, slack));
  let nearest: LayoutItem | undefined;
  let least = Infinity;
  for (const item of layout.items)
    for (const piece of [item, ...(item.more ?? [])]) {
      const track = layout.tracks[piece.track]!;
      const { lo = 0, hi = track.length } = piece;
      const { from, to, half } = bodyOf(piece, item, track);
      for (const { start, end, along, across, away } of spots[piece.track]!) {
        if (start >= hi || end <= lo) continue;
        const beyond = Math.max(0, from - along, along - to);
        const aside = Math.abs(across - piece.across);
        const distance = Math.hypot(beyond, away, aside);
        if (beyond > slack || away > slack || aside > half + slack || distance > least) continue;
        [nearest, least] = [item, distance];
      }
    }
  return nearest && { item: nearest };
}

/** A point as seen from a straight piece of a track: how far along and across it lies, and how far off its ends. */
interface Spot {
  readonly start: number;
  readonly end: number;
  readonly along: number;
  readonly across: number;
  readonly away: number;
}

/** The straight pieces of a track that a point lies beside, near enough for a lane. On a bend it may lie beside several. */
function spotsOn({ points, stops, side, breadth }: Track, x: number, y: number, slack: number): Spot[] {
  const spots: Spot[] = [];
  const reach = stops.length > 2 ? breadth / 2 + SYMBOL_RADIUS + slack + 1 : Infinity;
  for (let i = 0; i + 1 < stops.length; i++) {
    const [start, end] = [stops[i]!, stops[i + 1]!];
    if (end === start) continue;
    const [dx, dy] = [points[2 * i + 2]! - points[2 * i]!, points[2 * i + 3]! - points[2 * i + 1]!];
    const [px, py] = [x - points[2 * i]!, y - points[2 * i + 1]!];
    const size = Math.hypot(dx, dy) || 1;
    const foot = (px * dx + py * dy) / size;
    const on = Math.max(0, Math.min(size, foot));
    const across = ((py * dx - px * dy) / size) * side;
    const away = Math.abs(foot - on);
    if (away <= slack && Math.abs(across) <= reach) spots.push({ start, end, along: start + (on / size) * (end - start), across, away });
  }
  return spots;
}
