import type { Guide } from "../representation/representation.js";
import { extendedFrom } from "../model/extend-model.js";
import type { Slice } from "../source/source.js";
import type { Measure } from "../text/measure.js";
import { arrange } from "./arrange.js";
import { arrangeMany, growWhole } from "./arrange-many.js";
import type { Arrangement, ArrangeRoom, Going } from "./arrangement.js";
import { spanOf } from "./rows-in.js";
import { layoutAxis } from "./axis.js";
import { layoutBands, type BandFrame } from "./bands.js";
import { besideBreaks, layoutBreaks } from "./breaks.js";
import { countsOf, runText } from "./counts.js";
import { layoutDensity } from "./density.js";
import type { ResolvedDesign } from "./design.js";
import { layoutEras } from "./eras.js";
import { MOST_MORE } from "./go-on.js";
import { layoutItems } from "./items.js";
import type { Layout, LayoutRun } from "./layout.js";
import { AXIS, WIDEST, BAND_TOP, LEAST_HEIGHT, RUN_HEIGHT, RUN_SIZE, RUN_SIZE_VERTICAL, STRIP } from "./metrics.js";
import { boxOf, crossLine, type Place, rowsTrack } from "./place.js";
import { plotFrame, verticalHeight, type LayoutPorts } from "./plot-frame.js";
import { MANY_ITEMS } from "./placing-order.js";
import { type Gathered, gatherRuns } from "./runs.js";
import { gatherRunsOfMany } from "./runs-of-many.js";
import { tiesOf } from "./ties.js";
import type { View } from "./view.js";

/** Lays out time that runs straight, with labels in rows: bands and rows that do not move while panning. */
export function layoutRows(slice: Slice, design: ResolvedDesign, view: View, ports: LayoutPorts): Layout {
  const frame = plotFrame(design, ports);
  const vertical = frame.orientation === "vertical";
  const { width } = ports;
  const tall = verticalHeight(ports);
  const along = frame.along(tall);
  const room: ArrangeRoom = {
    orientation: frame.orientation,
    along,
    across: vertical ? width - frame.left : (ports.height ?? ports.maxHeight) - frame.top - frame.bottom,
    exact: ports.height !== undefined,
    perBand: vertical ? 0 : BAND_TOP + STRIP + frame.header,
    labels: ports.labels,
    measure: ports.measure,
  };
  const arrangement = arrangementOf(slice, room, ports);
  const furthest = Math.max(spanOf(slice.columns) * WIDEST, widestOf(slice, view, ports.widest)) / Math.max(1, along);
  const bands = layoutBands(slice, arrangement, arrangement.least > furthest, frame, width, tall, ports);
  const content = vertical ? tall : (bands.at(-1)?.bottom ?? frame.top) + frame.bottom;
  const height = Math.max(vertical ? 0 : LEAST_HEIGHT, ports.height ?? 0, content);
  const plot = {
    x: ports.direction === "rtl" ? 0 : frame.left,
    y: frame.top,
    width: Math.max(1, width - frame.left),
    height: height - frame.top - frame.bottom,
  };
  const place = { vertical, rtl: ports.direction === "rtl", plot, along, scale: (view.end - view.start) / along, view };
  const { items, inView } = layoutItems(slice, arrangement, bands, place, ports);
  const many = slice.whole && slice.columns.size > MANY_ITEMS && inView - items.length > MANY_HIDDEN;
  const runs = layoutRuns(many ? gatherRunsOfMany(slice, items, view, along, runSize(place)) : gatherRuns(slice, arrangement, view, along, runSize(place)), bands, place, ports);
  const track = rowsTrack(place);
  const breaks = layoutBreaks(place, ports);
  const counts = countsOf(slice, view, items, runs, inView);
  const axis = counts.before + inView + counts.after === 0 ? { ticks: [], outerTicks: [] } : layoutAxis(place, ports);
  return {
    width,
    height,
    orientation: frame.orientation,
    direction: ports.direction,
    view,
    plot,
    // eras reach above the plot, where their names are
    clip: vertical || !ports.eras.length ? plot : { ...plot, y: 0, height: plot.y + plot.height },
    axisLine: vertical ? crossAxis(plot, ports.direction) : [plot.x, plot.y + plot.height, plot.x + plot.width, plot.y + plot.height],
    tracks: [track],
    guides: zeroOf(place, ports),
    words: [],
    bands: bands.map((band) => band.band),
    items,
    runs,
    densities: many ? layoutDensity(slice, items, bands, place) : [],
    eras: layoutEras(ports.eras, place, ports.measure),
    ticks: besideBreaks(axis.ticks, breaks),
    outerTicks: besideBreaks(axis.outerTicks, breaks),
    breaks,
    ties: ports.scale?.ordinal ? tiesOf(items, [track]) : [],
    turns: [],
    now: ports.now === undefined || ports.now < view.start || ports.now >= view.end ? [] : [crossLine(place, (ports.now - view.start) / place.scale)],
    counts,
  };
}

