import { invalid } from "../errors.js";
import type { Columns } from "../model/model.js";
import { DEEP } from "../time/date-parts.js";
import type { Precision } from "../time/extent.js";
import { formatInstant } from "../time/format-instant.js";
import { DAY, YEAR } from "../time/instant.js";
import { calendarTicks, saySpan } from "./chronological.js";
import { roundDurations, saySigned } from "./durations.js";
import type { Scale, ScalePorts, ScaleTick, ScaleTicks, Stretch } from "./scale.js";

/** Which end of the data has the room. */
export type Towards = "start" | "end";

export interface LogOptions {
  /** Ms since 1970 UTC: where distances in time are counted from. */
  readonly reference: number;
  /** `"end"`: the reference is at the end, and distances are counted back from it. */
  readonly towards: Towards;
  /** Ms: the distance that is one position long; shorter ones are shown almost evenly. */
  readonly unit: number;
  /** True where there is nothing on the other side of the reference, so that no ticks are wanted there. */
  readonly onesided?: boolean | undefined;
}

/** Ms; further than any date reaches. */
const FURTHEST = 1e24;

/**
 * The power of the distance in time from a reference: each doubling of the distance is one position. A position is
 * ±log2(1 + distance / unit), negative before the reference and positive after it, so the reference is at 0.
 *
 * Ticks are round durations, each with its date under it; where a window is too short to hold three of them, those of
 * the calendar. A duration on the other side of the reference than where the data is has its sign.
 * @throws TimeloomError `invalid-option` when the reference is not finite or the unit not positive
 * @example
 * ```ts
 * const scale = logScale({ reference: Date.UTC(2020, 0), towards: "end", unit: 864e5 });
 * scale.position(Date.UTC(2019, 11, 31)); // -1
 * ```
 */
export function logScale({ reference, towards, unit, onesided = false }: LogOptions): Scale {
  if (!Number.isFinite(reference)) invalid("invalid-option", "reference", reference, "is not a finite time in milliseconds");
  if (!(unit > 0 && unit < Infinity)) invalid("invalid-option", "unit", unit, "is not a positive number of milliseconds");
  const back = towards === "end" ? -1 : 1;
  const size = (distance: number) => Math.log1p(distance / unit) / Math.LN2;
  const position = (time: number) => Math.sign(time - reference) * size(Math.abs(time - reference)) + 0;
  const time = (at: number) => reference + Math.sign(at) * Math.min(FURTHEST, unit * Math.expm1(Math.abs(at) * Math.LN2));

  /** The same on both sides, and whatever the window is; what is one of a unit comes first. */
  function durations(furthest: number, least: number): readonly number[] {
    const rungs = roundDurations(furthest * 100);
    const taken = [0];
    const placed = [0];
    for (const { ms } of [...rungs.filter(({ main }) => main), ...rungs.filter(({ main }) => !main)]) {
      const at = size(ms);
      if (taken.some((other) => Math.abs(other - at) < least)) continue;
      placed.push(ms);
      taken.push(at);
    }
    return placed;
  }

  function durationTicks({ start, end }: Stretch, furthest: number, least: number, ports: ScalePorts): ScaleTicks {
    const inner: ScaleTick[] = [];
    for (const distance of durations(furthest, least))
      for (const side of distance ? [-1, 1] : [1]) {
        const at = side * size(distance);
        if (at < start || at > end || (onesided && distance && side !== back)) continue;
        const when = reference + side * distance;
        const label = !distance
          ? formatInstant(when, precisionOf(unit), ports)
          : saySigned(side * distance, ports.locale);
        // of a distance so long that the reference is as good as now, the date says no more
        const dated = distance && (distance < DEEP * YEAR || Math.abs(reference) > distance / 10);
        inner.push({ position: at, label, ...(dated && { under: formatInstant(when, precisionOf(Math.max(distance, DAY)), { ...ports, style: "short" }) }) });
      }
    const byPosition = (a: ScaleTick, b: ScaleTick) => a.position - b.position;
    return { inner: inner.sort(byPosition), outer: [] };
  }

  return {
    position,
    time,
    ticks(window, least, ports) {
      const span = { start: time(window.start), end: time(window.end) };
      const furthest = Math.max(Math.abs(span.start - reference), Math.abs(span.end - reference));
      const byDuration = durationTicks(window, furthest, least, ports);
      if (byDuration.inner.length > 2) return byDuration;
      // as far apart as is far enough where time is shortest
      const byCalendar = calendarTicks(span, Math.min(FURTHEST, Math.expm1(least * Math.LN2) * (furthest + unit)), ports);
      const place = ({ position: when, label }: ScaleTick): ScaleTick => ({ position: position(when), label });
      if (byCalendar.inner.length <= byDuration.inner.length) return byDuration;
      return { inner: byCalendar.inner.map(place), outer: byCalendar.outer.map(place) };
    },
    say: ({ start, end }, ports) => saySpan({ start: time(start), end: time(end) }, ports),
    absolute: true,
  };
}

/** How finely to say a date that is `distance` ms away. */
function precisionOf(distance: number): Precision {
  return distance >= YEAR ? "year" : distance >= YEAR / 12 ? "month" : distance >= DAY ? "day" : "instant";
}

/**
 * The log scale of events: its reference is the end of their span (or its start), unless given, and its unit their
 * shortest distance from it, but no shorter than that which one in twenty of them is nearer than, at least a millisecond, and
 * long enough that the span takes no more than 14 positions. A span of no length has a unit of a day.
 * @throws TimeloomError `invalid-option` when the reference is not finite
 */
export function logFor(
  span: Stretch,
  { size, start, end }: Pick<Columns, "size" | "start" | "end">,
  { towards, reference = span[towards] }: { readonly towards: Towards; readonly reference?: number | undefined },
): Scale {
  const furthest = Math.max(Math.abs(span.start - reference), Math.abs(span.end - reference));
  let unit = furthest || DAY;
  for (const times of [start, end])
    for (let row = 0; row < size; row++) {
      const distance = Math.abs(times[row]! - reference);
      if (distance > 0 && distance < unit) unit = distance;
    }
  // a few events very near the reference must not push all the others together at the far end
  const near = nearness(start, size, reference);
  return logScale({ reference, towards, unit: Math.max(1, unit, near, furthest / 2 ** 14), onesided: towards === "end" ? reference >= span.end : reference <= span.start });
}

/** The distance from a time that one in twenty of the others is nearer than. */
function nearness(times: Float64Array, size: number, reference: number): number {
  const distances = Float64Array.from(times.subarray(0, size), (time) => Math.abs(time - reference)).sort();
  return distances[Math.floor(size / 20)] ?? 0;
}
