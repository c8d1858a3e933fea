import type { CalendarField, FieldsWanted } from "./calendar-field.js";

// What `Intl` says of these three, known beforehand: the first object of `Intl` in a page makes a browser read all its
// tables, 10 to 30 ms that the first picture would wait for.
const KNOWN = /^en(?:-GB|-US)?$/;
const MONTHS = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

/** Is it one of the tags of English whose dates and numbers are said without `Intl`? They are canonical as they stand. */
export const isKnownEnglish = (locale: string): boolean => KNOWN.test(locale);

/**
 * The fields of a day as Unicode's CLDR orders them in English: "22 March 2016", "March 22, 2016"; the number of the year
 * is left to the caller. The same parts as `Intl.DateTimeFormat` gives.
 */
export function englishFields(locale: string, wanted: FieldsWanted, month: number, day: number, after: boolean): CalendarField[] {
  const american = locale !== "en-GB";
  const name = MONTHS[month - 1]!;
  const short = month === 9 && !american ? "Sept" : name.slice(0, 3);
  const fields: CalendarField[] = [];
  const put = (field: CalendarField, gap = " ") => {
    if (fields.length) fields.push({ type: "text", value: gap });
    fields.push(field);
  };
  const number: CalendarField = { type: "day", value: String(day) };
  if (wanted.day && !american) put(number);
  if (wanted.month) put({ type: "month", value: wanted.month === "long" ? name : short });
  if (wanted.day && american) put(number);
  if (wanted.year) put({ type: "year", value: "" }, wanted.day && american ? ", " : " ");
  if (wanted.era) put({ type: "era", value: after ? "AD" : "BC" });
  return fields;
}

/** A whole number with a comma between thousands. */
export function englishNumber(value: number): string {
  return String(value).replace(/\B(?=(?:\d{3})+$)/g, ",");
}
