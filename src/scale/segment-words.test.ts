import { describe, expect, it } from "vitest";
import { de } from "../messages/de.js";
import { toManner } from "../time/format-instant.js";
import { DAY, HOUR, toInstant } from "../time/instant.js";
import { cellLabel, firstWeekday, segmentTitle, weekdayNames, weekdayOf } from "./segment-words.js";

const english = toManner({ locale: "en" });
const german = toManner({ locale: "de", words: de.dates });
const bare = toManner({ locale: "fr" });

describe("firstWeekday", () => {
  it("is Monday by ISO, and the locale's where it is asked for", () => {
    expect(firstWeekday("en-US", "iso")).toBe(1);
    expect(["en-US", "en", "de", "ar-EG"].map((locale) => firstWeekday(locale, "locale"))).toEqual([0, 1, 1, 6]);
    expect(() => firstWeekday("not a tag", "locale")).toThrow("invalid locale");
  });
});

it("weekdayNames begin with Sunday", () => {
  expect(weekdayNames("en")).toEqual(["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"]);
  expect(weekdayNames("de")).toEqual(["So", "Mo", "Di", "Mi", "Do", "Fr", "Sa"]);
});

it("weekdayOf holds before 1970", () => {
  expect([0, -4 * DAY, -5 * DAY, toInstant(2016, 3, 22)].map(weekdayOf)).toEqual([4, 0, 6, 2]);
});

describe("segmentTitle", () => {
  it("says each unit in the words of the language", () => {
    const title = (unit: Parameters<typeof segmentTitle>[0], start: number, end: number) =>
      [english, german, bare].map((manner) => segmentTitle(unit, start, end, "iso", manner));
    expect(title("hour", toInstant(2016, 3, 22, 8), toInstant(2016, 3, 22, 9))).toEqual([
      "22 March 2016, 08:00",
      "22. März 2016, 08:00",
      "22 mars 2016, 08:00",
    ]);
    expect(title("day", toInstant(2016, 3, 22), toInstant(2016, 3, 23))).toEqual([
      "22 March 2016",
      "22. März 2016",
      "22 mars 2016",
    ]);
    expect(title("month", toInstant(2016, 3), toInstant(2016, 4))).toEqual(["March 2016", "März 2016", "mars 2016"]);
    expect(title("quarter", toInstant(2016, 4), toInstant(2016, 7))).toEqual(["Q2 2016", "2. Quartal 2016", "avril–juin 2016"]);
    expect(title("year", toInstant(-43), toInstant(-42))).toEqual(["44 BCE", "44 v. Chr.", "44 av. J.-C."]);
    expect(title("decade", toInstant(1990), toInstant(2000))).toEqual(["1990s", "1990er Jahre", "1990–1999"]);
    expect(title("century", toInstant(1900), toInstant(2000))).toEqual(["20th century", "20. Jahrhundert", "1900–1999"]);
  });

  it("counts from the first year on, and backwards before it", () => {
    const title = (unit: "decade" | "century", start: number, end: number) =>
      segmentTitle(unit, toInstant(start), toInstant(end), "iso", english);
    expect(title("decade", 1, 10)).toBe("1–9");
    expect(title("decade", -9, 1)).toBe("10–1 BCE");
    expect(title("century", 1, 100)).toBe("1st century");
    expect(title("century", -99, 1)).toBe("1st century BCE");
    expect(title("century", -199, -99)).toBe("2nd century BCE");
  });

  it("numbers weeks as ISO 8601 does, where it does", () => {
    const week = (start: number, way: "iso" | "locale" = "iso", manner = english) =>
      segmentTitle("week", start, start + 7 * DAY, way, manner);
    expect(week(toInstant(2016, 3, 21))).toBe("2016-W12");
    expect(week(toInstant(2015, 12, 28))).toBe("2015-W53");
    expect(week(toInstant(2018, 12, 31))).toBe("2019-W01");
    expect(week(toInstant(4, 6, 28))).toBe("0004-W27");
    expect(week(toInstant(-5, 7, 3))).toBe("3 July 6 BCE");
    expect(week(toInstant(2016, 3, 20), "locale", toManner({ locale: "en-US" }))).toBe("March 20, 2016");
  });
});

describe("cellLabel", () => {
  it("is short", () => {
    const label = (unit: Parameters<typeof cellLabel>[0], start: number) => cellLabel(unit, start, start + HOUR, english);
    expect(label("hour", toInstant(2016, 3, 22, 14, 5))).toBe("14:05");
    expect(label("day", toInstant(2016, 3, 22, 14))).toBe("14:00");
    expect(label("week", toInstant(2016, 3, 22))).toBe("Tue");
    expect(label("month", toInstant(2016, 3, 22))).toBe("22");
    expect(label("quarter", toInstant(2016, 3))).toBe("Mar");
    expect(label("year", toInstant(2016, 3))).toBe("Mar");
    expect(label("decade", toInstant(2016))).toBe("2016");
    expect(cellLabel("century", toInstant(1990), toInstant(2000), english)).toBe("1990s");
  });
});
