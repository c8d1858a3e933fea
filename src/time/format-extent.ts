import {
  dashed,
  dateParts,
  joinPhrase,
  joinRange,
  needsEra,
  nonEmpty,
  toText,
  type Finest,
  type Manner,
  type Part,
} from "./date-parts.js";
import type { Extent } from "./extent.js";
import { instantParts, toManner, type FormatOptions } from "./format-instant.js";
import { DAY, toCivil, toInstant } from "./instant.js";
import { tidySpaces } from "./intl.js";
import type { DateWords } from "./words.js";

/**
 * Says an extent in words, as precisely as it is known and no more: "22 March 2016", "about spring 2016",
 * "the 1980s", "44 BCE", "since 2014", "66 million years ago". Dates follow the locale's own patterns in the
 * Gregorian calendar. Words that `Intl` lacks come from `words`; English has them built in, a language without
 * a table gets signs ("≈ 2014", "2014 – …") and the months of a season. Only dates with a time of day move with
 * the zone; readings of a clock without a zone stay as they are.
 *
 * The same text for every setting of the host; spaces are normalised as `tidySpaces` says.
 * @throws TimeloomError `invalid-option` when the locale is no BCP 47 tag; never for an extent that `parseDate` gave
 * @example
 * ```ts
 * formatExtent(parseDate("2016-03~")); // "about March 2016"
 * formatExtent(parseDate("2016-03-22"), { locale: "de" }); // "22. März 2016"
 * ```
 */
export function formatExtent(extent: Extent, options: FormatOptions = {}): string {
  return sayExtent(extent, toManner(options));
}

function sayExtent(extent: Extent, manner: Manner): string {
  const { words, pattern } = manner;
  const { kind, members, precision, latestEnd } = extent;
  if (kind === "interval") return sayInterval(extent, manner);
  if (members) {
    const one = kind === "one-of";
    const said = members.map((member) => (one ? sayOneOf : sayExtent)(member, manner));
    // A set of hundreds is said by its ends.
    if (said.length > 12) return words.between(said[0]!, said.at(-1)!, precision);
    return tidySpaces(new Intl.ListFormat(pattern, { type: one ? "disjunction" : "conjunction" }).format(said));
  }
  const era = isBce(extent);
  const parts = sayDate(extent, era, manner);
  // An hour by itself is as wide as it is: "05:00–06:00".
  const text =
    precision === "hour"
      ? joinRange(parts, sayDate({ ...extent, earliestStart: latestEnd }, era, manner), words.dash)
      : toText(parts);
  return qualify(text, extent, manner);
}

/** "about", "possibly" */
function qualify(text: string, extent: Extent, { words }: Manner): string {
  return doubt(extent.approximate ? words.about(text, extent.precision) : text, extent, words);
}

function doubt(text: string, { approximate, uncertain }: Extent, words: DateWords): string {
  return uncertain ? (approximate ? words.uncertain(text) : words.possibly(text)) : text;
}

/** A member of a set that is an interval means its days (or months, or years) one by one. */
function sayOneOf(member: Extent, manner: Manner): string {
  const { words } = manner;
  const { kind, start, end, precision } = member;
  if (kind !== "interval") return sayExtent(member, manner);
  if (start && end) {
    const [from, to] = sayEnds(start, end, manner);
    return joinPhrase(from, to, (a, b) => words.between(a, b, precision));
  }
  return start ? words.orLater(sayExtent(start, manner)) : end ? words.orEarlier(sayExtent(end, manner)) : words.anyTime;
}

function sayEnds(start: Extent, end: Extent, manner: Manner): [readonly Part[], readonly Part[]] {
  const era = isBce(start) || isBce(end);
  return [sayDate(start, era, manner), sayDate(end, era, manner)];
}

function sayInterval(extent: Extent, manner: Manner): string {
  const { words } = manner;
  const { start, end, openStart, openEnd } = extent;
  if (start && end) {
    const [from, to] = sayEnds(start, end, manner);
    const alike = start.approximate === end.approximate && start.uncertain === end.uncertain;
    if (alike && !start.unspecified && !end.unspecified)
      return qualify(joinRange(from, to, words.dash), { ...start, precision: end.precision }, manner);
    return dashed(qualify(toText(from), start, manner), qualify(toText(to), end, manner), words.dash);
  }
  const known = start ?? end;
  if (!known) return words.anyTime;
  const text = qualify(toText(sayDate(known, isBce(known), manner)), { ...known, uncertain: false }, manner);
  const { precision } = known;
  const said = start
    ? openEnd
      ? words.since(text, precision)
      : words.endUnknown(text)
    : openStart
      ? words.until(text, precision)
      : words.startUnknown(text);
  return doubt(said, extent, words);
}

