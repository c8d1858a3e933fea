import { toManner } from "../time/format-instant.js";
import { MAX_TICKS } from "../time/ticks.js";
import type { DateWords } from "../time/words.js";
import type { Zone } from "../time/zone.js";
import { TimeloomError } from "../errors.js";
import { cellsOf, clockAt, timeAt } from "./calendar-cells.js";
import { saySpan } from "./chronological.js";
import type { ScaleTick, Stretch } from "./scale.js";
import { cellLabel, firstWeekday, segmentTitle, weekdayOf } from "./segment-words.js";
import { SEGMENT_UNITS, type Cell, type Segment, type Segments, type SegmentUnit } from "./segments.js";

export { firstWeekday, weekdayNames } from "./segment-words.js";

/** Whose calendar segments follow. */
export interface SegmentOptions {
  readonly zone: Zone;
  readonly locale: string;
  readonly words?: DateWords | undefined;
  /** Weeks by ISO 8601, from Monday (unless given), or as the locale has them. */
  readonly week?: "iso" | "locale" | undefined;
  /** `"short"` abbreviates months in titles. */
  readonly style?: "long" | "short" | undefined;
}

/**
 * Time cut into segments of a calendar unit of a zone; see {@link Segments}. A day on which clocks change still has 24
 * cells: an hour that is left out has no length in time, and one that comes twice holds its end for as long.
 * @throws TimeloomError `invalid-option` for a locale that is no tag; its ticks `limit` when there are more than 10,000
 * @example
 * ```ts
 * const years = segments("year", { zone: utc, locale: "en" });
 * years.position(Date.UTC(2016, 6)); // 46.5
 * years.segment(46).title; // "2016"
 * ```
 */
export function segments(unit: SegmentUnit, { zone, locale, words, style, week = "iso" }: SegmentOptions): Segments {
  const cells = cellsOf(unit, firstWeekday(locale, week));
  const { columns } = cells;
  const manner = toManner({ locale, words, zone, style });

  /** The cell that was asked for last: events come in the order of their times, many of a cell. */
  let last = { segment: 0, cell: 0, start: 0, length: 0 };
  function position(time: number): number {
    const local = clockAt(zone, time);
    if (!(local >= last.start && local < last.start + last.length && Math.abs(local) < Number.MAX_SAFE_INTEGER)) {
      const [segment, cell] = cells.at(local);
      const start = cells.start(segment, cell);
      // in deep time a float64 may be coarser than a cell
      last = { segment, cell, start, length: cells.start(segment, cell + 1) - start || 1 };
    }
    const { segment, cell, start, length } = last;
    return segment + (cell + Math.min(1, Math.max(0, (local - start) / length))) / columns;
  }
  function time(at: number): number {
    const segment = Math.floor(at);
    const cell = Math.min(columns - 1, Math.floor((at - segment) * columns));
    const start = cells.start(segment, cell);
    return timeAt(zone, start + ((at - segment) * columns - cell) * (cells.start(segment, cell + 1) - start));
  }
  function cellAt(segment: number, index: number): Cell | undefined {
    const start = cells.start(segment, index);
    const end = cells.start(segment, index + 1);
    if (!(end > start)) return undefined;
    return {
      from: index / columns,
      to: (index + 1) / columns,
      label: cellLabel(unit, start, end, manner),
      time: timeAt(zone, start),
      weekday: unit === "week" || unit === "month" ? weekdayOf(start) : undefined,
    };
  }
  const titleOf = (index: number) => segmentTitle(unit, cells.start(index, 0), cells.start(index + 1, 0), week, manner);

  return {
    unit,
    columns,
    position,
    time,
    segment: (index): Segment => ({
      index,
      title: titleOf(index),
      cells: Array.from({ length: columns }, (_, cell) => cellAt(index, cell)).filter((cell) => cell !== undefined),
    }),
    ticks({ start, end }, least) {
      if (!((end - start) / least <= MAX_TICKS))
        throw new TimeloomError("limit", `too many ticks: ${start} to ${end} has more than ${MAX_TICKS}`);
      let step = 1;
      // whole numbers beyond 2^53 have gaps
      const grain = Math.max(least, Math.abs(start) * 2 ** -50, Math.abs(end) * 2 ** -50);
      for (let rung = 0; step < grain; rung++) step *= rung % 3 === 1 ? 2.5 : 2;
      const inner: ScaleTick[] = [];
      const outer: ScaleTick[] = [];
      const every = Math.ceil(grain * columns);
      for (let index = Math.floor(start / step) * step; index <= end; index += step) {
        outer.push({ position: index, label: titleOf(index) });
        for (let cell = 0; cell <= columns - every; cell += every) {
          const at = index + cell / columns;
          const found = at >= start && at <= end && cellAt(index, cell);
          if (found) inner.push({ position: at, label: found.label });
        }
      }
      return 2 * every > columns ? { inner: outer.filter(({ position: at }) => at >= start), outer: [] } : { inner, outer };
    },
    say: ({ start, end }, ports) => saySpan({ start: time(start), end: time(end) }, ports),
    absolute: true,
  };
}

/**
 * How many segments hold a window of time (ms, half-open), without making them.
 * @example
 * ```ts
 * segmentCount({ start: Date.UTC(2016, 0), end: Date.UTC(2018, 0) }, "month", { zone: utc, locale: "en" }); // 24
 * ```
 */
export function segmentCount({ start, end }: Stretch, unit: SegmentUnit, { zone, locale, week = "iso" }: SegmentOptions): number {
  const cells = cellsOf(unit, firstWeekday(locale, week));
  const [first, last] = [start, end].map((time) => cells.at(clockAt(zone, time))[0]) as [number, number];
  return Math.max(1, last - first + (timeAt(zone, cells.start(last, 0)) < end ? 1 : 0));
}

/** The finest unit, `unit` or a longer one, of which a window of time has no more than `most` segments; `undefined` where even centuries are more. */
export function fittingUnit(window: Stretch, unit: SegmentUnit, most: number, options: SegmentOptions): SegmentUnit | undefined {
  return SEGMENT_UNITS.slice(SEGMENT_UNITS.indexOf(unit)).find((longer) => segmentCount(window, longer, options) <= most);
}
