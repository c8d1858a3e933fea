import { calendarFields } from "./calendar-fields.js";
import { grouped, numberFormat, tidySpaces } from "./intl.js";
import { toCivil } from "./instant.js";
import { labelYear } from "./units.js";
import type { DateWords } from "./words.js";
import type { Zone } from "./zone.js";

/** A piece of a date: a field, or the text between two fields. */
export interface Part {
  readonly type: "era" | "year" | "month" | "day" | "time" | "zone" | "text";
  readonly value: string;
}

/** In which language and how long dates are said. */
export interface Manner {
  /** Canonical; see `canonicalLocale`. */
  readonly locale: string;
  /** Whose patterns dates follow: plain "en" says day, month, year. */
  readonly pattern: string;
  readonly words: DateWords;
  readonly style: "long" | "short";
  /** In which times of day are said. */
  readonly zone: Zone;
}

/** The last field; those with a hyphen leave the coarser ones out. */
export type Finest = "year" | "month" | "day" | "month-day" | "month-only" | "day-only";

/** Years from here on may be said as "300,000 years ago", "66 million years ago". */
export const DEEP = 1e5;

/** Below a million years, and always after 1 CE, only a round year is: "123,457 BCE" would lose what is known of it. */
const isDeep = (year: number): boolean => Math.abs(year) >= 1e6 || (year <= -DEEP && year === Number(year.toPrecision(4)));

const COARSE = ["time", "day", "month", "year", "era"];

export function toText(parts: readonly Part[], first = 0, until = parts.length): string {
  let text = "";
  for (let at = first; at < until; at++) text += parts[at]!.value;
  return text;
}

/** The start of 1 CE. */
const FIRST = -62_135_596_800_000;

/** A range with an end before 1 CE names the era of both; deep time has its own words. */
export function needsEra(time: number): boolean {
  return time < FIRST && time > -Infinity && !isDeep(toCivil(time).year);
}

/**
 * The pieces of a date, from the year to the `finest` field, in the locale's order. `local` is in milliseconds as
 * if in UTC. Far years are said as `deepParts` does.
 */
export function dateParts(local: number, finest: Finest, era: boolean, manner: Manner): readonly Part[] {
  const year = finest === "year" ? toCivil(local).year : 0;
  return isDeep(year) ? deepParts(year, manner) : calendarParts(local, finest, era, manner);
}

/** The same, with the number of the year however far it is. */
export function calendarParts(local: number, finest: Finest, era: boolean, manner: Manner): readonly Part[] {
  const { year, month, day } = toCivil(local);
  const withYear = !finest.includes("-");
  const wanted = {
    year: withYear,
    month: finest.startsWith("month") || finest === "day" ? manner.style : undefined,
    day: finest.includes("day"),
    era: withYear && (era || year <= 0),
  };
  // Years that `Date` cannot hold, and those that need grouping, borrow a year with the same calendar.
  const large = Math.abs(year) >= 10_000;
  const shown = large ? (((year % 400) + 400) % 400) + (year > 0 ? 2000 : -4000) : year;
  return calendarFields(manner.pattern, wanted, shown, month, day).map((field): Part => {
    const { type, value } = field;
    if (type === "year" && large) return { type, value: grouped(manner.locale, Math.abs(labelYear(year))) };
    if (type === "era") return { type, value: manner.words.eras?.[year > 0 ? "ce" : "bce"] ?? value };
    // en-GB alone has four letters here.
    return type === "month" && value === "Sept" ? { type, value: "Sep" } : field;
  });
}

export function sayNumber(value: number, { locale }: Manner, options: Intl.NumberFormatOptions): string {
  return tidySpaces(numberFormat(locale, options).format(value));
}

/** "66 million years ago", to so many significant digits; without a table of words, by `Intl.RelativeTimeFormat`. */
export function deepParts(year: number, manner: Manner, maximumSignificantDigits = 4): Part[] {
  const phrase = year < 0 ? manner.words.ago : manner.words.ahead;
  if (!phrase) {
    const rounded = Number(year.toPrecision(4));
    return [{ type: "year", value: tidySpaces(new Intl.RelativeTimeFormat(manner.locale).format(rounded, "year")) }];
  }
  const millions = Math.abs(year) >= 1e6;
  const number = sayNumber(Math.abs(year), manner, {
    maximumSignificantDigits,
    ...(millions && { notation: "compact", compactDisplay: "long" }),
  });
  const [before = "", after = ""] = phrase("\0", millions).split("\0");
  // What is around the number holds of both ends of a range.
  return nonEmpty([
    { type: "era", value: before },
    { type: "year", value: number },
    { type: "era", value: after },
  ]);
}

export const nonEmpty = (parts: Part[]): Part[] => parts.filter(({ value }) => value);

/** Both ends of a range, and what they share, before and after. Only fields coarser than all that differ are shared. */
function shareEnds(
  from: readonly Part[],
  to: readonly Part[],
  atStart: boolean,
): { before: string; from: string; to: string; after: string } | undefined {
  if (toText(from) === toText(to)) return undefined;
  const field = (parts: readonly Part[], type: string) => {
    let text = "";
    for (const part of parts) if (part.type === type) text += part.value;
    return text;
  };
  const differing = COARSE.findLastIndex((type) => field(from, type) !== field(to, type));
  // What is no field of the calendar, a zone or a text, says the same wherever it stands.
  const free = (type: string) => !COARSE.includes(type) || COARSE.indexOf(type) > differing;
  const shared = (a: Part | undefined, b: Part | undefined) => a && a.type === b?.type && a.value === b.value && free(a.type);
  const holdsField = (parts: readonly Part[], first: number, until: number) => {
    for (let at = first; at < until; at++) if (parts[at]!.type !== "text") return true;
    return false;
  };

  let head = 0;
  while (atStart && shared(from[head], to[head])) head++;
  if (!holdsField(from, 0, head)) head = 0;
  let tail = 0;
  while (from.length - tail > head && to.length - tail > head && shared(from[from.length - 1 - tail], to[to.length - 1 - tail])) tail++;
  // Each end keeps something to say: "2016 – March 2016".
  if (!(holdsField(from, head, from.length - tail) && holdsField(to, head, to.length - tail))) head = tail = 0;
  // A sign that closes the whole ("日") is shared only where it closes a single field.
  if (!holdsField(from, from.length - tail, from.length) && Math.max(from.length, to.length) - tail - head > 1) tail = 0;
  const after = toText(from, from.length - tail);
  // An ordinal's full stop belongs to each number: "22.–24. März".
  const stop = after.startsWith(".") ? "." : "";
  return { before: toText(from, 0, head), from: toText(from, head, from.length - tail) + stop, to: toText(to, head, to.length - tail), after };
}

/** "22–24 March 2016", "March–May 2016", "22 March – 4 April 2016": spaces where an end has some itself, or around a word. */
export function joinRange(from: readonly Part[], to: readonly Part[], dash: string): string {
  const ends = shareEnds(from, to, true);
  return ends ? ends.before + dashed(ends.from, ends.to, dash) + ends.after : toText(to);
}

export function dashed(from: string, to: string, dash: string): string {
  return /\s/.test(from + to) || /\p{L}/u.test(dash) ? `${from} ${dash} ${to}` : from + dash + to;
}

/** "between 22 and 24 March 2016" */
export function joinPhrase(from: readonly Part[], to: readonly Part[], phrase: (from: string, to: string) => string): string {
  const ends = shareEnds(from, to, false);
  return ends ? phrase(ends.from, ends.to + ends.after) : toText(to);
}
