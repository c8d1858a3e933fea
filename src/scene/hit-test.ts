import type { Box, Layout, LayoutItem, LayoutRun } from "../layout/layout.js";
import { BAR_HEIGHT, SYMBOL_RADIUS } from "../layout/metrics.js";
import { linear } from "../representation/linear.js";

/** What is under a point. */
export type Hit = { readonly item: LayoutItem; readonly run?: undefined } | { readonly run: LayoutRun; readonly item?: undefined };

/** The box of an item's body and the box that holds its body and label, clipped to the plot: where a pointer or a focus ring meets it. */
export function itemBoxes(item: LayoutItem, layout: Layout): { readonly body: Box; readonly all: Box } {
  const { point, along } = linear(layout);
  const middle = (item.start + item.end) / 2;
  const symbol = item.body === "symbol";
  const half = symbol ? SYMBOL_RADIUS + 1 : BAR_HEIGHT / 2 + 1;
  const from = Math.max(symbol ? middle - half : item.start - 1, 0);
  const to = Math.min(symbol ? middle + half : Math.max(item.end, item.start + 3) + 1, along);
  const [x1, y1] = point(from, item.across - half);
  const [x2, y2] = point(to, item.across + half);
  const body = { x: Math.min(x1, x2), y: Math.min(y1, y2), width: Math.abs(x2 - x1), height: Math.abs(y2 - y1) };
  return { body, all: item.label ? unite(body, item.label.box) : body };
}

function unite(a: Box, b: Box): Box {
  const x = Math.min(a.x, b.x);
  const y = Math.min(a.y, b.y);
  return { x, y, width: Math.max(a.x + a.width, b.x + b.width) - x, height: Math.max(a.y + a.height, b.y + b.height) - y };
}

/** The item or run at a point of the figure, in pixels; bodies and labels are met within `slack` pixels. */
export function hitTest(layout: Layout, x: number, y: number, slack = 4): Hit | undefined {
  const within = (box: Box, by: number): boolean => x >= box.x - by && x <= box.x + box.width + by && y >= box.y - by && y <= box.y + box.height + by;
  for (const run of layout.runs) if (within(run.box, 0)) return { run };
  for (const item of layout.items) if (item.label && within(item.label.box, 0)) return { item };
  for (const item of layout.items) if (within(itemBoxes(item, layout).body, slack)) return { item };
  return undefined;
}
