import { expect, it } from "vitest";
import { toInstant } from "../time/instant.js";
import { fixedZone, utc } from "../time/zone.js";
import { chronological } from "./chronological.js";

const ports = { locale: "en", zone: utc };
const DAY = 864e5;
const labels = (ticks: readonly { readonly label: string }[]) => ticks.map(({ label }) => label);

it("a position is a time", () => {
  expect(chronological.position(42)).toBe(42);
  expect(chronological.time(42)).toBe(42);
});

it("has the ticks of the calendar, in the ports' zone, style and language", () => {
  const window = { start: toInstant(2015, 12, 15), end: toInstant(2016, 3, 10) };
  const { inner, outer } = chronological.ticks(window, 25 * DAY, ports);
  expect(labels(inner)).toEqual(["Jan", "Feb", "Mar"]);
  expect(inner[0]!.position).toBe(toInstant(2016));
  expect(labels(outer)).toEqual(["2015", "2016"]);
  expect(outer[0]!.position).toBe(toInstant(2015));
  expect(chronological.ticks(window, 25 * DAY, { ...ports, zone: fixedZone(60) }).inner[0]!.position).toBe(
    toInstant(2016) - 36e5,
  );
  const days = chronological.ticks({ start: toInstant(2015, 12, 30), end: toInstant(2016, 1, 3) }, DAY, {
    ...ports,
    locale: "de",
    style: "short",
  });
  expect(labels(days.outer)).toEqual(["Dez. 2015", "Jan. 2016"]);
});

it("says a window", () => {
  expect(chronological.say({ start: toInstant(2014), end: toInstant(2016, 7) }, ports)).toBe("January 2014 to June 2016");
  expect(
    chronological.say({ start: toInstant(2016, 3, 22), end: toInstant(2016, 3, 23) }, { ...ports, zone: fixedZone(60) }),
  ).toBe("22 March 2016");
  expect(chronological.say({ start: toInstant(2016), end: toInstant(2016) }, ports)).toBe("1 January 2016");
});

it("refuses what is no window", () => {
  expect(() => chronological.ticks({ start: NaN, end: 1 }, 1, ports)).toThrow("invalid window for ticks: NaN");
  expect(() => chronological.ticks({ start: 0, end: 1 }, 0, ports)).toThrow("invalid step for ticks: 0");
  expect(() => chronological.ticks({ start: 0, end: 1e9 }, 1, ports)).toThrow("too many ticks");
});
