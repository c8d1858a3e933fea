import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formatOuterTick, formatTick } from "./format-tick.js";
import { DAY, HOUR, MINUTE, SECOND, toCivil, toInstant, YEAR } from "./instant.js";
import { luxonZone } from "./luxon-zones.js";
import { outerTicks, ticks } from "./ticks.js";
import { LENGTH, labelYear, tickUnits } from "./units.js";
import { fixedZone, utc, utcToLocal, type Zone } from "./zone.js";

const labels = (start: number, end: number, minStep: number, zone: Zone = utc, locale = "en") => {
  const found = ticks(start, end, minStep, zone);
  return found.times.map((time) => formatTick(time, found, { zone, locale }));
};
const outer = (start: number, end: number, minStep: number, zone: Zone = utc, locale = "en") => {
  const found = outerTicks(start, end, ticks(start, end, minStep, zone).unit, zone);
  return found?.times.map((time) => formatOuterTick(time, found.unit, { zone, locale }));
};

describe("ticks", () => {
  it("climbs the ladder", () => {
    const rung = (minStep: number) => {
      const { unit, step } = ticks(0, minStep, minStep, utc);
      return `${step} ${unit}`;
    };
    expect(rung(0.1)).toBe("1 millisecond");
    expect(rung(3)).toBe("5 millisecond");
    expect(rung(501)).toBe("1 second");
    expect(rung(16 * SECOND)).toBe("30 second");
    expect(rung(20 * MINUTE)).toBe("30 minute");
    expect(rung(4 * HOUR)).toBe("6 hour");
    expect(rung(13 * HOUR)).toBe("1 day");
    expect(rung(3 * DAY)).toBe("7 day");
    expect(rung(20 * DAY)).toBe("1 month");
    expect(rung(29 * DAY)).toBe("3 month");
    expect(rung(182 * DAY)).toBe("1 year");
    expect(rung(3 * YEAR)).toBe("5 year");
    expect(rung(7 * YEAR)).toBe("10 year");
    expect(rung(3e8 * YEAR)).toBe("500000000 year");
    expect(rung(2.1e9 * YEAR)).toBe("5000000000 year");
    expect(tickUnits().slice(-1)).toEqual([{ unit: "year", step: 1e9 }]);
    expect(tickUnits()).toHaveLength(9 + 4 + 4 + 4 + 4 + 3 + 28);
  });

  it("says years, months, days and times, with the context in the outer row", () => {
    expect(labels(toInstant(2010), toInstant(2024), 4 * YEAR)).toEqual(["2010", "2015", "2020"]);
    expect(labels(toInstant(2015, 11), toInstant(2016, 5), 25 * DAY)).toEqual(["Nov", "Dec", "Jan", "Feb", "Mar", "Apr", "May"]);
    expect(outer(toInstant(2015, 11, 3), toInstant(2016, 5), 25 * DAY)).toEqual(["2015", "2016"]);
    expect(labels(toInstant(2016, 9), toInstant(2016, 9, 2), 25 * DAY)).toEqual(["Sep"]);
    expect(labels(toInstant(2016, 2, 10), toInstant(2016, 3, 20), 5 * DAY)).toEqual(["15", "22", "1", "8", "15"]);
    expect(outer(toInstant(2016, 2, 10), toInstant(2016, 3, 20), 5 * DAY)).toEqual(["February 2016", "March 2016"]);
    expect(labels(toInstant(2015, 2, 26), toInstant(2015, 3, 5), 2 * DAY)).toEqual(["27", "1", "3", "5"]);
    expect(labels(toInstant(2016, 2, 26), toInstant(2016, 3, 5), 2 * DAY)).toEqual(["27", "1", "3", "5"]);
    expect(labels(toInstant(2016, 3, 21, 20), toInstant(2016, 3, 22, 13), 5 * HOUR)).toEqual(["00:00", "06:00", "12:00"]);
    expect(outer(toInstant(2016, 3, 21, 20), toInstant(2016, 3, 22, 13), 5 * HOUR)).toEqual(["21 March 2016", "22 March 2016"]);
    expect(labels(toInstant(2016, 3, 22, 6, 58, 2), toInstant(2016, 3, 22, 6, 58, 12), 4 * SECOND)).toEqual([
      "06:58:05",
      "06:58:10",
    ]);
    expect(labels(1250, 2000, 200)).toEqual(["400 ms", "600 ms", "800 ms", "0 ms"]);
    expect(outer(1250, 2000, 200)).toEqual(["1 January 1970, 00:00:01", "1 January 1970, 00:00:02"]);
    expect(outer(toInstant(2010), toInstant(2024), 4 * YEAR)).toBeUndefined();
  });

  it("has no year 0, and round years of the label before it", () => {
    expect(labels(toInstant(-1100), toInstant(1100), 400 * YEAR)).toEqual(
      ["1,000 BCE", "500 BCE", "1 CE", "500", "1000"].map((label) => label.replace(",", "")),
    );
    expect(labels(toInstant(-12), toInstant(12), 4 * YEAR)).toEqual(["10 BCE", "5 BCE", "1 CE", "5", "10"]);
    expect(labels(toInstant(-2), toInstant(3), YEAR * 0.9)).toEqual(["3 BCE", "2 BCE", "1 BCE", "1", "2", "3"]);
    expect(labels(toInstant(-5), toInstant(5), YEAR * 1.5)).toEqual(["6 BCE", "4 BCE", "2 BCE", "2", "4"]);
    expect(outer(toInstant(-43, 3), toInstant(-43, 4), 7 * DAY)).toEqual(["March 44 BCE", "April 44 BCE"]);
  });

  it("goes to the beginning of the universe", () => {
    expect(labels(toInstant(-13.8e9), toInstant(2024), 4e9 * YEAR)).toEqual([
      "10 billion years ago",
      "5 billion years ago",
      "today",
    ]);
    expect(labels(toInstant(-70e6), toInstant(-60e6), 4e6 * YEAR)).toEqual(["70 million years ago", "65 million years ago"]);
    expect(labels(toInstant(-66_002_000), toInstant(-65_999_000), 900 * YEAR)).toEqual([
      "66,002,000 BCE",
      "66,001,000 BCE",
      "66,000,000 BCE",
    ]);
    expect(labels(toInstant(-300_000), toInstant(-90_000), 9e4 * YEAR)).toEqual([
      "300,000 years ago",
      "200,000 years ago",
      "100,000 years ago",
    ]);
    expect(labels(toInstant(-66.3e6), toInstant(-65.9e6), 1.5e5 * YEAR)).toEqual([
      "66.2 million years ago",
      "66 million years ago",
    ]);
    expect(labels(toInstant(-10e6), toInstant(-4e6), 4e6 * YEAR, utc, "it")).toEqual(["10.000.000 a.C.", "5.000.000 a.C."]);
  });

  it("follows the clocks of a zone when they jump", () => {
    const brussels = luxonZone("Europe/Brussels");
    const day = (start: number) => labels(start, start + 8 * HOUR, 0.9 * HOUR, brussels);
    expect(day(Date.UTC(2016, 2, 26, 23))).toEqual([
      "00:00",
      "01:00",
      "03:00",
      "04:00",
      "05:00",
      "06:00",
      "07:00",
      "08:00",
      "09:00",
    ]);
    expect(day(Date.UTC(2016, 9, 29, 22))).toEqual([
      "00:00",
      "01:00",
      "02:00",
      "02:00",
      "03:00",
      "04:00",
      "05:00",
      "06:00",
      "07:00",
    ]);
    expect(labels(Date.UTC(2016, 2, 26, 12), Date.UTC(2016, 2, 28), 3 * HOUR, brussels).slice(0, 8)).toEqual([
      "15:00",
      "18:00",
      "21:00",
      "00:00",
      "03:00",
      "06:00",
      "09:00",
      "12:00",
    ]);
    expect(
      ticks(Date.UTC(2016, 2, 25), Date.UTC(2016, 2, 29), DAY, brussels).times.map((time) =>
        new Date(time).toISOString().slice(0, 13),
      ),
    ).toEqual(["2016-03-25T23", "2016-03-26T23", "2016-03-27T22", "2016-03-28T22"]);
    // Samoa went without 30 December 2011.
    expect(labels(Date.UTC(2011, 11, 28, 10), Date.UTC(2012, 0, 2), DAY, luxonZone("Pacific/Apia"))).toEqual([
      "28",
      "29",
      "31",
      "1",
      "2",
    ]);
  });

  it("localises", () => {
    expect(labels(toInstant(2016), toInstant(2016, 4), 25 * DAY, utc, "fr")).toEqual(["janv.", "févr.", "mars", "avr."]);
    expect(labels(toInstant(2016), toInstant(2016, 4), 25 * DAY, utc, "ja")).toEqual(["1月", "2月", "3月", "4月"]);
    expect(outer(toInstant(2016), toInstant(2016, 2), 7 * DAY, utc, "ja")).toEqual(["2016年1月", "2016年2月"]);
    expect(labels(toInstant(-600), toInstant(-400), 400 * YEAR, utc, "de")).toEqual(["500 v. Chr."]);
  });

  it("refuses what is no window, and more than 10,000", () => {
    expect(() => ticks(NaN, 1, 1, utc)).toThrow("invalid window for ticks: NaN to 1");
    expect(() => ticks(0, 1, 0, utc)).toThrow("invalid step for ticks: 0 is not a positive number of milliseconds");
    expect(() => ticks(0, 1e9, 1, utc)).toThrow("too many ticks: 0 to 1000000000 has more than 10000");
    expect(() => outerTicks(0, 2e7 * 1000, "millisecond", utc)).toThrow("too many ticks");
    expect(() => outerTicks(0, 1e6 * YEAR, "month", utc)).toThrow("too many ticks");
    expect(ticks(5, 3, 1, utc).times).toEqual([]);
  });
});

