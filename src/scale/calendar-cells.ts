import { DAY, HOUR, MINUTE, toCivil, toInstant } from "../time/instant.js";
import { labelYear } from "../time/units.js";
import { localToUtc, utcToLocal, type Zone } from "../time/zone.js";
import type { SegmentUnit } from "./segments.js";

/** How a unit is cut into cells, in local time (ms as if in UTC). */
export interface Cells {
  /** How many cells the longest has. */
  readonly columns: number;
  /** The segment that holds a local time, 0 for 1970-01-01, and the cell of it. */
  at(local: number): readonly [segment: number, cell: number];
  /** When a cell begins. One that a segment lacks (30 February, the year 0) begins when the next one does. */
  start(segment: number, cell: number): number;
}

/** The place of the first day of a year of the label: there is no year 0, and 1 CE stands for it. */
const yearStart = (label: number): number => toInstant(label > 0 ? label : label + 1);
const yearOf = (local: number): number => labelYear(toCivil(local).year);

/** So many cells of one length, which need no calendar. */
function even(size: number, columns: number, shift = 0): Cells {
  return {
    columns,
    at(local) {
      const segment = Math.floor((local - shift) / (size * columns));
      return [segment, Math.min(columns - 1, Math.max(0, Math.floor((local - shift - segment * size * columns) / size)))];
    },
    start: (segment, cell) => (segment * columns + cell) * size + shift,
  };
}

/** So many cells of a calendar unit that is counted by `count`; `from` is the first of segment 0. */
function counted(columns: number, from: number, count: (local: number) => number, begin: (count: number) => number): Cells {
  return {
    columns,
    at(local) {
      const index = count(local) - from;
      const segment = Math.floor(index / columns);
      return [segment, index - segment * columns];
    },
    start: (segment, cell) => begin(from + segment * columns + cell),
  };
}

function months(columns: number): Cells {
  const count = (local: number) => {
    const { year, month } = toCivil(local);
    return (year - 1970) * 12 + month - 1;
  };
  return counted(columns, 0, count, monthStart);
}

function monthStart(count: number): number {
  const year = Math.floor(count / 12);
  return toInstant(1970 + year, count - year * 12 + 1);
}

/**
 * The cells of a unit; weeks begin on `firstWeekday` (0 is Sunday). Decades and centuries are those of labels: 1990 to
 * 1999, 1900 to 1999, 1 to 9 CE, 10 to 1 BCE.
 */
export function cellsOf(unit: SegmentUnit, firstWeekday: number): Cells {
  switch (unit) {
    case "hour":
      return even(MINUTE, 60);
    case "day":
      return even(HOUR, 24);
    case "week":
      // 1970-01-01 was a Thursday
      return even(DAY, 7, -((11 - firstWeekday) % 7) * DAY);
    case "month": {
      const whole = months(1);
      return {
        columns: 31,
        at: (local) => [whole.at(local)[0], toCivil(local).day - 1],
        start: (segment, cell) => Math.min(monthStart(segment) + cell * DAY, monthStart(segment + 1)),
      };
    }
    case "quarter":
      return months(3);
    case "year":
      return months(12);
    case "decade":
      return counted(10, 1970, yearOf, yearStart);
    case "century":
      return counted(
        10,
        190,
        (local) => Math.floor(yearOf(local) / 10),
        (decade) => yearStart(decade * 10),
      );
  }
}

/** The first moment after `from`, and no later than `to`, at which the zone has another offset than at `from`. */
function jumpBetween(zone: Zone, from: number, to: number): number {
  const before = zone.offset(from);
  while (to - from > 1) {
    const middle = Math.floor((from + to) / 2);
    if (zone.offset(middle) === before) from = middle;
    else to = middle;
  }
  return to;
}

/** What the clocks show, but where they are put back, what they showed then until they show it again: it never falls. */
export function clockAt(zone: Zone, time: number): number {
  const local = utcToLocal(zone, time);
  const first = localToUtc(zone, local);
  if (!(zone.offset(first) > zone.offset(time))) return local;
  return jumpBetween(zone, first, time) + zone.offset(first);
}

/** The first time at which the clocks show `local`, or where they are put forward over it, when that is. It never falls. */
export function timeAt(zone: Zone, local: number): number {
  const time = localToUtc(zone, local);
  const over = utcToLocal(zone, time) - local;
  return over > 0 && zone.offset(time - over) < zone.offset(time) ? jumpBetween(zone, time - over, time) : time;
}
