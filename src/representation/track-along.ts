import type { TrackRequest } from "./representation.js";
import { stopsOf, type Track } from "./track.js";

/**
 * A track along points. A segment that has fewer cells than the longest (a month of 30 days) ends with its last cell.
 * Positive across is to the right hand: below what runs to the right, inside of what runs clockwise.
 */
export function trackAlong(
  { key, from, to, cells }: TrackRequest,
  points: readonly number[],
  breadth: number,
  squeeze = 1,
  jumps?: ReadonlySet<number>,
): Track {
  const stops = stopsOf(points, jumps);
  return {
    key,
    from,
    to: from + (to - from) * shareOf(cells),
    points,
    stops,
    length: stops.at(-1)!,
    breadth,
    side: 1,
    squeeze,
    bleed: 0,
  };
}

/** How much of the longest segment's length a segment has. */
export const shareOf = (cells: TrackRequest["cells"]): number => cells.at(-1)?.to ?? 1;

/** Where a segment's last cell ends, in cells of the longest segment, of which some may be missing before it. */
export const cellsIn = ({ cells }: TrackRequest, columns: number): number => Math.round(shareOf(cells) * columns);

/** The index of the first track that has the most cells. */
export const longest = (tracks: readonly TrackRequest[]): number =>
  tracks.reduce((best, { cells }, index) => (shareOf(cells) > shareOf(tracks[best]!.cells) ? index : best), 0);
