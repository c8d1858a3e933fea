import { formatInstant, formatSpan } from "../time/format-instant.js";
import { formatOuterTick, formatTick } from "../time/format-tick.js";
import { DAY } from "../time/instant.js";
import { outerTicks, ticks } from "../time/ticks.js";
import type { Scale, ScalePorts, ScaleTicks, Stretch } from "./scale.js";

/** From when to when, in words, as finely as its length asks for: "22 March 2016", "March to June 2016". Times in ms. */
export function saySpan(span: Stretch, ports: ScalePorts): string {
  // the way to a position and back may end just before midnight
  const [start, end] = [Math.round(span.start), Math.round(span.end)];
  const days = start % DAY === 0 && end % DAY === 0;
  if (end - start <= DAY && days) return formatInstant(start, "day", { ...ports, zone: undefined });
  return end > start ? formatSpan(start, end, ports) : formatInstant(start, "instant", ports);
}

/**
 * The ticks of a window of time that are at least `least` ms apart, and the unit around them; positions are times.
 * @throws TimeloomError `invalid-view`, `limit`; see `ticks`
 */
export function calendarTicks({ start, end }: Stretch, least: number, ports: ScalePorts): ScaleTicks {
  const inner = ticks(start, end, least, ports.zone);
  const outer = outerTicks(start, end, inner.unit, ports.zone);
  return {
    inner: inner.times.map((time) => ({ position: time, label: formatTick(time, inner, ports) })),
    outer: outer?.times.map((time) => ({ position: time, label: formatOuterTick(time, outer.unit, ports) })) ?? [],
  };
}

/**
 * Time as it passes: a position is a time, in ms since 1970 UTC.
 * @example
 * ```ts
 * chronological.ticks({ start: Date.UTC(2016, 0), end: Date.UTC(2017, 0) }, 25 * 864e5, { locale: "en", zone: utc });
 * // inner: "Jan", "Feb", … ; outer: "2016", "2017"
 * ```
 */
export const chronological: Scale = {
  position: (time) => time,
  time: (position) => position,
  ticks: calendarTicks,
  say: saySpan,
  absolute: true,
};
