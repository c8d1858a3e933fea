import { DAY, toInstant } from "../instant.js";
import { draft } from "./draft.js";
import { isMasked, readMask, seekDate, toMask } from "./mask.js";
import { monthStart, toDivision } from "./season.js";
import { readTimeOfDay } from "./time-of-day.js";
import { readYear } from "./year.js";
import type { Draft } from "./draft.js";
import type { CalendarDate, Mask } from "./mask.js";
import type { Scan } from "./scan.js";
import type { Division } from "./season.js";

/** A year, a part of a year, a month or a day, before its masks are resolved. */
interface Unit {
  readonly year: Mask;
  readonly month?: Mask;
  readonly day?: Mask;
  /** The months of the year that it spans; `undefined` where `month` says. */
  readonly division?: Division;
}

/** One date or date-time: `2014`, `2014-03`, `2014-21`, `2014-03-18`, `2014-03-18T14:30Z`, with `X` and qualifiers. */
export function readDate(scan: Scan): Draft {
  const from = scan.at;
  const date = draft(0);
  const unit = readUnit(scan, date);
  date.unspecified = scan.text.slice(from, scan.at).includes("X");
  const [start, end] = ([date.earliestStart, date.earliestEnd] = toSpan(unit, seekDate(1, unit)!));
  [date.latestStart, date.latestEnd] = date.unspecified || isMasked(unit.year) ? toSpan(unit, seekDate(-1, unit)!) : [start, end];
  if (unit.day && scan.skip("T")) {
    if (date.unspecified) scan.fail("a time of day needs a date without X", from);
    const { time, width, precision, local } = readTimeOfDay(scan, start);
    date.earliestStart = date.latestStart = start + time;
    date.earliestEnd = date.latestEnd = start + time + width;
    date.precision = precision;
    date.timed = true;
    date.local = local;
    readDoubt(scan, date);
  }
  date.text = scan.text.slice(from, scan.at);
  return date;
}

function readUnit(scan: Scan, date: Draft): Unit {
  const from = scan.at;
  readDoubt(scan, date);
  const { mask: year, precision, estimate, alone } = readYear(scan);
  if (estimate !== undefined) date.estimate = toInstant(estimate);
  readDoubt(scan, date);
  date.precision = precision;
  if (alone || !scan.skip("-")) return { year, division: { month: 1, months: 12, precision } };

  const [month, at] = readTwo(scan, date, "month");
  const division = isMasked(month) ? undefined : toDivision(month.low);
  date.precision = division?.precision ?? "month";
  if (division) return { year, division };
  if (!seekDate(1, { year, month }))
    scan.fail(`month ${month.digits} is neither 01 to 12 nor a season or part of the year, 21 to 41`, at);
  const parent = scan.text.slice(from, scan.at);
  if (!scan.skip("-")) return { year, month };

  const [day, dayAt] = readTwo(scan, date, "day");
  date.precision = "day";
  if (!seekDate(1, { year, month, day })) scan.fail(`${parent} has no day ${day.digits}`, dayAt);
  return { year, month, day };
}

/** Two digits, some of them perhaps `X`, with the qualifiers around them, and where they are. */
function readTwo(scan: Scan, date: Draft, name: string): [Mask, number] {
  readDoubt(scan, date);
  const { at } = scan;
  const digits = readMask(scan);
  if (digits.length !== 2) scan.fail(`a ${name} has two digits`, at);
  readDoubt(scan, date);
  return [toMask(digits), at];
}

/** One of `?`, `~` and `%`, if it is next. */
function readDoubt(scan: Scan, date: Draft): void {
  const code = scan.peek();
  const uncertain = code === 63 || code === 37;
  const approximate = code === 126 || code === 37;
  if (uncertain || approximate) scan.at++;
  date.uncertain ||= uncertain;
  date.approximate ||= approximate;
}

function toSpan({ day: dayMask, division }: Unit, [year, month, day]: CalendarDate): [number, number] {
  if (dayMask) {
    const start = toInstant(year, month, day);
    return [start, start + DAY];
  }
  const { month: first, months } = division ?? { month, months: 1 };
  return [monthStart(year, first), monthStart(year, first + months)];
}
