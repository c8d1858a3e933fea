import type { Box, Layout, LayoutItem } from "../layout/layout.js";
import { itemBoxes } from "../scene/hit-test.js";

/** Smaller than this nothing is touched with ease (WCAG 2.2, 2.5.8). */
const TARGET = 24;

/** How long time is on the screen, in pixels. */
export function lengthOf({ orientation, plot }: Layout): number {
  return Math.max(1, orientation === "horizontal" ? plot.width : plot.height);
}

/** Pixels along time, from the plot's beginning, of a point of the figure. */
export function alongAt({ orientation, direction, plot }: Layout, x: number, y: number): number {
  if (orientation === "vertical") return y - plot.y;
  return direction === "rtl" ? plot.x + plot.width - x : x - plot.x;
}

/** The time at a point of the figure. */
export function timeAt(layout: Layout, x: number, y: number): number {
  const { start, end } = layout.view;
  return start + (alongAt(layout, x, y) / lengthOf(layout)) * (end - start);
}

/** What an item and its label cover, at least as large as a target must be, kept within the plot. */
export function itemTarget(layout: Layout, item: LayoutItem): Box {
  return target(layout, itemBoxes(item, layout).all);
}

/** The target for a time without a place of its own: at the nearest edge where it is out of view. */
export function timeTarget(layout: Layout, time: number): Box {
  const { view, plot, orientation, direction } = layout;
  const length = lengthOf(layout);
  const along = Math.min(length, Math.max(0, ((time - view.start) / (view.end - view.start)) * length));
  if (orientation === "vertical") return target(layout, { x: plot.x + plot.width / 2, y: plot.y + along, width: 0, height: 0 });
  return target(layout, { x: direction === "rtl" ? plot.x + plot.width - along : plot.x + along, y: plot.y + plot.height / 2, width: 0, height: 0 });
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
