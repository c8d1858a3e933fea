import type { Cell } from "../scale/segments.js";
import type { Font, Measure } from "../text/measure.js";
import type { Box, Track } from "./track.js";

/** What one track is to show. */
export interface TrackRequest {
  readonly key: string;
  /** The facet's or the segment's title; empty in a unified figure. */
  readonly title: string;
  /** Pixels that the title takes in the font of bands. */
  readonly titleWidth: number;
  /** The positions of its beginning and its end. */
  readonly from: number;
  readonly to: number;
  /** The parts of a segment; none in other layouts. The longest month has 31 of them, each month says which it has. */
  readonly cells: readonly Cell[];
}

/** What a representation needs to know to say where time runs. */
export interface PlanRequest {
  /** Pixels. */
  readonly width: number;
  /** Pixels; follows what is shown, from 240 to `maxHeight`, where absent. */
  readonly height: number | undefined;
  readonly maxHeight: number;
  readonly direction: "ltr" | "rtl";
  readonly orientation: "horizontal" | "vertical";
  readonly layout: "unified" | "faceted" | "segmented";
  /** At least one. */
  readonly tracks: readonly TrackRequest[];
  /** Segments: how many cells the longest segment of this unit has (12, 31, 7, 24, 10, 53 …); 0 in other layouts. */
  readonly columns: number;
  /** 0 is Sunday: the first day of a week. */
  readonly firstWeekday: number;
  /** Short names of the weekdays, from Sunday on. */
  readonly weekdays: readonly string[];
  /** Pixels across that the axis' longest label takes, and its height is a line's (16). */
  readonly tickWidth: number;
  /** The most items that overlap at one place: a track need not be broader than so many lanes of 14 pixels. */
  readonly crowd: number;
  readonly measure: Measure;
  /** The design's `curve`, for the representation that takes one. */
  readonly curve?: unknown;
  /** The design's `turns`: how many turns a spiral has. */
  readonly turns?: number | undefined;
}

/** A line of the ground: a ring, a cell's border, a spoke. */
export interface Guide {
  readonly key: string;
  /** x, y, x, y … */
  readonly points: readonly number[];
  readonly closed?: boolean;
  /** A boundary of a larger unit is strong. */
  readonly strong?: boolean;
}

/** Words of the ground, set. */
export interface PlanWord {
  readonly key: string;
  readonly lines: readonly string[];
  readonly box: Box;
  readonly font: Font;
  /** Unless given, from the side where reading begins. */
  readonly anchor?: "middle" | "end";
}

/** Where ticks stand: on which track, on which side their words are, and how far their lines reach across, in pixels from its middle. */
export interface PlanAxis {
  readonly track: number;
  /** `-1`: on the side where across is negative (above, outside), `1`: on the other one. */
  readonly side: -1 | 1;
  readonly reach: readonly [from: number, to: number];
}

/** Where time runs in a figure: plain data. */
export interface Plan {
  readonly width: number;
  readonly height: number;
  /** What items are clipped to. */
  readonly plot: Box;
  /** One for each request, in their order. */
  readonly tracks: readonly Track[];
  readonly guides: readonly Guide[];
  /** The titles of tracks (`key` is the track's) and other headers, such as weekdays. */
  readonly words: readonly PlanWord[];
  readonly axes: readonly PlanAxis[];
  /** Pixels along the first track at which each whole turn ends, where time runs in turns that are not equally long. */
  readonly turnsAt?: readonly number[];
}

/**
 * Where time runs. The one thing that tells one representation from another: everything that is drawn on it (ribbons,
 * labels, ticks, runs), met by a pointer, or moved to another design follows from the tracks of its plan.
 * @example
 * ```ts
 * const diagonal: Representation = {
 *   name: "diagonal",
 *   plan: ({ width, height = 400, tracks }) => ({ width, height, plot: { x: 0, y: 0, width, height }, tracks: tracks.map(…), guides: [], words: [], axes: [] }),
 * };
 * ```
 */
export interface Representation {
  readonly name: string;
  /** True where time runs straight for all tracks, so that labels can stand in rows beside it. */
  readonly rows?: boolean;
  /** How many segments it shows well: the unit of segments that nobody chose makes no more of them. 12 unless given. */
  readonly segments?: number;
  /** Throws where an option of the design's is not what `plan` can take, before anything is drawn. */
  check?(options: Pick<PlanRequest, "curve" | "turns">): void;
  plan(request: PlanRequest): Plan;
}
