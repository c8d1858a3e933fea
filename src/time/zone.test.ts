import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { DAY, HOUR, MINUTE } from "./instant.js";
import { luxonZone } from "./luxon-zones.js";
import { fixedZone, localToUtc, offsetName, resolveZone, utc, utcToLocal } from "./zone.js";

const brussels = luxonZone("Europe/Brussels");

describe("resolveZone", () => {
  it("knows UTC and fixed offsets by itself", () => {
    for (const name of ["UTC", "Z", "utc", "GMT", "+00:00"]) expect(resolveZone(name)).toBe(utc);
    expect(resolveZone("+02:00").offset(0)).toBe(2 * HOUR);
    expect(resolveZone("-0530").offset(0)).toBe(-5.5 * HOUR);
    expect(resolveZone("UTC+1").offset(0)).toBe(HOUR);
    expect(resolveZone("+05:45").name).toBe("+05:45");
    expect(offsetName(resolveZone("-03:30"), 0)).toBe("UTC−03:30");
  });

  it("asks the port for any other name, and says how to get one", () => {
    expect(resolveZone("Europe/Brussels", luxonZone).offset(Date.UTC(2016, 2, 22))).toBe(HOUR);
    expect(() => resolveZone("Europe/Brussels")).toThrow(
      'zone "Europe/Brussels" needs the zones port: import { luxonZone } from "timeloom"; pass zones: luxonZone',
    );
    expect(() => resolveZone("+25:00", luxonZone)).toThrow('invalid zone: "+25:00" is not an offset of less than 24 hours');
    expect(() => resolveZone("+01:75")).toThrow("invalid zone");
  });
});

describe("luxonZone", () => {
  it("has the offset of the day, also in the days of local mean time", () => {
    expect(brussels.offset(Date.UTC(2016, 6, 1))).toBe(2 * HOUR);
    expect(luxonZone("Europe/Paris").offset(Date.UTC(1900, 0, 1))).toBe(9 * MINUTE + 21_000);
    expect(luxonZone("Asia/Kolkata").offset(0)).toBe(5.5 * HOUR);
  });

  it("keeps the nearest offset beyond what Date can hold", () => {
    expect(luxonZone("Asia/Tokyo").offset(4e17)).toBe(9 * HOUR);
    expect(brussels.offset(-4e20)).toBe(brussels.offset(-8.64e15));
    expect(brussels.offset(Infinity)).toBe(brussels.offset(8.64e15));
  });

  it("names the offset", () => {
    expect(luxonZone("America/New_York").abbreviation!(Date.UTC(2016, 6, 1), "en")).toBe("EDT");
    expect(luxonZone("Asia/Kolkata").abbreviation!(0, "en")).toBe("UTC+05:30");
    expect(offsetName(luxonZone("America/St_Johns"), Date.UTC(2016, 0, 1))).toBe("UTC−03:30");
  });

  it("refuses an unknown name, with the nearest", () => {
    expect(() => luxonZone("Europe/Brusels")).toThrow('unknown zone: "Europe/Brusels"; did you mean "Europe/Brussels"?');
    expect(() => luxonZone("x".repeat(10_000))).toThrow(/^unknown zone: "x{57}..."$/);
    expect(() => luxonZone("")).toThrow('unknown zone: ""');
  });
});

describe("localToUtc", () => {
  const days = (zone: typeof brussels, local: number) => (localToUtc(zone, local + DAY) - localToUtc(zone, local)) / HOUR;

  it("makes days of 22 to 25 hours", () => {
    expect(days(brussels, Date.UTC(2016, 2, 27))).toBe(23);
    expect(days(brussels, Date.UTC(2016, 9, 30))).toBe(25);
    expect(days(luxonZone("Antarctica/Troll"), Date.UTC(2016, 2, 27))).toBe(22);
    expect(days(luxonZone("Australia/Lord_Howe"), Date.UTC(2016, 3, 3))).toBe(24.5);
  });

  it("reads a time that never comes with the offset before, and takes the first of two", () => {
    expect(localToUtc(brussels, Date.UTC(2016, 2, 27, 2, 30))).toBe(Date.UTC(2016, 2, 27, 1, 30));
    expect(localToUtc(brussels, Date.UTC(2016, 9, 30, 2, 30))).toBe(Date.UTC(2016, 9, 30, 0, 30));
  });

  it("begins a day whose midnight never comes when the gap ends", () => {
    const beirut = luxonZone("Asia/Beirut");
    const start = localToUtc(beirut, Date.UTC(2016, 2, 27));
    expect(utcToLocal(beirut, start)).toBe(Date.UTC(2016, 2, 27, 1));
    expect(utcToLocal(beirut, start - 1)).toBe(Date.UTC(2016, 2, 27) - 1);
  });

  it("undoes utcToLocal, but for the second of two readings", () => {
    const zones = [
      "Europe/Brussels",
      "America/New_York",
      "Pacific/Apia",
      "Australia/Lord_Howe",
      "Africa/Casablanca",
      "Antarctica/Troll",
    ].map(luxonZone);
    fc.assert(
      fc.property(fc.constantFrom(...zones, fixedZone(-210)), fc.integer({ min: -2e12, max: 2e12 }), (zone, time) => {
        const local = utcToLocal(zone, time);
        const back = localToUtc(zone, local);
        expect(utcToLocal(zone, back)).toBe(local);
        expect(back).toBeLessThanOrEqual(time);
      }),
      { numRuns: 2000 },
    );
  }, 30_000);
});
