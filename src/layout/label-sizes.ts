import { FLAG, type Columns } from "../model/model.js";
import type { Font, Measure } from "../text/measure.js";
import { wrap } from "../text/wrap.js";
import type { ArrangeRoom, SetLabel } from "./arrangement.js";
import { BESIDE, LABEL, LABEL_GAP, LINE_HEIGHT, STRONG, STRONG_FROM, SYMBOL_RADIUS, UNDER, type RowMetrics } from "./metrics.js";
import type { Items } from "./placing.js";

const MANY = 2_000;
const MOST_SET = 20_000;

export function fontOf(importance: number): Font {
  return importance >= STRONG_FROM ? STRONG : LABEL;
}

export interface Labels {
  readonly labelOf: (row: number) => SetLabel;
  /** The room that is kept for a label: no less than what it takes. */
  readonly sizeOf: (row: number) => { readonly width: number; readonly lines: number };
  /** Those that were set, by row. */
  readonly set: Map<number, SetLabel>;
}

/** Few labels are set at once, and balanced; of many the room is reckoned, and each is set when it is first drawn. `set`: labels that are set already. */
export function setLabels({ title, importance, flags, size }: Columns, { labels, measure, orientation }: ArrangeRoom, { lines }: RowMetrics, room: number, set = new Map<number, SetLabel>()): Labels {
  const wideOf = (row: number): boolean => orientation === "horizontal" && (flags[row]! & FLAG.range) !== 0;
  const roomOf = (row: number): number => (wideOf(row) ? room * 1.5 : room);
  if (labels === "none") {
    const none: SetLabel = { lines: [], width: 0, cut: true };
    return { labelOf: () => none, sizeOf: () => ({ width: 0, lines: 0 }), set };
  }
  const many = size > MANY;
  const usual = reckonerOf(LABEL, measure);
  const strong = reckonerOf(STRONG, measure);
  const kept = (row: number): number => (many ? Math.min(roomOf(row), (importance[row]! >= STRONG_FROM ? strong : usual)(title(row))) : roomOf(row));
  const labelOf = (row: number): SetLabel => {
    let label = set.get(row);
    if (!label) {
      label = wrap(title(row), kept(row), wideOf(row) || many ? 1 : lines, fontOf(importance[row]!), measure);
      // of a great many, those of the last views
      if (set.size > MOST_SET) set.clear();
      set.set(row, label);
    }
    return label;
  };
  const lengthOf = (row: number) => {
    const label = labelOf(row);
    return { width: label.width, lines: label.lines.length };
  };
  return { labelOf, sizeOf: many ? (row) => ({ width: kept(row), lines: 1 }) : lengthOf, set };
}

/** The pixels that a title takes at the most, or nearly: what is wider is cut to it. */
function reckonerOf(font: Font, measure: Measure): (title: string) => number {
  const mean = (text: string): number => measure(text, font) / text.length;
  let other: number | undefined;
  // of a letter as wide as it is high; to look for a font that has it takes a page ten milliseconds
  let wide: number | undefined;
  return (title) => {
    other ??= Math.max(mean("0123456789"), mean("A word of Many letters"), mean("Ein Wort aus Buchstaben")) * 1.06;
    let width = 4;
    for (let i = 0; i < title.length && width < 400; i++) width += title.charCodeAt(i) < 0x1100 ? other : (wide ??= Math.max(font.size, mean("東京都")) * 1.05);
    return width;
  };
}

/** Along time: a horizontal label takes its width, a vertical one its height; bars count only where labels sit on them. */
export function itemsOf(columns: Columns, sizeOf: Labels["sizeOf"], vertical: boolean): Items {
  const { start, end, importance, size } = columns;
  const sizes = new Float64Array(size);
  for (let row = 0; row < size; row++) sizes[row] = takenBy(columns, row, sizeOf(row), vertical);
  return { start, end: vertical ? start : end, size: sizes, lead: leadsOf(columns, vertical), importance };
}

/** Pixels along time that an event takes with its label. */
export function takenBy({ flags }: Columns, row: number, { width, lines }: ReturnType<Labels["sizeOf"]>, vertical: boolean): number {
  const offset = (flags[row]! & FLAG.range) !== 0 ? UNDER : BESIDE;
  return vertical ? Math.max(1, lines) * LINE_HEIGHT + 8 : Math.max(2 * SYMBOL_RADIUS, width + offset) + LABEL_GAP;
}

export function leadsOf({ flags, size }: Columns, vertical: boolean): Uint8Array {
  const lead = new Uint8Array(size);
  if (!vertical) for (let row = 0; row < size; row++) lead[row] = (flags[row]! & FLAG.range) !== 0 ? 0 : SYMBOL_RADIUS * 2;
  return lead;
}
