/**
 * What an EDTF text means, found by trying every date that it may mean: the judge of the parser's tests.
 * It shares no code with the parser. Texts are cut by regular expressions, masks are filled in digit by digit, and
 * `Date` (setUTCFullYear) says whether a day exists. Years beyond `Date` are moved by whole 400-year cycles, in BigInt.
 */
export interface Meaning {
  earliestStart: number;
  latestStart: number;
  earliestEnd: number;
  latestEnd: number;
  precision: string;
  startPrecision: string | undefined;
  endPrecision: string | undefined;
  kind: "date" | "interval" | "one-of" | "all-of";
  uncertain: boolean;
  approximate: boolean;
  unspecified: boolean;
  openStart: boolean;
  openEnd: boolean;
  unknownStart: boolean;
  unknownEnd: boolean;
  timed: boolean;
  local: boolean;
  estimate: number | undefined;
}

const ORDER =
  "eon million-years millennium century decade year half third quarter season month day hour minute second millisecond".split(
    " ",
  );
const DAY = 86_400_000n;
const CYCLE = 146_097n * DAY;

/** `undefined` for a text that is not EDTF, or says something that cannot be. */
export function consult(text: string): Meaning | undefined {
  if (text.length > 4096) return undefined;
  const list = /^\[(.*)\]$|^\{(.*)\}$/su.exec(text);
  if (list) return ofSet(list[1] === undefined ? "all-of" : "one-of", (list[1] ?? list[2])!.split(","));
  const ends = text.split("/");
  if (ends.length === 1) return ofDate(text);
  return ends.length === 2 ? ofInterval(ends[0]!, ends[1]!) : undefined;
}

function ofInterval(first: string, last: string): Meaning | undefined {
  const dated = (end: string): boolean => end !== "" && end !== "..";
  const a = dated(first) ? ofDate(first) : undefined;
  const b = dated(last) ? ofDate(last) : undefined;
  if ((dated(first) && !a) || (dated(last) && !b) || (!a && !b)) return undefined;
  if (a && b && b.latestEnd <= a.earliestStart) return undefined;
  const starts = a ? [a.earliestStart, a.latestEnd] : first === ".." ? [-Infinity, -Infinity] : [-Infinity, b!.latestEnd];
  const finishes = b ? [b.earliestStart, b.latestEnd] : last === ".." ? [Infinity, Infinity] : [a!.earliestStart, Infinity];
  return {
    ...gather([a, b].filter((date) => date !== undefined)),
    earliestStart: starts[0]!,
    // no start is after the last end, no end before the first start
    latestStart: starts[1]! > finishes[1]! ? finishes[1]! : starts[1]!,
    earliestEnd: finishes[0]! < starts[0]! ? starts[0]! : finishes[0]!,
    latestEnd: finishes[1]!,
    kind: "interval",
    startPrecision: a?.precision,
    endPrecision: b?.precision,
    openStart: first === "..",
    openEnd: last === "..",
    unknownStart: first === "",
    unknownEnd: last === "",
  };
}

function ofSet(kind: "one-of" | "all-of", members: readonly string[]): Meaning | undefined {
  const dates: Meaning[] = [];
  let openStart = false;
  let openEnd = false;
  for (const [index, member] of members.entries()) {
    const cut = member.indexOf("..");
    const sides = cut < 0 ? [member] : [member.slice(0, cut), member.slice(cut + 2)];
    if (sides.length === 2 && sides[0] === "" && index === 0) [openStart] = [true, sides.shift()];
    else if (sides.length === 2 && sides[1] === "" && index === members.length - 1) [openEnd] = [true, sides.pop()];
    const read = sides.map(ofDate);
    if (read.some((date) => !date)) return undefined;
    const [a, b] = read as Meaning[];
    if (a && b && (a.precision !== b.precision || b.latestEnd <= a.earliestStart)) return undefined;
    dates.push(...(read as Meaning[]));
  }
  const all = (pick: (date: Meaning) => number): number[] => dates.map(pick).sort((x, y) => x - y);
  const starts = [all((date) => date.earliestStart), all((date) => date.latestStart)] as const;
  const ends = [all((date) => date.earliestEnd), all((date) => date.latestEnd)] as const;
  const one = kind === "one-of";
  return {
    ...gather(dates),
    kind,
    openStart,
    openEnd,
    earliestStart: openStart ? -Infinity : starts[0][0]!,
    latestStart: one ? (openEnd ? Infinity : starts[1].at(-1)!) : openStart ? -Infinity : starts[1][0]!,
    earliestEnd: one ? (openStart ? -Infinity : ends[0][0]!) : openEnd ? Infinity : ends[0].at(-1)!,
    latestEnd: openEnd ? Infinity : ends[1].at(-1)!,
  };
}

