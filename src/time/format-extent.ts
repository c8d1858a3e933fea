import { dashed, dateParts, joinPhrase, joinRange, needsEra, toText, type Manner, type Part } from "./date-parts.js";
import type { Extent } from "./extent.js";
import { timeParts, toManner, type FormatOptions } from "./format-instant.js";
import { DAY, toCivil, toInstant } from "./instant.js";
import { tidySpaces } from "./intl.js";
import { utc, type Zone } from "./zone.js";

/** A date, said: in pieces, so that the ends of a range can share some. */
interface Said {
  readonly parts: readonly Part[];
  /** Of a clock's reading: the zone's name, said once for both ends of a range. */
  readonly zone: string;
}

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
  return sayExtent(extent, toManner(options), options.zone ?? utc);
}

function sayExtent(extent: Extent, manner: Manner, zone: Zone): string {
  const { words, pattern } = manner;
  if (extent.kind === "interval") return sayInterval(extent, manner, zone);
  if (extent.members) {
    const one = extent.kind === "one-of";
    const members = extent.members.map((member) => sayMember(member, one, manner, zone));
    const { length } = members;
    // A set of hundreds is said by its ends.
    if (length > 12) return words.between(members[0]!, members[length - 1]!, extent.precision);
    return tidySpaces(new Intl.ListFormat(pattern, { type: one ? "disjunction" : "conjunction" }).format(members));
  }
  const said = sayDate(extent, isBce(extent), manner, zone);
  const { parts, zone: name } = extent.precision === "hour" ? wholeHour(said, extent, manner, zone) : said;
  return qualify(toText(parts) + name, extent, manner);
}

/** "about", "possibly" */
function qualify(text: string, { approximate, uncertain, precision }: Extent, { words }: Manner): string {
  if (approximate) text = words.about(text, precision);
  return uncertain ? (approximate ? words.uncertain(text) : words.possibly(text)) : text;
}

/** A member of a set that is an interval means its days (or months, or years) one by one. */
function sayMember(member: Extent, one: boolean, manner: Manner, zone: Zone): string {
  if (member.kind !== "interval" || !one) return sayExtent(member, manner, zone);
  const { words } = manner;
  const { start, end } = member;
  if (start && end) {
    const era = isBce(start) || isBce(end);
    return joinPhrase(sayDate(start, era, manner, zone).parts, sayDate(end, era, manner, zone).parts, (a, b) =>
      words.between(a, b, member.precision),
    );
  }
  return start
    ? words.orLater(sayExtent(start, manner, zone))
    : end
      ? words.orEarlier(sayExtent(end, manner, zone))
      : words.anyTime;
}

function sayInterval(extent: Extent, manner: Manner, zone: Zone): string {
  const { words } = manner;
  const { start, end } = extent;
  if (!start || !end) {
    const known = start ?? end;
    if (!known) return words.anyTime;
    const { parts, zone: name } = sayDate(known, isBce(known), manner, zone);
    let text = toText(parts) + name;
    if (known.approximate) text = words.about(text, known.precision);
    const open = start ? extent.openEnd : extent.openStart;
    if (start) text = open ? words.since(text, start.precision) : words.endUnknown(text);
    else text = open ? words.until(text, known.precision) : words.startUnknown(text);
    return extent.uncertain ? (extent.approximate ? words.uncertain(text) : words.possibly(text)) : text;
  }
  const era = isBce(start) || isBce(end);
  const from = sayDate(start, era, manner, zone);
  const to = sayDate(end, era, manner, zone);
  if (start.approximate === end.approximate && start.uncertain === end.uncertain && !start.unspecified && !end.unspecified) {
    const sameZone = from.zone === to.zone;
    const first = sameZone ? from.parts : [...from.parts, { type: "text", value: from.zone } as const];
    return qualify(joinRange(first, to.parts, words.dash) + to.zone, { ...start, precision: end.precision }, manner);
  }
  return dashed(
    qualify(toText(from.parts) + from.zone, start, manner),
    qualify(toText(to.parts) + to.zone, end, manner),
    words.dash,
  );
}

function isBce({ earliestStart, latestEnd }: Extent): boolean {
  return [earliestStart, latestEnd - 1].some(needsEra);
}

/** A single date. */
function sayDate(extent: Extent, era: boolean, manner: Manner, zone: Zone): Said {
  const { precision, earliestStart: time } = extent;
  if (extent.estimate !== undefined) {
    const year = dateParts(extent.estimate, "year", era, manner);
    // An estimate says "about" by itself.
    return bare(extent.approximate ? year : whole(manner.words.about(toText(year), precision)));
  }
  if (extent.unspecified) return bare(sayMasked(extent, era, manner));
  switch (precision) {
    case "year":
    case "month":
    case "day":
      return bare(dateParts(time, precision, era, manner));
    case "season":
    case "quarter":
    case "third":
    case "half":
      return bare(sayDivision(extent, era, manner));
    case "hour":
    case "minute":
    case "second":
    case "millisecond":
    case "instant":
      return timeParts(time, precision, era, manner, extent.local ? undefined : zone);
    default:
      return bare(sayMasked(extent, era, manner));
  }
}

