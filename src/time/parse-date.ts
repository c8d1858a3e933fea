import { invalid, show, TimeloomError } from "../errors.js";
import { isBefore, toBound, toInterval } from "./edtf/interval.js";
import { readDate } from "./edtf/date.js";
import { readSet } from "./edtf/set.js";
import { Scan } from "./edtf/scan.js";
import type { Draft } from "./edtf/draft.js";
import type { Extent } from "./extent.js";

/** A longer text is refused unread. */
export const MAX_DATE_LENGTH = 4096;

/**
 * Reads a date in EDTF, levels 0 to 2 (ISO 8601-2:2019, Annex A; Library of Congress, "Extended Date/Time
 * Format (EDTF) Specification", 4 February 2019). `docs/dates.md` lists the forms and the rules where the standard is silent.
 *
 * @throws TimeloomError with code "invalid-date"; the message says what is wrong at which character, counted from 1.
 * @example
 * ```ts
 * parseDate("2014").latestEnd; // 1420070400000, 1 January 2015: a year wide
 * parseDate("2014-02-20/2014-03-18").kind; // "interval"
 * parseDate("1950S2").earliestStart; // the start of 1900
 * parseDate("2021-02-29"); // throws: invalid date: "2021-02-29" at character 9: 2021-02 has no day 29
 * ```
 */
export function parseDate(text: string): Extent {
  if (typeof text !== "string") throw new TimeloomError("invalid-date", `invalid date: expected EDTF text, got ${show(text)}`);
  if (text.length > MAX_DATE_LENGTH) {
    invalid("invalid-date", "date", text, `has ${text.length} characters, the limit is ${MAX_DATE_LENGTH}`);
  }
  if (text === "") throw new TimeloomError("invalid-date", "invalid date: the text is empty");
  const scan = new Scan(text);
  const isSet = text[0] === "[" || text[0] === "{";
  const extent = isSet ? readSet(scan) : readDateOrInterval(scan);
  if (scan.at < text.length) scan.expected("the end");
  extent.text = text;
  return extent;
}

function readDateOrInterval(scan: Scan): Draft {
  const { text } = scan;
  const a = scan.skip("..") ? toBound("start", "..") : text[0] === "/" ? toBound("start", "") : readDate(scan);
  if (!scan.skip("/")) {
    if (a.text === undefined) scan.expected('"/"');
    return a;
  }
  const { at } = scan;
  const b = scan.skip("..") ? toBound("end", "..") : at === text.length ? toBound("end", "") : readDate(scan);
  if (a.text === undefined && b.text === undefined) scan.fail("an interval needs a date at one end at least", 0);
  if (isBefore(b, a)) scan.fail(`the end ${b.text} is before the start ${a.text}`, at);
  return toInterval(a, b);
}
