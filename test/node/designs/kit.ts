import fc from "fast-check";
import { clampView, zoomView, type View } from "../../../src/layout/view.js";
import type { Design } from "../../../src/layout/design.js";
import type { Layout } from "../../../src/layout/layout.js";
import { viableDesigns } from "../../../src/layout/resolve-design.js";
import type { ModelEvent } from "../../../src/model/model.js";
import type { DateRange, EventInput } from "../../../src/model/types.js";
import type { Figure, Room } from "../../../src/scene/figure.js";
import { describeEmpty } from "../../../src/scene/describe.js";
import { figureQuery, layoutFigure, limitsOf, viewOf, wholeView } from "../../../src/scene/layout-figure.js";
import type { Scene } from "../../../src/scene/marks.js";
import type { TimelineSpec } from "../../../src/scene/spec.js";
import { toFigure } from "../../../src/scene/to-figure.js";
import { toScene } from "../../../src/scene/to-scene.js";
import type { MemorySource } from "../../../src/source/memory-source.js";
import type { Slice } from "../../../src/source/source.js";
import { estimateWidth } from "../../../src/text/estimate.js";
import type { TimeInput } from "../../../src/time/extent.js";

export type Names = ReturnType<typeof viableDesigns>[number];

/** The 20 designs, each with its name for a test. */
export const designs: readonly (Names & { readonly name: string })[] = viableDesigns().map((design) => ({ ...design, name: `${design.representation} ${design.scale} ${design.layout}` }));

/**
 * Holds a law on so many random cases; of one that fails it says the seed and what it is short of its data. `RUNS=20` makes
 * them twenty times as many, `SEED=…` those of that seed, `SHRINK=1` looks for the smallest that fails, which takes minutes.
 */
export function hold(arbitrary: fc.Arbitrary<Case>, count: number, law: (given: Case) => void): void {
  const { RUNS = 1, SEED, SHRINK } = process.env;
  const details = fc.check(fc.property(arbitrary, law), { numRuns: Math.ceil(count * Number(RUNS)), endOnFailure: !SHRINK, ...(SEED !== undefined && { seed: Number(SEED) }) });
  if (!details.failed) return;
  const { spec, ...rest } = details.counterexample![0];
  const events = spec.data instanceof Array ? (SHRINK ? spec.data : `${spec.data.length} events`) : "the dataset";
  throw new Error(`SEED=${details.seed}, run ${details.numRuns}: ${JSON.stringify({ ...rest, spec: { ...spec, data: events } })}\n${String((details.errorInstance as Error | undefined)?.message)}`, { cause: details.errorInstance });
}

/** A figure, drawn: all that a law may look at. */
export interface Drawn {
  readonly spec: TimelineSpec;
  readonly room: Room;
  readonly figure: Figure;
  readonly source: MemorySource;
  readonly slice: Slice;
  /** As it was asked for; a layout may show more. */
  readonly view: View;
  readonly layout: Layout;
  readonly scene: Scene;
  /** The events as the data has them, times in ms. */
  readonly events: readonly ModelEvent[];
}

/** A part of all that there is: 2 to the power of `doublings` times closer, about a share of it. */
export interface Window {
  readonly doublings: number;
  readonly share: number;
}

export const ROOM: Room = { width: 960, height: undefined, maxHeight: 720, measure: estimateWidth };

/** What a reader who zooms sees. */
export function windowOf(figure: Figure, whole: View, { doublings, share }: Window): View {
  return clampView(zoomView(whole, 2 ** doublings, whole.start + (whole.end - whole.start) * share, figure.scale.narrowest), limitsOf(whole));
}

export function draw(spec: TimelineSpec, given: Partial<Room> = {}, window?: Window): Drawn {
  const room = { ...ROOM, ...given };
  const figure = toFigure(spec);
  const source = figure.source as MemorySource;
  const info = source.info();
  return drawAt(figure, window ? windowOf(figure, wholeView(figure, info, room), window) : viewOf(figure, info, room), room);
}

export function drawAt(figure: Figure, view: View, room: Room): Drawn {
  const source = figure.source as MemorySource;
  const slice = source.view(figureQuery(figure, view, room));
  const layout = layoutFigure(figure, slice, view, room);
  const scene = toScene(layout, { empty: describeEmpty(layout, figure), importance: ({ index }) => slice.columns.importance[index] ?? 0 });
  const { events } = (figure.held.source as MemorySource).list({ start: -Infinity, end: Infinity, spanning: true, limit: Infinity });
  return { spec: figure.spec, room, figure, source, slice, view, layout, scene, events };
}

