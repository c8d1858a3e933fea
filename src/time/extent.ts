/** How fine a date is. `"instant"` is a moment without width; the rest are as wide as their unit. */
export type Precision =
  | "eon" // 10^9 years: "Y-13.8E9" by its significant digits, "Y-1E9"
  | "million-years"
  | "millennium"
  | "century"
  | "decade"
  | "year"
  | "half" // semestral (codes 40, 41)
  | "third" // quadrimester (codes 37 to 39)
  | "quarter" // codes 33 to 36
  | "season" // codes 21 to 32
  | "month"
  | "day"
  | "hour"
  | "minute"
  | "second"
  | "millisecond"
  | "instant";

/**
 * What a date may mean, as four bounds. Times are milliseconds since 1970-01-01T00:00Z and may lie
 * outside what `Date` can hold; spans are half-open, so `[earliestStart, latestEnd)` holds all that
 * may be meant. An end that is open or unknown is infinite on its outer side.
 *
 * `2014` has `earliestStart = latestStart =` 1 January 2014 and `earliestEnd = latestEnd =` 1 January
 * 2015: a date as wide as a year. `2014-01/2014-03` has a start that lies within January and an end
 * that lies within March. See `docs/dates.md` for the rule of every form.
 */
export interface Extent {
  readonly earliestStart: number;
  readonly latestStart: number;
  readonly earliestEnd: number;
  readonly latestEnd: number;
  /** The coarser of the precisions of its ends. */
  readonly precision: Precision;
  /** Of each end, where the two differ or where one is open. */
  readonly startPrecision: Precision | undefined;
  readonly endPrecision: Precision | undefined;
  /** "interval" for `a/b`, "one-of" for `[…]`, "all-of" for `{…}`, else "date". */
  readonly kind: "date" | "interval" | "one-of" | "all-of";
  /** `?` or `%` anywhere: the source is not sure. */
  readonly uncertain: boolean;
  /** `~` or `%` anywhere: about then. */
  readonly approximate: boolean;
  /** Some digits are unspecified (`X`). */
  readonly unspecified: boolean;
  /** `../b`: no beginning is set. */
  readonly openStart: boolean;
  /** `a/..`: still going on, or no end is set. */
  readonly openEnd: boolean;
  /** `/b`: it began, nobody says when. */
  readonly unknownStart: boolean;
  /** `a/`: it ended, nobody says when. */
  readonly unknownEnd: boolean;
  /** A time of day is given; only such an extent moves with a time zone. */
  readonly timed: boolean;
  /** The text it was read from, if it was text. */
  readonly text: string | undefined;
}

/** A date as callers give it: EDTF text, milliseconds since 1970 UTC, or a `Date`. */
export type TimeInput = string | number | Date;
