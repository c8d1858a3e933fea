import type { Extent } from "../time/extent.js";

const VALID = /^\d{4}(-(0[1-9]|1[0-2])(-\d\d(T\d\d:\d\d(:\d\d)?(Z|[+-]\d\d:\d\d)?)?)?)?$/;

/**
 * What `<time datetime>` may hold for a date, by the HTML standard's "valid month, date, local or global date and time, or
 * year string": the date's own text, where that is one; `undefined` where it says something that these cannot: doubt,
 * an interval, a season, a year before 1.
 */
export function htmlTime({ text = "" }: Extent): string | undefined {
  return VALID.test(text) && !text.startsWith("0000") ? text : undefined;
}
