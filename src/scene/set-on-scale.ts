import { invalid, show, TimeloomError } from "../errors.js";
import type { ResolvedDesign } from "../layout/design.js";
import { isPlain, scaleFor } from "../layout/scale-for.js";
import type { ModelEvent } from "../model/model.js";
import { projectSource } from "../scale/project.js";
import type { Scale, ScalePorts } from "../scale/scale.js";
import type { MemorySource } from "../source/memory-source.js";
import type { Source, SourceInfo } from "../source/source.js";
import type { Held, SetOnScale, StaticFigure } from "./figure.js";
import { everything, facetNotices, setPlain } from "./set-plain.js";

type Asked = StaticFigure["view"];

/**
 * Puts a figure's events, view and "now" on the scale of its design.
 * @throws TimeloomError `invalid-option` for a scale that needs all events at hand, which a source that answers later has not
 */
export function setOnScale(design: ResolvedDesign, held: Held, asked: Asked, now: number | undefined, ports: ScalePorts, previous: StaticFigure | undefined): SetOnScale {
  const { source } = held;
  if (isPlain(design)) return setPlain(design, held, asked, now);
  const slice = everything(source, design.facet);
  if (!slice) throw new TimeloomError("invalid-option", `invalid design.scale: ${show(design.layout === "segmented" ? design.layout : design.scale)} needs all events at hand, and this source answers window by window; use scale "chronological" with layout "unified" or "faceted"`);
  const { scale, segments, notices } = scaleFor(design, slice, definedOf(asked), ports);
  const same = previous?.held.source === source && sameScale(previous, design, scale, segments, ports);
  const projected = same ? previous.source : counted(projectSource(slice, scale, design.facet, (id) => source.event(id) as never), source, scale);
  return {
    // segments have words of their own, which follow the locale and how many are seen
    scale: same && !segments ? previous.scale : scale,
    segments,
    source: projected,
    view: { start: placed(asked.start, scale, "start"), end: placed(asked.end, scale, "end") },
    now: now === undefined || !scale.absolute ? undefined : scale.position(now),
    notices: [...notices, ...facetNotices(design.facet, slice)],
  };
}

/** The events that are wanted, with how many there are in all, from when to when; one that is not is had by its id all the same. */
function counted(part: MemorySource, source: Source, scale: Scale): MemorySource {
  const { total, span } = source.info() as SourceInfo;
  if (total === undefined) return part;
  const info = { ...part.info(), total, times: span };
  const other = (event: ModelEvent | undefined) => (event && scale.absolute ? { ...event, start: scale.position(event.start), end: scale.position(event.end) } : undefined);
  return { ...part, info: () => info, event: (id) => part.event(id) ?? other(source.event(id) as ModelEvent | undefined) };
}

/** Two figures of one source have the same positions when all that these were made from is alike. */
function sameScale(previous: StaticFigure, design: ResolvedDesign, scale: Scale, segments: StaticFigure["segments"], { zone, locale }: ScalePorts): boolean {
  const keys = Object.keys(design) as (keyof ResolvedDesign)[];
  const alike = keys.every((key) => key === "representation" || key === "orientation" || key === "curve" || key === "turns" || JSON.stringify(previous.design[key]) === JSON.stringify(design[key]));
  const clocks = !segments || (previous.zone.name === zone.name && (design.week === "iso" || previous.locale === locale));
  return alike && clocks && previous.segments?.unit === segments?.unit && previous.scale.absolute === scale.absolute;
}

function placed(time: number | undefined, scale: Scale, edge: string): number | undefined {
  if (time === undefined) return undefined;
  // where zero is another time in every row, a view is counted from it
  const position = scale.absolute ? scale.position(time) : time;
  return Number.isFinite(position) ? position : invalid("invalid-view", `view.${edge}`, time, "has no place on this scale");
}

function definedOf({ start, end }: Asked): { start?: number; end?: number } {
  return { ...(start !== undefined && { start }), ...(end !== undefined && { end }) };
}
