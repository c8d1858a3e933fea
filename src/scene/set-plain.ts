import { show } from "../errors.js";
import type { ResolvedDesign } from "../layout/design.js";
import type { Notice } from "../layout/notice.js";
import { chronological } from "../scale/chronological.js";
import type { Slice, Source } from "../source/source.js";
import type { Held, SetOnScale, StaticFigure } from "./figure.js";

/** Positions are times. */
export function setPlain({ facet }: ResolvedDesign, { source, own }: Held, view: StaticFigure["view"], now: number | undefined): SetOnScale {
  return { scale: chronological, segments: undefined, source, view, now, notices: own ? facetNotices(facet, everything(source, facet)) : [] };
}

/** Everything that a source holds, where it can say so at once. */
export function everything(source: Source, by: string | undefined): Slice | undefined {
  const info = source.info();
  if (info instanceof Promise) return undefined;
  const slice = source.view({ level: 70, lo: -1, hi: 1, by, k: info.count });
  return slice instanceof Promise || slice.columns.size < info.count ? undefined : slice;
}

/** That no event has the field that facets are made of. */
export function facetNotices(facet: string | undefined, slice: Slice | undefined): Notice[] {
  if (facet === undefined || !slice?.columns.size || slice.groups.length > 1 || slice.groups[0] !== "") return [];
  return [{ option: "design.facet", value: show(facet), reason: "is a field that no event has; all are in one row" }];
}
