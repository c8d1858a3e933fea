import type { LayoutItem } from "../layout/layout.js";
import { BAR_HEIGHT, SYMBOL_RADIUS } from "../layout/metrics.js";
import { FLAG } from "../model/model.js";
import type { Representation } from "../representation/representation.js";
import { barMarks, itemSymbol } from "./bar-marks.js";
import { bodyMark, clip, DASH, line } from "./body.js";
import type { Mark } from "./marks.js";
import { ribbon, type RibbonEnd } from "./ribbon.js";
import { paintsOf } from "./symbol.js";

/**
 * The body of an item. Certain is solid; between the earliest and the latest bound it is dashed; approximate
 * ends taper; an open end is an arrow, an unknown one a short dashed tail; an uncertain date has a dashed rim.
 */
export function itemMarks(item: LayoutItem, representation: Representation): Mark[] {
  return item.body === "bar" ? barMarks(item, representation) : item.body === "bracket" ? [bracketMark(item, representation)] : symbolMarks(item, representation);
}

/** The ring or outline that says an item is selected. */
export function selectionMark(item: LayoutItem, representation: Representation): Mark {
  const look = { key: "selection", role: "bar-end", stroke: "accent", strokeWidth: 2 } as const;
  if (item.body === "symbol") {
    const [x, y] = representation.point((item.start + item.end) / 2, item.across);
    return { ...look, kind: "disc", x, y, radius: SYMBOL_RADIUS + 4 };
  }
  const [from, to] = clip(item, representation);
  return { ...look, kind: "poly", closed: true, points: ribbon(representation, from - 3, Math.max(to, from + 10) + 3, item.across, BAR_HEIGHT + 6) };
}

function bracketMark(item: LayoutItem, representation: Representation): Mark {
  const { flags, category, start, end, across } = item;
  const [from, to] = clip(item, representation);
  const slant = flags & FLAG.approximate ? 4 : 0;
  const cap = across + 5;
  const points = line(representation, across, from + 1, to - 1);
  if (from === start) points.unshift(...line(representation, cap, from - slant + 1));
  if (to === end) points.push(...line(representation, cap, to + slant - 1));
  const dash = flags & FLAG.uncertain ? DASH : flags & FLAG.unspecified ? [1, 3] : undefined;
  return bodyMark(item, "bracket", "bracket", points, { stroke: paintsOf(category).strong, strokeWidth: 2, dash });
}

function symbolMarks(item: LayoutItem, representation: Representation): Mark[] {
  const { flags, category, start, end, across } = item;
  const middle = (start + end) / 2;
  const symbol = itemSymbol(item, middle, SYMBOL_RADIUS, (flags & (FLAG.uncertain | FLAG.unspecified)) > 0, representation);
  if (!(flags & FLAG.approximate)) return [symbol];
  const length = SYMBOL_RADIUS * 2;
  const ends: RibbonEnd = { shape: "taper", length };
  return [bodyMark(item, "about", "bar-end", ribbon(representation, middle - length, middle + length, across, 4, ends, ends), { closed: true, fill: paintsOf(category).strong }), symbol];
}
