import { describe, expect, it } from "vitest";
import { parseDate } from "./parse-date.js";
import { TimeloomError } from "../errors.js";
import { YEAR } from "./instant.js";

/** The four bounds as ISO texts, short where they are midnight. */
function bounds(text: string): string[] {
  const { earliestStart, latestStart, earliestEnd, latestEnd } = parseDate(text);
  return [earliestStart, latestStart, earliestEnd, latestEnd].map((time) =>
    Number.isFinite(time) ? new Date(time).toISOString().replace("T00:00:00.000Z", "").replace(".000Z", "Z") : String(time),
  );
}

function refusal(text: unknown): string {
  try {
    parseDate(text as string);
  } catch (error) {
    expect(error).toBeInstanceOf(TimeloomError);
    expect((error as TimeloomError).code).toBe("invalid-date");
    return (error as TimeloomError).message;
  }
  throw new Error(`${String(text)} is accepted`);
}

/** A date without masks: start and end of the one unit. */
const whole: readonly (readonly [text: string, start: string, end: string, precision: string])[] = [
  ["1985-04-12", "1985-04-12", "1985-04-13", "day"],
  ["1985-04", "1985-04-01", "1985-05-01", "month"],
  ["1985-12", "1985-12-01", "1986-01-01", "month"],
  ["1985", "1985-01-01", "1986-01-01", "year"],
  ["0000", "0000-01-01", "0001-01-01", "year"],
  ["-0001", "-000001-01-01", "0000-01-01", "year"],
  ["-0043-03-15", "-000043-03-15", "-000043-03-16", "day"],
  ["2000-02-29", "2000-02-29", "2000-03-01", "day"],
  ["0000-02-29", "0000-02-29", "0000-03-01", "day"],
  ["1985-04-12T23:20:30", "1985-04-12T23:20:30Z", "1985-04-12T23:20:31Z", "second"],
  ["1985-04-12T23:20:30Z", "1985-04-12T23:20:30Z", "1985-04-12T23:20:31Z", "second"],
  ["1985-04-12T23:20:30-04", "1985-04-13T03:20:30Z", "1985-04-13T03:20:31Z", "second"],
  ["1985-04-12T23:20:30+04:30", "1985-04-12T18:50:30Z", "1985-04-12T18:50:31Z", "second"],
  ["1985-04-12T23:20", "1985-04-12T23:20:00Z", "1985-04-12T23:21:00Z", "minute"],
  ["1985-04-12T23", "1985-04-12T23:00:00Z", "1985-04-13", "hour"],
  ["1985-04-12T23:20:30.5Z", "1985-04-12T23:20:30.500Z", "1985-04-12T23:20:30.501Z", "millisecond"],
  ["1985-04-12T23:20:30.1239Z", "1985-04-12T23:20:30.123Z", "1985-04-12T23:20:30.124Z", "millisecond"],
  ["1985-04-12T24:00", "1985-04-13", "1985-04-13T00:01:00Z", "minute"],
  ["1985-04-12T24:00:00", "1985-04-13", "1985-04-13T00:00:01Z", "second"],
  ["2016-12-31T23:59:60Z", "2017-01-01", "2017-01-01T00:00:01Z", "second"],
  ["2017-01-01T05:29:60+05:30", "2017-01-01", "2017-01-01T00:00:01Z", "second"],
  ["Y17000", "+017000-01-01", "+017001-01-01", "year"],
  ["Y-17000", "-017000-01-01", "-016999-01-01", "year"],
  ["Y17E3", "+017000-01-01", "+017001-01-01", "year"],
  ["2001-21", "2001-03-01", "2001-06-01", "season"],
  ["2001-22", "2001-06-01", "2001-09-01", "season"],
  ["2001-23", "2001-09-01", "2001-12-01", "season"],
  ["2001-24", "2001-12-01", "2002-03-01", "season"],
  ["2001-25", "2001-03-01", "2001-06-01", "season"],
  ["2001-28", "2001-12-01", "2002-03-01", "season"],
  ["2001-29", "2001-09-01", "2001-12-01", "season"],
  ["2001-30", "2001-12-01", "2002-03-01", "season"],
  ["2001-31", "2001-03-01", "2001-06-01", "season"],
  ["2001-32", "2001-06-01", "2001-09-01", "season"],
  ["2001-33", "2001-01-01", "2001-04-01", "quarter"],
  ["2001-36", "2001-10-01", "2002-01-01", "quarter"],
  ["2001-37", "2001-01-01", "2001-05-01", "third"],
  ["2001-39", "2001-09-01", "2002-01-01", "third"],
  ["2001-40", "2001-01-01", "2001-07-01", "half"],
  ["2001-41", "2001-07-01", "2002-01-01", "half"],
];

