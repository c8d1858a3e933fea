import { lowerBound } from "../model/search.js";
import { formatInstant } from "../time/format-instant.js";
import { DAY } from "../time/instant.js";
import { formatOuterTick, formatTick } from "../time/format-tick.js";
import { calendarTicks, LENGTH, type TickStep, type TickUnit } from "../time/units.js";
import { localToUtc, utcToLocal, type Zone } from "../time/zone.js";
import type { ScalePorts, ScaleTick, ScaleTicks, Stretch } from "./scale.js";

/** Each unit below the year, and the one that gives it its context. */
const AROUND = {
  millisecond: "second",
  second: "day",
  minute: "day",
  hour: "day",
  day: "month",
  month: "year",
  year: undefined,
} as const satisfies Readonly<Record<TickUnit, TickUnit | undefined>>;

/** What share of the most labels that fit a coarser unit must give to be preferred. */
const ENOUGH = 0.75;

/**
 * Labels where the calendar unit changes from one knot (a time in ms, at the position that is its index) to the next, of
 * the unit that has most of them `least` positions apart; or of a coarser one that has almost as many. From years on each says its knot's own year. Where the unit around it changes at most of them too,
 * each says all of its date and the outer row is empty.
 */
export function sequentialTicks(knots: Float64Array, widths: Float64Array, window: Stretch, least: number, ports: ScalePorts): ScaleTicks {
  const most = 2 * ((window.end - window.start) / least + 1);
  const found = steps().map((step) => {
    const all = changes(knots, window, step, ports.zone, most);
    const kept = apart(all, least);
    return { ...step, places: all.length > most ? [] : kept };
  });
  const full = Math.max(...found.map(({ places }) => places.length));
  // several years say no less than one, so they must not give less
  const { unit, places } = found.findLast(({ step, places }) => places.length >= full * (step > 1 ? 1 : ENOUGH))!;
  const around = AROUND[unit];
  /** No finer than its knot is known. */
  const tick = (position: number, label: string): ScaleTick => {
    const known = widths[position]! >= 360 * DAY ? "year" : widths[position]! >= 27 * DAY ? "month" : undefined;
    return { position, label: known && (known === "year" || (unit !== "year" && unit !== "month")) ? formatInstant(knots[position]!, known, { style: "short", ...ports }) : label };
  };
  if (!around) return { inner: places.map((at) => tick(at, formatInstant(knots[at]!, "year", ports))), outer: [] };
  const outer = changes(knots, window, { unit: around, step: 1 }, ports.zone, most);
  if (2 * outer.length > places.length)
    return { inner: places.map((at) => tick(at, formatOuterTick(knots[at]!, unit, { style: "short", ...ports }))), outer: [] };
  const first = Math.min(knots.length - 1, Math.max(0, Math.floor(window.start)));
  if (outer[0] !== first) outer.unshift(first);
  return {
    inner: places.map((at) => tick(at, formatTick(knots[at]!, { unit, step: 1 }, ports))),
    outer: outer.map((at) => tick(at, formatOuterTick(knots[at]!, around, ports))),
  };
}

/** From milliseconds to as many years as there are. */
function steps(): readonly TickStep[] {
  const units = Object.keys(AROUND) as TickUnit[];
  return [
    ...units.map((unit) => ({ unit, step: 1 })),
    ...Array.from({ length: 13 }, (_, power) => ({ unit: "year" as const, step: 10 ** (power + 1) })),
  ];
}

/** The knots of a window that do not lie in the same unit as the one before; little more than `most` of them. */
function changes(knots: Float64Array, { start, end }: Stretch, step: TickStep, zone: Zone, most: number): number[] {
  const after = (index: number) => Math.max(index + 1, lowerBound(knots, unitEnd(knots[index]!, step, zone)));
  const found: number[] = [];
  let index = Math.max(0, Math.ceil(start));
  if (index > 0 && index < knots.length) index = after(index - 1);
  for (; index < knots.length && index <= end && found.length <= most; index = after(index)) found.push(index);
  return found;
}

/** The first moment after the unit that holds a time. */
function unitEnd(time: number, step: TickStep, zone: Zone): number {
  const local = utcToLocal(zone, time);
  if (step.unit in LENGTH) {
    const size = LENGTH[step.unit as keyof typeof LENGTH];
    return localToUtc(zone, (Math.floor(local / size) + 1) * size);
  }
  for (const next of calendarTicks(local, step)) if (next > local) return localToUtc(zone, next);
  return time;
}

function apart(places: readonly number[], least: number): number[] {
  const kept: number[] = [];
  for (const at of places) if (at - (kept.at(-1) ?? -Infinity) >= least) kept.push(at);
  return kept;
}
