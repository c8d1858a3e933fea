import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { DAY, HOUR, MINUTE, toInstant, YEAR } from "../time/instant.js";
import { luxonZone } from "../time/luxon-zones.js";
import { utc, type Zone } from "../time/zone.js";
import { sequential } from "./sequential.js";

const ports = { locale: "en", zone: utc };
const scaleOf = (...times: number[]) => sequential({ size: times.length, start: Float64Array.from(times) });
const ticksOf = (scale: ReturnType<typeof sequential>, start: number, end: number, least: number, zone: Zone = utc) => {
  const { inner, outer } = scale.ticks({ start, end }, least, { locale: "en", zone });
  return [inner, outer].map((ticks) => ticks.map(({ position, label }) => `${position} ${label}`));
};
const history = scaleOf(
  toInstant(1914, 7, 28),
  toInstant(1914, 7, 28),
  toInstant(1914, 8, 4),
  toInstant(1939, 9, 1),
  toInstant(2016, 3, 22, 7),
);

describe("sequential", () => {
  it("counts the different beginnings", () => {
    expect(
      [toInstant(1914, 7, 28), toInstant(1914, 8, 4), toInstant(1939, 9, 1), toInstant(2016, 3, 22, 7)].map((time) =>
        history.position(time),
      ),
    ).toEqual([0, 1, 2, 3]);
    expect(history.position((toInstant(1914, 8, 4) + toInstant(1939, 9, 1)) / 2)).toBe(1.5);
    expect(history.time(1.5)).toBe((toInstant(1914, 8, 4) + toInstant(1939, 9, 1)) / 2);
    expect(history.ordinal).toBe(true);
  });

  it("goes on by the mean step beyond them", () => {
    const step = (toInstant(2016, 3, 22, 7) - toInstant(1914, 7, 28)) / 3;
    expect(history.position(toInstant(1914, 7, 28) - step)).toBe(-1);
    expect(history.position(toInstant(2016, 3, 22, 7) + step)).toBe(4);
    expect(history.time(4)).toBe(toInstant(2016, 3, 22, 7) + step);
    expect(scaleOf(5).position(5 + DAY)).toBe(1);
    expect(scaleOf(5).time(-1)).toBe(5 - DAY);
    expect(scaleOf().position(DAY)).toBe(1);
  });

  it("lets a body reach to the last step that begins within it", () => {
    const year = toInstant(2016);
    const scale = scaleOf(year, year + 3 * DAY, year + 5 * DAY, toInstant(2017), toInstant(2018));
    expect(scale.extent(year, toInstant(2017))).toEqual([0, 2]);
    expect(scale.extent(year + 3 * DAY, year + 4 * DAY)).toEqual([1, 1]);
    expect(scale.extent(year, year)).toEqual([0, 0]);
    expect(scale.extent(year, toInstant(2100))).toEqual([0, 4]);
    expect(scale.extent(toInstant(2018), toInstant(2019))).toEqual([4, 4]);
  });

  it("has bodies that begin where they begin, and hold what begins within them", () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 1 }),
        fc.integer({ min: -1200, max: 1200 }),
        fc.nat(500),
        (times, start, length) => {
          const scale = scaleOf(...times.sort((a, b) => a - b));
          const [from, to] = scale.extent(start, start + length);
          expect(from).toBe(scale.position(start));
          expect(to).toBeGreaterThanOrEqual(from);
          for (const time of times)
            if (time >= start && time < start + length) expect(scale.position(time)).toBeLessThanOrEqual(to);
          if (!times.some((time) => time > start && time < start + length)) expect(to).toBe(from);
        },
      ),
    );
  });

  it("has labels where the unit changes, the finest of which most fit", () => {
    expect(ticksOf(history, -0.5, 3.5, 1)).toEqual([["0 1914", "2 1939", "3 2016"], []]);
    // two fit: the first of each century, rather than the first two that are far enough apart
    expect(ticksOf(history, -0.5, 3.5, 1.5)).toEqual([["0 1914", "3 2016"], []]);
    const more = scaleOf(
      ...[7, 8, 9, 10, 11].map((month) => toInstant(1914, month, 4)),
      toInstant(1939, 9, 1),
      toInstant(1945, 5, 8),
    );
    expect(ticksOf(more, 0, 6, 1)).toEqual([
      ["0 Jul", "1 Aug", "2 Sep", "3 Oct", "4 Nov", "5 Sep", "6 May"],
      ["0 1914", "5 1939", "6 1945"],
    ]);
    const weeks = scaleOf(...Array.from({ length: 60 }, (_, week) => toInstant(2015, 10, 1) + week * 7 * DAY));
    expect(ticksOf(weeks, 0.5, 20.5, 3)).toEqual([
      ["5 Nov", "9 Dec", "14 Jan", "18 Feb"],
      ["0 2015", "14 2016"],
    ]);
    const deep = scaleOf(-13.8e9 * YEAR, -4.5e9 * YEAR, -66e6 * YEAR, toInstant(-3000), toInstant(1969));
    expect(ticksOf(deep, 0, 4, 1)[0]).toEqual([
      "0 13.8 billion years ago",
      "1 4.5 billion years ago",
      "2 66 million years ago",
      "3 3001 BCE",
      "4 1969",
    ]);
  });

  it("tells days apart by the clocks of the zone", () => {
    const hours = scaleOf(...Array.from({ length: 48 }, (_, hour) => toInstant(2016, 3, 26, hour) + 5 * MINUTE));
    expect(ticksOf(hours, 0, 47, 9)[0]).toEqual(["0 26", "24 27"]);
    expect(ticksOf(hours, 0, 47, 9, luxonZone("Europe/Brussels"))[0]).toEqual(["0 26", "23 27", "46 28"]);
  });

  it("says from the first date of a window to the last", () => {
    expect(history.say({ start: -0.5, end: 3.5 }, ports)).toBe("1914 to 2016");
    expect(history.say({ start: -0.5, end: 1.2 }, ports)).toBe("28 July to 4 August 1914");
    expect(history.say({ start: 0, end: 0 }, ports)).toBe("28 July 1914");
    expect(history.say({ start: 3, end: 3 }, ports)).toBe("22 March 2016, 07:00 UTC");
    expect(history.say({ start: 2.4, end: 2.6 }, ports)).toMatch(/^19\d\d to 19\d\d|^\w+ 19/);
    expect(scaleOf().say({ start: 0, end: 1 }, ports)).toBe("1 January 1970");
  });

  it("is quick with a million events", () => {
    const many = sequential({ size: 1e6, start: Float64Array.from({ length: 1e6 }, (_, i) => i * HOUR) });
    const { inner } = many.ticks({ start: 0, end: 1e6 }, 2e4, ports);
    expect(inner.length).toBeGreaterThan(5);
    expect(inner.length).toBeLessThan(60);
  });
});