describe("a date", () => {
  it.each(whole)("%s is one unit", (text, start, end, precision) => {
    expect(bounds(text)).toEqual([start, start, end, end]);
    expect(parseDate(text)).toMatchObject({
      kind: "date",
      precision,
      text,
      unspecified: false,
      startPrecision: undefined,
      members: undefined,
    });
  });

  it.each([
    ["201X", ["2010-01-01", "2019-01-01", "2011-01-01", "2020-01-01"], "decade"],
    ["20XX", ["2000-01-01", "2099-01-01", "2001-01-01", "2100-01-01"], "century"],
    ["1XXX", ["1000-01-01", "1999-01-01", "1001-01-01", "2000-01-01"], "millennium"],
    ["1X5X", ["1050-01-01", "1959-01-01", "1051-01-01", "1960-01-01"], "decade"],
    ["1X50", ["1050-01-01", "1950-01-01", "1051-01-01", "1951-01-01"], "year"],
    ["-201X", ["-002019-01-01", "-002010-01-01", "-002018-01-01", "-002009-01-01"], "decade"],
    ["-000X", ["-000009-01-01", "-000001-01-01", "-000008-01-01", "0000-01-01"], "decade"],
    ["-0X00", ["-000900-01-01", "-000100-01-01", "-000899-01-01", "-000099-01-01"], "year"],
    ["2004-XX", ["2004-01-01", "2004-12-01", "2004-02-01", "2005-01-01"], "month"],
    ["1984-1X", ["1984-10-01", "1984-12-01", "1984-11-01", "1985-01-01"], "month"],
    ["1XXX-12", ["1000-12-01", "1999-12-01", "1001-01-01", "2000-01-01"], "month"],
    ["1985-04-XX", ["1985-04-01", "1985-04-30", "1985-04-02", "1985-05-01"], "day"],
    ["1985-XX-XX", ["1985-01-01", "1985-12-31", "1985-01-02", "1986-01-01"], "day"],
    ["1985-XX-31", ["1985-01-31", "1985-12-31", "1985-02-01", "1986-01-01"], "day"],
    ["156X-12-25", ["1560-12-25", "1569-12-25", "1560-12-26", "1569-12-26"], "day"],
    ["XXXX-12-XX", ["0000-12-01", "9999-12-31", "0000-12-02", "+010000-01-01"], "day"],
    ["202X-02-29", ["2020-02-29", "2028-02-29", "2020-03-01", "2028-03-01"], "day"],
    ["1X00-02-29", ["1200-02-29", "1600-02-29", "1200-03-01", "1600-03-01"], "day"],
    ["2021-02-2X", ["2021-02-20", "2021-02-28", "2021-02-21", "2021-03-01"], "day"],
    ["201X-21", ["2010-03-01", "2019-03-01", "2010-06-01", "2019-06-01"], "season"],
  ])("%s is a unit that nobody knows", (text, expected, precision) => {
    expect(bounds(text)).toEqual(expected);
    expect(parseDate(text)).toMatchObject({ precision, unspecified: true, uncertain: false, approximate: false });
  });

  it.each([
    ["1950S2", 1900, 1999, "century", 1950],
    ["1950S3", 1950, 1959, "decade", 1950],
    ["1950S4", 1950, 1950, "year", 1950],
    ["0050S1", 50, 59, "decade", 50],
    ["-1950S2", -1999, -1900, "century", -1950],
    ["Y171010S3", 171000, 171999, "millennium", 171010],
    ["Y3388E1S2", 33000, 33999, "millennium", 33880],
  ])("%s has the significant digits %i to %i", (text, first, last, precision, estimate) => {
    const start = (year: number): number => new Date(0).setUTCFullYear(year, 0, 1);
    expect(parseDate(text)).toMatchObject({
      earliestStart: start(first),
      latestStart: start(last),
      earliestEnd: start(first + 1),
      latestEnd: start(last + 1),
      precision,
      estimate: start(estimate),
      unspecified: false,
    });
  });

  it.each([
    ["Y-138E8", -138e8, "year"],
    ["Y-13800000000", -138e8, "year"],
    ["Y-17E7", -17e7, "year"],
    ["Y171010000S3", 171e6, "million-years"],
    ["Y17XXXXXXX", 17e7, "million-years"],
    ["Y1XXXXXXXXX", 1e9, "eon"],
    ["Y9999999999999", 9999999999999, "year"],
  ])("%s begins %d mean years after the year 0", (text, years, precision) => {
    const { earliestStart, earliestEnd, latestStart, latestEnd, precision: found } = parseDate(text);
    const wanted = years * YEAR + Date.UTC(2000, 0, 1) - 2000 * YEAR;
    expect(Math.abs(earliestStart - wanted)).toBeLessThan(2 * 86400e3 + Math.abs(wanted) * Number.EPSILON);
    expect(earliestEnd).toBeGreaterThan(earliestStart);
    expect(latestEnd).toBeGreaterThan(latestStart);
    expect(found).toBe(precision);
  });
});

