import { invalid, show, TimeloomError } from "../errors.js";
import { calendarTicks, LENGTH, tickStep, type TickStep, type TickUnit } from "./units.js";
import { localToUtc, utcToLocal, type Zone } from "./zone.js";

/** The ticks of an axis: every moment of a window at which the clocks and calendars of a zone show a multiple of a step. */
export interface Ticks extends TickStep {
  /** Milliseconds since 1970 UTC, increasing. */
  readonly times: readonly number[];
}

/** More ticks than any screen shows; a window and a step that ask for more are a mistake. */
export const MAX_TICKS = 10_000;

/**
 * The ticks within `[start, end]`, both included, at the finest step of the ladder whose ticks are at least `minStep`
 * milliseconds apart: 1, 2, 5 ms and so on; 1, 5, 15, 30 s and min; 1, 3, 6, 12 h; 1, 2, 7, 14 days; 1, 3, 6 months;
 * 1, 2, 5 years and so on. Two are nearer only where clocks jump (by as much as they jump), and by a year after 1 CE,
 * where a year 0 would be. A window that moves keeps its ticks: which moments have one does not depend on it.
 * @throws TimeloomError `invalid-view` when a number is not finite or `minStep` not positive, `limit` above 10,000 ticks
 * @example
 * ```ts
 * ticks(Date.UTC(2016, 0), Date.UTC(2016, 11), 20 * 864e5, utc); // { unit: "month", step: 1, times: [… 12 of them] }
 * ```
 */
export function ticks(start: number, end: number, minStep: number, zone: Zone): Ticks {
  if (!Number.isFinite(start) || !Number.isFinite(end)) invalid("invalid-view", "window for ticks", start, `to ${show(end)}`);
  if (!(minStep > 0 && minStep < Infinity))
    invalid("invalid-view", "step for ticks", minStep, "is not a positive number of milliseconds");
  if ((end - start) / minStep > MAX_TICKS) tooMany(start, end);
  // A step that a float64 cannot count at this distance from 1970 would never advance.
  const grain = 2 ** (Math.ceil(Math.log2(Math.max(1, Math.abs(start), Math.abs(end)))) - 50);
  const step = tickStep(Math.max(minStep, grain));
  return { ...step, times: stepTimes(start, end, step, zone).filter((time) => time >= start) };
}

function tooMany(start: number, end: number): never {
  throw new TimeloomError("limit", `too many ticks: ${show(start)} to ${show(end)} has more than ${MAX_TICKS}`);
}

/** All of a window, and where days, months or years are counted also the one that has begun before it. */
function stepTimes(start: number, end: number, step: TickStep, zone: Zone): number[] {
  if (step.unit in LENGTH) return clockTimes(start, end, step, zone);
  const times: number[] = [];
  for (const local of calendarTicks(utcToLocal(zone, start), step)) {
    const time = localToUtc(zone, local);
    if (!(time <= end)) break;
    if (time <= start) times[0] = time;
    // A day that a zone leaves out begins when the next one does.
    else if (time !== times.at(-1)) times.push(time);
    if (times.length > MAX_TICKS) tooMany(start, end);
  }
  return times;
}

/** The moments at which a clock that may jump shows a multiple of the step. */
function clockTimes(start: number, end: number, { unit, step }: TickStep, zone: Zone): number[] {
  const size = step * LENGTH[unit as keyof typeof LENGTH];
  const times: number[] = [];
  let from = Math.ceil(start);
  while (from <= end) {
    const offset = zone.offset(from);
    const time = Math.ceil((from + offset) / size) * size - offset;
    if (time > end && zone.offset(end) === offset) break;
    if (zone.offset(time) !== offset) from = jumpBetween(from, time, offset, zone);
    else {
      if (time >= start && time <= end) times.push(time + 0);
      // A float64 of more than 2^53 has no room for 1 ms, and no clock jumps there.
      from = time + 1 > time ? time + 1 : time + size / 2;
    }
  }
  return times;
}

/** When the clock of `zone` leaves `offset`, which it has at `from` but not at `to`. */
function jumpBetween(from: number, to: number, offset: number, zone: Zone): number {
  while (to - from > 1) {
    const middle = Math.floor((from + to) / 2);
    if (zone.offset(middle) === offset) from = middle;
    else to = middle;
  }
  return to;
}

/** What gives the ticks of a unit their context: "22" its month, "14:30" its day. */
const OUTER = {
  millisecond: "second",
  second: "day",
  minute: "day",
  hour: "day",
  day: "month",
  month: "year",
  year: undefined,
} as const satisfies Readonly<Record<TickUnit, TickUnit | undefined>>;

/**
 * The nested row of an axis: the seconds, days, months or years that hold ticks of `unit`. The first holds `start` and
 * so may begin before it; none for years, which say all by themselves.
 */
export function outerTicks(start: number, end: number, unit: TickUnit, zone: Zone): Ticks | undefined {
  const outer = OUTER[unit];
  if (!outer) return undefined;
  let from = start;
  if (outer === "second") {
    from = Math.floor(utcToLocal(zone, Math.floor(start)) / 1000) * 1000 - zone.offset(start);
    if ((end - from) / 1000 > MAX_TICKS) tooMany(from, end);
  }
  return { unit: outer, step: 1, times: stepTimes(from, end, { unit: outer, step: 1 }, zone) };
}
