import { describe, expect, it } from "vitest";
import { de } from "../messages/de.js";
import { DAY, HOUR, toInstant, YEAR } from "../time/instant.js";
import { utc } from "../time/zone.js";
import { relative } from "./relative.js";

const ports = { locale: "en", zone: utc };
const wars = [toInstant(1914, 7, 28), toInstant(1939, 9, 1)];

describe("relative", () => {
  it("counts from the anchor of the group", () => {
    const scale = relative(wars);
    expect(scale.position(toInstant(1939, 9, 2), 1)).toBe(DAY);
    expect(scale.position(wars[0]!)).toBe(0);
    expect(scale.position(wars[0]!, 7)).toBe(0);
    expect(scale.time(DAY, 1)).toBe(toInstant(1939, 9, 2));
    expect(scale.absolute).toBe(false);
    expect(relative([5]).absolute).toBe(true);
    expect(relative([]).position(5, 3)).toBe(5);
  });

  it("has round durations on both sides of 0", () => {
    const labels = (length: number, least: number) =>
      relative(wars)
        .ticks({ start: -length, end: length }, least, ports)
        .inner.map(({ label }) => label);
    expect(labels(5 * YEAR, 1.5 * YEAR)).toEqual(["−4 years", "−2 years", "0", "+2 years", "+4 years"]);
    expect(labels(14 * DAY, 5 * DAY)).toEqual(["−2 weeks", "−1 week", "0", "+1 week", "+2 weeks"]);
    expect(labels(70 * DAY, 25 * DAY)).toEqual(["−2 months", "−1 month", "0", "+1 month", "+2 months"]);
    expect(labels(2 * HOUR, HOUR)).toEqual(["−2 hours", "−1 hour", "0", "+1 hour", "+2 hours"]);
    expect(
      relative(wars)
        .ticks({ start: -2 * YEAR, end: 0 }, 300 * DAY, { ...ports, locale: "de", words: de.dates })
        .inner.map(({ label }) => label),
    ).toEqual(["−2 Jahre", "−1 Jahr", "0"]);
  });

  it("says a window", () => {
    expect(relative(wars).say({ start: -2 * YEAR, end: 3 * YEAR }, ports)).toBe("−2 years to +3 years");
    expect(relative(wars).say({ start: -1.97 * YEAR, end: 0 }, { ...ports, locale: "de", words: de.dates })).toBe(
      "−2 Jahre bis 0",
    );
    expect(relative(wars).say({ start: 0, end: 400 * DAY }, { ...ports, locale: "sv" })).toBe("0 – +13 månader");
  });

  it("refuses an anchor that is no time, and too many ticks", () => {
    expect(() => relative([0, NaN])).toThrow("invalid anchor: NaN is not a finite time in milliseconds");
    expect(() => relative([0]).ticks({ start: 0, end: 1e9 }, 1, ports)).toThrow("too many ticks");
    expect(() => relative([0]).ticks({ start: NaN, end: 1e9 }, 1, ports)).toThrow("too many ticks");
    expect(relative([0]).ticks({ start: 1e24, end: 1e24 + 1 }, 1, ports).inner.length).toBeLessThan(3);
  });
});
