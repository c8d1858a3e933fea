import { eachAbove, eachSpanning } from "../model/row-index.js";
import { lowerBound } from "../model/search.js";
import { FLAG } from "../model/model.js";
import { NO_CATEGORY } from "../model/columns.js";
import type { Slice } from "../source/source.js";
import { wrap } from "../text/wrap.js";
import type { Arrangement, SetLabel } from "./arrangement.js";
import { fontOf } from "./label-sizes.js";
import type { BandFrame } from "./bands.js";
import type { Body, LayoutItem, PlacedLabel } from "./layout.js";
import { BAR_LANE, BAR_Y, BESIDE, BRACKET_BASELINE, BRACKET_FROM, BRACKET_Y, LEAST_LABEL, LINE_HEIGHT, POINT_BASELINE, RANGE_BASELINE, SYMBOL_Y, UNDER } from "./metrics.js";
import { boxOf, type Place } from "./place.js";
import type { LayoutPorts } from "./plot-frame.js";

const ASCENT = 12;
/** In a vertical figure, from the middle of a symbol to its label. */
const SYMBOL_BEFORE = 10;
const EDGE = 4;

/** Places every event that meets the view and shows at its scale; says how many meet it in all. */
export function layoutItems(slice: Slice, arrangement: Arrangement, bands: readonly BandFrame[], place: Place, ports: LayoutPorts): { items: LayoutItem[]; inView: number } {
  const { columns } = slice;
  const { reveal, shown } = arrangement;
  const { start, end } = place.view;
  const [first, until] = [lowerBound(columns.start, start), lowerBound(columns.start, end)];
  const items: LayoutItem[] = [];
  const put = (row: number): number => items.push(layoutItem(slice, row, arrangement, bands[slice.group[row]!]!, place, ports));
  let inView = until - first;
  eachSpanning(columns, start, (row) => {
    inView++;
    if (reveal[row]! > place.scale) put(row);
  });
  eachAbove(reveal, shown, first, until, place.scale, put);
  return { items, inView };
}

function layoutItem({ columns, group, repeated }: Slice, row: number, arrangement: Arrangement, frame: BandFrame, place: Place, ports: LayoutPorts): LayoutItem {
  const { view, scale, vertical } = place;
  const pixel = (time: number): number => (time - view.start) / scale;
  const start = pixel(columns.start[row]!);
  const end = pixel(columns.end[row]!);
  const flags = columns.flags[row]!;
  const body: Body = flags & FLAG.range ? "bar" : end - start >= BRACKET_FROM ? "bracket" : "symbol";
  const top = frame.rows + arrangement.row[row]! * frame.pitch;
  const across = vertical
    ? body === "bar"
      ? frame.lanes + arrangement.lane[row]! * BAR_LANE
      : top - SYMBOL_BEFORE
    : top + (body === "symbol" ? SYMBOL_Y : body === "bar" ? BAR_Y : BRACKET_Y);
  const set = ports.labels === "none" ? undefined : placeLabel(arrangement.labelOf(row), { title: columns.title(row), importance: columns.importance[row]!, body, start, end, top }, arrangement, place, ports);
  const label = set && vertical ? { ...set, stem: stemOf(set.box, body === "symbol" ? (start + end) / 2 : start, across, place) } : set;
  return {
    key: repeated ? `${columns.id(row)} ${group[row]}` : columns.id(row),
    index: row,
    id: columns.id(row),
    track: 0,
    band: group[row]!,
    body,
    flags,
    category: columns.category[row] === NO_CATEGORY ? -1 : columns.category[row]!,
    start,
    innerStart: pixel(columns.innerStart[row]!),
    innerEnd: pixel(columns.innerEnd[row]!),
    end,
    across,
    label,
  };
}

/** In a vertical figure: from a body to its label, where other things stand between. */
function stemOf(box: PlacedLabel["box"], along: number, across: number, place: Place): number[] {
  const { x, y, width } = boxOf(place, along, across, 0, 0);
  return [x + width, y, place.rtl ? box.x + box.width + 3 : box.x - 3, box.y + LINE_HEIGHT / 2];
}

interface Labelled {
  readonly title: string;
  readonly importance: number;
  readonly body: Body;
  readonly start: number;
  readonly end: number;
  /** The top of its row, or the start of its column. */
  readonly top: number;
}

/**
 * Sets a label within the room that was kept for it. A body that begins before the view holds its label at the
 * view's edge; at the far edge a label is cut rather than hang over.
 */
function placeLabel(set: SetLabel, item: Labelled, { column }: Arrangement, place: Place, { measure }: LayoutPorts): PlacedLabel | undefined {
  const { body, start, end, top, title, importance } = item;
  if (place.vertical) {
    const middle = body === "symbol" ? (start + end) / 2 : start;
    const first = Math.max(start >= 0 ? 0 : -1, middle - LINE_HEIGHT / 2);
    const lines = Math.min(set.lines.length, Math.floor((place.along - first) / LINE_HEIGHT));
    if (lines < 1 || first < 0) return undefined;
    const label = lines < set.lines.length ? wrap(title, column, lines, fontOf(importance), measure) : set;
    return { lines: label.lines, cut: label.cut, box: boxOf(place, first, top, label.lines.length * LINE_HEIGHT, label.width) };
  }
  const offset = body === "symbol" ? BESIDE : UNDER;
  let at = start + offset;
  if (at < 0 && body === "symbol") return undefined;
  const until = Math.max(end, at + set.width);
  if (at < 0) at = Math.max(0, Math.min(EDGE, until - set.width));
  const room = Math.min(until, place.along) - at;
  let label = set;
  // the sums above may be off by a rounding error
  if (set.width > room + 0.01) {
    if (room < LEAST_LABEL) return undefined;
    label = wrap(title, room, set.lines.length, fontOf(importance), measure);
  }
  const baseline = body === "symbol" ? POINT_BASELINE : body === "bar" ? RANGE_BASELINE : BRACKET_BASELINE;
  return { lines: label.lines, cut: label.cut, box: boxOf(place, at, top + baseline - ASCENT, label.width, label.lines.length * LINE_HEIGHT) };
}
