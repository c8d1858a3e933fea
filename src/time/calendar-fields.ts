import type { CalendarField, FieldsWanted } from "./calendar-field.js";
import { englishFields, isKnownEnglish } from "./english.js";
import { dateFormat, numberFormat, tidySpaces } from "./intl.js";
import { toInstant } from "./instant.js";

/** So many locales are kept, with the days of each that were said. */
const MOST = 20;
const kept = /* @__PURE__ */ new Map<string, Map<number, readonly CalendarField[]>>();
const digitsOf = /* @__PURE__ */ new Map<string, readonly string[]>();

/**
 * The fields of a day, as `Intl.DateTimeFormat` says them; `year` is one that `Date` can hold. A day of the year is asked of it
 * once, for its words may depend on month and day; the number of the year is put in, which is a number in any year.
 */
export function calendarFields(locale: string, wanted: FieldsWanted, year: number, month: number, day: number): readonly CalendarField[] {
  const after = year > 0;
  let known = kept.get(locale);
  if (!known) {
    if (kept.size >= MOST) kept.clear();
    kept.set(locale, (known = new Map()));
  }
  const key = ((wanted.month === "long" ? month : wanted.month ? -month : 0) * 32 + (wanted.day ? day : 0)) * 8 + +wanted.year * 4 + +wanted.era * 2 + +after;
  let fields = known.get(key);
  if (!fields) {
    fields = isKnownEnglish(locale) ? englishFields(locale, wanted, month, day, after) : askedFields(locale, wanted, month, day, after);
    known.set(key, fields);
  }
  return wanted.year ? fields.map((field) => (field.type === "year" ? { type: "year", value: inDigits(locale, after ? year : 1 - year) } : field)) : fields;
}

function askedFields(locale: string, wanted: FieldsWanted, month: number, day: number, after: boolean): CalendarField[] {
  const options: Intl.DateTimeFormatOptions = {};
  if (wanted.year) options.year = "numeric";
  if (wanted.month) options.month = wanted.month;
  if (wanted.day) options.day = "numeric";
  if (wanted.era) options.era = "short";
  // a leap year of the same era
  return dateFormat(locale, options)
    .formatToParts(toInstant(after ? 2000 : -4, month, day))
    .map(({ type, value }) => (type === "year" || type === "day" ? { type, value } : type === "era" || type === "month" ? { type, value: tidySpaces(value) } : { type: "text", value: tidySpaces(value) }));
}

/** A whole number in the digits of a locale, with zeros before it up to `least` digits. */
export function inDigits(locale: string, value: number, least = 1): string {
  if (isKnownEnglish(locale)) return String(value).padStart(least, "0");
  let digits = digitsOf.get(locale);
  if (!digits) {
    const format = numberFormat(locale, { useGrouping: false });
    digits = Array.from({ length: 10 }, (_, digit) => format.format(digit));
    if (digitsOf.size > 100) digitsOf.clear();
    digitsOf.set(locale, digits);
  }
  const plain = String(value).padStart(least, "0");
  if (digits[0] === "0") return plain;
  let text = "";
  for (const digit of plain) text += digits[Number(digit)]!;
  return text;
}
