import type { Precision } from "./extent.js";

/**
 * The words that dates need and `Intl` does not know. Each function gets dates as they are already said in the
 * language ("March 2016") and says them within a phrase; `precision` is there for languages in which the word
 * before a day differs from that before a year.
 */
export interface DateWords {
  /** Names of the eras, where `Intl` has others than are wanted. */
  readonly eras?: { readonly bce: string; readonly ce: string };
  /** Between the ends of a range; without spaces where both are one word. */
  readonly dash: string;
  /** The word between the ends of a view's range, "to"; with spaces. */
  readonly to: string;
  /** Between a day and a time of it: ", ". */
  readonly beforeTime: string;
  about(date: string, precision: Precision): string;
  possibly(date: string): string;
  /** Of a date that is approximate and uncertain: what is added to "about …". */
  uncertain(date: string): string;
  since(date: string, precision: Precision): string;
  until(date: string, precision: Precision): string;
  startUnknown(end: string): string;
  endUnknown(start: string): string;
  /** Neither end is set or known. */
  readonly anyTime: string;
  /** One date, somewhere between two. */
  between(from: string, to: string, precision: Precision): string;
  orEarlier(date: string): string;
  orLater(date: string): string;
  /** One day or month, nobody says which, of a longer period. */
  some(unit: "day" | "month", period: string): string;
  /** `date` is a month, a day of a month, or empty. */
  yearUnknown(date: string): string;
  /** 0 is spring, 3 is winter; without it, or `undefined`, the months are said. */
  season?(index: number, year: string): string | undefined;
  /** The `index`th (from 1) of 2, 3 or 4 parts of a year; without it, or `undefined`, the months are said. */
  part?(index: number, of: 2 | 3 | 4, year: string): string | undefined;
  /** "1980" is the decade from 1980 to 1989; without it, and those below, the first and the last year are said. */
  decade?(year: string, style: "long" | "short"): string | undefined;
  century?(number: number, bce: boolean): string | undefined;
  millennium?(number: number, bce: boolean): string | undefined;
  /** `years` is a number, "300,000", or one that ends in a word, "66 million": then `millions` is true. */
  ago?(years: string, millions: boolean): string;
  /** The present, on an axis that counts years back from it. */
  readonly today?: string; // wherever there is `ago`
  ahead?(years: string, millions: boolean): string;
}

/** "st", "nd", "rd" or "th" after a number. */
function ordinal(number: number): string {
  const teen = number % 100 > 10 && number % 100 < 14;
  return `${number}${(!teen && ["th", "st", "nd", "rd"][number % 10]) || "th"}`;
}

export const englishDateWords: DateWords = {
  eras: { bce: "BCE", ce: "CE" },
  dash: "–",
  to: "to",
  beforeTime: ", ",
  about: (date) => `about ${date}`,
  possibly: (date) => `possibly ${date}`,
  uncertain: (date) => `${date}, uncertain`,
  since: (date) => `since ${date}`,
  until: (date) => `until ${date}`,
  startUnknown: (end) => `start unknown – ${end}`,
  endUnknown: (start) => `${start} – end unknown`,
  anyTime: "no start or end known",
  between: (from, to) => `between ${from} and ${to}`,
  orEarlier: (date) => `${date} or earlier`,
  orLater: (date) => `${date} or later`,
  some: (unit, period) => `some ${unit} in ${period}`,
  yearUnknown: (date) => (date ? `${date}, year unknown` : "year unknown"),
  season: (index, year) => `${["spring", "summer", "autumn", "winter"][index]} ${year}`,
  part: (index, of, year) =>
    of === 4
      ? `Q${index} ${year}`
      : `${["first", of === 2 ? "second" : "middle", "last"][index - 1]} ${of === 2 ? "half" : "third"} of ${year}`,
  decade: (year, style) => `${style === "long" ? "the " : ""}${year}s`,
  century: (number, bce) => `${ordinal(number)} century${bce ? " BCE" : ""}`,
  millennium: (number, bce) => `${ordinal(number)} millennium${bce ? " BCE" : ""}`,
  ago: (years) => `${years} years ago`,
  today: "today",
  ahead: (years) => `in ${years} years`,
};

const questioned = (date: string): string => `${date}?`;

/** For a language without a table: signs and numbers only, never a word of another language. */
export const dateSigns: DateWords = {
  dash: "–",
  to: "–",
  beforeTime: ", ",
  about: (date) => `≈ ${date}`,
  possibly: questioned,
  uncertain: questioned,
  since: (date) => `${date} – …`,
  until: (date) => `… – ${date}`,
  startUnknown: (end) => `? – ${end}`,
  endUnknown: (start) => `${start} – ?`,
  anyTime: "? – ?",
  between: (from, to) => `${from} … ${to}`,
  orEarlier: (date) => `≤ ${date}`,
  orLater: (date) => `≥ ${date}`,
  some: (_, period) => `${period}, ?`,
  yearUnknown: (date) => (date ? `${date}, ?` : "?"),
};
