import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { DAY, HOUR, MINUTE, toInstant, YEAR } from "../time/instant.js";
import { luxonZone } from "../time/luxon-zones.js";
import { fixedZone, utc } from "../time/zone.js";
import { fittingUnit, segmentCount, segments } from "./calendar-segments.js";
import { SEGMENT_UNITS } from "./segments.js";

const options = { zone: utc, locale: "en" };
const brussels = luxonZone("Europe/Brussels");

describe("segments", () => {
  it("gives each unit as many columns as its longest has", () => {
    expect(SEGMENT_UNITS.map((unit) => segments(unit, options).columns)).toEqual([60, 24, 7, 31, 3, 12, 10, 10]);
  });

  it("has all Januaries, all Mondays and all firsts of a month at one place", () => {
    const years = segments("year", options);
    expect([1970, 2016, 1600, -43].map((year) => years.position(toInstant(year, 7)))).toEqual([0.5, 46.5, -369.5, -2012.5]);
    const months = segments("month", options);
    expect([toInstant(2016, 2, 11), toInstant(2016, 3, 11)].map((time) => months.position(time))).toEqual([
      553 + 10 / 31,
      554 + 10 / 31,
    ]);
    const weeks = segments("week", options);
    expect(weeks.position(toInstant(2016, 3, 21)) % 1).toBe(0);
  });

  it("makes the cells of a segment", () => {
    const february = segments("month", options).segment(553);
    expect(february.title).toBe("February 2016");
    expect(february.cells).toHaveLength(29);
    expect(february.cells[28]).toEqual({ from: 28 / 31, to: 29 / 31, label: "29", time: toInstant(2016, 2, 29), weekday: 1 });
    const year = segments("year", { ...options, zone: brussels }).segment(46);
    expect(year.cells[6]).toEqual({
      from: 6 / 12,
      to: 7 / 12,
      label: "Jul",
      time: toInstant(2016, 7) - 2 * HOUR,
      weekday: undefined,
    });
    expect(
      segments("decade", options)
        .segment(-197)
        .cells.map(({ label, from }) => `${label} ${from}`),
    ).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9].map((n) => `${n} ${n / 10}`));
  });

  it("begins weeks as it is asked to", () => {
    const first = (locale: string, week: "iso" | "locale") => {
      const scale = segments("week", { zone: utc, locale, week });
      const { title, cells } = scale.segment(Math.floor(scale.position(toInstant(2016, 3, 22))));
      return [title, cells[0]!.label, cells[0]!.weekday];
    };
    expect(first("en-US", "locale")).toEqual(["March 20, 2016", "Sun", 0]);
    expect(first("en-US", "iso")).toEqual(["2016-W12", "Mon", 1]);
    expect(first("de", "locale")).toEqual(["21. März 2016", "Mo", 1]);
  });

  it("gives days on which clocks change 24 cells, and never goes back", () => {
    const days = segments("day", { zone: brussels, locale: "en" });
    for (const [start, hours] of [
      [toInstant(2016, 3, 26, 23), 23],
      [toInstant(2016, 10, 29, 22), 25],
    ] as const) {
      const index = days.position(start);
      expect(Number.isInteger(index)).toBe(true);
      expect(days.position(start + hours * HOUR)).toBe(index + 1);
      expect(days.segment(index).cells).toHaveLength(24);
      for (let time = start; time < start + hours * HOUR; time += 5 * MINUTE)
        expect(days.position(time + 5 * MINUTE)).toBeGreaterThanOrEqual(days.position(time));
    }
    // 02:00 to 03:00 never comes: both cells begin when it is 03:00
    const { cells } = days.segment(days.position(toInstant(2016, 3, 26, 23)));
    expect([cells[2]!.time, cells[3]!.time]).toEqual([toInstant(2016, 3, 27, 1), toInstant(2016, 3, 27, 1)]);
  });

  it("has the same place for a time whatever was asked for before", () => {
    const near = fc.integer({ min: toInstant(2015, 12, 30), max: toInstant(2016, 4, 2) });
    for (const unit of SEGMENT_UNITS)
      for (const zone of [utc, brussels]) {
        const asked = segments(unit, { ...options, zone });
        fc.assert(fc.property(fc.oneof(near, fc.integer({ min: toInstant(-50), max: toInstant(3000) })), (time) => asked.position(time) === segments(unit, { ...options, zone }).position(time)));
      }
  });

  it("is sound in deep time", () => {
    for (const unit of ["year", "decade", "century"] as const) {
      const scale = segments(unit, options);
      for (const year of [-1e8, 1e8]) {
        const time = toInstant(year, 7);
        expect(Math.abs(scale.time(scale.position(time)) - time)).toBeLessThan(DAY);
        const { title, cells } = scale.segment(Math.floor(scale.position(time)));
        expect(title).toMatch(/\d/);
        expect(cells).toHaveLength(scale.columns);
      }
    }
    expect(segments("year", options).segment(-66_000_000 - 1970).title).toBe("66,000,001 BCE");
    expect(segments("hour", options).position(-13.8e9 * YEAR)).toBeLessThan(-1e14);
  });

  it("has ticks for cells, or for segments where there is no room", () => {
    const scale = segments("year", options);
    const row = (start: number, end: number, least: number) => {
      const { inner, outer } = scale.ticks({ start, end }, least, options);
      return [inner, outer].map((ticks) => ticks.map(({ label }) => label));
    };
    expect(row(45.9, 47, 0.25)).toEqual([
      ["Jan", "Apr", "Jul", "Oct", "Jan"],
      ["2015", "2016", "2017"],
    ]);
    expect(row(0.5, 60, 7)).toEqual([["1980", "1990", "2000", "2010", "2020", "2030"], []]);
    expect(() => row(0, 1e9, 1)).toThrow("too many ticks");
    expect(row(1e17, 1e17 + 100, 0.01)[0]!.length).toBeLessThan(200);
    expect(scale.say({ start: 46, end: 46 + 5 / 12 }, options)).toBe("January to May 2016");
  });
});

describe("segmentCount", () => {
  it("counts what a window meets, and not what begins at its end", () => {
    const count = (start: number, end: number, unit: Parameters<typeof segmentCount>[1], zone = utc) =>
      segmentCount({ start, end }, unit, { zone, locale: "en" });
    expect(count(toInstant(2016), toInstant(2018), "month")).toBe(24);
    expect(count(toInstant(2016), toInstant(2018) + 1, "month")).toBe(25);
    expect(count(toInstant(2016), toInstant(2018), "month", fixedZone(60))).toBe(25);
    expect(count(5, 5, "century")).toBe(1);
    expect(count(0, 0, "year")).toBe(1);
    expect(count(-13.8e9 * YEAR, 0, "hour")).toBeGreaterThan(1e14);
  });
});

describe("fittingUnit", () => {
  it("is the finest that makes no more than the most", () => {
    const fit = (years: number, unit: Parameters<typeof fittingUnit>[1], most: number) =>
      fittingUnit({ start: 0, end: years * YEAR }, unit, most, options);
    expect(fit(2, "month", 100)).toBe("month");
    expect(fit(2, "day", 200)).toBe("week");
    expect(fit(100, "hour", 50)).toBe("decade");
    expect(fit(1e9, "hour", 1000)).toBeUndefined();
  });
});
