import { invalid, show } from "../errors.js";
import { segments as calendarSegments, fittingUnit, segmentCount } from "../scale/calendar-segments.js";
import { chronological } from "../scale/chronological.js";
import { collapsed } from "../scale/collapsed.js";
import { logFor } from "../scale/log-scale.js";
import { relative } from "../scale/relative.js";
import type { Scale, ScalePorts, Stretch } from "../scale/scale.js";
import type { Segments } from "../scale/segments.js";
import { sequential } from "../scale/sequential.js";
import type { Slice } from "../source/source.js";
import { toExtent } from "../time/to-extent.js";
import type { ResolvedDesign } from "./design.js";
import type { Notice } from "./notice.js";

/** The scale of a design on some data; `segments` where time is cut. */
export interface DesignScale {
  readonly scale: Scale;
  readonly segments: Segments | undefined;
  readonly notices: readonly Notice[];
}

/** More segments than this at once are more than anybody can see. */
export const MOST_SEGMENTS = 400;

/** True where positions are times, so that a windowed source can be asked for them. */
export function isPlain({ scale, layout }: ResolvedDesign): boolean {
  return scale === "chronological" && layout !== "segmented";
}

/** What was made last for a set of columns: where segments are not cut to a view, it holds for every view. */
const kept = /* @__PURE__ */ new WeakMap<Slice["columns"], { readonly key: string; readonly made: DesignScale }>();

/** The scale that a design has on all the events of a slice; `view` is what is asked to be seen of them, in ms. */
export function scaleFor(design: ResolvedDesign, slice: Slice, view: Partial<Stretch>, ports: ScalePorts): DesignScale {
  const notices: Notice[] = [];
  const { columns } = slice;
  const span = { start: columns.start[0] ?? 0, end: columns.size ? columns.lastEnd : 0 };
  if (design.layout === "segmented") {
    const segments = segmentsFor(design, { start: view.start ?? span.start, end: view.end ?? span.end }, ports, notices);
    return { scale: segments, segments, notices };
  }
  const { scale, towards, anchor, facet } = design;
  const key = JSON.stringify([scale, towards, scale === "log" ? referenceOf(design) : undefined, anchor, facet, slice.groups]);
  const before = kept.get(columns);
  if (before?.key === key) return before.made;
  const made = { scale: SCALES[scale](design, slice, span, notices), segments: undefined, notices };
  kept.set(columns, { key, made });
  return made;
}

type MakeScale = (design: ResolvedDesign, slice: Slice, span: Stretch, notices: Notice[]) => Scale;

const SCALES: Readonly<Record<ResolvedDesign["scale"], MakeScale>> = {
  chronological: () => chronological,
  relative: (design, slice, _, notices) => relative(anchorsOf(design, slice, notices)),
  log: (design, { columns }, span) => ({ ...logFor(span, columns, { towards: design.towards, reference: referenceOf(design) }), narrowest: 1e-6 }),
  collapsed: (_, { columns }, { start, end }) => collapsed(columns, { longest: (end - start) / 20, most: 8 }),
  sequential: (_, { columns }) => ({ ...sequential(columns), narrowest: 0.05 }),
};

/** The moment from which distances are counted, where one was given. */
function referenceOf({ towards, reference }: ResolvedDesign): number | undefined {
  const extent = reference === undefined ? undefined : toExtent(reference);
  const at = extent && [extent.earliestStart, extent.latestEnd][towards === "end" ? 1 : 0]!;
  if (at !== undefined && !Number.isFinite(at)) invalid("invalid-option", "design.reference", reference, `has no ${towards}`);
  return at;
}

/** The time that stands at zero in each facet. */
function anchorsOf({ anchor, facet = "" }: ResolvedDesign, { columns, group, groups }: Slice, notices: Notice[]): number[] {
  const chosen = groups.map((): number | undefined => undefined);
  const wanted = typeof anchor === "object" ? groups.map((name) => (Object.hasOwn(anchor, name) ? anchor[name] : undefined)) : undefined;
  const first = groups.map((): number | undefined => undefined);
  for (let row = 0; row < columns.size; row++) {
    const index = group[row]!;
    first[index] ??= row;
    const held = chosen[index];
    const better = wanted ? columns.id(row) === wanted[index] : anchor === "last" ? true : anchor === "first" ? held === undefined : held === undefined || columns.importance[row]! > columns.importance[held]!;
    if (better) chosen[index] = row;
  }
  wanted?.forEach((id, index) => {
    if (chosen[index] !== undefined || first[index] === undefined) return;
    const why = id === undefined ? "has no anchor given" : `has no event ${show(id)}`;
    notices.push({ option: "design.anchor", value: show(groups[index]), reason: `${why} (${facet}); its first event stands at 0` });
  });
  return chosen.map((row, index) => columns.start[row ?? first[index] ?? 0] ?? 0);
}

function segmentsFor({ segment, week, representation }: ResolvedDesign, span: Stretch, ports: ScalePorts, notices: Notice[]): Segments {
  const asked = segment ?? "hour";
  const options = { ...ports, week };
  const unit = fittingUnit(span, asked, segment ? MOST_SEGMENTS : (representation.segments ?? 12), options) ?? "century";
  if (segment && unit !== segment) {
    const count = segmentCount(span, segment, options);
    notices.push({ option: "design.segment", value: show(segment), reason: `would make ${Math.round(count).toLocaleString("en")} segments, and at most ${MOST_SEGMENTS} can be seen; cut by ${unit} instead` });
  }
  if (segmentCount(span, unit, options) > MOST_SEGMENTS * 1.01) notices.push({ option: "design.segment", value: show(unit), reason: `makes more segments than the ${MOST_SEGMENTS} that can be seen at once; pan for the rest, or give a view` });
  // many titles have less room
  const style = segmentCount(span, unit, options) > 6 ? ("short" as const) : undefined;
  return { ...calendarSegments(unit, { ...options, style }), narrowest: 1, widest: MOST_SEGMENTS };
}
