import type { LayoutItem } from "../layout/layout.js";
import { BAR_HEIGHT, SYMBOL_RADIUS } from "../layout/metrics.js";
import { FLAG } from "../model/model.js";
import type { Representation } from "../representation/representation.js";
import { BLEED, clip, DASH } from "./body.js";
import type { Mark } from "./marks.js";
import { FLAT, ribbon, type RibbonEnd } from "./ribbon.js";
import { paintsOf, symbolMark } from "./symbol.js";

const TAPER: RibbonEnd = { shape: "taper", length: 16 };
const ARROW: RibbonEnd = { shape: "arrow", length: 10 };
/** A bar shorter than this cannot be told from a dot. */
const SHORT = 10;
const TAIL = 18;

/** An interval: solid where it is certain, dashed between the bounds of its ends, with a tail where an end is not known. */
export function barMarks(item: LayoutItem, along: number, representation: Representation): Mark[] {
  const { id, flags, category, start, end, across } = item;
  const marks = end - start < SHORT ? shortBar(item, representation) : longBar(item, along, representation);
  const tail = (key: string, at: number, to: number): void => {
    const points = [...representation.point(at, across), ...representation.point(to, across)];
    marks.push({ kind: "poly", key: `${key}:${id}`, role: "bar-end", item: id, stroke: paintsOf(category).strong, strokeWidth: 2, dash: [2, 3], points });
  };
  if (flags & FLAG.unknownStart && start >= -BLEED) tail("tail-start", start, start - TAIL);
  if (flags & FLAG.unknownEnd && end <= along + BLEED) tail("tail-end", Math.max(end, start + SHORT), Math.max(end, start + SHORT) + TAIL);
  return marks;
}

function longBar({ id, flags, category, start, innerStart, innerEnd, end, across }: LayoutItem, along: number, representation: Representation): Mark[] {
  const { strong, soft } = paintsOf(category);
  const uncertain = (flags & FLAG.uncertain) !== 0;
  const [from, to] = clip(start, end, along);
  const endOf = (seen: boolean, open: number): RibbonEnd => (!seen ? FLAT : flags & open ? ARROW : flags & FLAG.approximate ? TAPER : FLAT);
  const head = endOf(from === start, FLAG.openStart);
  const foot = endOf(to === end, FLAG.openEnd);
  const marks: Mark[] = [];
  const dashed = (key: string, a: number, b: number, first: RibbonEnd, last: RibbonEnd): void => {
    marks.push({ kind: "poly", closed: true, key: `${key}:${id}`, role: "bar-vague", item: id, fill: soft, stroke: strong, strokeWidth: 1.25, dash: DASH, points: ribbon(representation, a, b, across, BAR_HEIGHT - 1, first, last) });
  };
  // less than a pixel between two bounds cannot be seen
  const a = innerStart - start < 1 ? from : Math.max(innerStart, from);
  const b = end - innerEnd < 1 ? to : Math.min(innerEnd, to);
  const certain = !uncertain && b - a >= 1;
  if (!certain) dashed("vague", from, to, head, foot);
  else {
    if (a > from) dashed("vague", from, a, head, FLAT);
    if (b < to) dashed("vague-end", b, to, FLAT, foot);
    marks.push({ kind: "poly", closed: true, key: `bar:${id}`, role: "bar", item: id, fill: strong, points: ribbon(representation, a, b, across, BAR_HEIGHT, a > from ? FLAT : head, b < to ? FLAT : foot) });
  }
  const signAt = Math.max(certain ? a : from, 0) + 8;
  if (category >= 0 && (certain ? b : to) - signAt >= 12) {
    const [x, y] = representation.point(signAt, across);
    marks.push(symbolMark(category, x, y, 2.6, { key: `sign:${id}`, role: "bar-end", item: id, fill: certain ? "surface" : strong }));
  }
  return marks;
}

/** A range too short for a bar: its category's symbol on a dash, which says that it is one. */
function shortBar({ id, flags, category, start, across }: LayoutItem, representation: Representation): Mark[] {
  const { strong, soft } = paintsOf(category);
  const look = flags & FLAG.uncertain ? { fill: soft, stroke: strong, strokeWidth: 1.25, dash: DASH } : { fill: strong };
  const [x, y] = representation.point(start + SHORT / 2, across);
  const points = [...representation.point(start - 3, across), ...representation.point(start + SHORT + 3, across)];
  return [
    { kind: "poly", key: `dash:${id}`, role: "bar-end", item: id, stroke: strong, strokeWidth: 2, points },
    symbolMark(category, x, y, SYMBOL_RADIUS - 0.5, { ...look, key: `symbol:${id}`, role: "symbol", item: id }),
  ];
}
