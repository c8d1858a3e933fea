import type { LayoutItem } from "../layout/layout.js";
import { BAR_HEIGHT, SYMBOL_RADIUS } from "../layout/metrics.js";
import { FLAG } from "../model/model.js";
import type { Path } from "../representation/path.js";
import { bodyMark, clip, DASH, line, middleOf } from "./body.js";
import type { Mark } from "./marks.js";
import { FLAT, ribbon, type RibbonEnd } from "./ribbon.js";
import { paintsOf, symbolMark } from "./symbol.js";

const TAPER: RibbonEnd = { shape: "taper", length: 16 };
const ARROW: RibbonEnd = { shape: "arrow", length: 10 };
/** A bar shorter than this cannot be told from a dot. */
const SHORT = 10;
/** How far its dash reaches to both sides. */
const REACH = 8;

/** A range that is drawn as a symbol at its middle. */
export const isShort = ({ start, end }: Pick<LayoutItem, "start" | "end">): boolean => end - start < SHORT;
const TAIL = 18;

/** An interval: solid where it is certain, dashed between the bounds of its ends, with a tail where an end is not known. */
export function barMarks(item: LayoutItem, path: Path): Mark[] {
  const { flags, category, start, end, across } = item;
  const marks = isShort(item) ? shortBar(item, path) : longBar(item, path);
  const middle = (start + end) / 2;
  const tail = (key: string, at: number, length: number): void => {
    marks.push(bodyMark(item, key, "bar-end", line(path, across, at, at + length), { stroke: paintsOf(category).strong, strokeWidth: 2, dash: [2, 3] }));
  };
  if (flags & FLAG.unknownStart && start >= path.lo - path.bleed) tail("tail-start", Math.min(start, middle - SHORT / 2), -TAIL);
  if (flags & FLAG.unknownEnd && end <= path.hi + path.bleed) tail("tail-end", Math.max(end, middle + SHORT / 2), TAIL);
  return marks;
}

function longBar(item: LayoutItem, path: Path): Mark[] {
  const { flags, category, start, innerStart, innerEnd, end, across, size = 1 } = item;
  const breadth = BAR_HEIGHT * size;
  const { strong, soft } = paintsOf(category);
  const [from, to] = clip(item, path);
  const endOf = (seen: boolean, open: number): RibbonEnd => (!seen ? FLAT : flags & open ? ARROW : flags & FLAG.approximate ? TAPER : FLAT);
  const head = endOf(from === start, FLAG.openStart);
  const foot = endOf(to === end, FLAG.openEnd);
  const marks: Mark[] = [];
  const dashed = (key: string, a: number, b: number, first: RibbonEnd, last: RibbonEnd): void => {
    marks.push(bodyMark(item, key, "bar-vague", ribbon(path, a, b, across, breadth - 1, first, last), { closed: true, fill: soft, stroke: strong, strokeWidth: 1.25, dash: DASH }));
  };
  // less than a pixel between two bounds cannot be seen
  const a = innerStart - start < 1 ? from : Math.max(innerStart, from);
  const b = end - innerEnd < 1 ? to : Math.min(innerEnd, to);
  const certain = !(flags & FLAG.uncertain) && b - a >= 1;
  if (!certain) dashed("vague", from, to, head, foot);
  else {
    if (a > from) dashed("vague", from, a, head, FLAT);
    if (b < to) dashed("vague-end", b, to, FLAT, foot);
    marks.push(bodyMark(item, "bar", "bar", ribbon(path, a, b, across, breadth, a > from ? FLAT : head, b < to ? FLAT : foot), { closed: true, fill: strong }));
  }
  const signAt = Math.max(certain ? a : from, path.lo) + 8;
  if (category >= 0 && size > 0.8 && (certain ? b : to) - signAt >= 12) {
    const [x, y] = path.point(signAt, across);
    marks.push(symbolMark(category, x, y, 2.6, { key: `sign:${item.key}`, role: "bar-end", item: item.id, fill: certain ? "surface" : strong }));
  }
  return marks;
}

/** A range too short for a bar: its category's symbol on a dash, which says that it is one. */
function shortBar(item: LayoutItem, path: Path): Mark[] {
  const { flags, category, across } = item;
  const [lo, hi] = [path.lo - path.bleed, path.hi + path.bleed];
  const middle = middleOf(item, path);
  const dash = bodyMark(item, "dash", "bar-end", line(path, across, Math.max(lo, middle - REACH), Math.min(hi, middle + REACH)), { stroke: paintsOf(category).strong, strokeWidth: 2 });
  return [dash, itemSymbol(item, middle, (SYMBOL_RADIUS - 0.5) * (item.size ?? 1), (flags & FLAG.uncertain) > 0, path)];
}

/** The symbol that stands for an item; with a dashed rim where its date is vague. */
export function itemSymbol({ key, id, category, across }: LayoutItem, along: number, radius: number, vague: boolean, { point }: Path): Mark {
  const { strong, soft } = paintsOf(category);
  const [x, y] = point(along, across);
  return symbolMark(category, x, y, radius, { key: `symbol:${key}`, role: "symbol", item: id, ...(vague ? { fill: soft, stroke: strong, strokeWidth: 1.25, dash: DASH } : { fill: strong }) });
}
