import type { Box, Layout, LayoutItem } from "../layout/layout.js";
import { pathOf } from "../representation/path.js";
import { nearestOn, type Track } from "../representation/track.js";
import { itemBoxes } from "../scene/hit-test.js";

/** Smaller than this nothing is touched with ease (WCAG 2.2, 2.5.8). */
const TARGET = 24;

/** Pixels of the figure. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Where a pointer is in the figure that fills `stage`. */
export function pointOf(stage: HTMLElement, { clientX, clientY }: MouseEvent): Point {
  const { left, top } = stage.getBoundingClientRect();
  return { x: clientX - left - stage.clientLeft, y: clientY - top - stage.clientTop };
}

/** How long the view is on the screen, in pixels: all of it, where it is cut into segments. */
export function lengthOf({ tracks, view }: Layout): number {
  const [track] = tracks;
  return track ? Math.max(1, (track.length / (track.to - track.from)) * (view.end - view.start)) : 1;
}

/** The position on the scale at a point of the figure: that of the nearest point of a track, or on `only` that one. */
export function positionAt({ tracks }: Layout, { x, y }: Point, only?: number): number {
  let found = 0;
  let least = Infinity;
  tracks.forEach((track, index) => {
    if (only !== undefined && index !== only) return;
    const { along, distance } = nearestOn(track, x, y);
    if (distance >= least) return;
    least = distance;
    found = track.from + (along / track.length) * (track.to - track.from);
  });
  return found;
}

/** Whether a track goes round once, so that its beginning follows its end: a ring, open at the top or not; no spiral, no wave. */
export function isRound({ points, stops, length }: Track): boolean {
  const [xs, ys] = [points.filter((_, i) => i % 2 === 0), points.filter((_, i) => i % 2)];
  const [wide, high] = [xs, ys].map((all) => Math.max(...all) - Math.min(...all)) as [number, number];
  const apart = Math.hypot(xs[0]! - xs.at(-1)!, ys[0]! - ys.at(-1)!);
  return stops.length > 2 && apart < length / 4 && length < 1.1 * Math.PI * Math.max(wide, high);
}

/** What an item and its label cover, at least as large as a target must be, kept within the plot. */
export function itemTarget(layout: Layout, item: LayoutItem): Box {
  return target(layout, itemBoxes(item, layout).all);
}

/** The target for a position without a place of its own: at the nearest edge where it is out of view. */
export function placeTarget(layout: Layout, position: number): Box {
  const { tracks, plot, orientation, axisLine } = layout;
  const track = tracks.find(({ from, to }) => position >= from && position < to) ?? tracks[position < layout.view.start ? 0 : tracks.length - 1];
  if (!track) return target(layout, { ...plot, width: 0, height: 0 });
  const share = Math.min(1, Math.max(0, (position - track.from) / (track.to - track.from)));
  const across = !axisLine ? 0 : orientation === "vertical" ? plot.x + plot.width / 2 : plot.y + plot.height / 2;
  const [x, y] = pathOf(track).point(share * track.length, across);
  return target(layout, { x, y, width: 0, height: 0 });
}

export function target({ plot }: Layout, { x, y, width, height }: Box): Box {
  const [left, across] = grow(x, width, plot.x, plot.width);
  const [top, down] = grow(y, height, plot.y, plot.height);
  return { x: left, y: top, width: across, height: down };
}

/** A stretch made as long as a target at least, and moved to lie within the room there is. */
function grow(at: number, size: number, from: number, room: number): [number, number] {
  const length = Math.min(room, Math.max(TARGET, size));
  return [Math.min(from + room - length, Math.max(from, at - (length - size) / 2)), length];
}

/** Puts `node`, a child of the stage, below the middle of a box, or above it where there is no room below. */
export function placeBeside(node: HTMLElement, { width, height }: Layout, box: Box, gap: number): void {
  const { offsetWidth, offsetHeight } = node;
  const left = Math.min(width - offsetWidth, box.x + (box.width - offsetWidth) / 2);
  const below = box.y + box.height + gap;
  const top = below + offsetHeight > height ? Math.min(box.y - gap, height) - offsetHeight : below;
  node.style.left = `${Math.round(Math.max(0, left))}px`;
  node.style.top = `${Math.round(Math.max(0, top))}px`;
}
