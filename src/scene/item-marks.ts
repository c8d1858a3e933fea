import type { LayoutItem } from "../layout/layout.js";
import { BAR_HEIGHT, SYMBOL_RADIUS } from "../layout/metrics.js";
import { FLAG } from "../model/model.js";
import { type Path, pathOf } from "../representation/path.js";
import type { Track } from "../representation/track.js";
import { barMarks, itemSymbol } from "./bar-marks.js";
import { bodyMark, clip, DASH, line, middleOf } from "./body.js";
import type { Mark } from "./marks.js";
import { ribbon, type RibbonEnd } from "./ribbon.js";
import { paintsOf } from "./symbol.js";

/**
 * The body of an item. Certain is solid; between the earliest and the latest bound it is dashed; approximate
 * ends taper; an open end is an arrow, an unknown one a short dashed tail; an uncertain date has a dashed rim.
 */
export function itemMarks(item: LayoutItem, tracks: readonly Track[]): Mark[] {
  const { more = [] } = item;
  return [item, ...more].flatMap((piece, index, pieces) => {
    const path = pathOf(tracks[piece.track]!, piece.lo, piece.hi);
    // an end that is on another piece is no end here
    const part: LayoutItem = index || more.length ? { ...item, ...piece, key: index ? `${item.key}\u0000${index}` : item.key, flags: flagsOf(item.flags, index > 0, index < pieces.length - 1) } : item;
    return item.body === "bar" ? barMarks(part, path) : item.body === "bracket" ? [bracketMark(part, path)] : symbolMarks(part, path);
  });
}

function flagsOf(flags: number, before: boolean, after: boolean): number {
  return flags & ~(before ? FLAG.openStart | FLAG.unknownStart : 0) & ~(after ? FLAG.openEnd | FLAG.unknownEnd : 0);
}

/** The ring or outline that says an item is selected; `copy` counts the places of an event that stands in several facets. */
export function selectionMarks(item: LayoutItem, tracks: readonly Track[], copy = 0): Mark[] {
  return [item, ...(item.more ?? [])].map((piece, index): Mark => {
    const path = pathOf(tracks[piece.track]!, piece.lo, piece.hi);
    const look = { key: `selection${copy ? ` in ${copy}` : ""}${index ? ` ${index}` : ""}`, item: item.id, role: "bar-end", stroke: "accent", strokeWidth: 2 } as const;
    const { size = 1 } = item;
    if (item.body === "symbol") {
      const [x, y] = path.point(middleOf(piece, path), piece.across);
      return { ...look, kind: "disc", x, y, radius: SYMBOL_RADIUS * size + 4 };
    }
    const [a, b] = clip(piece, path);
    const [from, to] = [Math.min(a, (a + b) / 2 - 5), Math.max(b, (a + b) / 2 + 5)];
    return { ...look, kind: "poly", closed: true, points: ribbon(path, from - 3, to + 3, piece.across, BAR_HEIGHT * size + 6) };
  });
}

function bracketMark(item: LayoutItem, path: Path): Mark {
  const { flags, category, start, end, across, size = 1 } = item;
  const [from, to] = clip(item, path);
  const slant = flags & FLAG.approximate ? 4 * size : 0;
  const cap = across + 5 * size;
  // its strokes are two pixels wide; what goes on elsewhere has no end here
  const middle = (from + to) / 2;
  const [a, b] = [from === start ? Math.min(from + 1, middle) : from, to === end ? Math.max(to - 1, middle) : to];
  const points = line(path, across, a, b);
  if (from === start) points.unshift(...line(path, cap, a - slant));
  if (to === end) points.push(...line(path, cap, b + slant));
  const dash = flags & FLAG.uncertain ? DASH : flags & FLAG.unspecified ? [1, 3] : undefined;
  return bodyMark(item, "bracket", "bracket", points, { stroke: paintsOf(category).strong, strokeWidth: 2, dash });
}

function symbolMarks(item: LayoutItem, path: Path): Mark[] {
  const { flags, category, across, size = 1 } = item;
  const middle = middleOf(item, path);
  const symbol = itemSymbol(item, middle, SYMBOL_RADIUS * size, (flags & (FLAG.uncertain | FLAG.unspecified)) > 0, path);
  if (!(flags & FLAG.approximate)) return [symbol];
  const length = SYMBOL_RADIUS * 2;
  const ends: RibbonEnd = { shape: "taper", length };
  return [bodyMark(item, "about", "bar-end", ribbon(path, middle - length, middle + length, across, 4, ends, ends), { closed: true, fill: paintsOf(category).strong }), symbol];
}
