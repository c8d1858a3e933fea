import { describe, expect, it } from "vitest";
import { DAY, toInstant, YEAR } from "../time/instant.js";
import { utc } from "../time/zone.js";
import { logFor, logScale } from "./log-scale.js";
import type { Scale } from "./scale.js";

const ports = { locale: "en", zone: utc };
const now = toInstant(2022);
const recent = logScale({ reference: now, towards: "end", unit: DAY });
const row = (scale: Scale, from: number, to: number, least: number) => {
  const { inner, outer } = scale.ticks({ start: scale.position(from), end: scale.position(to) }, least, ports);
  return [inner.map(({ label }) => label), [...inner.flatMap(({ under }) => under ?? []), ...outer.map(({ label }) => label)]];
};
const columns = (...times: number[]) => ({ size: times.length, start: Float64Array.from(times), end: Float64Array.from(times) });

describe("logScale", () => {
  it("gives each doubling of the distance the same room, on both sides", () => {
    expect([0, 1, 3, 7, -1, -7].map((days) => recent.position(now + days * DAY))).toEqual([0, 1, 2, 3, -1, -3]);
    expect(recent.time(-3)).toBeCloseTo(now - 7 * DAY, 0);
    expect(recent.time(5000)).toBeLessThan(Infinity);
  });

  it("has durations with their dates below", () => {
    expect(row(recent, toInstant(1900), now, 3)).toEqual([
      ["−100 years", "−10 years", "−1 year", "−1 month", "1 January 2022"],
      ["1922", "2012", "2020", "Dec 2021"],
    ]);
    expect(row(recent, toInstant(2020, 6), now, 1)).toEqual([
      ["−1 year", "−3 months", "−1 month", "−1 week", "−1 day", "1 January 2022"],
      ["2020", "Oct 2021", "Dec 2021", "25 Dec 2021", "31 Dec 2021"],
    ]);
  });

  it("counts forward from the start, and says on which side each is", () => {
    const early = logScale({ reference: -13.8e9 * YEAR, towards: "start", unit: YEAR });
    expect(row(early, -13.8e9 * YEAR, 0, 6)).toEqual([
      ["13.8 billion years ago", "+100 years", "+10,000 years", "+1 million years", "+100 million years", "+10 billion years"],
      [
        "13.8 billion years ago",
        "13.8 billion years ago",
        "13.8 billion years ago",
        "13.7 billion years ago",
        "3.8 billion years ago",
      ],
    ]);
    const [inner] = row(recent, now - 40 * DAY, now + 40 * DAY, 4);
    expect(inner).toEqual(["−1 month", "1 January 2022", "+1 month"]);
    const forward = logScale({ reference: now, towards: "start", unit: DAY });
    expect(row(forward, now - 40 * DAY, now + 40 * DAY, 4)[0]).toEqual(["−1 month", "1 January 2022", "+1 month"]);
  });

  it("leaves out a date that says no more than the duration", () => {
    const deep = logScale({ reference: now, towards: "end", unit: YEAR });
    expect(row(deep, -4e9 * YEAR, now, 6)).toEqual([
      ["−100 million years", "−1 million years", "−10,000 years", "−100 years", "2022"],
      ["7979 BCE", "1922"],
    ]);
  });

  it("has the ticks of the calendar where it is almost even", () => {
    expect(row(recent, toInstant(2001), toInstant(2011), 0.15)).toEqual([["2005", "2010"], []]);
    expect(row(recent, toInstant(2011, 1, 2), toInstant(2011, 7), 0.01)).toEqual([
      ["Feb", "Mar", "Apr", "May", "Jun", "Jul"],
      ["2011"],
    ]);
  });

  it("says a window by its dates", () => {
    expect(recent.say({ start: recent.position(toInstant(1990)), end: 0 }, ports)).toBe("1990 to 2021");
  });

  it("refuses what is no reference and no unit", () => {
    expect(() => logScale({ reference: Infinity, towards: "end", unit: 1 })).toThrow("invalid reference: Infinity");
    expect(() => logScale({ reference: 0, towards: "end", unit: 0 })).toThrow(
      "invalid unit: 0 is not a positive number of milliseconds",
    );
  });
});

describe("logFor", () => {
  const span = { start: toInstant(1900), end: now };
  it("is as fine as the event that is nearest to its reference, where events are few", () => {
    expect(logFor(span, columns(now - 7 * DAY, now), { towards: "end" }).position(now - 7 * DAY)).toBe(-1);
    expect(logFor(span, columns(span.start, span.start + 7 * DAY, now), { towards: "start" }).position(span.start + 7 * DAY)).toBe(1);
    const later = now + 9 * DAY;
    expect(logFor(span, columns(now), { towards: "end", reference: later }).position(now)).toBe(-1);
  });

  it("is no finer than one in twenty events need, so that a few moments at the end do not push all others together", () => {
    const times = [...Array.from({ length: 18 }, (_, index) => now - (index + 1) * YEAR), now - 1, now - 2, now - 3];
    expect(logFor(span, columns(...times), { towards: "end" }).position(now - YEAR)).toBeGreaterThan(-12);
  });

  it("takes no more than 14 doublings, and is at least a millisecond fine", () => {
    const deep = logFor({ start: -13.8e9 * YEAR, end: 0 }, columns(-13.8e9 * YEAR, -1, 0), { towards: "end" });
    expect(deep.position(-13.8e9 * YEAR)).toBeGreaterThan(-14.1);
    expect(logFor({ start: 0, end: 1 }, columns(0, 0.5, 1), { towards: "end" }).position(0)).toBe(-1);
  });

  it("has no ticks where nothing is: behind its reference", () => {
    const scale = logFor(span, columns(span.start, now - DAY, now), { towards: "end" });
    const { inner } = scale.ticks({ start: scale.position(span.start), end: 3 }, 0.5, ports);
    expect(Math.max(...inner.map(({ position }) => position))).toBe(0);
  });

  it("has days around a span of no length", () => {
    expect(logFor({ start: 5, end: 5 }, columns(5), { towards: "end" }).position(5 + DAY)).toBe(1);
  });
});
