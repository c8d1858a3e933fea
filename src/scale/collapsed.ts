import type { Columns } from "../model/model.js";
import { formatInstant } from "../time/format-instant.js";
import { calendarTicks, saySpan } from "./chronological.js";
import { sayDuration } from "./durations.js";
import type { Scale, ScalePorts, ScaleTick, ScaleTicks, Stretch } from "./scale.js";

/** A shortened stretch: from when to when, and from which position to which. */
interface Gap {
  readonly start: number;
  readonly end: number;
  readonly from: number;
  readonly to: number;
}

/** What share of all that is not shortened each shortened stretch gets. */
const SHARE = 0.02;

/**
 * Time without the long stretches in which no event begins or ends. A position is the ms since the first event begins,
 * less what is left out; such a stretch takes 2 % of the length of all others together, and is one of the scale's breaks.
 *
 * @param options `longest` is the longest stretch, in ms, that is not shortened: a fiftieth of the span unless given. No
 * more than `most` are (12 unless given), the longest of them; of those equally long, all or none.
 * @example
 * ```ts
 * const scale = collapsed(model.columns);
 * scale.breaks({ start: 0, end: 1e12 }, { locale: "en", zone: utc }); // [{ start, end, text: "12 years" }]
 * ```
 */
export function collapsed(
  columns: Pick<Columns, "size" | "start" | "end">,
  options: { readonly longest?: number | undefined; readonly most?: number | undefined } = {},
): Scale & Required<Pick<Scale, "breaks">> {
  const points = new Float64Array(2 * columns.size);
  points.set(columns.start.subarray(0, columns.size));
  points.set(columns.end.subarray(0, columns.size), columns.size);
  points.sort();
  const origin = points[0] ?? 0;
  const gaps = findGaps(points, options);
  const last = (holds: (gap: Gap) => boolean) => gaps[gaps.findLastIndex(holds)];

  function position(time: number): number {
    const gap = last(({ start }) => start < time);
    if (!gap) return time - origin;
    const { start, end, from, to } = gap;
    return time < end ? from + ((time - start) / (end - start)) * (to - from) : to + (time - end);
  }
  function time(at: number): number {
    const gap = last(({ from }) => from < at);
    if (!gap) return at + origin;
    const { start, end, from, to } = gap;
    return at < to ? start + ((at - from) / (to - from)) * (end - start) : end + (at - to);
  }
  const meeting = (window: Stretch) => gaps.filter(({ from, to }) => from < window.end && to > window.start);

  return {
    position,
    time,
    ticks(window, least, ports) {
      const pieces: Stretch[] = [];
      let start = time(window.start);
      for (const gap of meeting(window)) {
        if (gap.start >= start) pieces.push({ start, end: gap.start });
        start = gap.end;
      }
      const end = time(window.end);
      if (end >= start) pieces.push({ start, end });
      return ticksOf(pieces, position, least, ports);
    },
    breaks: (window, { locale }) =>
      meeting(window).map(({ start, end, from, to }) => ({
        start: from,
        end: to,
        text: sayDuration(end - start, locale, { round: true }),
      })),
    say: ({ start, end }, ports) => saySpan({ start: time(start), end: time(end) }, ports),
    absolute: true,
  };
}

/** What is left of a span is nothing where it is this share of it: positions could not be told apart. */
const NOTHING = 1e-9;

function findGaps(
  points: Float64Array,
  { longest, most = 12 }: { longest?: number | undefined; most?: number | undefined },
): readonly Gap[] {
  const origin = points[0] ?? 0;
  const span = (points.at(-1) ?? 0) - origin;
  const least = longest ?? span / 50;
  const long: Stretch[] = [];
  for (let i = 1; i < points.length; i++)
    if (points[i]! - points[i - 1]! > least) long.push({ start: points[i - 1]!, end: points[i]! });
  const next = long.map(({ start, end }) => end - start).sort((a, b) => b - a)[most] ?? 0;
  const chosen = long.filter(({ start, end }) => end - start > next);
  const rest = chosen.reduce((sum, { start, end }) => sum - (end - start), span);
  const gaps: Gap[] = [];
  for (const { start, end } of chosen) {
    // moments alone leave nothing: then each stretch between them is as long as any other
    const length = Math.min(rest > span * NOTHING ? rest * SHARE : span / 50, end - start);
    const before = gaps.at(-1);
    const from = before ? before.to + (start - before.end) : start - origin;
    if (length < end - start) gaps.push({ start, end, from, to: from + length });
  }
  return gaps;
}

/** Each piece has the ticks of its own time, all of one unit, and in the outer row names the unit around it anew. */
function ticksOf(pieces: readonly Stretch[], position: (time: number) => number, least: number, ports: ScalePorts): ScaleTicks {
  const inner: ScaleTick[] = [];
  const outer: ScaleTick[] = [];
  for (const piece of pieces) {
    const found = calendarTicks(piece, least, ports);
    for (const { position: time, label } of found.inner) {
      const at = position(time);
      if (at - (inner.at(-1)?.position ?? -Infinity) >= least) inner.push({ position: at, label });
    }
    // years have no unit around them, but after a break the year is to be said
    const year = { position: piece.start, label: formatInstant(piece.start, "year", ports) };
    const around = found.outer.length || pieces.length < 2 ? found.outer : [year];
    for (const { position: time, label } of around)
      if (label !== outer.at(-1)?.label) outer.push({ position: position(Math.max(time, piece.start)), label });
  }
  return { inner, outer };
}
