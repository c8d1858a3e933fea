import type { Ordered } from "./placing-order.js";
import { SortedRow } from "./sorted-row.js";

/**
 * Which label has which row, and from which scale on it shows.
 *
 * Each item gets one row for good, and one number, `reveal`: it shows at every scale below it (a scale is an
 * amount of time a pixel). So a label never moves to another row and, once shown, stays shown while zooming in.
 * Items are placed by importance; an item yields to every more important one in its row, at the scales at which
 * the two would touch and that one shows. So the first that are placed keep their places whatever comes later, and placing
 * can stop at any item and go on. The idea of an active range is that of Been, Daiches and Yap,
 * "Dynamic map labeling", IEEE TVCG 12(5), 2006; in one dimension it can be computed exactly.
 */
export interface Items extends Ordered {
  /** Where each item begins, along time. */
  readonly start: Float64Array;
  /** Where its body ends; another item in its row never begins within it. */
  readonly end: Float64Array;
  /** Pixels along time that it takes at the least: its label and the gap after it. */
  readonly size: Float64Array | Uint16Array;
  /** Pixels that its body needs before its beginning, so that it does not touch the body before it. */
  readonly lead: Uint8Array;
  readonly importance: Float32Array;
}

export interface Reveal {
  readonly row: Uint16Array;
  /** Time a pixel; `0`: never shows by itself; `Infinity`: always. */
  readonly reveal: Float64Array | Float32Array;
}

/** The rows that the items of a group may stand in. */
export interface PlacingRoom {
  /** Which group each item is in; all in the first unless given. */
  readonly group?: Uint16Array | undefined;
  /** For each group, how many rows. */
  readonly rows: readonly number[];
  /** Of a great many, how many rows each tries after the first {@link ALL_ROWS}; a few unless given. */
  readonly tries?: number | undefined;
  /** Where bodies are beside the labels: the lanes of those that need one, for a body that no lane has room for shows nowhere. */
  readonly bars?: Bars | undefined;
}

/** Bodies in lanes of their own, in which they never overlap. */
export interface Bars {
  /** Of each body: where it ends. */
  readonly end: Float64Array;
  /** Of each item: 0 where it needs no lane. */
  readonly needed: Uint8Array;
  /** How many lanes a group has. */
  readonly lanes: number;
  /** Written to. */
  readonly lane: Uint8Array;
}

/** Items being placed, the important first. */
export interface Placing {
  /** So many are placed. */
  readonly placed: number;
  /** Places so many more; false when none is left. */
  step(count: number): boolean;
  /**
   * Goes on with other items: those from before, each with its index, and more, of which those in `order` are placed next. What is placed keeps
   * its place. Not where bodies have lanes.
   */
  extend(items: Items, group: Uint16Array | undefined, result: Reveal, order: ArrayLike<number>): void;
}

/** Begins to place the items in `order`, in rows of the group that each is in; writes to `result`. What comes after `order` may be told later. */
export function createPlacing(given: Items, order: ArrayLike<number>, { group: groups, rows, bars, tries: some = SOME_ROWS }: PlacingRoom, into: Reveal, all?: () => ArrayLike<number>): Placing {
  let [items, group, result] = [given, groups, into];
  const placed = rows.map((count) => Array.from({ length: count }, () => new SortedRow(items.start)));
  const takeLane = bars && laneTaker(items, bars, rows.length);
  let rest = all;
  let known = order;
  let at = 0;
  return {
    get placed() {
      return at;
    },
    extend(more, grouped, grown, next) {
      [items, group, result, known, at, rest] = [more, grouped, grown, next, 0, undefined];
      for (const row of placed.flat()) row.start = items.start;
    },
    step(count) {
      if (at === known.length && rest && count > 0) {
        known = rest();
        rest = undefined;
      }
      for (const until = Math.min(known.length, at + count); at < until; at++) {
        const item = known[at]!;
        const own = placed[group ? group[item]! : 0]!;
        if (takeLane && !takeLane(item, group ? group[item]! : 0)) continue;
        // of a great many each tries but some rows
        const tries = at < ALL_ROWS ? own.length : Math.min(own.length, some);
        let best = 0;
        let bestRow = tries < own.length ? (at * some) % own.length : 0;
        for (let step = 0, row = bestRow; step < tries && best < Infinity; step++, row = row + 1 < own.length ? row + 1 : 0) {
          const scale = revealIn(items, own[row]!, item, result.reveal, best);
          if (scale > best) [best, bestRow] = [scale, row];
        }
        result.row[item] = bestRow;
        result.reveal[item] = best;
        // as it was kept, which may be a little less
        if (result.reveal[item]! > best) result.reveal[item] = best * (1 - 2 ** -23);
        if (best > 0) own[bestRow]!.insert(item, items.size[item]!);
      }
      return at < known.length || rest !== undefined;
    },
  };
}

