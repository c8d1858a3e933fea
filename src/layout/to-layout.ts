import type { Slice } from "../source/source.js";
import type { CustomDesign, Design, ResolvedDesign } from "./design.js";
import type { Layout } from "./layout.js";
import { layoutRows } from "./layout-rows.js";
import { layoutTracks } from "./layout-tracks.js";
import { AXIS_WIDTH } from "./metrics.js";
import { hasRows, type LayoutPorts, orientationOf } from "./plot-frame.js";
import { resolveDesign } from "./resolve-design.js";
import type { View } from "./view.js";

/**
 * Lays out what a source answered for a view: the items that have room, runs that count the rest, axis and eras. Slice and
 * view are in positions of `ports.scale`, which are ms where it is chronological; `toFigure` gives both for any design.
 * Pure, and bounded by pixels but for one scan of the slice.
 * @throws TimeloomError `invalid-view` for a view whose ends are not finite
 * @example
 * ```ts
 * const source = memorySource(toModel(data));
 * const layout = toLayout(source.view(queryFor(view, 960, "horizontal", undefined)), design, view, ports);
 * ```
 */
export function toLayout(slice: Slice, design: Design | CustomDesign | ResolvedDesign, view: View, ports: LayoutPorts): Layout {
  const resolved = isResolved(design) ? design : resolveDesign(design);
  return (hasRows(resolved) && hasRoom(resolved, slice, ports) ? layoutRows : layoutTracks)(slice, resolved, view, ports);
}

/** Pixels: columns of labels side by side need as much, each with its bars and counts. */
const LEAST_COLUMN = 124;

/** Whether the rows of a vertical figure, which stand side by side, have room for labels. */
function hasRoom(design: ResolvedDesign, { groups }: Slice, { width }: LayoutPorts): boolean {
  return orientationOf(design, width) === "horizontal" || groups.length < 2 || (width - AXIS_WIDTH) / groups.length >= LEAST_COLUMN;
}

function isResolved(design: object): design is ResolvedDesign {
  return "towards" in design && "facet" in design && "turns" in design;
}