describe("qualifiers", () => {
  it.each([
    ["1984?", true, false],
    ["2004-06~", false, true],
    ["2004-06-11%", true, true],
    ["2004-06~-11", false, true],
    ["2004?-06-11", true, false],
    ["?2004-06-~11", true, true],
    ["2004-%06-11", true, true],
    ["2001-~21", false, true],
    ["~Y17000", false, true],
    ["1950S2?", true, false],
    ["2014-03-18T14:30~", false, true],
    ["2004-06-~01/2004-06-20", false, true],
    ["[1667?,1668]", true, false],
  ])("%s is marked as uncertain %s, approximate %s, and as wide as without", (text, uncertain, approximate) => {
    expect(parseDate(text)).toMatchObject({ uncertain, approximate });
    expect(bounds(text)).toEqual(bounds(text.replaceAll(/[?~%]/gu, "")));
  });

  it("stay with the end or member that they are written at", () => {
    const interval = parseDate("2004-06-~01/2004-06-20");
    expect([interval.start?.approximate, interval.end?.approximate]).toEqual([true, false]);
    expect(interval.start?.text).toBe("2004-06-~01");
    expect(parseDate("[1667?,1668]").members?.map(({ uncertain }) => uncertain)).toEqual([true, false]);
  });
});

describe("a time of day", () => {
  it("is local without an offset, and a date without a time is neither", () => {
    expect(parseDate("2014-03-18T14:30")).toMatchObject({ timed: true, local: true });
    expect(parseDate("2014-03-18T14:30Z")).toMatchObject({ timed: true, local: false });
    expect(parseDate("2014-03-18T14:30+00:00")).toMatchObject({ timed: true, local: false });
    expect(parseDate("2014-03-18")).toMatchObject({ timed: false, local: false });
  });
});

