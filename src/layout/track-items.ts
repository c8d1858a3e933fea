import { NO_CATEGORY } from "../model/columns.js";
import { FLAG } from "../model/model.js";
import { eachMeeting } from "../model/row-index.js";
import { jumpsOf, type Track } from "../representation/track.js";
import type { Slice } from "../source/source.js";
import type { Lanes } from "./lanes.js";
import type { Body, LayoutItem, Piece } from "./layout.js";
import { BRACKET_FROM } from "./metrics.js";
import type { View } from "./view.js";

/** How lanes lie on the tracks of a figure. */
export interface TrackLanes {
  readonly lanes: Lanes;
  /** Pixels across, from the middle of the track to the middle of its first lane, and from one lane to the next. */
  readonly first: number;
  readonly pitch: number;
  /** The size of a mark as a share of its usual size: less where a track has no room for one. */
  readonly size: number;
}

/** An item without its label, and those rows that have no place of their own. */
export interface TrackItems {
  readonly items: readonly LayoutItem[];
  readonly hidden: readonly number[];
  readonly inView: number;
}

/** Positions a pixel on a track, in its shortest lane. */
export function scaleOf({ from, to, length, squeeze }: Track): number {
  return (to - from) / Math.max(1, length * squeeze);
}

/** Pixels: a symbol stands for a date that fills a cell of less than this. */
const MOST_CELL = 64;

/**
 * Places every event that meets the view and shows at its scale. Where `columnsOf` (how many cells a segment has) is not 0,
 * each track is a segment, and an event has a piece on each that it meets.
 */
export function trackItems(slice: Slice, tracks: readonly Track[], view: View, columnsOf: number, { lanes, first, pitch, size }: TrackLanes): TrackItems {
  const { columns, group, repeated } = slice;
  const cut = columnsOf > 0;
  const items: LayoutItem[] = [];
  const hidden: number[] = [];
  let inView = 0;
  const jumps = tracks.map(jumpsOf);
  eachMeeting(columns, view.start, view.end, (row) => {
    inView++;
    const own = cut ? 0 : group[row]!;
    const start = columns.start[row]!;
    const end = columns.end[row]!;
    const from = cut ? Math.max(0, Math.floor(start) - view.start) : own;
    const to = cut ? Math.min(tracks.length - 1, Math.max(from, Math.ceil(end) - 1 - view.start)) : own;
    if (!(lanes.reveal[row]! > scaleOf(tracks[from]!))) {
      hidden.push(row);
      return;
    }
    const flags = columns.flags[row]!;
    const shown = tracks[from]!;
    // a day of a calendar is told by its cell; what is as wide as a small cell need not be drawn as wide
    const least = columnsOf ? Math.min(MOST_CELL, (shown.length / (shown.to - shown.from) / columnsOf) * 1.02) : 0;
    const wide = ((end - start) * shown.length) / (shown.to - shown.from);
    const body: Body = flags & FLAG.range ? "bar" : wide >= Math.max(BRACKET_FROM * size, least) ? "bracket" : "symbol";
    const across = first + lanes.row[row]! * pitch;
    let pieces: Piece[] = [];
    for (let track = from; track <= to; track++) {
      const { from: begin, to: stop, length } = tracks[track]!;
      const pixel = (position: number): number => ((position - begin) / (stop - begin)) * length;
      pieces.push(...cutAtJumps({ track, start: pixel(start), innerStart: pixel(columns.innerStart[row]!), innerEnd: pixel(columns.innerEnd[row]!), end: pixel(end), across }, jumps[track]!, length));
    }
    if (body === "symbol" && pieces.length > 1) pieces = [pieces.find((piece) => (piece.start + piece.end) / 2 <= (piece.hi ?? tracks[piece.track]!.length)) ?? pieces[0]!];
    const [head, ...more] = pieces;
    items.push({
      ...head!,
      key: repeated ? `${columns.id(row)} ${group[row]}` : columns.id(row),
      index: row,
      id: columns.id(row),
      band: own,
      body,
      flags,
      category: columns.category[row] === NO_CATEGORY ? -1 : columns.category[row]!,
      label: undefined,
      size,
      more: more.length ? more : undefined,
    });
  });
  return { items, hidden, inView };
}

/** Pixels: what rounding may add or take. */
const JUST = 1e-3;

/** The stretches between jumps that a piece has a part in. */
function cutAtJumps(piece: Piece, jumps: readonly number[], length: number): Piece[] {
  if (!jumps.length) return [piece];
  const edges = [0, ...jumps, length];
  const parts = edges.slice(1).flatMap((hi, index): Piece[] => {
    const lo = edges[index]!;
    const begins = piece.start >= lo - JUST && (piece.start < hi - JUST || (hi === length && piece.start <= hi));
    return begins || (piece.start < lo && piece.end > lo + JUST) ? [{ ...piece, lo, hi }] : [];
  });
  // before the first stretch or behind the last: what is seen of it is at an edge
  return parts.length ? parts : [{ ...piece, ...(piece.end <= 0 ? { lo: 0, hi: edges[1]! } : { lo: edges.at(-2)!, hi: length }) }];
}
