import { MARGIN } from "../layout/metrics.js";
import { hasRows, orientationOf, plotFrame, verticalHeight } from "../layout/plot-frame.js";
import type { Layout } from "../layout/layout.js";
import { queryFor } from "../layout/query.js";
import { shownView } from "../layout/track-requests.js";
import { toView, type View } from "../layout/view.js";
import type { Query, Slice, SourceInfo } from "../source/source.js";
import type { Room, StaticFigure } from "./figure.js";

/** Pixels along time that a figure has in a room. */
export function alongOf(figure: StaticFigure, room: Room): number {
  if (!hasRows(figure.design)) return Math.max(1, Math.min(room.width, room.height ?? room.maxHeight) * 1.5);
  return plotFrame(figure.design, { width: room.width, eras: erasOf(figure) }).along(verticalHeight(room));
}

/** The eras by their positions; none where one position is another time in every row. */
function erasOf({ eras, scale }: StaticFigure): StaticFigure["eras"] {
  return scale.absolute ? eras.map((era) => ({ ...era, start: scale.position(era.start), end: scale.position(era.end) })) : [];
}

/** What a figure asks its source for one view. */
export function figureQuery(figure: StaticFigure, view: View, room: Room): Query {
  return queryFor(shownView(view, figure), alongOf(figure, room), orientationOf(figure.design, room.width), figure.design.facet);
}

/** A figure's layout for one view, from what its source answered. */
export function layoutFigure(figure: StaticFigure, slice: Slice, view: View, room: Room): Layout {
  const titles = new Map(figure.categories.map(({ id, title }) => [id, title]));
  const byCategory = figure.design.facet === "category";
  return figure.designs.layout(slice, figure.design, view, {
    ...room,
    locale: figure.locale,
    zone: figure.zone,
    words: figure.messages.dates,
    direction: figure.direction,
    labels: figure.labels,
    scale: figure.scale,
    segments: figure.segments,
    eras: erasOf(figure),
    now: figure.now,
    widest: (figure.view.end ?? 0) - (figure.view.start ?? figure.view.end ?? 0),
    bandTitle: (group) => (group === "" ? figure.messages.other : byCategory ? (titles.get(group) ?? group) : group),
  });
}

/** All that there is, with room for the labels at its ends: what "show all" shows. */
export function wholeView(figure: StaticFigure, info: SourceInfo, room: Room): View {
  const span = info.span ?? (figure.now === undefined ? { start: 0, end: 0 } : { start: figure.now, end: figure.now });
  const { narrowest = 86_400_000, ordinal } = figure.scale;
  if (figure.segments) {
    const end = Math.max(Math.floor(span.start) + 1, Math.ceil(span.end));
    return toView(Math.max(Math.floor(span.start), end - figure.segments.widest!), end);
  }
  const along = alongOf(figure, room);
  const vertical = orientationOf(figure.design, room.width) === "vertical";
  const before = Math.min(0.25, MARGIN / along);
  const after = Math.min(0.25, (vertical ? 40 : 190) / along);
  if (!hasRows(figure.design) || ordinal) {
    // a little air, so that the first and the last are not cut
    const air = ordinal ? Math.max(0.5, (span.end - span.start) * 0.004) : Math.max(narrowest / 2, (span.end - span.start) * 0.01);
    return toView(span.start - air, span.end + air + (ordinal && hasRows(figure.design) ? ((span.end - span.start) * 150) / along : 0));
  }
  // a single moment, or a span too short for float64 at that distance from 1970, gets a day around it
  const least = Math.max(narrowest, Math.max(Math.abs(span.start), Math.abs(span.end)) * 2 ** -40);
  const wide = span.end - span.start;
  if ((info.total ?? info.count) < 2) return toView(span.start - Math.max(wide, least / 2), span.end + Math.max(wide, least / 2));
  const length = wide > 0 ? wide / (1 - before - after) : least;
  const start = wide > 0 ? span.start - length * before : span.start - least / 2;
  return toView(start, start + length);
}

/** The view that a figure opens with: the window asked for, completed from all that there is. */
export function viewOf(figure: StaticFigure, info: SourceInfo, room: Room): View {
  const whole = wholeView(figure, info, room);
  const { start = Math.min(whole.start, figure.view.end === undefined ? whole.start : figure.view.end - 1), end = Math.max(whole.end, start + 1) } = figure.view;
  const view = toView(start, end);
  const { widest = Infinity } = figure.scale;
  if (!(end - start > widest)) return view;
  // of more segments than can be seen, those where events are
  const first = whole.start < end && whole.end > start ? Math.max(start, whole.start) : start;
  return { start: first, end: Math.min(end, first + widest) };
}

/** How far a view may go, so that any event can be brought to the middle; it is never wider than `whole`. */
export function limitsOf(whole: View): View {
  const length = whole.end - whole.start;
  return { start: whole.start - length / 2, end: whole.end + length / 2 };
}