function isBce({ earliestStart, latestEnd }: Extent): boolean {
  return needsEra(earliestStart) || needsEra(latestEnd - 1);
}

/** A single date. */
function sayDate(extent: Extent, era: boolean, manner: Manner): readonly Part[] {
  const { precision, earliestStart, estimate, approximate, timed, local } = extent;
  if (estimate !== undefined) {
    const year = dateParts(estimate, "year", era, manner);
    // An estimate says "about" by itself.
    return approximate ? year : whole(manner.words.about(toText(year), precision));
  }
  // A precision coarser than a year comes of unspecified digits, too.
  if (extent.unspecified) return sayMasked(extent, era, manner);
  if (precision in PARTS) return sayDivision(extent, era, manner);
  return instantParts(earliestStart, precision, era, manner, local || !timed);
}

const whole = (value: string): Part[] => [{ type: "text", value }];

/** Into how many parts a year is divided. */
const PARTS = { season: 4, quarter: 4, third: 3, half: 2 } as const;

/** A season or another part of a year; its months where the language has no word for it. */
function sayDivision({ precision, earliestStart, earliestEnd, text }: Extent, era: boolean, manner: Manner): Part[] {
  const { year, month } = toCivil(earliestStart);
  const { words } = manner;
  const of = PARTS[precision as keyof typeof PARTS];
  // The code says which hemisphere's season it is: 21 to 24 as 25 to 28 are northern, 29 to 32 southern.
  const code = Number(/-\W*(\d\d)\W*$/.exec(text ?? "")?.[1] ?? 20 + month / 3);
  const pattern =
    precision === "season" ? words.season?.((code - 21) % 4, "\0") : words.part?.(Math.ceil((month * of) / 12), of, "\0");
  if (pattern === undefined)
    return whole(
      joinRange(dateParts(earliestStart, "month", era, manner), dateParts(earliestEnd - DAY, "month", era, manner), words.dash),
    );
  // The first word tells the parts of a year apart; a range shares what follows: "1st–3rd quarter of 2016".
  const [, name = "", rest = "", after = ""] = /^(\S*?)(\s.*)?\0(.*)$/u.exec(pattern) ?? [];
  return nonEmpty([
    { type: "month", value: name },
    { type: "text", value: rest },
    ...dateParts(toInstant(year), "year", era, manner),
    { type: "month", value: after },
  ]);
}

/** A date some of whose digits are unspecified. */
function sayMasked(
  { precision, earliestStart, latestStart, latestEnd, text = "" }: Extent,
  era: boolean,
  manner: Manner,
): Part[] {
  const { words, style } = manner;
  const first = toCivil(earliestStart);
  const last = toCivil(latestEnd - DAY);
  const finest = precision === "day" || precision === "month" ? precision : "year";
  const say = (time: number, finest: Finest) => toText(dateParts(time, finest, era, manner));
  if (text.startsWith("XXXX") && (finest === "year" || !text.includes("X", 4))) {
    const fixed = finest === "day" ? "month-day" : "month-only";
    return whole(words.yearUnknown(finest === "year" ? "" : toText(dateParts(earliestStart, fixed, false, manner))));
  }
  const years = last.year - first.year + 1;
  // Centuries and millennia are counted from 1 CE on, and backwards before it; 1800 to 1899 is the 19th.
  const middle = (first.year + last.year) / 2;
  const nth = (length: number) => Math.floor((middle > 0 ? middle : 1 - middle) / length) + 1;
  let said: string | undefined;
  if (finest !== "year") {
    const wholeYear = first.month === 1 && first.day === 1 && last.month === 12 && last.day === 31;
    const wholeMonth = first.month === last.month && first.day === 1 && toCivil(latestEnd).day === 1;
    if (years === 1 && (wholeYear || wholeMonth)) said = words.some(finest, say(earliestStart, wholeYear ? "year" : "month"));
  } else if (precision === "decade" && years === 10 && first.year >= 100)
    said = words.decade?.(say(earliestStart, "year"), style);
  // The first century and the first millennium have no year 0.
  else if (precision === "century" && years >= 99 && years <= 100) said = words.century?.(nth(100), middle < 0);
  else if (precision === "millennium" && years >= 999 && years <= 1000) said = words.millennium?.(nth(1000), middle < 0);
  if (said !== undefined) return whole(said);
  const lastStart = finest === "year" ? toInstant(last.year) : latestStart;
  const [from, to] = [earliestStart, lastStart].map((time) => dateParts(time, finest, era, manner));
  return whole(joinPhrase(from!, to!, (a, b) => words.between(a, b, finest)));
}