describe("an interval", () => {
  it.each([
    ["1964/2008", ["1964-01-01", "1965-01-01", "2008-01-01", "2009-01-01"]],
    ["2014-01/2014-03", ["2014-01-01", "2014-02-01", "2014-03-01", "2014-04-01"]],
    ["2014-02-20/2014-03-18", ["2014-02-20", "2014-02-21", "2014-03-18", "2014-03-19"]],
    ["2004-02-01/2005", ["2004-02-01", "2004-02-02", "2005-01-01", "2006-01-01"]],
    ["2005/2005", ["2005-01-01", "2006-01-01", "2005-01-01", "2006-01-01"]],
    ["2005-06/2005", ["2005-06-01", "2005-07-01", "2005-06-01", "2006-01-01"]],
    ["2005/2005-06", ["2005-01-01", "2005-07-01", "2005-06-01", "2005-07-01"]],
    ["20XX/2014", ["2000-01-01", "2015-01-01", "2014-01-01", "2015-01-01"]],
    ["2004-06-XX/2004-07-03", ["2004-06-01", "2004-07-01", "2004-07-03", "2004-07-04"]],
    [
      "2014-03-18T10:00Z/2014-03-18T12:00Z",
      ["2014-03-18T10:00:00Z", "2014-03-18T10:01:00Z", "2014-03-18T12:00:00Z", "2014-03-18T12:01:00Z"],
    ],
    ["1985/..", ["1985-01-01", "1986-01-01", "Infinity", "Infinity"]],
    ["../1985", ["-Infinity", "-Infinity", "1985-01-01", "1986-01-01"]],
    ["1985/", ["1985-01-01", "1986-01-01", "1985-01-01", "Infinity"]],
    ["/1985", ["-Infinity", "1986-01-01", "1985-01-01", "1986-01-01"]],
  ])("%s begins within its first date and ends within its last", (text, expected) => {
    expect(bounds(text)).toEqual(expected);
    expect(parseDate(text)).toMatchObject({ kind: "interval", text });
  });

  it("keeps the precision of each end", () => {
    expect(parseDate("2004-02-01/2005")).toMatchObject({ precision: "year", startPrecision: "day", endPrecision: "year" });
    expect(parseDate("2004-02-01/..")).toMatchObject({
      precision: "day",
      startPrecision: "day",
      endPrecision: undefined,
      end: undefined,
    });
  });

  it("says which end is open and which is unknown", () => {
    const flags = (text: string): boolean[] => {
      const { openStart, openEnd, unknownStart, unknownEnd } = parseDate(text);
      return [openStart, openEnd, unknownStart, unknownEnd];
    };
    expect(flags("1985/..")).toEqual([false, true, false, false]);
    expect(flags("../1985")).toEqual([true, false, false, false]);
    expect(flags("1985/")).toEqual([false, false, false, true]);
    expect(flags("/1985")).toEqual([false, false, true, false]);
    expect(flags("1985/1986")).toEqual([false, false, false, false]);
  });
});

describe("a set", () => {
  it.each([
    ["[1667,1668,1670..1672]", "one-of", ["1667-01-01", "1672-01-01", "1668-01-01", "1673-01-01"]],
    ["{1667,1668,1670..1672}", "all-of", ["1667-01-01", "1667-01-01", "1673-01-01", "1673-01-01"]],
    ["[1672,1667]", "one-of", ["1667-01-01", "1672-01-01", "1668-01-01", "1673-01-01"]],
    ["{1960,1961-12}", "all-of", ["1960-01-01", "1960-01-01", "1962-01-01", "1962-01-01"]],
    ["[1667,1760-12]", "one-of", ["1667-01-01", "1760-12-01", "1668-01-01", "1761-01-01"]],
    ["{201X,2014}", "all-of", ["2010-01-01", "2014-01-01", "2015-01-01", "2020-01-01"]],
    ["[..1760-12-03]", "one-of", ["-Infinity", "1760-12-03", "-Infinity", "1760-12-04"]],
    ["[1760-12..]", "one-of", ["1760-12-01", "Infinity", "1761-01-01", "Infinity"]],
    ["[1760-01,1760-02,1760-12..]", "one-of", ["1760-01-01", "Infinity", "1760-02-01", "Infinity"]],
    ["{..1984}", "all-of", ["-Infinity", "-Infinity", "1985-01-01", "1985-01-01"]],
    ["{1984..}", "all-of", ["1984-01-01", "1984-01-01", "Infinity", "Infinity"]],
    ["[1984]", "one-of", ["1984-01-01", "1984-01-01", "1985-01-01", "1985-01-01"]],
  ])("%s is %s", (text, kind, expected) => {
    expect(bounds(text)).toEqual(expected);
    expect(parseDate(text)).toMatchObject({
      kind,
      text,
      openStart: text.includes("[..") || text.includes("{.."),
      startPrecision: undefined,
    });
  });

  it("lists its members as written", () => {
    const { members } = parseDate("[..1660,1667,1670..1672,1680..]");
    expect(members?.map(({ text, kind }) => [text, kind])).toEqual([
      ["..1660", "interval"],
      ["1667", "date"],
      ["1670..1672", "interval"],
      ["1680..", "interval"],
    ]);
    expect(members?.map(({ openStart, openEnd }) => [openStart, openEnd])).toEqual([
      [true, false],
      [false, false],
      [false, false],
      [false, true],
    ]);
  });
});

