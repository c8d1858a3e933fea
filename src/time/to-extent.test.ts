import { describe, expect, it } from "vitest";
import { toExtent } from "./to-extent.js";
import { parseDate } from "./parse-date.js";
import { TimeloomError } from "../errors.js";
import type { DateInput } from "./to-extent.js";

function bounds(input: DateInput): number[] {
  const { earliestStart, latestStart, earliestEnd, latestEnd } = toExtent(input);
  return [earliestStart, latestStart, earliestEnd, latestEnd];
}

function refusal(input: unknown): string {
  try {
    toExtent(input as DateInput);
  } catch (error) {
    expect(error).toBeInstanceOf(TimeloomError);
    expect((error as TimeloomError).code).toBe("invalid-date");
    return (error as TimeloomError).message;
  }
  throw new Error("accepted");
}

describe("toExtent", () => {
  it("takes numbers and dates as instants without width", () => {
    for (const input of [1000, new Date(1000)]) {
      expect(bounds(input)).toEqual([1000, 1000, 1000, 1000]);
      expect(toExtent(input)).toMatchObject({ precision: "instant", kind: "date", timed: true, local: false, text: undefined });
    }
    expect(bounds(-4.35e20)).toEqual([-4.35e20, -4.35e20, -4.35e20, -4.35e20]);
  });

  it("reads text as parseDate does", () => {
    expect(toExtent("1914-07-28/1918-11-11")).toEqual(parseDate("1914-07-28/1918-11-11"));
  });

  it("takes two instants as exactly [start, end)", () => {
    expect(bounds({ start: 5, end: 9 })).toEqual([5, 5, 9, 9]);
    expect(bounds({ start: 5, end: 5 })).toEqual([5, 5, 5, 5]);
    expect(toExtent({ start: 5, end: new Date(9) })).toMatchObject({
      kind: "interval",
      precision: "instant",
      startPrecision: "instant",
      timed: true,
      text: undefined,
    });
  });

  it("combines two dates as an interval does", () => {
    const { text, ...interval } = parseDate("1914-07-28/1918~");
    expect(toExtent({ start: "1914-07-28", end: "1918~" })).toEqual({ ...interval, text: undefined });
    expect(text).toBe("1914-07-28/1918~");
    expect(toExtent({ start: "1914", end: 0 })).toMatchObject({
      precision: "year",
      endPrecision: "instant",
      start: { text: "1914" },
      end: { latestEnd: 0 },
    });
    expect(toExtent({ start: "1914", end: ".." })).toMatchObject({ openEnd: true, unknownEnd: false, latestEnd: Infinity });
    expect(toExtent({ start: "", end: "1914" })).toMatchObject({
      openStart: false,
      unknownStart: true,
      earliestStart: -Infinity,
    });
    expect(bounds({ start: 0, end: "1970" })).toEqual([0, 0, 0, Date.UTC(1971, 0)]);
  });

  it("refuses an end before the start", () => {
    expect(refusal({ start: "1918-11-11", end: "1914-07-28" })).toBe("invalid end: 1914-07-28 is before start 1918-11-11");
    expect(refusal({ start: 9, end: 5 })).toBe("invalid end: 5 is before start 9");
    expect(refusal({ start: new Date(9), end: 5 })).toBe("invalid end: 5 is before start 1970-01-01T00:00:00.009Z");
    expect(refusal({ start: Date.UTC(1971, 0), end: "1970" })).toBe("invalid end: 1970 is before start 31536000000");
  });

  it.each([
    [NaN, "invalid date: expected EDTF text, a finite number or a Date, got NaN"],
    [Infinity, "invalid date: expected EDTF text, a finite number or a Date, got Infinity"],
    [new Date(NaN), "invalid date: expected EDTF text, a finite number or a Date, got NaN"],
    [undefined, "invalid date: expected EDTF text, a finite number or a Date, got undefined"],
    [null, "got null"],
    [true, "got true"],
    [10n, "got a bigint"],
    [{}, "got undefined"],
    [{ start: "2014" }, "got undefined"],
    [{ start: { start: 1, end: 2 }, end: 3 }, "got an object"],
    [["2014", "2015"], "got undefined"],
    [{ start: "2014/2015", end: "2016" }, 'invalid start: "2014/2015" is not a single date'],
    [{ start: "2014", end: "[2015,2016]" }, 'invalid end: "[2015,2016]" is not a single date'],
    [{ start: "..", end: "" }, "{start, end} needs a date at one end at least"],
    [{ start: "2014-13", end: "2015" }, "month 13"],
    ["2014-13", "month 13"],
  ])("refuses case %#", (input, why) => {
    expect(refusal(input)).toContain(why);
  });
});
