import { placeOn, stopsBetween, type Track } from "./track.js";

/** A stretch of a track without a jump, as what is drawn along it needs it. */
export interface Path {
  /** Pixels along the track: where the stretch begins and ends. */
  readonly lo: number;
  readonly hi: number;
  /** How far beyond its ends something may be drawn. */
  readonly bleed: number;
  /** A place in pixels along and across time, as x and y in the figure. Beyond its ends the track goes on straight. */
  point(along: number, across: number): readonly [x: number, y: number];
  /** Where it bends, strictly between two places along it. */
  bends(from: number, to: number): readonly number[];
  /** The direction across at a place along it, of length 1. */
  normal(along: number): readonly [x: number, y: number];
}

/** The path of a track between two places along it that no jump parts; all of it unless given. */
export function pathOf(track: Track, lo = 0, hi = track.length): Path {
  const straight = track.stops.length === 2;
  return {
    lo,
    hi,
    bleed: track.bleed,
    point(along, across) {
      const { x, y, nx, ny } = placeOn(track, along, along >= hi);
      return [x + nx * across, y + ny * across];
    },
    bends: (from, to) => (straight ? [] : stopsBetween(track, from, to)),
    normal(along) {
      const { nx, ny } = placeOn(track, along, along >= hi);
      return [nx, ny];
    },
  };
}
