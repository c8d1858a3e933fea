import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { DAY, HOUR, YEAR } from "../time/instant.js";
import { luxonZone } from "../time/luxon-zones.js";
import { fixedZone, utc, type Zone } from "../time/zone.js";
import { segments } from "./calendar-segments.js";
import { chronological } from "./chronological.js";
import { collapsed } from "./collapsed.js";
import { logFor } from "./log-scale.js";
import { relative } from "./relative.js";
import type { Scale } from "./scale.js";
import { SEGMENT_UNITS } from "./segments.js";
import { sequential } from "./sequential.js";

interface Data {
  readonly size: number;
  readonly start: Float64Array;
  readonly end: Float64Array;
}

/** Moments of the news, of history and of deep time, some the same, some long. */
const time = fc.oneof(
  fc.integer({ min: 1.4e12, max: 1.5e12 }),
  fc.integer({ min: -4000, max: 3000 }).map((year) => year * YEAR),
  fc.integer({ min: -14_000, max: 5000 }).map((millions) => millions * 1e6 * YEAR),
  fc.integer({ min: 16_000, max: 17_000 }).map((day) => day * DAY),
);
const data = fc
  .array(fc.tuple(time, fc.constantFrom(0, 1, HOUR, DAY, 90 * DAY, 3 * YEAR)), { maxLength: 40 })
  .map((events): Data => {
    const sorted = [...events].sort((a, b) => a[0] - b[0] || a[1] - b[1]);
    return {
      size: sorted.length,
      start: Float64Array.from(sorted, ([start]) => start),
      end: Float64Array.from(sorted, ([start, length]) => start + length),
    };
  });
const spanOf = ({ size, start, end }: Data) => ({ start: size ? Math.min(...start) : 0, end: size ? Math.max(...end) : 0 });

const zones: readonly Zone[] = [utc, fixedZone(-210), luxonZone("Europe/Brussels")];
const SCALES: Readonly<Record<string, (data: Data) => Scale>> = {
  chronological: () => chronological,
  relative: ({ start }) => relative(start.length ? [start[0]!, start.at(-1)!] : [0]),
  "log, from the end": (data) => logFor(spanOf(data), data, { towards: "end" }),
  "log, from the start": (data) => logFor(spanOf(data), data, { towards: "start" }),
  "log, from within": (data) => logFor(spanOf(data), data, { towards: "start", reference: data.start[data.size >> 1] }),
  collapsed: (data) => collapsed(data),
  "collapsed everywhere": (data) => collapsed(data, { longest: 0, most: Infinity }),
  sequential,
  ...Object.fromEntries(SEGMENT_UNITS.map((unit) => [`segments: ${unit}`, () => segments(unit, { zone: utc, locale: "en" })])),
};

describe.each(Object.entries(SCALES))("%s", (name, make) => {
  it("grows with time, and leads back to it", () => {
    fc.assert(
      fc.property(data, fc.array(time, { minLength: 2, maxLength: 20 }), fc.nat(1), (events, more, group) => {
        const scale = make(events);
        const { start, end } = spanOf(events);
        const times = [...events.start, ...events.end, ...more]
          .filter((at) => name !== "segments: hour" || Math.abs(at) < 1e6 * YEAR)
          .sort((a, b) => a - b);
        const span = Math.max(end, ...times) - Math.min(start, ...times);
        let before = -Infinity;
        for (const at of times) {
          const position = scale.position(at, group);
          expect(position).toBeGreaterThanOrEqual(before);
          expect(Math.abs(scale.time(position, group) - at)).toBeLessThanOrEqual(1e-9 * span + 1e-12 * Math.abs(at) + 1);
          before = position;
        }
      }),
    );
  });

  it("tells times apart that its data tell apart", () => {
    fc.assert(
      fc.property(data, (events) => {
        const scale = make(events);
        const { start, end } = spanOf(events);
        const starts = [...new Set(events.start)].filter((at, i, all) => i === 0 || at - all[i - 1]! > 1e-9 * (end - start));
        const positions = starts.map((at) => scale.position(at));
        positions.forEach((position, i) => i > 0 && expect(position).toBeGreaterThan(positions[i - 1]!));
      }),
    );
  });

  it("has ticks in order, within the window, far enough apart and within its words, the same each time", () => {
    fc.assert(
      fc.property(
        data,
        fc.double({ min: -0.3, max: 1, noNaN: true }),
        fc.double({ min: 0.01, max: 1, noNaN: true }),
        fc.integer({ min: 2, max: 40 }),
        fc.constantFrom(...zones),
        (events, from, share, count, zone) => {
          const scale = make(events);
          const span = spanOf(events);
          const [first, last] = [scale.position(span.start), scale.position(span.end)];
          const length = (last - first || DAY) * share;
          const start = first + from * length;
          const window = { start, end: start + length };
          // no window is so short that a float64 could hardly tell its times apart
          const [a, b] = [scale.time(window.start), scale.time(window.end)];
          fc.pre(b - a > 1e-9 * Math.max(Math.abs(a), Math.abs(b)));
          const least = (window.end - window.start) / count;
          const ports = { locale: "en", zone };
          const { inner, outer } = scale.ticks(window, least, ports);
          expect(scale.ticks(window, least, ports)).toEqual({ inner, outer });
          expect(make(events).ticks(window, least, ports)).toEqual({ inner, outer });
          const slack = least * 1e-4;
          inner.forEach(({ position, label }, i) => {
            expect(label).not.toBe("");
            expect(position).toBeGreaterThanOrEqual(window.start - slack);
            expect(position).toBeLessThanOrEqual(window.end + slack);
            // where there is no year 0, and where clocks jump, they are as near as that
            const near = zone !== utc || [label, inner[i - 1]?.label].some((text) => text === undefined || /^1$|CE$/.test(text));
            if (!near) expect(position - inner[i - 1]!.position).toBeGreaterThanOrEqual(least - slack);
          });
          outer.forEach(({ position, label }, i) => {
            expect(label).not.toBe("");
            expect(position).toBeLessThanOrEqual(window.end + slack);
            if (i > 0) expect(position).toBeGreaterThanOrEqual(outer[i - 1]!.position);
          });
          for (const { start, end, text } of scale.breaks?.(window, ports) ?? []) {
            expect(end).toBeGreaterThan(start);
            expect(text).toMatch(/^\d/);
            const within = inner.filter(({ position }) => position > start + slack && position < end - slack);
            expect(within).toEqual([]);
          }
          expect(scale.say(window, ports)).not.toBe("");
        },
      ),
      { numRuns: 50 },
    );
  });
});

it.each(Object.entries(SCALES))("%s is sound without events and with one", (_, make) => {
  for (const times of [[], [0], [-66e6 * YEAR]]) {
    const scale = make({ size: times.length, start: Float64Array.from(times), end: Float64Array.from(times) });
    const at = times[0] ?? 0;
    const window = { start: scale.position(at), end: scale.position(at + DAY) };
    expect(window.end).toBeGreaterThanOrEqual(window.start);
    expect(Number.isFinite(window.end)).toBe(true);
    expect(scale.say(window, { locale: "en", zone: utc })).not.toBe("");
  }
});