function crossAxis({ x, y, width, height }: Layout["plot"], direction: "ltr" | "rtl"): number[] {
  const edge = direction === "rtl" ? x + width : x;
  return [edge, y, edge, y + height];
}

/** Where every row counts from an event of its own: the line on which these stand. */
function zeroOf(place: Place, { scale }: LayoutPorts): Guide[] {
  const { view } = place;
  if (!scale || scale.absolute || view.start > 0 || view.end < 0) return [];
  return [{ key: "zero", points: crossLine(place, -view.start / place.scale), strong: true }];
}

/** The longest view: what was asked for, and what is shown where it is more than the data takes. */
function widestOf({ columns }: Slice, view: View, asked = 0): number {
  const length = view.end - view.start;
  return length > spanOf(columns) * WIDEST ? Math.max(asked, length) : asked;
}

/** So many hidden events of a great many are counted without a look at each. */
const MANY_HIDDEN = 2_000;

function runSize({ vertical }: Place): number {
  return vertical ? RUN_SIZE_VERTICAL : RUN_SIZE;
}

function layoutRuns(gathered: readonly Gathered[], bands: readonly BandFrame[], place: Place, { measure, locale }: LayoutPorts): LayoutRun[] {
  return gathered.map((run) => {
    // the mark keeps the sign before the number in a right-to-left page
    const text = runText(run.count, place.rtl, locale);
    const breadth = Math.min(RUN_SIZE - 4, Math.ceil(measure(text, AXIS)) + 16);
    const length = place.vertical ? RUN_HEIGHT : breadth;
    const strip = bands[run.band]!.strip;
    const { key, band, count, start, end, lead, at } = run;
    return {
      key,
      band,
      count,
      // those of many are found when they are asked for
      get ids() {
        return run.ids;
      },
      start,
      end,
      lead,
      text,
      box: boxOf(place, at - length / 2, strip, length, place.vertical ? breadth : RUN_HEIGHT),
    };
  });
}

const arrangements = /* @__PURE__ */ new WeakMap<Slice["columns"], { readonly key: string; readonly measure: Measure; readonly value: Arrangement }>();

/** What an arrangement of fewer events goes on with, where just some were added after them. */
function goingOf(columns: Slice["columns"], key: string, measure: Measure): Going | undefined {
  const before = extendedFrom(columns);
  const kept = before && arrangements.get(before);
  if (!kept || kept.key !== key || kept.measure !== measure || columns.size - before.size > MOST_MORE) return undefined;
  const { going } = kept.value;
  // once only: its rows will hold what it does not know of
  Object.assign(kept.value, { going: undefined });
  return going;
}

/** An arrangement holds for every view, so the last one of each set of columns is kept. */
function arrangementOf(slice: Slice, given: ArrangeRoom, { grow }: LayoutPorts): Arrangement {
  const many = slice.columns.size > MANY_ITEMS;
  // the rows of very many hold at every width at which their labels have as much room
  const room = many ? { ...given, along: Math.min(680, Math.max(384, given.along)) } : given;
  const { measure, ...rest } = room;
  const key = `${JSON.stringify(rest)} ${slice.groups.join("\u0000")}`;
  const kept = arrangements.get(slice.columns);
  if (kept?.key === key && kept.measure === measure) return kept.value;
  const value = many ? arrangeMany(slice, room, grow !== undefined, goingOf(slice.columns, key, measure)) : arrange(slice, room);
  arrangements.set(slice.columns, { key, measure, value });
  if (value.growing) (grow ?? growWhole)(value.growing);
  return value;
}
