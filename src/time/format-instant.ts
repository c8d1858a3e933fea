import { dateParts, DEEP, joinRange, needsEra, toText, type Manner, type Part } from "./date-parts.js";
import { inDigits } from "./calendar-fields.js";
import { invalid } from "../errors.js";
import type { Precision } from "./extent.js";
import { isKnownEnglish } from "./english.js";
import { DAY, HOUR, MINUTE, SECOND, toCivil, YEAR } from "./instant.js";
import { canonicalLocale, dateFormat, tidySpaces } from "./intl.js";
import { dateSigns, englishDateWords, type DateWords } from "./words.js";
import { offsetName, utc, utcToLocal, type Zone } from "./zone.js";

/** How dates are said. */
export interface FormatOptions {
  /** BCP 47; "en" unless given. "en" alone says "22 March 2016", "en-US" says "March 22, 2016". */
  readonly locale?: string | undefined;
  /** In which zone times of day are said; UTC unless given. */
  readonly zone?: Zone | undefined;
  /** The words that `Intl` lacks; English has its own, other languages without a table get signs. */
  readonly words?: DateWords | undefined;
  /** `"short"` abbreviates months. */
  readonly style?: "long" | "short" | undefined;
}

export function toManner({ locale = "en", words, style = "long", zone = utc }: FormatOptions): Manner {
  const canonical = canonicalLocale(locale);
  return {
    locale: canonical,
    pattern: /^en(?=-u-|$)/.test(canonical) ? canonical.replace("en", "en-GB") : canonical,
    words: words ?? (/^en\b/.test(canonical) ? englishDateWords : dateSigns),
    style,
    zone,
  };
}

const CLOCK = ["hour", "minute", "second", "millisecond"];

/** A date or a time of day; with a zone's name unless it is `local`, as the clock shows it. */
export function instantParts(time: number, precision: Precision, era: boolean, manner: Manner, local = false): readonly Part[] {
  const { words, locale, zone } = manner;
  const clock = Math.floor(local ? time : utcToLocal(zone, time));
  // What a program gives in milliseconds is no day of a year that far away.
  const near = precision === "instant" && Math.abs(toCivil(clock).year) < DEEP;
  // A moment from a program at midnight sharp is a day more often than not.
  const fine = near && clock % DAY ? (clock % SECOND ? 3 : clock % MINUTE ? 2 : 1) : CLOCK.indexOf(precision);
  if (fine < 0) return dateParts(clock, near || precision === "day" ? "day" : /month|season|quarter|third|half/.test(precision) ? "month" : "year", era, manner);
  const ofDay: Part[] = [
    { type: "text", value: words.beforeTime },
    { type: "time", value: timeOfDay(clock, fine, manner) },
  ];
  if (!local) ofDay.push({ type: "zone", value: ` ${zone.abbreviation?.(time, locale) ?? offsetName(zone, time)}` });
  return dateParts(clock, "day", era, manner).concat(ofDay);
}

/** "14:30"; from 2 on `fine` adds seconds, from 3 on milliseconds. */
export function timeOfDay(clock: number, fine: number, { locale }: Manner): string {
  const time = Math.floor(clock - Math.floor(clock / DAY) * DAY);
  let text = "";
  for (const { unit, most, digits, value } of clockFields(locale, fine)) text += unit ? inDigits(locale, Math.floor(time / unit) % most, digits) : value;
  return text;
}

/** A part of a clock's reading: so many units modulo `most`, or a text between two. */
interface ClockField {
  readonly unit: number;
  readonly most: number;
  readonly digits: number;
  readonly value: string;
}

const CLOCK_FIELDS = [{ type: "hour", value: "" }, { type: "literal", value: ":" }, { type: "minute", value: "" }, { type: "literal", value: ":" }, { type: "second", value: "" }, { type: "literal", value: "." }, { type: "fractionalSecond", value: "" }];
const clocks = /* @__PURE__ */ new Map<string, readonly ClockField[]>();
const UNITS: Readonly<Record<string, readonly [unit: number, most: number, digits: number]>> = { hour: [HOUR, 24, 2], minute: [MINUTE, 60, 2], second: [SECOND, 60, 2], fractionalSecond: [1, 1000, 3] };

/** The order of a clock's fields, asked of `Intl.DateTimeFormat` once for a locale. */
function clockFields(locale: string, fine: number): readonly ClockField[] {
  const key = `${locale} ${fine}`;
  let fields = clocks.get(key);
  if (!fields) {
    const options: Intl.DateTimeFormatOptions = { hour: "2-digit", minute: "2-digit", hourCycle: "h23" };
    if (fine > 1) options.second = "2-digit";
    if (fine > 2) options.fractionalSecondDigits = 3;
    // English says 00:00:00.000
    const asked = isKnownEnglish(locale) ? CLOCK_FIELDS.slice(0, 2 * Math.max(1, fine) + 1) : dateFormat(locale, options).formatToParts(0);
    fields = asked
      .map(({ type, value }) => {
        const [unit, most, digits] = UNITS[type] ?? [0, 0, 0];
        return { unit, most, digits, value: tidySpaces(value) };
      });
    if (clocks.size > 100) clocks.clear();
    clocks.set(key, fields);
  }
  return fields;
}

function checked(time: number, what: string): number {
  return Number.isFinite(time) ? time : invalid("invalid-date", what, time, "is not a finite time in milliseconds");
}

/**
 * Says the year, month, day or time of day that holds `time`, in the options' zone.
 * @throws TimeloomError `invalid-date` when `time` is not finite
 * @example
 * ```ts
 * formatInstant(Date.UTC(2016, 2, 22, 6, 58), "month"); // "March 2016"
 * formatInstant(Date.UTC(2016, 2, 22, 6, 58), "minute"); // "22 March 2016, 06:58 UTC"
 * ```
 */
export function formatInstant(time: number, precision: Precision, options: FormatOptions = {}): string {
  return toText(instantParts(checked(time, "time"), precision, false, toManner(options)));
}

/**
 * Says a window of time as roughly as its length allows: years from twenty years on, months from three months,
 * days from two days, then minutes, seconds and milliseconds. `end` is the first moment after it.
 * @throws TimeloomError `invalid-date` when a time is not finite
 * @example
 * ```ts
 * formatSpan(Date.UTC(2014, 2), Date.UTC(2016, 6)); // "March 2014 to June 2016"
 * ```
 */
export function formatSpan(start: number, end: number, options: FormatOptions = {}): string {
  const manner = toManner(options);
  const length = checked(end, "end") - checked(start, "start");
  const steps: readonly [number, Precision][] = [
    [20 * YEAR, "year"],
    [90 * DAY, "month"],
    [2 * DAY, "day"],
    [2 * HOUR, "minute"],
    [2 * MINUTE, "second"],
  ];
  const precision = steps.find(([least]) => length >= least)?.[1] ?? "millisecond";
  const last = CLOCK.includes(precision) ? end : Math.max(start, end - 1);
  const era = [start, last].some((time) => needsEra(utcToLocal(manner.zone, time)));
  const [from, to] = [start, last].map((time) => instantParts(time, precision, era, manner));
  return joinRange(from!, to!, manner.words.to);
}
