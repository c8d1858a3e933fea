import type { Scale } from "./scale.js";

/** The calendar units that time can be cut into. */
export const SEGMENT_UNITS = ["hour", "day", "week", "month", "quarter", "year", "decade", "century"] as const;
export type SegmentUnit = (typeof SEGMENT_UNITS)[number];

/** One part of a segment: a month of a year, a day of a month. */
export interface Cell {
  /** Shares of the segment, 0 to 1: its index over the number of cells that the longest segment of the unit has. */
  readonly from: number;
  readonly to: number;
  /** Short: "Jan", "22", "Mon", "14:00". */
  readonly label: string;
  /** Ms since 1970 UTC: when it begins. */
  readonly time: number;
  /** Of a day: 0 is Sunday, 6 is Saturday. */
  readonly weekday?: number | undefined;
}

/** A piece of time laid out on its own line or ring. */
export interface Segment {
  /** Its whole position. */
  readonly index: number;
  /** "2016", "March 2016", "1990s", "Week 12, 2016", "22 March 2016". */
  readonly title: string;
  readonly cells: readonly Cell[];
}

/**
 * Time cut into segments of a calendar unit. The position of a time is the number of its segment (0 is the one that holds
 * 1970-01-01) plus where it is within: the number of the cell that it is in, and how much of that has passed, over the
 * number of cells that the longest segment has. So all Januaries, all Mondays, all firsts of a month lie at one place.
 */
export interface Segments extends Scale {
  readonly unit: SegmentUnit;
  /** How many cells the longest segment has: 60 minutes, 24 hours, 7 days, 31 days, 3 months, 12 months, 10 years, 10 decades. */
  readonly columns: number;
  segment(index: number): Segment;
}