describe("any ticks", () => {
  const zones = [
    utc,
    fixedZone(-210),
    ...["Europe/Brussels", "America/New_York", "Australia/Lord_Howe", "Pacific/Apia", "Asia/Beirut", "Antarctica/Troll"].map(
      luxonZone,
    ),
  ];
  const jump = (zone: Zone) => (zone === utc || zone.name.includes(":") ? 0 : 2 * HOUR);
  const window = fc
    .record({
      zone: fc.constantFrom(...zones),
      // 1 ms to 10^9 years, near and far from now
      length: fc.double({ min: 0, max: Math.log10(1e10 * YEAR), noNaN: true }).map((power) => 10 ** power),
      place: fc.double({ min: -1, max: 1, noNaN: true }),
      far: fc.constantFrom(1e10, 1e12, 2e12, 1e14, 1e16, 4e20),
      count: fc.double({ min: 0.5, max: 60, noNaN: true }),
    })
    .map(({ zone, length, place, far, count }) => ({
      zone,
      start: place * far,
      end: place * far + length,
      minStep: Math.max(1, length / count),
      length,
    }));

  it("increase, lie inside, and are far enough apart", () => {
    fc.assert(
      fc.property(window, ({ zone, start, end, minStep }) => {
        const { times, unit, step } = ticks(start, end, minStep, zone);
        expect(times.every((time) => time >= start && time <= end)).toBe(true);
        for (let index = 1; index < times.length; index++) {
          const [before, after] = [times[index - 1]!, times[index]!];
          expect(after).toBeGreaterThan(before);
          // after 1 CE a year is missing; beyond 2^53 ms a float64 is coarse
          const least =
            unit === "year" && toCivil(utcToLocal(zone, before)).year === 1 ? minStep * ((step - 1.01) / step) : minStep;
          expect(after - before + Math.abs(after) * 1e-12).toBeGreaterThanOrEqual(least - jump(zone));
        }
      }),
      { numRuns: 1500 },
    );
  }, 30_000);

  it("are aligned to the calendar and the clock", () => {
    fc.assert(
      fc.property(window, ({ zone, start, end, minStep }) => {
        const { times, unit, step } = ticks(start, end, minStep, zone);
        for (const time of times) {
          const local = utcToLocal(zone, time);
          const civil = toCivil(local + Math.abs(local) * 2 ** -51);
          if (unit in LENGTH) {
            const size = step * LENGTH[unit as keyof typeof LENGTH];
            expect(Math.abs(local - Math.round(local / size) * size)).toBeLessThanOrEqual(
              Math.abs(local) < 2 ** 53 ? 0 : Math.abs(local) * 1e-15,
            );
          } else {
            // A day may begin at one o'clock; in Samoa once a day later.
            if (jump(zone) === 0 && Math.abs(time) < 2 ** 53) expect(local - Math.floor(local / DAY) * DAY).toBe(0);
            if (unit === "day") expect((civil.day - 1) % step === 0 || zone.name === "Pacific/Apia").toBe(true);
            if (unit === "month") expect([civil.day, (civil.month - 1) % step]).toEqual([1, 0]);
            if (unit === "year")
              expect([civil.month, civil.day, civil.year === 1 || labelYear(civil.year) % step === 0]).toEqual([1, 1, true]);
          }
        }
      }),
      { numRuns: 1500 },
    );
  }, 30_000);

  it("stay where they are when the window moves", () => {
    fc.assert(
      fc.property(window, fc.double({ min: -1, max: 1, noNaN: true }), ({ zone, start, end, minStep, length }, by) => {
        const moved = by * length;
        // The grain of float64, and so the step, follows the distance from 1970.
        fc.pre(Math.abs(start) < 2 ** 45);
        const [a, b] = [ticks(start, end, minStep, zone), ticks(start + moved, end + moved, minStep, zone)];
        const [from, to] = [Math.max(start, start + moved), Math.min(end, end + moved)];
        const within = (times: readonly number[]) => times.filter((time) => time >= from && time <= to);
        expect(within(b.times)).toEqual(within(a.times));
      }),
      { numRuns: 1000 },
    );
  }, 30_000);

  it("have an outer row whose first holds the start, and labels that differ from their neighbours", () => {
    fc.assert(
      fc.property(window, ({ zone, start, end, minStep }) => {
        const found = ticks(start, end, minStep, zone);
        const outer = outerTicks(start, end, found.unit, zone);
        if (outer) {
          expect(outer.times[0]! <= start).toBe(true);
          expect(outer.times.slice(1).every((time, index) => time > outer.times[index]! && time > start && time <= end)).toBe(
            true,
          );
        } else expect(found.unit).toBe("year");
        const labels = found.times.map((time) => formatTick(time, found, { zone }));
        // Only a clock that goes back says the same twice.
        if (jump(zone) === 0) labels.forEach((label, index) => expect(label).not.toBe(labels[index - 1]));
        for (const label of labels) expect(label).toMatch(/^[\p{L}\d][\p{L}\d :.,]*$/u);
      }),
      { numRuns: 500 },
    );
  }, 30_000);
});
