import { invalid, show, TimeloomError } from "../errors.js";
import { draft } from "./edtf/draft.js";
import { isBefore, toBound, toInterval } from "./edtf/interval.js";
import { parseDate } from "./parse-date.js";
import type { Extent, TimeInput } from "./extent.js";

/** A date, or the two dates of an interval; `".."` and `""` are an open and an unknown end, as in EDTF. */
export type DateInput = TimeInput | { readonly start: TimeInput; readonly end: TimeInput };

/**
 * The extent of a date as callers give it: EDTF text, milliseconds since 1970 UTC, a `Date`, or `{start, end}` of
 * these. A number and a `Date` are instants, without width; two instants give exactly `[start, end)`.
 *
 * @throws TimeloomError with code "invalid-date".
 * @example
 * ```ts
 * toExtent({ start: "1914-07-28", end: "1918-11-11" });
 * toExtent({ start: 0, end: 1000 }).latestStart; // 0
 * ```
 */
export function toExtent(input: DateInput): Extent {
  if (typeof input !== "object" || input === null || input instanceof Date) return toDate(input);
  const start = toEnd(input.start, "start");
  const end = toEnd(input.end, "end");
  if (!Number.isFinite(start.earliestStart) && !Number.isFinite(end.latestEnd)) {
    throw new TimeloomError("invalid-date", "invalid date: {start, end} needs a date at one end at least");
  }
  if (isBefore(end, start)) {
    throw new TimeloomError("invalid-date", `invalid end: ${name(input.end)} is before start ${name(input.start)}`);
  }
  return toInterval(start, end);
}

/** Ms: about 3 × 10^13 years, as far as the years of EDTF reach here. */
const FURTHEST = 1e24;

function toDate(input: TimeInput): Extent {
  if (typeof input === "string") return parseDate(input);
  const time = input instanceof Date ? input.getTime() : input;
  if (!Number.isFinite(time) || Math.abs(time) > FURTHEST) {
    throw new TimeloomError("invalid-date", `invalid date: expected EDTF text, a finite number or a Date, got ${show(time)}${Number.isFinite(time) ? ", beyond 10^24 ms" : ""}`);
  }
  const instant = draft(time);
  instant.timed = true;
  return instant;
}

function toEnd(input: TimeInput, side: "start" | "end"): Extent {
  if (input === "" || input === "..") return toBound(side, input);
  const date = toDate(input);
  if (date.kind !== "date") invalid("invalid-date", side, date.text, "is not a single date");
  return date;
}

function name(input: TimeInput): string {
  return typeof input === "string" ? input.slice(0, 60) : input instanceof Date ? input.toISOString() : String(input);
}
