import { crop, type Tile } from "../wire/tile.js";
import type { ViewAsk } from "../wire/ask.js";
import type { Query, Slice } from "../source.js";

/**
 * The bins to ask for, those of the query among them and at most three times as many (16, if that is more): from a multiple
 * of a power of two to another, so that views near one another, and those of other readers, have the same address.
 */
export function toTile({ level, lo, hi, by, k, where }: Query): ViewAsk {
  const size = 2 ** Math.max(3, Math.floor(Math.log2(hi - lo)));
  return { ask: "view", level, lo: Math.floor(lo / size) * size, hi: Math.ceil(hi / size) * size, k, by, where };
}

/** What a tile was asked for, and its answer. */
export interface KeptTile {
  readonly ask: ViewAsk;
  readonly tile: Tile;
}

const likeness = ({ by, where }: Pick<Query, "by" | "where">): string => JSON.stringify([by ?? null, where ?? null]);

/**
 * The slice that a tile at hand holds, if one does: any that has all bins of the query and as many events, or that was
 * asked for by the same question and so has as many as the server sends.
 */
export function cutFrom(kept: Iterable<KeptTile>, query: Query): Slice | undefined {
  const like = likeness(query);
  const own = toTile(query);
  for (const { ask, tile } of kept) {
    if (ask.level !== query.level || ask.lo > query.lo || ask.hi < query.hi || likeness(ask) !== like) continue;
    if (tile.k >= query.k || (ask.lo === own.lo && ask.hi === own.hi && ask.k >= query.k)) return crop(tile, query.lo, query.hi);
  }
  return undefined;
}

/**
 * The slice at hand that is nearest to the query: of those that hold a part of its time, grouped and filtered alike, the one
 * that holds most of it, then the one of the nearest level. It keeps its own level and bins.
 */
export function nearestTo(kept: Iterable<KeptTile>, query: Query): Slice | undefined {
  const like = likeness(query);
  const [start, end] = [query.lo * 2 ** query.level, query.hi * 2 ** query.level];
  let best: { readonly tile: Tile; readonly lo: number; readonly hi: number } | undefined;
  let least = Infinity;
  for (const { ask, tile } of kept) {
    const width = 2 ** ask.level;
    const [lo, hi] = [Math.max(ask.lo, Math.floor(start / width)), Math.min(ask.hi, Math.ceil(end / width))];
    if (lo >= hi || likeness(ask) !== like) continue;
    const held = (Math.min(end, hi * width) - Math.max(start, lo * width)) / (end - start);
    const cost = Math.abs(ask.level - query.level) + 16 * (1 - held);
    if (cost < least) [best, least] = [{ tile, lo, hi }, cost];
  }
  return best && crop(best.tile, best.lo, best.hi);
}
