import type { PlanRequest } from "./representation.js";
import type { Box } from "./track.js";

/** The height of a figure: what is asked for, or what suits it, from 240 to the greatest. */
export const heightOf = ({ height, maxHeight }: PlanRequest, suits: number): number =>
  height ?? Math.min(maxHeight, Math.max(240, Math.round(suits)));

/** The breadth that holds all lanes, if there is room. */
export const breadthFor = ({ crowd }: PlanRequest): number => Math.max(16, crowd * 14 + 10);

/** The largest disc in a box that leaves room for words of ticks around it, if any, and for labels at both sides where the box is wide. */
export function disc(
  { x, y, width, height }: Box,
  tickWidth: number,
): { readonly cx: number; readonly cy: number; readonly radius: number } {
  const beside = Math.max(Math.min(tickWidth + 12, width / 5), Math.min(170, (width - 320) * 0.27));
  const above = Math.min(tickWidth ? 24 : 8, height / 6);
  return { cx: x + width / 2, cy: y + height / 2, radius: Math.max(4, Math.min(width / 2 - beside, height / 2 - above)) };
}

/** In how many columns so many equal boxes suit a room best: where `score` of a box's width and height is greatest. */
export function columnsOf(
  count: number,
  width: number,
  height: number,
  score: (width: number, height: number) => number,
): number {
  let best = 1;
  let most = -Infinity;
  for (let columns = 1; columns <= count; columns++) {
    const value = score(width / columns, height / Math.ceil(count / columns));
    if (value > most + 1e-9) [most, best] = [value, columns];
  }
  return best;
}
