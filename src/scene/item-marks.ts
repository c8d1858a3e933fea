import type { LayoutItem } from "../layout/layout.js";
import { BAR_HEIGHT, SYMBOL_RADIUS } from "../layout/metrics.js";
import { FLAG } from "../model/model.js";
import type { Representation } from "../representation/representation.js";
import type { Mark, Role } from "./marks.js";
import { FLAT, ribbon, type RibbonEnd } from "./ribbon.js";
import { paintsOf, symbolMark } from "./symbol.js";

const DASH = [3, 2];
const TAPER = 16;
const ARROW = 10;
/** A bar shorter than this cannot be told from a dot. */
const SHORT = 10;
/** Nothing is drawn further outside the plot than this. */
const BLEED = 24;

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

function clip(start: number, end: number, along: number): [number, number] {
  return [Math.max(start, -BLEED), Math.min(end, along + BLEED)];
}

function barMarks({ id, flags, category, start, innerStart, innerEnd, end, across }: LayoutItem, along: number, representation: Representation): Mark[] {
  const { strong, soft } = paintsOf(category);
  if (end - start < SHORT && end > -BLEED && start < along + BLEED) return shortBarMarks(id, flags, category, start, across, representation);
  const marks: Mark[] = [];
  const approximate = (flags & FLAG.approximate) !== 0;
  const uncertain = (flags & FLAG.uncertain) !== 0;
  const [from, to] = clip(start, Math.max(end, start + 3), along);
  const endAt = (real: number, edge: number, open: number): RibbonEnd =>
    real !== edge ? FLAT : flags & open ? { shape: "arrow", length: ARROW } : approximate ? { shape: "taper", length: TAPER } : FLAT;
  const first = endAt(start, from, FLAG.openStart);
  const last = endAt(Math.max(end, start + 3), to, FLAG.openEnd);
  const vague = uncertain || innerStart - start >= 1 || end - innerEnd >= 1;
  const dashed = (key: string, a: number, b: number, head: RibbonEnd, foot: RibbonEnd): void => {
    marks.push({ kind: "poly", closed: true, key: `${key}:${id}`, role: "bar-vague", item: id, fill: soft, stroke: strong, strokeWidth: 1.25, dash: DASH, points: ribbon(representation, a, b, across, BAR_HEIGHT - 1, head, foot) });
  };
  const [a, b] = !vague ? [from, to] : uncertain ? [from, from] : clip(innerStart, innerEnd, along);
  if (b - a < 1) dashed("vague", from, to, first, last);
  else {
    if (a - from >= 1) dashed("vague", from, a, first, FLAT);
    if (to - b >= 1) dashed("vague-end", b, to, FLAT, last);
    marks.push({ kind: "poly", closed: true, key: `bar:${id}`, role: "bar", item: id, fill: strong, points: ribbon(representation, a, b, across, BAR_HEIGHT, a - from < 1 ? first : FLAT, to - b < 1 ? last : FLAT) });
  }
  const tail = (at: number, way: 1 | -1, key: string): void => {
    marks.push({ kind: "poly", key: `${key}:${id}`, role: "bar-end", item: id, stroke: strong, strokeWidth: 2, dash: [2, 3], points: [...representation.point(at, across), ...representation.point(at + way * 18, across)] });
  };
  if (flags & FLAG.unknownStart && start >= -BLEED) tail(start, -1, "tail-start");
  if (flags & FLAG.unknownEnd && end <= along + BLEED) tail(end, 1, "tail-end");
  const certain = b - a >= 1 ? [a, b] : [from, to];
  const symbolAt = Math.max(certain[0]!, 0) + 8;
  if (category >= 0 && certain[1]! - symbolAt >= 12) {
    const [x, y] = representation.point(symbolAt, across);
    marks.push(symbolMark(category, x, y, 2.6, { key: `sign:${id}`, role: "bar-end", item: id, fill: b - a >= 1 ? "surface" : strong }));
  }
  return marks;
}

/** A range too short for a bar: its category's symbol on a dash, which says that it is one. */
function shortBarMarks(id: string, flags: number, category: number, start: number, across: number, representation: Representation): Mark[] {
  const { strong, soft } = paintsOf(category);
  const vague = (flags & FLAG.uncertain) !== 0;
  const [x, y] = representation.point(start + SHORT / 2, across);
  return [
    { kind: "poly", key: `dash:${id}`, role: "bar-end", item: id, stroke: strong, strokeWidth: 2, dash: vague ? DASH : undefined, points: [...representation.point(start - 3, across), ...representation.point(start + SHORT + 3, across)] },
    symbolMark(category, x, y, SYMBOL_RADIUS - 0.5, { key: `symbol:${id}`, role: "symbol", item: id, fill: vague ? soft : strong, ...(vague ? { stroke: strong, strokeWidth: 1.25, dash: DASH } : undefined) }),
  ];
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
