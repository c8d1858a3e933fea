import type { Box, Layout, LayoutItem, LayoutRun, Piece } from "../layout/layout.js";
import { BAR_HEIGHT, SYMBOL_RADIUS } from "../layout/metrics.js";
import { pathOf } from "../representation/path.js";
import { nearestOn, placeOn } from "../representation/track.js";
import { isShort } from "./bar-marks.js";

/** What is under a point. */
export type Hit = { readonly item: LayoutItem; readonly run?: undefined } | { readonly run: LayoutRun; readonly item?: undefined };

/** Pixels along a bend: the box of a longer body would cover what it does not touch, so that of its beginning stands for it. */
const BENT = 48;

/** What of a piece is met: from where to where along its track, and how far across. */
function bodyOf(piece: Piece, { body, size = 1 }: LayoutItem, length: number): { readonly from: number; readonly to: number; readonly half: number } {
  const { start, end, lo = 0, hi = length } = piece;
  const short = body === "bar" && isShort(piece);
  const symbol = body === "symbol" || short;
  const half = symbol ? SYMBOL_RADIUS * size + 1 : (BAR_HEIGHT * size) / 2 + 1;
  const middle = short ? Math.max(lo, Math.min(hi, (start + end) / 2)) : (start + end) / 2;
  return { half, from: Math.max(symbol ? middle - half : start - 1, lo), to: Math.min(symbol ? middle + half : end + 1, hi) };
}

/** The box of an item's body and the box that holds its body and label, clipped to the plot: where a pointer or a focus ring meets it. */
export function itemBoxes(item: LayoutItem, { tracks }: Pick<Layout, "tracks">): { readonly body: Box; readonly all: Box } {
  const track = tracks[item.track]!;
  const path = pathOf(track, item.lo, item.hi);
  const { from, to, half } = bodyOf(item, item, track.length);
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

/** The item or run at a point of the figure, in pixels; bodies and labels are met within `slack` pixels. */
export function hitTest(layout: Layout, x: number, y: number, slack = 4): Hit | undefined {
  const within = (box: Box): boolean => x >= box.x && x <= box.x + box.width && y >= box.y && y <= box.y + box.height;
  for (const run of layout.runs) if (within(run.box)) return { run };
  for (const item of layout.items) if (item.label && within(item.label.box)) return { item };
  const spots = layout.tracks.map((track) => {
    const { along } = nearestOn(track, x, y);
    const place = placeOn(track, along);
    return { along, across: (x - place.x) * place.nx + (y - place.y) * place.ny, away: Math.abs((x - place.x) * place.ny - (y - place.y) * place.nx) };
  });
  for (const item of layout.items)
    for (const piece of [item, ...(item.more ?? [])]) {
      const { along, across, away } = spots[piece.track]!;
      const { from, to, half } = bodyOf(piece, item, layout.tracks[piece.track]!.length);
      if (along >= from - slack && along <= to + slack && Math.abs(across - piece.across) <= half + slack && away <= slack) return { item };
    }
  return undefined;
}