/** Gives a body the first lane of its group in which it overlaps none; says whether there is one. */
function laneTaker({ start }: Items, { end, needed, lanes, lane }: Bars, groups: number): (item: number, group: number) => boolean {
  const taken = Array.from({ length: groups * lanes }, () => new SortedRow(start));
  return (item, group) => {
    if (!needed[item]) return true;
    for (let index = 0; index < lanes; index++) {
      const row = taken[group * lanes + index]!;
      const first = row.chunkFor(start[item]!);
      const at = row.placeIn(row.chunks[first]!, start[item]!);
      const before = at > 0 ? row.chunks[first]![at - 1] : row.chunks[first - 1]?.at(-1);
      const after = row.chunks[first]![at] ?? row.chunks[first + 1]?.[0];
      if ((before !== undefined && end[before]! > start[item]!) || (after !== undefined && start[after]! < end[item]!)) continue;
      row.insert(item, 0);
      lane[item] = index;
      return true;
    }
    return false;
  };
}

/** Of so many items each tries all rows, of what comes after some. */
const ALL_ROWS = 50_000;
const SOME_ROWS = 4;

/** The scale below which the item touches nothing that shows in the row; 0 as soon as it cannot exceed `atLeast`. */
function revealIn({ start, end, size, lead }: Items, row: SortedRow, item: number, reveal: Reveal["reveal"], atLeast: number): number {
  const from = start[item]!;
  const length = end[item]! - from;
  const { chunks, widest } = row;
  const first = row.chunkFor(from);
  const at = row.placeIn(chunks[first]!, from);
  let scale = Infinity;
  for (let c = first, i = at, chunk = chunks[c]; chunk; c++, i = 0, chunk = chunks[c]) {
    for (; i < chunk.length; i++) {
      const other = chunk[i]!;
      const gap = start[other]! - from;
      if (gap < length) return 0;
      if (gap / size[item]! >= scale && (gap - length) / MOST_LEAD >= scale) {
        c = chunks.length;
        break;
      }
      const touch = touchOf(gap, length, size[item]!, lead[other]!);
      if (touch < scale && touch < reveal[other]!) {
        if (touch <= atLeast) return 0;
        scale = touch;
      }
    }
  }
  const room = lead[item]! || Infinity;
  for (let c = first, i = at - 1, next = from, chunk = chunks[c]; chunk; c--, chunk = chunks[c], i = chunk ? chunk.length - 1 : 0) {
    for (; i >= 0 && scale > atLeast; i--) {
      const other = chunk[i]!;
      const gap = from - start[other]!;
      const long = end[other]! - start[other]!;
      if (gap < long) return 0;
      // bodies of a row never overlap, so none further on ends after `next` begins
      if (gap / widest >= scale && (room === Infinity || (from - next) / room >= scale)) return scale;
      next = start[other]!;
      const touch = touchOf(gap, long, size[other]!, lead[item]!);
      if (touch < scale && touch < reveal[other]!) scale = touch;
    }
    if (!(scale > atLeast)) return 0;
  }
  return scale;
}

/** The most that {@link Items.lead} may be. */
export const MOST_LEAD = 16;

/** The scale from which on an item reaches into one that begins `gap` later: with its label, or with its body. */
function touchOf(gap: number, length: number, size: number, lead: number): number {
  const label = gap / size;
  return lead > 0 ? Math.min(label, (gap - length) / lead) : label;
}