const pad = (year: number): string => (year < 0 ? `-${String(-year).padStart(4, "0")}` : String(year).padStart(4, "0"));
const two = (value: number): string => String(value).padStart(2, "0");

/** A day of a year, as finely as a date may say it, and as vaguely. Few different years, so that there are ties. */
function dates(year: fc.Arbitrary<number>): fc.Arbitrary<TimeInput | DateRange> {
  const day = fc.record({ year, month: fc.integer({ min: 1, max: 12 }), day: fc.integer({ min: 1, max: 28 }) });
  const exact = day.map(({ year, month, day }) => `${pad(year)}-${two(month)}-${two(day)}`);
  const twoDays = fc.tuple(day, day).map(([a, b]) => ([a, b] as const).map(({ year, month, day }) => ({ year, text: `${pad(year)}-${two(month)}-${two(day)}`, at: Date.UTC(2000 + year, month - 1, day) })).sort((p, q) => p.at - q.at));
  return fc.oneof(
    { weight: 4, arbitrary: exact },
    { weight: 3, arbitrary: year.map(pad) },
    { weight: 2, arbitrary: day.map(({ year, month }) => `${pad(year)}-${two(month)}`) },
    { weight: 1, arbitrary: fc.tuple(exact, fc.constantFrom("~", "?", "%")).map(([text, sign]) => text + sign) },
    { weight: 1, arbitrary: fc.tuple(year, fc.constantFrom("~", "?", "%")).map(([value, sign]) => pad(value) + sign) },
    { weight: 1, arbitrary: year.map((value) => `${pad(value).slice(0, -1)}X`) },
    { weight: 3, arbitrary: twoDays.map(([a, b]) => `${a!.text}/${b!.text}`) },
    { weight: 2, arbitrary: twoDays.map(([a, b]) => `${pad(a!.year)}/${pad(b!.year)}`) },
    { weight: 1, arbitrary: twoDays.map(([a, b]) => `${pad(a!.year)}~/${pad(b!.year)}?`) },
    { weight: 1, arbitrary: twoDays.map(([a, b]) => `[${pad(a!.year)},${pad(b!.year)}]`) },
    { weight: 1, arbitrary: fc.tuple(exact, fc.constantFrom("/..", "/")).map(([text, end]) => text + end) },
    { weight: 1, arbitrary: fc.tuple(exact, fc.constantFrom("../", "/")).map(([text, start]) => start + text) },
  );
}

/** Moments and spans that no calendar unit rounds. */
function moments(at: fc.Arbitrary<number>, length: fc.Arbitrary<number>): fc.Arbitrary<TimeInput | DateRange> {
  return fc.oneof({ weight: 3, arbitrary: at }, { weight: 2, arbitrary: fc.tuple(at, length).map(([start, long]) => ({ start, end: Math.max(start + long, start + Math.abs(start) * 2 ** -50) })) });
}

const power = (from: number, to: number): fc.Arbitrary<number> => fc.double({ min: from, max: to, noNaN: true }).map((exponent) => Math.round(10 ** exponent));

/** When things happen: in our time, in antiquity, within a few days, in deep time, or all at one moment. */
const WHEN: readonly fc.Arbitrary<TimeInput | DateRange>[] = [
  dates(fc.integer({ min: 1985, max: 2024 })),
  dates(fc.integer({ min: 2014, max: 2016 })),
  dates(fc.integer({ min: -60, max: 30 }).map((year) => year || 1)),
  moments(fc.integer({ min: Date.UTC(2016, 2, 20), max: Date.UTC(2016, 2, 24) }), power(0, 8)),
  moments(fc.tuple(fc.constantFrom(-1, 1), power(0, 19.6)).map(([sign, at]) => sign * at), power(0, 19)),
  moments(fc.constantFrom(0, 1, 86_400_000, Date.UTC(1999, 11, 31)), fc.constantFrom(0, 1, 3_600_000, 86_400_000)),
];

const TITLES = ["War", "The treaty of Westphalia is signed", "A very long title that tells all that there is to tell about what happened on this day and on the day after", "معاهدة السلام", "第一次世界大戦", "Election", "Attacks in Brussels", "ok", "Uninterruptedly-compounded", "Siege of the northern fortress ends"];

