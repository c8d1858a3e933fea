import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { civilFromDays, daysFromCivil, daysInMonth, isLeapYear, toCivil, toInstant } from "./instant.js";

const anyDate = fc.date({ min: new Date(-8.64e15), max: new Date(8.64e15), noInvalidDate: true });

describe("instants and calendar fields", () => {
  it("agree with Date wherever Date reaches", () => {
    fc.assert(
      fc.property(anyDate, (date) => {
        const civil = toCivil(date.getTime());
        expect(civil).toEqual({
          year: date.getUTCFullYear(),
          month: date.getUTCMonth() + 1,
          day: date.getUTCDate(),
          hour: date.getUTCHours(),
          minute: date.getUTCMinutes(),
          second: date.getUTCSeconds(),
          millisecond: date.getUTCMilliseconds(),
        });
        const { year, month, day, hour, minute, second, millisecond } = civil;
        expect(toInstant(year, month, day, hour, minute, second, millisecond)).toBe(date.getTime());
      }),
      { numRuns: 5000 },
    );
  });

  it("go there and back for every day of ±10^13 years", () => {
    fc.assert(
      fc.property(fc.integer({ min: -3652425e9, max: 3652425e9 }), (days) => {
        const { year, month, day } = civilFromDays(days);
        expect(daysFromCivil(year, month, day)).toBe(days);
        expect(day).toBeLessThanOrEqual(daysInMonth(year, month));
      }),
    );
  });

  it("walk each day of two cycles without a gap", () => {
    let days = daysFromCivil(-400, 1, 1);
    for (let year = -400; year < 400; year++) {
      for (let month = 1; month <= 12; month++) {
        expect(daysFromCivil(year, month, 1)).toBe(days);
        days += daysInMonth(year, month);
      }
    }
  });

  it("know leap years before year 1 too", () => {
    expect([-400, -100, -4, -1, 0, 1900, 2000, 2024].map(isLeapYear)).toEqual([
      true,
      false,
      true,
      false,
      true,
      false,
      true,
      true,
    ]);
    expect([2021, 2024].map((year) => daysInMonth(year, 2))).toEqual([28, 29]);
  });

  it("give January 1 and midnight where nothing is said", () => {
    expect(toInstant(1970)).toBe(0);
    expect(toInstant(-13.8e9)).toBe(-435485999767219200000);
  });
});

it("gives hours of a day, far from 1970 too", () => {
  fc.assert(
    fc.property(fc.double({ min: -4e20, max: 4e20, noNaN: true }), (time) => {
      const { hour, minute, second, millisecond } = toCivil(time);
      expect(hour >= 0 && hour < 24 && minute >= 0 && minute < 60 && second >= 0 && second < 60 && millisecond >= 0 && millisecond < 1000).toBe(true);
    }),
    { numRuns: 20_000 },
  );
  expect(toCivil(-210731284465632020000).hour).toBeGreaterThanOrEqual(0);
});