/** The flags of all parts, and the coarsest precision; bounds are the caller's. */
function gather(dates: readonly Meaning[]): Meaning {
  return {
    ...dates[0]!,
    precision: ORDER.find((precision) => dates.some((date) => date.precision === precision))!,
    uncertain: dates.some((date) => date.uncertain),
    approximate: dates.some((date) => date.approximate),
    unspecified: dates.some((date) => date.unspecified),
    timed: dates.some((date) => date.timed),
    local: dates.some((date) => date.local),
    estimate: undefined,
  };
}

const SHORT =
  /^[?~%]?(-?)([\dX]{4})[?~%]?(?:-[?~%]?([\dX]{2})[?~%]?(?:-[?~%]?([\dX]{2})[?~%]?(?:T(\d\d)(?::(\d\d)(?::(\d\d)(\.\d+)?)?)?(?:(Z)|([+-])(\d\d)(?::(\d\d))?)?[?~%]?)?)?)?$/u;
const LONG = /^[?~%]?Y(-?)([1-9][\dX]*)(?:E([1-9]\d*))?(?:S([1-9]\d*))?[?~%]?$/u;
const SIGNIFICANT = /^[?~%]?(-?)(\d{4})S([1-9]\d*)[?~%]?$/u;

function ofDate(text: string): Meaning | undefined {
  let match = SHORT.exec(text);
  if (match) return match[5] === undefined ? ofCalendar(text, match) : ofTime(text, match);
  match = SIGNIFICANT.exec(text);
  if (match) return ofYears(text, match[1]!, match[2]!, match[3]);
  match = LONG.exec(text);
  if (!match || (match[2]!.includes("X") && (match[3] ?? match[4]))) return undefined;
  if (match[3] && (match[3].length > 2 || +match[3] > 13)) return undefined;
  const digits = match[2]! + "0".repeat(+(match[3] ?? 0));
  return digits.length < 5 || digits.length > 13 ? undefined : ofYears(text, match[1]!, digits, match[4]);
}

/** Years alone, written with `Y` or with significant digits. */
function ofYears(text: string, sign: string, digits: string, significant: string | undefined): Meaning | undefined {
  let low = BigInt(digits.replaceAll("X", "0"));
  let high = BigInt(digits.replaceAll("X", "9"));
  if (sign && high === 0n) return undefined;
  let estimate: number | undefined;
  let vague = /X*$/u.exec(digits)![0].length;
  if (significant !== undefined) {
    if (significant.length > 2 || +significant > digits.length) return undefined;
    estimate = start(sign ? -low : low);
    vague = Math.max(0, low.toString().length - +significant);
    const unit = 10n ** BigInt(vague);
    low -= low % unit;
    high = low + unit - 1n;
  }
  const [first, last] = sign ? [-high, -low] : [low, high];
  return meaning(text, [start(first), start(last), start(first + 1n), start(last + 1n)], yearPrecision(vague), { estimate });
}

function yearPrecision(vague: number): string {
  return (
    ["year", "decade", "century", "millennium", "millennium", "millennium", "million-years", "million-years", "million-years"][
      vague
    ] ?? "eon"
  );
}

function ofCalendar(text: string, [, sign, year, month, day]: RegExpExecArray): Meaning | undefined {
  const find = (descending: boolean): [number, number] | undefined => {
    for (const digits of fill(year!, sign ? !descending : descending)) {
      if (sign && +digits === 0) continue;
      const value = sign ? -digits : +digits;
      const units = unitsOf(value, month, day);
      const unit = descending ? units.at(-1) : units[0];
      if (unit) return unit(BigInt(value));
    }
    return undefined;
  };
  const first = find(false);
  const last = first && find(true);
  if (!first || !last) return undefined;
  const precision = day ? "day" : month ? (SEASONS[+month]?.[2] ?? "month") : yearPrecision(/X*$/u.exec(year!)![0].length);
  return meaning(text, [first[0], last[0], first[1], last[1]], precision);
}

type Unit = (year: bigint) => [start: number, end: number];

/** Every unit of one year that the month's and the day's masks may mean, in order. */
function unitsOf(year: number, month: string | undefined, day: string | undefined): Unit[] {
  if (month === undefined) return [(y) => [start(y), start(y + 1n)]];
  const season = SEASONS[+month];
  if (season) return day === undefined ? [(y) => [start(y, season[0]), start(y, season[0] + season[1])]] : [];
  const months = two(1, 12, month);
  if (day === undefined) return months.map((m) => (y) => [start(y, m), start(y, m + 1)]);
  const days = two(1, 31, day);
  return months.flatMap((m) =>
    days.filter((d) => exists(year, m, d)).map((d): Unit => (y) => [start(y, m, d), start(y, m, d, 1n)]),
  );
}

