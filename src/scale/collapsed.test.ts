import { describe, expect, it } from "vitest";
import { DAY, HOUR, toInstant, YEAR } from "../time/instant.js";
import { utc } from "../time/zone.js";
import { collapsed } from "./collapsed.js";

const ports = { locale: "en", zone: utc };
const events = (...spans: (readonly [start: number, end: number])[]) => ({
  size: spans.length,
  start: Float64Array.from(spans, ([start]) => start),
  end: Float64Array.from(spans, ([, end]) => end),
});
/** Two crowded summers with 25 years between them. */
const wars = events(
  [toInstant(1914, 7, 1), toInstant(1914, 7, 28)],
  [toInstant(1914, 8, 4), toInstant(1914, 9, 30)],
  [toInstant(1939, 9, 1), toInstant(1939, 9, 3)],
  [toInstant(1939, 10, 6), toInstant(1939, 12, 1)],
);
const all = (scale: ReturnType<typeof collapsed>) => ({
  start: scale.position(wars.start[0]!),
  end: scale.position(toInstant(1939, 12, 1)),
});

describe("collapsed", () => {
  it("leaves short stretches as they are, and shortens the long one", () => {
    const scale = collapsed(wars);
    const at = (year: number, month: number, day: number) => scale.position(toInstant(year, month, day)) / DAY;
    expect(at(1914, 7, 1)).toBe(0);
    expect(at(1914, 9, 30)).toBe(91);
    expect(at(1939, 9, 1)).toBeCloseTo(91 + 0.02 * (91 + 91), 9);
    expect(at(1939, 10, 1) - at(1939, 9, 1)).toBeCloseTo(30, 9);
    expect(at(1914, 6, 1)).toBe(-30);
    expect(scale.time(scale.position(toInstant(1927)))).toBeCloseTo(toInstant(1927), -2);
  });

  it("says how long each break really is", () => {
    const scale = collapsed(wars);
    const [gap, ...more] = scale.breaks(all(scale), ports);
    expect(more).toEqual([]);
    expect(gap).toEqual({
      start: scale.position(toInstant(1914, 9, 30)),
      end: scale.position(toInstant(1939, 9, 1)),
      text: "25 years",
    });
    expect(scale.breaks(all(scale), { ...ports, locale: "fr" })[0]!.text).toBe("25 ans");
    expect(scale.breaks({ start: 0, end: 50 * DAY }, ports)).toEqual([]);
  });

  it("has ticks of one unit outside breaks, and names the year anew after each", () => {
    const scale = collapsed(wars);
    const { inner, outer } = scale.ticks(all(scale), 20 * DAY, ports);
    expect(inner.map(({ label }) => label)).toEqual(["Jul", "Aug", "Sep", "Sep", "Oct", "Nov", "Dec"]);
    expect(outer.map(({ label }) => label)).toEqual(["1914", "1939"]);
    expect(outer[1]!.position).toBe(scale.position(toInstant(1939, 9, 1)));
    // where all fits into years, each side of the break still has its own
    expect(scale.ticks(all(scale), 400 * DAY, ports)).toEqual({
      inner: [],
      outer: [
        { position: 0, label: "1914" },
        { position: scale.position(toInstant(1939, 9, 1)), label: "1939" },
      ],
    });
    expect(scale.ticks({ start: 0, end: 50 * DAY }, 400 * DAY, ports).outer).toEqual([]);
  });

  it("shortens no more than the most, and of those equally long all or none", () => {
    const years = events(...[0, 1, 2, 3, 5, 9].map((year) => [year * YEAR, year * YEAR + HOUR] as const));
    const count = (most: number) => {
      const scale = collapsed(years, { most });
      return scale.breaks({ start: -1, end: scale.position(10 * YEAR) }, ports).map(({ text }) => text);
    };
    expect(count(0)).toEqual([]);
    expect(count(1)).toEqual(["4 years"]);
    expect(count(2)).toEqual(["2 years", "4 years"]);
    expect(count(4)).toEqual(["2 years", "4 years"]);
    expect(count(5)).toHaveLength(5);
    expect(collapsed(years, { longest: 3 * YEAR }).breaks({ start: -1, end: 1e15 }, ports)).toHaveLength(1);
  });

  it("is never longer than time, and has breaks between moments alone", () => {
    const moments = events([0, 0], [1e9, 1e9], [3e12, 3e12]);
    const scale = collapsed(moments, { longest: 0 });
    const gaps = scale.breaks({ start: -1, end: 1e13 }, ports);
    expect(gaps.map(({ text }) => text)).toEqual(["95 years"]);
    expect(scale.position(1e9)).toBe(1e9);
    const alone = collapsed(events([0, 0], [3e12, 3e12]));
    expect(alone.breaks({ start: 0, end: 1 }, ports)).toEqual([{ start: 0, end: 3e12 / 50, text: "95 years" }]);
  });

  it("says a window by its dates", () => {
    const scale = collapsed(wars);
    expect(scale.say(all(scale), ports)).toBe("1914 to 1939");
  });

  it("takes moments that a float64 cannot tell apart on its scale for one", () => {
    const scale = collapsed(events([0, 0], [1, 1], [1 + 4 * Number.EPSILON, 1 + 4 * Number.EPSILON]));
    // a break of a millisecond, a fiftieth of the span long, and not a share of next to nothing
    const breaks = scale.breaks({ start: -Infinity, end: Infinity }, ports);
    expect(breaks).toHaveLength(1);
    expect(breaks[0]!.end).toBeCloseTo(0.02, 9);
  });
});
