import type { Box, Layout, LayoutItem } from "../layout/layout.js";
import { linear } from "../representation/linear.js";
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

/** How long time is on the screen, in pixels. */
export function lengthOf(layout: Layout): number {
  return Math.max(1, linear(layout).along);
}

/** Pixels along time, from the plot's beginning, of a point of the figure. */
export function alongAt({ orientation, direction, plot }: Layout, { x, y }: Point): number {
  if (orientation === "vertical") return y - plot.y;
  return direction === "rtl" ? plot.x + plot.width - x : x - plot.x;
}

/** The time at a point of the figure. */
export function timeAt(layout: Layout, point: Point): number {
  const { start, end } = layout.view;
  return start + (alongAt(layout, point) / lengthOf(layout)) * (end - start);
}

/** What an item and its label cover, at least as large as a target must be, kept within the plot. */
export function itemTarget(layout: Layout, item: LayoutItem): Box {
  return target(layout, itemBoxes(item, layout).all);
}

/** The target for a time without a place of its own: at the nearest edge where it is out of view. */
export function timeTarget(layout: Layout, time: number): Box {
  const { view, plot, orientation } = layout;
  const { point, along } = linear(layout);
  const share = Math.min(1, Math.max(0, (time - view.start) / (view.end - view.start)));
  const [x, y] = point(share * along, orientation === "vertical" ? plot.x + plot.width / 2 : plot.y + plot.height / 2);
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
