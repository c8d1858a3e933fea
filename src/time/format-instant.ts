import { dateParts, DEEP, joinRange, needsEra, toText, type Manner, type Part } from "./date-parts.js";
import { show, TimeloomError } from "../errors.js";
import type { Precision } from "./extent.js";
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

export function toManner({ locale = "en", words, style = "long" }: FormatOptions): Manner {
  const canonical = canonicalLocale(locale);
  return {
    locale: canonical,
    pattern: /^en(?=-u-|$)/.test(canonical) ? canonical.replace("en", "en-GB") : canonical,
    words: words ?? (/^en\b/.test(canonical) ? englishDateWords : dateSigns),
    style,
  };
}

/** A date with a time of day, and the zone's name; a clock's reading without a zone has no name. */
export function timeParts(
  time: number,
  precision: Precision,
  era: boolean,
  manner: Manner,
  zone: Zone | undefined,
): { parts: readonly Part[]; zone: string } {
  const local = zone ? utcToLocal(zone, time) : time;
  // What a program gives in milliseconds is no day of a year that far away.
  if (precision === "instant" && Math.abs(toCivil(local).year) >= DEEP)
    return { parts: dateParts(local, "year", era, manner), zone: "" };
  const date = dateParts(local, "day", era, manner);
  // A moment from a clock or a program at midnight sharp is a day more often than not.
  if (precision === "instant" && local % DAY === 0) return { parts: date, zone: "" };
  const name = zone && (zone.abbreviation?.(time, manner.locale) ?? offsetName(zone, time));
  return {
    parts: [
      ...date,
      { type: "text", value: manner.words.beforeTime },
      { type: "time", value: timeOfDay(local, precision, manner) },
    ],
    zone: name ? ` ${name}` : "",
  };
}

/** "14:30", with seconds and milliseconds as the precision has them; an instant says as much as it has. */
export function timeOfDay(local: number, precision: Precision, { locale }: Manner): string {
  const { hour, minute, second, millisecond } = toCivil(local);
  const options: Intl.DateTimeFormatOptions = { hour: "2-digit", minute: "2-digit", hourCycle: "h23" };
  const fine =
    precision === "instant" ? (millisecond ? 3 : second ? 2 : 1) : ["minute", "second", "millisecond"].indexOf(precision) + 1;
  if (fine > 1) options.second = "2-digit";
  if (fine > 2) options.fractionalSecondDigits = 3;
  return tidySpaces(dateFormat(locale, options).format(((hour * 60 + minute) * 60 + second) * SECOND + millisecond));
}

function checked(time: number, what: string): number {
  if (!Number.isFinite(time))
    throw new TimeloomError("invalid-date", `invalid ${what}: ${show(time)} is not a finite time in milliseconds`);
  return time;
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
  const manner = toManner(options);
  const { parts, zone } = instantParts(checked(time, "time"), precision, false, manner, options.zone ?? utc);
  return toText(parts) + zone;
}

function instantParts(
  time: number,
  precision: Precision,
  era: boolean,
  manner: Manner,
  zone: Zone,
): { parts: readonly Part[]; zone: string } {
  switch (precision) {
    case "hour":
    case "minute":
    case "second":
    case "millisecond":
    case "instant":
      return timeParts(time, precision, era, manner, zone);
    case "day":
      return { parts: dateParts(utcToLocal(zone, time), "day", era, manner), zone: "" };
    case "month":
    case "season":
    case "quarter":
    case "third":
    case "half":
      return { parts: dateParts(utcToLocal(zone, time), "month", era, manner), zone: "" };
    default:
      return { parts: dateParts(utcToLocal(zone, time), "year", era, manner), zone: "" };
  }
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
  const zone = options.zone ?? utc;
  const length = checked(end, "end") - checked(start, "start");
  const precision: Precision =
    length >= 20 * YEAR
      ? "year"
      : length >= 90 * DAY
        ? "month"
        : length >= 2 * DAY
          ? "day"
          : length >= 2 * HOUR
            ? "minute"
            : length >= 2 * MINUTE
              ? "second"
              : "millisecond";
  const timed = length < 2 * DAY;
  const last = timed ? end : Math.max(start, end - 1);
  const era = [start, last].some((time) => needsEra(utcToLocal(zone, time)));
  const from = instantParts(start, precision, era, manner, zone);
  const to = instantParts(last, precision, era, manner, zone);
  const first = from.zone === to.zone ? from.parts : [...from.parts, { type: "text", value: from.zone } as const];
  return joinRange(first, to.parts, manner.words.to) + to.zone;
}
