import type { LayoutItem } from "../layout/layout.js";
import { BAR_HEIGHT, SYMBOL_RADIUS } from "../layout/metrics.js";
import { FLAG } from "../model/model.js";
import type { Representation } from "../representation/representation.js";
import { barMarks } from "./bar-marks.js";
import { clip, DASH } from "./body.js";
import type { Mark, Role } from "./marks.js";
import { ribbon, type RibbonEnd } from "./ribbon.js";
import { paintsOf, symbolMark } from "./symbol.js";


/**
 * The body of an item. Certain is solid; between the earliest and the latest bound it is dashed; approximate
 * ends taper; an open end is an arrow, an unknown one a short dashed tail; an uncertain date has a dashed rim.
 */
export function itemMarks(item: LayoutItem, along: number, representation: Representation): Mark[] {
  if (item.body === "bar") return barMarks(item, along, representation);
  return item.body === "bracket" ? bracketMarks(item, along, representation) : symbolMarks(item, representation);
}

/** The ring or outline that says an item is selected. */
export function selectionMark(item: LayoutItem, along: number, representation: Representation): Mark {
  const look = { key: "selection", role: "bar-end" as Role, stroke: "accent" as const, strokeWidth: 2 };
  if (item.body === "symbol") {
    const [x, y] = representation.point((item.start + item.end) / 2, item.across);
    return { ...look, kind: "disc", x, y, radius: SYMBOL_RADIUS + 4 };
  }
  const [from, to] = clip(item.start, item.end, along);
  return { ...look, kind: "poly", closed: true, points: ribbon(representation, from - 3, Math.max(to, from + 3) + 3, item.across, BAR_HEIGHT + 6) };
}

function bracketMarks({ id, flags, category, start, end, across }: LayoutItem, along: number, representation: Representation): Mark[] {
  const { strong } = paintsOf(category);
  const [from, to] = clip(start, end, along);
  const slant = flags & FLAG.approximate ? 4 : 0;
  const cap = 5;
  const points: number[] = [];
  if (from === start) points.push(...representation.point(from - slant + 1, across + cap));
  points.push(...representation.point(from + 1, across), ...representation.point(to - 1, across));
  if (to === end) points.push(...representation.point(to + slant - 1, across + cap));
  const dash = flags & FLAG.uncertain ? DASH : flags & FLAG.unspecified ? [1, 3] : undefined;
  return [{ kind: "poly", key: `bracket:${id}`, role: "bracket", item: id, stroke: strong, strokeWidth: 2, dash, points }];
}

function symbolMarks({ id, flags, category, start, end, across }: LayoutItem, representation: Representation): Mark[] {
  const { strong, soft } = paintsOf(category);
  const middle = (start + end) / 2;
  const [x, y] = representation.point(middle, across);
  const marks: Mark[] = [];
  if (flags & FLAG.approximate) {
    const ends: RibbonEnd = { shape: "taper", length: SYMBOL_RADIUS * 2 };
    marks.push({ kind: "poly", closed: true, key: `about:${id}`, role: "bar-end", item: id, fill: strong, points: ribbon(representation, middle - SYMBOL_RADIUS * 2, middle + SYMBOL_RADIUS * 2, across, 4, ends, ends) });
  }
  const vague = (flags & (FLAG.uncertain | FLAG.unspecified)) !== 0;
  marks.push(symbolMark(category, x, y, SYMBOL_RADIUS, { key: `symbol:${id}`, role: "symbol", item: id, fill: vague ? soft : strong, ...(vague ? { stroke: strong, strokeWidth: 1.25, dash: DASH } : undefined) }));
  return marks;
}
