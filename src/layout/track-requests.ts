import { firstWeekday, weekdayNames } from "../scale/calendar-segments.js";
import { chronological } from "../scale/chronological.js";
import type { PlanRequest, TrackRequest } from "../representation/representation.js";
import type { Columns } from "../model/model.js";
import type { Slice } from "../source/source.js";
import type { Measure } from "../text/measure.js";
import { wrap } from "../text/wrap.js";
import type { ResolvedDesign } from "./design.js";
import { AXIS, BAND } from "./metrics.js";
import { orientationOf, type LayoutPorts } from "./plot-frame.js";
import { NARROWEST, type View } from "./view.js";

/** Lanes beyond which a track need not be broader. */
const MOST_LANES = 12;
/** Pixels: a title is no wider. */
const TITLE = 200;

/** The window that is shown: whole segments where time is cut. */
export function shownView(view: View, { segments }: Pick<LayoutPorts, "segments">): View {
  if (!segments) return view;
  const start = Math.floor(view.start + 1e-6);
  return { start, end: Math.max(start + 1, Math.ceil(view.end - 1e-6)) };
}

/** What a representation is asked for: a track for all, for each facet, or for each segment in view. */
export function planRequest(slice: Slice, design: ResolvedDesign, view: View, ports: LayoutPorts): PlanRequest {
  const { segments, measure } = ports;
  const named = (key: string, title: string, from: number, to: number, cells: TrackRequest["cells"] = []): TrackRequest => {
    const set = wrap(title, TITLE, 1, BAND, measure);
    return { key, title: set.lines[0] ?? "", titleWidth: Math.ceil(set.width), from, to, cells };
  };
  const tracks = segments
    ? Array.from({ length: view.end - view.start }, (_, index) => {
        const { title, cells } = segments.segment(view.start + index);
        return named(`${view.start + index}`, title, view.start + index, view.start + index + 1, cells);
      })
    : slice.groups.map((key) => named(key, design.layout === "faceted" ? ports.bandTitle(key) : "", view.start, view.end));
  return {
    width: ports.width,
    height: ports.height,
    maxHeight: ports.maxHeight,
    direction: ports.direction,
    orientation: orientationOf(design, ports.width),
    layout: design.layout,
    tracks: tracks.length ? tracks : [named("", "", view.start, view.end)],
    columns: segments?.columns ?? 0,
    firstWeekday: firstWeekday(ports.locale, design.week),
    weekdays: segments ? weekdayNames(ports.locale) : [],
    tickWidth: segments ? widthOf(tracks[0]?.cells ?? [], measure) : tickWidthOf(slice.columns, ports),
    crowd: crowdOf(slice, segments !== undefined),
    measure,
    curve: design.curve,
    turns: design.turns,
  };
}

const widthOf = (labels: readonly { readonly label: string }[], measure: Measure): number => Math.ceil(Math.max(16, ...labels.map(({ label }) => measure(label, AXIS))));

const widths = /* @__PURE__ */ new WeakMap<Columns, Pick<LayoutPorts, "scale" | "locale" | "measure"> & { readonly value: number }>();

/** What ticks need, near and far: tracks must not move when one comes closer. */
function tickWidthOf(columns: Columns, ports: LayoutPorts): number {
  const { scale = chronological, measure, locale } = ports;
  const kept = widths.get(columns);
  if (kept && kept.scale === scale && kept.measure === measure && kept.locale === locale) return kept.value;
  const { narrowest = NARROWEST } = scale;
  const [start, end] = [columns.start[0] ?? 0, columns.size ? columns.lastEnd : 0];
  let value = 0;
  for (let length = Math.max(narrowest, end - start), step = 0; length >= narrowest && step < 6; length /= 6, step++) {
    const window = { start: (start + end - length) / 2, end: (start + end + length) / 2 };
    if (window.end - window.start > length / 2) value = Math.max(value, widthOf(scale.ticks(window, length / 8, { ...ports, style: "short" }).inner, measure));
  }
  widths.set(columns, { scale, measure, locale, value });
  return Math.max(16, value);
}

/** The most events that one track holds, up to what is worth a lane. It does not depend on the view. */
function crowdOf({ columns, group, groups }: Slice, cut: boolean): number {
  const counts = new Map<number, number>();
  for (let row = 0; row < columns.size; row++) {
    const track = cut ? Math.floor(columns.start[row]!) : group[row]!;
    counts.set(track, (counts.get(track) ?? 0) + 1);
  }
  let most = 1;
  for (const count of counts.values()) most = Math.max(most, count);
  return Math.min(groups.length > 8 ? MOST_LANES / 2 : MOST_LANES, most);
}
