import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { DAY, HOUR, MINUTE, SECOND, YEAR } from "../time/instant.js";
import { roundDuration, roundDurations, sayDuration, saySigned } from "./durations.js";

const MONTH = YEAR / 12;

describe("roundDuration", () => {
  it("climbs the ladder", () => {
    const ladder = [
      3,
      501,
      6 * SECOND,
      20 * MINUTE,
      4 * HOUR,
      13 * HOUR,
      3 * DAY,
      15 * DAY,
      32 * DAY,
      200 * DAY,
      3 * YEAR,
      7e8 * YEAR,
    ];
    expect(ladder.map((least) => sayDuration(roundDuration(least).ms, "en"))).toEqual([
      "5 milliseconds",
      "1 second",
      "15 seconds",
      "30 minutes",
      "6 hours",
      "1 day",
      "1 week",
      "1 month",
      "3 months",
      "1 year",
      "5 years",
      "1 billion years",
    ]);
  });

  it("is never shorter than asked", () => {
    fc.assert(fc.property(fc.double({ min: 0, max: 1e22, noNaN: true }), (least) => roundDuration(least).ms >= least));
  });
});

describe("roundDurations", () => {
  it("has each rung once, and knows the main ones", () => {
    const rungs = roundDurations(1e6 * YEAR);
    rungs.forEach(({ ms }, i) => i > 0 && expect(ms).toBeGreaterThan(rungs[i - 1]!.ms));
    expect(rungs.filter(({ main }) => main).map(({ ms }) => ms)).toEqual([
      ...[1, 10, 100, SECOND, MINUTE, HOUR, DAY, MONTH],
      ...[1, 10, 100, 1e3, 1e4, 1e5, 1e6].map((years) => years * YEAR),
    ]);
    expect(roundDurations(0)).toEqual([]);
    expect(roundDurations(NaN)).toEqual([]);
  });
});

describe("sayDuration", () => {
  it("says the largest unit of which it is a whole number", () => {
    const say = (ms: number) => sayDuration(ms, "en");
    expect([90 * MINUTE, 48 * HOUR, 14 * DAY, 15 * DAY, 12 * MONTH, 18 * MONTH, 1000 * YEAR, -YEAR, 0].map(say)).toEqual([
      "90 minutes",
      "2 days",
      "2 weeks",
      "15 days",
      "1 year",
      "18 months",
      "1,000 years",
      "1 year",
      "0 milliseconds",
    ]);
  });

  it("rounds to a unit that is not too coarse", () => {
    const say = (days: number) => sayDuration(days * DAY, "en", { round: true });
    expect([0.4, 1, 20, 31, 59, 243, 365, 400, 800, 4383, 45_000, 123_456 * 365.2425].map(say)).toEqual([
      "9.6 hours",
      "1 day",
      "20 days",
      "1 month",
      "59 days",
      "8 months",
      "1 year",
      "13 months",
      "2.2 years",
      "12 years",
      "123 years",
      "123,000 years",
    ]);
  });

  it("speaks the locale's language, and avoids what Intl gets wrong", () => {
    expect(["en", "de", "fr", "es", "ja", "ar"].map((locale) => sayDuration(2e6 * YEAR, locale))).toEqual([
      "2 million years",
      "2 Millionen Jahre",
      "2 M ans",
      "2 M años",
      "200万 年",
      "2 مليون سنة",
    ]);
    expect(() => sayDuration(1, "not a tag")).toThrow("invalid locale");
  });
});

it("saySigned says before and after", () => {
  expect([-2 * YEAR, 0, -0, HOUR].map((ms) => saySigned(ms, "en"))).toEqual(["−2 years", "0", "0", "+1 hour"]);
  expect(saySigned(-400 * DAY, "de", { round: true })).toBe("−13 Monate");
});
