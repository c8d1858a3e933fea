import { type Columns, FLAG } from "../model/model.js";
import { lowerBound } from "../model/search.js";
import { DAY } from "../time/instant.js";
import { saySpan } from "./chronological.js";
import type { Scale } from "./scale.js";
import { sequentialTicks } from "./sequential-ticks.js";

/**
 * One step from one event to the next: the position of a time is the number of the different times before it at which
 * events begin, with what lies between two of them stretched evenly. Before the first and after the last, a step is as
 * long as the mean one. Events that begin at the same time are a tie. Something lasts until the last step that begins
 * within it, so what its place among the events of a year could be is seen where only the year is known.
 * @example
 * ```ts
 * const scale = sequential(model.columns);
 * scale.extent(parseDate("2016").earliestStart, parseDate("2016").latestEnd); // [3, 7]: five events begin in 2016
 * ```
 */
export function sequential({ size, start: starts, ...bounds }: Pick<Columns, "size" | "start"> & Partial<Pick<Columns, "end" | "innerStart" | "flags">>): Scale & Required<Pick<Scale, "extent">> {
  const knots = starts.slice(0, size).filter((time, row) => row === 0 || time !== starts[row - 1]);
  const widths = widthsOf(knots, starts, size, bounds);
  const count = knots.length;
  const first = knots[0] ?? 0;
  const last = knots[count - 1] ?? 0;
  const step = count > 1 ? (last - first) / (count - 1) : DAY;

  function position(time: number): number {
    if (!(time > first)) return (time - first) / step;
    if (time >= last) return Math.max(0, count - 1) + (time - last) / step;
    const next = lowerBound(knots, time);
    const [from, to] = [knots[next - 1]!, knots[next]!];
    return next - 1 + (time - from) / (to - from);
  }
  function time(at: number): number {
    if (!(at > 0)) return first + at * step;
    if (at >= count - 1) return last + (at - Math.max(0, count - 1)) * step;
    const index = Math.floor(at);
    return knots[index]! + (at - index) * (knots[index + 1]! - knots[index]!);
  }
  return {
    position,
    time,
    extent(start, end) {
      const from = position(start);
      const within = lowerBound(knots, end) - 1;
      return [from, within < 0 ? from : Math.max(from, within)];
    },
    ticks: (window, least, ports) => sequentialTicks(knots, widths, window, least, ports),
    say({ start, end }, ports) {
      const from = knots[Math.max(0, Math.ceil(start))];
      const to = knots[Math.min(count - 1, Math.floor(end))];
      if (!(from! <= to!)) return saySpan({ start: time(start), end: time(end) }, ports);
      // a window ends after what it holds: a whole day, or a moment
      return saySpan({ start: from!, end: to! % DAY === 0 ? to! + DAY : to! > from! ? to! + 1 : to! }, ports);
    },
    ordinal: true,
    absolute: true,
  };
}

/** Ms: how finely each knot is known, by the event there whose beginning is known best. */
function widthsOf(knots: Float64Array, starts: Float64Array, size: number, { end, innerStart, flags }: Partial<Pick<Columns, "end" | "innerStart" | "flags">>): Float64Array {
  const widths = new Float64Array(knots.length).fill(end ? Infinity : 0);
  for (let row = 0, knot = 0; end && row < size; row++) {
    if (starts[row]! > knots[knot]!) knot++;
    const known = flags && flags[row]! & FLAG.range ? innerStart![row]! : end[row]!;
    widths[knot] = Math.min(widths[knot]!, known - starts[row]!);
  }
  return widths;
}
