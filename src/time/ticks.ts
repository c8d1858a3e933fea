import { invalid, show, TimeloomError } from "../errors.js";
import { DAY } from "./instant.js";
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
  if (!Number.isFinite(start) || !Number.isFinite(end))
    invalid("invalid-view", "window for ticks", start, `to ${show(end)}`);
  if (!(minStep > 0 && minStep < Infinity))
    invalid("invalid-view", "step for ticks", minStep, "is not a positive number of milliseconds");
  if ((end - start) / minStep > MAX_TICKS) {
    throw new TimeloomError(
      "limit",
      `too many ticks: ${show(start)} to ${show(end)} by ${show(minStep)} is more than ${MAX_TICKS}`,
    );
  }
  // A step that a float64 cannot count at this distance from 1970 would never advance.
  const grain = 2 ** (Math.ceil(Math.log2(Math.max(1, Math.abs(start), Math.abs(end)))) - 50);
  const step = tickStep(Math.max(minStep, grain));
  return { ...step, times: step.unit in LENGTH ? clockTimes(start, end, step, zone) : calendarTimes(start, end, step, zone) };
}

function tooMany(start: number, end: number, step: number): never {
  throw new TimeloomError("limit", `too many ticks: ${start} to ${end} by ${step} is more than ${MAX_TICKS}`);
}

function calendarTimes(start: number, end: number, step: TickStep, zone: Zone): number[] {
  const times: number[] = [];
  for (const local of calendarTicks(utcToLocal(zone, start), step)) {
    const time = localToUtc(zone, local);
    if (!(time <= end)) break;
    // A day that a zone leaves out begins when the next one does.
    if (time >= start && time !== times.at(-1)) times.push(time);
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
  const step: TickStep = { unit: outer, step: 1 };
  const length = { second: 1000, day: DAY, month: 28 * DAY, year: 365 * DAY }[outer];
  if ((end - start) / length > MAX_TICKS) tooMany(start, end, length);
  if (outer === "second") return { ...step, times: clockTimes(Math.floor(utcToLocal(zone, Math.floor(start)) / 1000) * 1000 - zone.offset(start), end, step, zone) };
  const times: number[] = [];
  for (const local of calendarTicks(utcToLocal(zone, start), step)) {
    const time = localToUtc(zone, local);
    if (!(time <= end)) break;
    if (time <= start) times[0] = time;
    else if (time !== times.at(-1)) times.push(time);
  }
  return { ...step, times };
}