/** An hour by itself is as wide as it is: "05:00–06:00". */
function wholeHour({ parts, zone: name }: Said, { latestEnd, local }: Extent, manner: Manner, zone: Zone): Said {
  const end = timeParts(latestEnd, "hour", false, manner, local ? undefined : zone).parts.at(-1)!;
  return { parts: [...parts, { type: "text", value: manner.words.dash }, end], zone: name };
}

const bare = (parts: readonly Part[]): Said => ({ parts, zone: "" });
const whole = (value: string): readonly Part[] => [{ type: "text", value }];

/** A season or another part of a year; its months where the language has no word for it. */
function sayDivision({ precision, earliestStart, earliestEnd, text }: Extent, era: boolean, manner: Manner): readonly Part[] {
  const { year, month } = toCivil(earliestStart);
  const { words } = manner;
  // The code says which hemisphere's season it is: 21 to 24 as 25 to 28 are northern, 29 to 32 southern.
  const code = precision === "season" && text ? Number(/-[?~%]*(\d\d)[?~%]*$/.exec(text)?.[1] ?? 0) : 0;
  const season = code ? (code - 21) % 4 : Math.floor((month % 12) / 3 + 3) % 4;
  const say = (year: string) =>
    precision === "season"
      ? words.season(season, year)
      : precision === "quarter"
        ? words.part((month + 2) / 3, 4, year)
        : precision === "third"
          ? words.part((month + 3) / 4, 3, year)
          : words.part((month + 5) / 6, 2, year);
  const pattern = say("\0");
  const yearParts = dateParts(toInstant(year), "year", era, manner);
  if (pattern !== undefined) {
    const [before = "", after = ""] = pattern.split("\0");
    // The first word tells the parts of a year apart; a range shares what follows: "1st–3rd quarter of 2016".
    const [, name = "", rest = ""] = /^(\S*)(.*)$/u.exec(before) ?? [];
    const parts: Part[] = [
      { type: "month", value: name },
      { type: "text", value: rest },
      ...yearParts,
      { type: "month", value: after },
    ];
    return parts.filter(({ value }) => value !== "");
  }
  return whole(
    joinRange(dateParts(earliestStart, "month", era, manner), dateParts(earliestEnd - DAY, "month", era, manner), words.dash),
  );
}

/** A date some of whose digits are unspecified. */
function sayMasked(extent: Extent, era: boolean, manner: Manner): readonly Part[] {
  const { precision, earliestStart, latestStart, latestEnd, text } = extent;
  const { words, style } = manner;
  const first = toCivil(earliestStart);
  const last = toCivil(latestEnd - DAY);
  const finest = precision === "day" || precision === "month" ? precision : "year";
  if (text?.startsWith("XXXX")) {
    if (finest === "year") return whole(words.yearUnknown(""));
    const fixed = !text.includes("X", 4);
    if (fixed)
      return whole(
        words.yearUnknown(toText(dateParts(earliestStart, finest === "day" ? "month-day" : "month-only", false, manner))),
      );
  }
  const years = last.year - first.year + 1;
  if (finest === "year") {
    const said =
      precision === "decade" && years === 10 && first.year >= 100
        ? words.decade(toText(dateParts(earliestStart, "year", era, manner)), style)
        : precision === "century" && years >= 99 && years <= 100
          ? nth(first.year, last.year, 100, words.century)
          : precision === "millennium" && years >= 999 && years <= 1000
            ? nth(first.year, last.year, 1000, words.millennium)
            : undefined;
    if (said !== undefined) return whole(said);
  } else if (years === 1) {
    const wholeYear = first.month === 1 && first.day === 1 && last.month === 12 && last.day === 31;
    const wholeMonth = first.month === last.month && first.day === 1 && toCivil(latestEnd).day === 1;
    if (wholeYear || wholeMonth)
      return whole(words.some(finest, toText(dateParts(earliestStart, wholeYear ? "year" : "month", era, manner))));
  }
  const lastStart = finest === "year" ? toInstant(last.year) : latestStart;
  return whole(
    joinPhrase(dateParts(earliestStart, finest, era, manner), dateParts(lastStart, finest, era, manner), (a, b) =>
      words.between(a, b, finest),
    ),
  );
}

/** Centuries and millennia are counted from 1 CE on, and backwards before it; 1800 to 1899 is the 19th. */
function nth(
  first: number,
  last: number,
  years: number,
  say: (number: number, bce: boolean) => string | undefined,
): string | undefined {
  const middle = (first + last) / 2;
  return middle > 0 ? say(Math.floor(middle / years) + 1, false) : say(Math.floor((1 - middle) / years) + 1, true);
}
