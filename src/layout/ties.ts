import { placeOn, type Track } from "../representation/track.js";
import type { LayoutItem } from "./layout.js";

/** Lines that join the items of a band which begin at one position: they are a tie, and none comes before the other. */
export function tiesOf(items: readonly LayoutItem[], tracks: readonly Track[]): number[][] {
  const at = new Map<string, LayoutItem[]>();
  for (const item of items) {
    const key = `${item.track} ${item.band} ${Math.round(item.start * 100)}`;
    if (!at.get(key)?.push(item)) at.set(key, [item]);
  }
  return [...at.values()].flatMap((tied) => {
    if (tied.length < 2) return [];
    const across = tied.map((item) => item.across);
    const { x, y, nx, ny } = placeOn(tracks[tied[0]!.track]!, tied[0]!.start);
    const [from, to] = [Math.min(...across), Math.max(...across)];
    return from === to ? [] : [[x + nx * from, y + ny * from, x + nx * to, y + ny * to]];
  });
}