/** First month, number of months and name of codes 21 to 41, written out. */
const SEASONS: Readonly<Record<number, readonly [number, number, string]>> = {
  21: [3, 3, "season"], 22: [6, 3, "season"], 23: [9, 3, "season"], 24: [12, 3, "season"],
  25: [3, 3, "season"], 26: [6, 3, "season"], 27: [9, 3, "season"], 28: [12, 3, "season"],
  29: [9, 3, "season"], 30: [12, 3, "season"], 31: [3, 3, "season"], 32: [6, 3, "season"],
  33: [1, 3, "quarter"], 34: [4, 3, "quarter"], 35: [7, 3, "quarter"], 36: [10, 3, "quarter"],
  37: [1, 4, "third"], 38: [5, 4, "third"], 39: [9, 4, "third"],
  40: [1, 6, "half"], 41: [7, 6, "half"],
}; // prettier-ignore

function ofTime(text: string, match: RegExpExecArray): Meaning | undefined {
  const [, sign, year, month, day, hour, minute, second, fraction, zulu, direction, offsetHour, offsetMinute] = match;
  if (`${year}${month}${day}`.includes("X") || (sign && +year! === 0)) return undefined;
  const y = sign ? -year! : +year!;
  if (!exists(y, +month!, +day!)) return undefined;
  const seconds = +(second ?? 0);
  const milliseconds = BigInt((fraction ?? ".").slice(1, 4).padEnd(3, "0"));
  if (+hour! > 24 || +(minute ?? 0) > 59 || seconds > 60 || +(offsetHour ?? 0) > 23 || +(offsetMinute ?? 0) > 59)
    return undefined;
  if (hour === "24" && (minute !== "00" || seconds > 0 || milliseconds > 0n)) return undefined;
  const offset = 60n * BigInt(offsetHour ?? 0) + BigInt(offsetMinute ?? 0);
  if (direction === "-" && offset === 0n) return undefined;
  const [width, precision] = fraction
    ? [1n, "millisecond"]
    : second
      ? [1000n, "second"]
      : minute
        ? [60_000n, "minute"]
        : [3_600_000n, "hour"];
  const clock =
    ((BigInt(hour!) * 60n + BigInt(minute ?? 0) - (direction === "-" ? -offset : offset)) * 60n + BigInt(seconds)) * 1000n +
    milliseconds;
  const time = BigInt(start(BigInt(y), +month!, +day!)) + clock;
  if (seconds === 60 && !/-01T00:00:00/u.test(new Date(Number(time)).toISOString())) return undefined;
  const [from, to] = [Number(time), Number(time + width!)];
  return meaning(text, [from, from, to, to], precision!, { timed: true, local: !zulu && !direction });
}

function meaning(text: string, bounds: readonly number[], precision: string, rest: Partial<Meaning> = {}): Meaning {
  return {
    earliestStart: bounds[0]!,
    latestStart: bounds[1]!,
    earliestEnd: bounds[2]!,
    latestEnd: bounds[3]!,
    precision,
    startPrecision: undefined,
    endPrecision: undefined,
    kind: "date",
    uncertain: /[?%]/u.test(text),
    approximate: /[~%]/u.test(text),
    unspecified: text.includes("X"),
    openStart: false,
    openEnd: false,
    unknownStart: false,
    unknownEnd: false,
    timed: false,
    local: false,
    estimate: undefined,
    ...rest,
  };
}

/** Every way to fill in the X of a mask, by size. */
function* fill(mask: string, descending: boolean): Generator<string> {
  const free = mask.split("X").length - 1;
  const count = 10 ** free;
  for (let index = 0; index < count; index++) {
    const digits = [...String(descending ? count - 1 - index : index).padStart(free, "0")];
    yield mask.replaceAll("X", () => digits.shift()!);
  }
}

const found = new Map<string, readonly number[]>();

/** The two-digit numbers in a range that a mask may mean. */
function two(low: number, high: number, mask: string): readonly number[] {
  const key = `${high} ${mask}`;
  let values = found.get(key);
  if (!values) {
    const pattern = new RegExp(`^${mask.replaceAll("X", "\\d")}$`, "u");
    values = Array.from({ length: high - low + 1 }, (_, index) => low + index).filter((value) =>
      pattern.test(String(value).padStart(2, "0")),
    );
    found.set(key, values);
  }
  return values;
}

function exists(year: number, month: number, day: number): boolean {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return month > 0 && day > 0 && date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

/** The start of a day in ms, of any year; months beyond 12 are in the year after, as `Date` counts them. */
function start(year: bigint, month = 1, day = 1, later = 0n): number {
  const inCycle = ((year % 400n) + 400n) % 400n;
  const date = new Date(0);
  date.setUTCFullYear(2000 + Number(inCycle), month - 1, day);
  return Number(BigInt(date.getTime()) + ((year - inCycle - 2000n) / 400n) * CYCLE + later * DAY);
}
