import { DAY, HOUR, MINUTE, SECOND, YEAR } from "../time/instant.js";
import { canonicalLocale, numberFormat, tidySpaces } from "../time/intl.js";
import { tickStep } from "../time/units.js";

/** Ms of the units in which durations are said; months and years are the mean Gregorian ones. */
const LENGTHS = {
  year: YEAR,
  month: YEAR / 12,
  week: 7 * DAY,
  day: DAY,
  hour: HOUR,
  minute: MINUTE,
  second: SECOND,
  millisecond: 1,
} as const;

/** A rung of the ladder of round durations. */
export interface Duration {
  readonly ms: number;
  /** One of a unit, or a power of ten of milliseconds or years: the rungs that are named first. */
  readonly main: boolean;
}

/**
 * The shortest round duration of at least `least` ms: 1, 2, 5 ms and so on, 1, 5, 15, 30 seconds and minutes, 1, 3, 6, 12
 * hours, 1, 2, 7, 14 days, 1, 3, 6 months, 1, 2, 5 years and so on.
 */
export function roundDuration(least: number): Duration {
  const { unit, step } = tickStep(least);
  return { ms: step * LENGTHS[unit], main: step.toExponential().startsWith("1e") };
}

/** All rungs from a millisecond to `longest` ms, in order. */
export function roundDurations(longest: number): readonly Duration[] {
  const rungs: Duration[] = [];
  for (let rung = roundDuration(1); rung.ms <= longest; rung = roundDuration(rung.ms * 1.0001)) rungs.push(rung);
  return rungs;
}

/** Where a million takes a preposition ("1 million d'années") that `Intl` leaves out, a sign for it reads better. */
const OF_YEARS = /^(?:ca|es|fr|gl|it|pt|ro)\b/;

/**
 * A duration in words of the locale, without its sign, in the largest unit that it is a whole number of: "3 months",
 * "2 weeks", "18 months", "1 million years". With `round`, in the largest that it is once or at least twice, rounded: a
 * digit after the point below ten, three digits above: "12 years", "2.4 years", "13 months".
 * @throws TimeloomError `invalid-option` for a locale that is no tag
 * @example
 * ```ts
 * sayDuration(90 * 864e5, "en"); // "90 days"
 * sayDuration(4380 * 864e5, "de", { round: true }); // "12 Jahre"
 * ```
 */
export function sayDuration(ms: number, locale: string, { round = false }: { readonly round?: boolean } = {}): string {
  let unit: string = "";
  let count = 0;
  for (const [name, length] of Object.entries(LENGTHS)) {
    unit = name;
    count = Math.abs(ms) / length;
    if (round) count = count < 10 ? Number(count.toPrecision(2)) : Math.round(Number(count.toPrecision(3)));
    else count = Number(count.toPrecision(12));
    if (round ? name !== "week" && (count === 1 || count >= 2) : count >= 1 && Number.isInteger(count)) break;
  }
  const tag = canonicalLocale(locale);
  const format = numberFormat(tag, {
    style: "unit",
    unit,
    unitDisplay: "long",
    maximumSignificantDigits: 12,
    ...(count >= 1e6 && { notation: "compact", compactDisplay: OF_YEARS.test(tag) ? "short" : "long" }),
  });
  return tidySpaces(format.format(count));
}

/** The same with a sign: "−2 years", "0", "+1 year". */
export function saySigned(ms: number, locale: string, options?: { readonly round?: boolean }): string {
  if (!ms) return numberFormat(canonicalLocale(locale), {}).format(0);
  return (ms < 0 ? "\u2212" : "+") + sayDuration(ms, locale, options);
}