describe("a refusal says what, why and where", () => {
  it.each([
    ["", "the text is empty"],
    ["2014-13", "at character 6: month 13 is neither 01 to 12"],
    ["2014-00", "at character 6: month 00"],
    ["2014-42", "at character 6: month 42"],
    ["2014-2X", "at character 6: month 2X"],
    ["2014-02-30", "at character 9: 2014-02 has no day 30"],
    ["2021-02-29", "at character 9: 2021-02 has no day 29"],
    ["1900-02-29", "1900-02 has no day 29"],
    ["-0001-02-29", "-0001-02 has no day 29"],
    ["2014-04-00", "2014-04 has no day 00"],
    ["2021-02-3X", "2021-02 has no day 3X"],
    ["XXXX-02-30", "XXXX-02 has no day 30"],
    ["X9X9-02-29", "X9X9-02 has no day 29"],
    ["2014-1", "at character 6: a month has two digits"],
    ["2014-10-1", "at character 9: a day has two digits"],
    ["2014-021", "a month has two digits"],
    ["2014-", "at character 6: a month has two digits"],
    ["2001-21-01", 'at character 8: expected the end, found "-"'],
    ["2014-03-18 ", 'at character 11: expected the end, found " "'],
    [" 2014", 'at character 1: expected a year, found " "'],
    ["18 March 2014", "at character 1: a year has four digits"],
    ["20140318", "a year has four digits, or starts with Y if it has more; this has 8"],
    ["2014??", 'at character 6: expected the end, found "?"'],
    ["2014?~", 'at character 6: expected the end, found "~"'],
    ["-0000", "the year 0000 (1 BCE) has no sign"],
    ["+2014", 'expected a year, found "+"'],
    ["y17000", 'expected a year, found "y"'],
    ["201x", "this has 3"],
    ["-", "at character 2: expected a year, found the end"],
    ["Y", "expected a year, found the end"],
    ["Y2014", "at character 1: Y is for years of more than four digits, this has 4"],
    ["Y1E3", "Y is for years of more than four digits, this has 4"],
    ["Y-02014", "at character 3: the first digit of a year after Y is 1 to 9"],
    ["YX2014", "the first digit of a year after Y is 1 to 9"],
    ["Y17E", "at character 5: expected a number of 1 or more"],
    ["Y17E0", "expected a number of 1 or more"],
    ["Y17E99999999999", "years have at most 13 digits"],
    ["Y10000000000000", "years have at most 13 digits"],
    ["Y1234XE7", 'expected the end, found "E"'],
    ["Y17000-01", 'expected the end, found "-"'],
    ["1950S2-01", 'expected the end, found "-"'],
    ["1950S0", "at character 6: expected a number of 1 or more"],
    ["1950S5", "at character 6: the year has only 4 digits"],
    ["195XS2", 'expected the end, found "S"'],
    ["2014-03T10:00", 'expected the end, found "T"'],
    ["2014-03-1XT10:00", "at character 1: a time of day needs a date without X"],
    ["2014-03-18T", "at character 12: expected two digits for the hour"],
    ["2014-03-18T1X:00", "expected two digits for the hour"],
    ["2014-03-18T25:00", "at character 12: hour 25 is more than 24"],
    ["2014-03-18T24", "hour 24 is only for 24:00 and 24:00:00"],
    ["2014-03-18T24:00:01", "hour 24 is only for 24:00 and 24:00:00"],
    ["2014-03-18T24:01", "hour 24 is only for 24:00 and 24:00:00"],
    ["2014-03-18T10:60", "minute 60 is more than 59"],
    ["2014-03-18T10:00:61", "second 61 is more than 60"],
    ["2014-03-18T10:00:60Z", "second 60 is only for the last minute of a month in UTC"],
    ["2016-12-31T23:59:60+01:00", "second 60 is only for the last minute of a month in UTC"],
    ["2016-12-30T23:59:60Z", "second 60 is only for the last minute of a month in UTC"],
    ["2016-12-31T24:00:60Z", "hour 24"],
    ["2014-03-18T10:00:00.", 'expected the end, found "."'],
    ["2014-03-18T10:00:00+24", "hour 24 is more than 23"],
    ["2014-03-18T10:00:00+10:60", "minute 60 is more than 59"],
    ["2014-03-18T10:00:00-00:00", "the offset zero is written Z or +00:00"],
    ["2014-03-18T10:00:00-00", "the offset zero is written Z or +00:00"],
    ["2014-03/2014-02", "at character 9: the end 2014-02 is before the start 2014-03"],
    ["2014/2013-12-31", "the end 2013-12-31 is before the start 2014"],
    ["../..", "an interval needs a date at one end at least"],
    ["/", "an interval needs a date at one end at least"],
    ["/..", "an interval needs a date at one end at least"],
    ["..", 'expected "/", found the end'],
    ["..2004/2005", 'expected "/", found "2"'],
    ["2004/2005/2006", 'expected the end, found "/"'],
    ["[]", 'expected a year, found "]"'],
    ["[1667, 1668]", 'at character 7: expected a year, found " "'],
    ["[ 1667]", 'expected a year, found " "'],
    ["[1667", 'expected "," or "]", found the end'],
    ["[1667}", 'expected "," or "]", found "}"'],
    ["{1667]", 'expected "," or "}", found "]"'],
    ["[..]", 'expected a year, found "]"'],
    ["[..1984..]", 'expected "," or "]", found "."'],
    ["[1667..,1700]", 'expected a year, found ","'],
    ["[1700,..1667]", 'expected a year, found "."'],
    ["[1672..1670]", "at character 8: 1670 is before 1672"],
    ["[1667..1668-12]", "at character 8: both sides of .. need one precision, here year and month"],
    ["[1667/1668]", 'expected "," or "]", found "/"'],
    ["[[1667]]", 'expected a year, found "["'],
    ["[1667]?", 'expected the end, found "?"'],
    ["unknown", 'expected a year, found "u"'],
    ["2014\u{1F600}", "expected the end"],
  ])("%j: %s", (text, why) => {
    expect(refusal(text)).toContain(why);
    if (text) expect(refusal(text)).toContain(`invalid date: ${JSON.stringify(text).slice(0, 20)}`.slice(0, 20));
  });

  it.each([[undefined], [null], [2014], [{}], [["2014"]], [Symbol("2014")], [20n], [new String("2014")]])(
    "no text: %s",
    (value) => {
      expect(refusal(value)).toContain("expected EDTF text, got ");
    },
  );

  it("keeps the message short and reads no further than the limit", () => {
    expect(refusal(`[${"2014,".repeat(800)}20145]`)).toContain("at character 4002: a year has four digits");
    expect(refusal(`[${"2014,".repeat(800)}20145]`).length).toBeLessThan(200);
    expect(refusal("2".repeat(4096)).length).toBeLessThan(200);
    expect(refusal("2".repeat(4097))).toContain("has 4097 characters, the limit is 4096");
  });
});
