/** Every precision, from the coarsest to the finest. */
export const PRECISIONS = [
  "eon", // 10^9 years or more
  "million-years", // 10^6 years or more
  "millennium", // 10^3 years or more
  "century",
  "decade",
  "year",
  "half", // semestral (codes 40, 41)
  "third", // quadrimester (codes 37 to 39)
  "quarter", // codes 33 to 36
  "season", // codes 21 to 32
  "month",
  "day",
  "hour",
  "minute",
  "second",
  "millisecond",
  "instant",
] as const;

/** How fine a date is. `"instant"` is a moment without width; the rest are as wide as their unit. */
export type Precision = (typeof PRECISIONS)[number];

/**
 * What a date may mean, as four bounds. Times are milliseconds since 1970-01-01T00:00Z and may lie
 * outside what `Date` can hold; spans are half-open, so `[earliestStart, latestEnd)` holds all that
 * may be meant. Always `earliestStart ≤ latestStart`, `earliestEnd ≤ latestEnd`,
 * `earliestStart ≤ earliestEnd` and `latestStart ≤ latestEnd`.
 *
 * - A date is one unit as wide as its precision. `2014`: `earliestStart = latestStart =` 1 January 2014,
 *   `earliestEnd = latestEnd =` 1 January 2015. `201X` is one year of ten: the first may be 2010 (start
 *   1 January 2010, end 1 January 2011), the last 2019 (start 1 January 2019, end 1 January 2020).
 * - An interval begins somewhere within its first date and ends somewhere within its last. `2014-01/2014-03`:
 *   start from 1 January to 1 February, end from 1 March to 1 April.
 * - An open end (`..`) is infinite in both of its bounds, an unknown end (empty) in its outer one only.
 *
 * See `docs/dates.md` for the rule of every form.
 */
export interface Extent {
  readonly earliestStart: number;
  readonly latestStart: number;
  readonly earliestEnd: number;
  readonly latestEnd: number;
  /** The coarsest of the precisions of all dates within it. */
  readonly precision: Precision;
  /** Of an interval's first date; `undefined` where it is open or unknown, and when this is no interval. */
  readonly startPrecision: Precision | undefined;
  /** Of an interval's last date, likewise. */
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
  /** A time of day is given without `Z` or an offset: a clock's reading, read as if in UTC. */
  readonly local: boolean;
  /** The start of the year that significant digits estimate: of 1950 in `1950S2`, whose bounds are 1900 to 1999. */
  readonly estimate: number | undefined;
  /** The dates of an interval's ends, as each was written, with its own qualifiers; `undefined` where open or unknown. */
  readonly start: Extent | undefined;
  readonly end: Extent | undefined;
  /** The members of a set in the order written; `a..b`, `..b` and `a..` are intervals. */
  readonly members: readonly Extent[] | undefined;
  /** The text it was read from, if it was text; of a part, its own piece. */
  readonly text: string | undefined;
}

/** A date as callers give it: EDTF text, milliseconds since 1970 UTC, or a `Date`. */
export type TimeInput = string | number | Date;
