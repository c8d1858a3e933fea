import { toInstant } from "../instant.js";
import type { Precision } from "../extent.js";

/** The start of the `index`th month since January of `year`, of 1 and up; 13 is January of the year after. */
export function monthStart(year: number, index: number): number {
  return index > 12 ? monthStart(year + 1, index - 12) : toInstant(year, index);
}

/** A division of the year: its first month and its number of months. */
export interface Division {
  readonly month: number;
  readonly months: number;
  readonly precision: Precision;
}

/**
 * The months of codes 21 to 41. The standard sets no dates for seasons; here they are the meteorological
 * ones, northern unless the code says southern (29 to 32), and belong to the year in which they begin.
 */
export function toDivision(code: number): Division | undefined {
  if (code < 21 || code > 41) return undefined;
  if (code < 33) return { month: ((((code - 21) % 4) * 3 + (code < 29 ? 2 : 8)) % 12) + 1, months: 3, precision: "season" };
  if (code < 37) return { month: (code - 33) * 3 + 1, months: 3, precision: "quarter" };
  if (code < 40) return { month: (code - 37) * 4 + 1, months: 4, precision: "third" };
  return { month: (code - 40) * 6 + 1, months: 6, precision: "half" };
}
