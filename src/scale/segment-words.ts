import { calendarParts, joinRange, toText, type Manner } from "../time/date-parts.js";
import { timeOfDay, toManner } from "../time/format-instant.js";
import { formatTick } from "../time/format-tick.js";
import { DAY, toCivil, toInstant } from "../time/instant.js";
import { canonicalLocale, dateFormat, tidySpaces } from "../time/intl.js";
import { labelYear } from "../time/units.js";
import type { SegmentUnit } from "./segments.js";

/** What `Intl.Locale` knows of weeks in some engines as a method, in some as a property, in some not at all. */
interface Weeks {
  getWeekInfo?(): { readonly firstDay: number };
  readonly weekInfo?: { readonly firstDay: number };
}

/**
 * The weekday on which weeks begin, 0 for Sunday: Monday by ISO 8601, and where the engine does not know the locale's.
 * @throws TimeloomError `invalid-option` for a locale that is no tag
 * @example
 * ```ts
 * firstWeekday("en-US", "locale"); // 0
 * ```
 */
export function firstWeekday(locale: string, week: "iso" | "locale"): number {
  if (week === "iso") return 1;
  const weeks = new Intl.Locale(toManner({ locale }).pattern) as Weeks;
  return ((weeks.getWeekInfo?.() ?? weeks.weekInfo)?.firstDay ?? 1) % 7;
}

/** The short names of the weekdays, from Sunday on: "Sun", "Mon", … */
export function weekdayNames(locale: string): readonly string[] {
  const tag = canonicalLocale(locale);
  return [0, 1, 2, 3, 4, 5, 6].map((weekday) => weekdayName(weekday, tag));
}

function weekdayName(weekday: number, tag: string): string {
  // 1970-01-04 was a Sunday
  return tidySpaces(dateFormat(tag, { weekday: "short" }).format((weekday + 3) * DAY));
}

/** The title of a segment that lasts from `start` to `end`, in local time (ms as if in UTC). */
export function segmentTitle(unit: SegmentUnit, start: number, end: number, week: "iso" | "locale", manner: Manner): string {
  const { words } = manner;
  const { year, month } = toCivil(start);
  const say = (local: number, finest: "year" | "month" | "day") => toText(calendarParts(local, finest, false, manner));
  const label = labelYear(year);
  switch (unit) {
    case "hour":
      return say(start, "day") + words.beforeTime + timeOfDay(start, 1, manner);
    case "week":
      return (week === "iso" && isoWeek(start)) || say(start, "day");
    case "quarter":
      return words.part?.((month + 2) / 3, 4, say(start, "year")) ?? years(start, end, "month", manner);
    case "decade":
      return (label >= 100 && words.decade?.(say(start, "year"), "short")) || years(start, end, "year", manner);
    case "century":
      return (
        words.century?.(label > 0 ? Math.floor(label / 100) + 1 : -label / 100, label < 0) ?? years(start, end, "year", manner)
      );
    default:
      return say(start, unit);
  }
}

/** From the first to the last year or month of a stretch: "1990–1999", "January–March 2016", "10 BCE – 1 BCE". */
function years(start: number, end: number, finest: "year" | "month", manner: Manner): string {
  const [from, to] = [start, end - DAY].map((local) => calendarParts(local, finest, false, manner));
  return joinRange(from!, to!, manner.words.dash);
}

/** "2016-W12", for the years that ISO 8601 writes with four digits; a week is of the year that its Thursday is in. */
function isoWeek(monday: number): string | undefined {
  const thursday = monday + 3 * DAY;
  const { year } = toCivil(thursday);
  const week = Math.floor((thursday - toInstant(year)) / (7 * DAY)) + 1;
  return year >= 0 && year < 10_000 ? `${String(year).padStart(4, "0")}-W${String(week).padStart(2, "0")}` : undefined;
}

/** The label of a cell: "14:05", "14:00", "Mon", "22", "Jan", "1994", "1990s". */
export function cellLabel(unit: SegmentUnit, start: number, end: number, manner: Manner): string {
  switch (unit) {
    case "hour":
    case "day":
      // far from 1970 a float64 may lie just before the hour
      return timeOfDay(start + Math.abs(start) * 2 ** -51, 1, manner);
    case "week":
      return weekdayName(weekdayOf(start), manner.locale);
    case "month":
    case "quarter":
    case "year":
      return formatTick(
        start,
        { unit: unit === "month" ? "day" : "month", step: 1 },
        { locale: manner.locale, words: manner.words },
      );
    case "decade":
      return segmentTitle("year", start, end, "iso", manner);
    case "century":
      return segmentTitle("decade", start, end, "iso", manner);
  }
}

/** 0 is Sunday. */
export function weekdayOf(local: number): number {
  const day = (Math.floor(local / DAY) + 4) % 7;
  return day < 0 ? day + 7 : day;
}