const event: fc.Arbitrary<Omit<EventInput, "date" | "id"> & { readonly team?: unknown }> = fc.record({
  title: fc.constantFrom(...TITLES),
  importance: fc.constantFrom(0, 0.2, 0.5, 0.5, 0.5, 0.8, 1),
  category: fc.constantFrom("a", "b", "c", undefined),
  tags: fc.subarray(["x", "y", "z"]),
  team: fc.constantFrom<unknown>("red", "blue", ["red", "green"], 7, undefined),
}) as never;

/** Up to so many events of one kind of time; some of them alike in all but their id. */
export function data(most: number): fc.Arbitrary<readonly (EventInput & { readonly team?: unknown })[]> {
  return fc.oneof(
    ...WHEN.map((when) =>
      fc.array(fc.tuple(event, when), { maxLength: most, size: "max" }).map((all) => all.map(([rest, date], index) => ({ id: `e${index}`, ...JSON.parse(JSON.stringify(rest)), date }) as EventInput)),
    ),
  );
}

/** Curves that do not cross themselves, some of them with jumps. */
const CURVES = ["wave", "arc", "s", "zigzag", "M0 0C40 80 60 -80 100 0", "M0 0H100M0 20H100M0 40H60", "M10 10a20 20 0 0 1 40 0l30 10", [[0, 0], [10, 4], [20, 0], [30, 8]], [[0, 0], [0, 10]]];
const UNITS = ["hour", "day", "week", "month", "quarter", "year", "decade", "century"];

/** A design with options that belong to it. */
export function optionsOf({ representation, scale, layout }: Names): fc.Arbitrary<Design> {
  const maybe = <T>(...values: readonly T[]) => fc.constantFrom<T | undefined>(undefined, ...values);
  return fc
    .record({
      ...(representation === "linear" && { orientation: maybe("horizontal", "vertical") }),
      ...(layout === "faceted" && { facet: maybe("category", "tags", "team", "nobody") }),
      ...(layout === "segmented" && { segment: maybe(...UNITS), week: maybe("iso", "locale") }),
      ...(scale === "relative" && { anchor: fc.oneof(maybe("first", "last", "most-important"), fc.dictionary(fc.constantFrom("a", "b", "x", "red"), fc.constantFrom("e0", "e1", "e2", "none"), { maxKeys: 3 })) }),
      ...(scale === "log" && { towards: maybe("start", "end"), reference: maybe<unknown>("2010-06", 0, "Y-170000002") }),
      ...(representation === "spiral" && { turns: maybe(0.5, 1, 2.25, 7, 40) }),
      ...(representation === "curve" && { curve: maybe<unknown>(...CURVES) }),
    })
    .map((options) => ({ representation, scale, layout, ...options }) as Design);
}

export const rooms: fc.Arbitrary<Partial<Room>> = fc.record({ width: fc.integer({ min: 320, max: 1600 }), height: fc.oneof({ weight: 3, arbitrary: fc.constant(undefined) }, fc.integer({ min: 240, max: 1000 })), maxHeight: fc.constantFrom(400, 720, 900) });

export const windows: fc.Arbitrary<Window | undefined> = fc.oneof(
  fc.constant(undefined),
  fc.record({ doublings: fc.integer({ min: 0, max: 100 }).map((tenths) => tenths / 10), share: fc.integer({ min: 0, max: 100 }).map((percent) => percent / 100) }),
);

/** All that a figure may be drawn from. */
export interface Case {
  readonly spec: TimelineSpec;
  readonly room: Partial<Room>;
  readonly window: Window | undefined;
}

export function cases(design: Names, most = 40, given: fc.Arbitrary<TimelineSpec["data"]> = data(most)): fc.Arbitrary<Case> {
  const more = fc.record({ locale: fc.constantFrom(undefined, "en-US", "ar", "he", "ja"), labels: fc.constantFrom(undefined, undefined, undefined, "none"), zone: fc.constantFrom(undefined, "+05:30"), now: fc.constantFrom(undefined, "2015-06-01") });
  return fc.record({ events: given, made: optionsOf(design), more, room: rooms, window: windows }).map(({ events, made, more, room, window }) => ({ spec: { data: events, design: made, ...more } as TimelineSpec, room, window }));
}

export const drawn = ({ spec, room, window }: Case): Drawn => draw(spec, room, window);

