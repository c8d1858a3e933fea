import { FLAG, type Columns } from "../model/model.js";
import type { Slice } from "../source/source.js";
import type { Font, Measure } from "../text/measure.js";
import { wrap } from "../text/wrap.js";
import { BAR_LANE, BESIDE, COMFORTABLE, COMPACT, LABEL, LABEL_GAP, LINE_HEIGHT, SPINE, STRIP_WIDTH, STRONG, STRONG_FROM, SYMBOL_RADIUS, UNDER, WIDEST, type RowMetrics } from "./metrics.js";
import { placeItems, type Items, type Reveal } from "./reveal.js";

/** The room that events are arranged in, in pixels along time and across it. */
export interface ArrangeRoom {
  readonly orientation: "horizontal" | "vertical";
  readonly along: number;
  /** For all bands together, titles and strips of runs not counted. */
  readonly across: number;
  /** True when `across` is to be used up, false when it is the most that may be. */
  readonly exact: boolean;
  /** Across, for each band, beside its rows. */
  readonly perBand: number;
  readonly labels: "fit" | "none";
  readonly measure: Measure;
}

export interface SetLabel {
  readonly lines: readonly string[];
  readonly width: number;
  readonly cut: boolean;
}

/** What holds at every view: the row, the scale from which on it shows, and the label of each event. */
export interface Arrangement extends Reveal {
  /** The label of an event, set within the room that is kept for it. */
  labelOf(row: number): SetLabel;
  readonly rowMetrics: RowMetrics;
  /** Across, for each band: how many rows (horizontal) or columns of labels (vertical). */
  readonly rows: readonly number[];
  /** In vertical figures: the lane of each bar, and how many a band has. */
  readonly lane: Uint8Array;
  readonly lanes: readonly number[];
  /** The width of a column of labels in vertical figures. */
  readonly column: number;
  /** The least of the scales at which events show: in views that are closer, no strip of runs is needed. */
  readonly least: number;
}

/** Lanes of bars in a vertical band: so many in a wide one, in a narrow one as many as leave room for words. */
const LANES = 8;
const NO_LANE = 255;
const MANY = 2_000;

export function fontOf(importance: number): Font {
  return importance >= STRONG_FROM ? STRONG : LABEL;
}

/** From the first start to the last end, in ms; 0 without events. */
export function spanOf({ start, maxEnd, size }: Columns): number {
  return size ? maxEnd[size - 1]! - start[0]! : 0;
}

/** Sets every label, and gives every event its row and its scale. Linear in the events but for their sort. */
export function arrange({ columns, group, groups }: Slice, room: ArrangeRoom): Arrangement {
  const vertical = room.orientation === "vertical";
  const members = membersOf(group, groups.length, columns.size);
  const span = spanOf(columns);
  const fitScale = (span * WIDEST) / Math.max(1, room.along);
  const compact = !vertical && room.across < groups.length * (COMFORTABLE.pitch + room.perBand);
  const rowMetrics = compact ? COMPACT : COMFORTABLE;
  const result: Reveal = { row: new Uint16Array(columns.size), reveal: new Float64Array(columns.size) };

  const lane = new Uint8Array(columns.size);
  const bandWidth = room.across / Math.max(1, groups.length);
  const most = Math.max(1, Math.min(LANES, Math.floor(bandWidth / 70)));
  const lanes = members.map((indices) => (vertical ? stackBars(columns, indices, lane, most) : 0));
  const area = vertical ? Math.max(64, bandWidth - Math.max(0, ...lanes) * BAR_LANE - STRIP_WIDTH) : 0;
  const columnCount = vertical ? Math.max(1, Math.floor(area / 220)) : 0;
  const column = vertical ? area / columnCount - SPINE : 0;
  const { labelOf, sizeOf } = setLabels(columns, room, rowMetrics, vertical ? column : Math.min(170, Math.max(96, room.along / 4)));

  const items = itemsOf(columns, sizeOf, vertical);
  const place = (band: number, rows: number): boolean => {
    placeItems(items, members[band]!, rows, result);
    if (vertical) for (const index of members[band]!) if (lane[index] === NO_LANE) result.reveal[index] = 0;
    return members[band]!.every((index) => result.reveal[index]! > fitScale);
  };
  let rows: number[];
  if (vertical) {
    rows = groups.map(() => columnCount);
    rows.forEach((count, band) => place(band, count));
  } else {
    const mostRows = Math.max(groups.length, Math.floor((room.across - room.perBand * groups.length) / rowMetrics.pitch));
    rows = shareRows(members.map((indices, band) => rowsNeeded(indices.length, Math.min(64, mostRows), (count) => place(band, count))), mostRows);
    rows.forEach((count, band) => place(band, count));
  }
  const least = result.reveal.reduce((smallest, scale) => Math.min(smallest, scale), Infinity);
  return { ...result, labelOf, rowMetrics: stretch(rowMetrics, rows, room), rows, lane, lanes, column, least };
}

function membersOf(group: Uint16Array, groups: number, size: number): number[][] {
  const members: number[][] = Array.from({ length: groups }, () => []);
  for (let row = 0; row < size; row++) members[group[row]!]!.push(row);
  return members;
}

interface Labels {
  readonly labelOf: (row: number) => SetLabel;
  /** The room that is kept for a label: no less than what it takes. */
  readonly sizeOf: (row: number) => { readonly width: number; readonly lines: number };
}

/** Few labels are set at once, and balanced; of many the room is reckoned, and each is set when it is first drawn. */
function setLabels({ titles, importance, flags, size }: Columns, { labels, measure, orientation }: ArrangeRoom, { lines }: RowMetrics, room: number): Labels {
  const wideOf = (row: number): boolean => orientation === "horizontal" && (flags[row]! & FLAG.range) !== 0;
  const roomOf = (row: number): number => (wideOf(row) ? room * 1.5 : room);
  if (labels === "none") {
    const none: SetLabel = { lines: [], width: 0, cut: true };
    return { labelOf: () => none, sizeOf: () => ({ width: 0, lines: 0 }) };
  }
  const many = size > MANY;
  const set: SetLabel[] = [];
  const kept = (row: number): number => (many ? Math.min(roomOf(row), reckon(titles[row]!)) : roomOf(row));
  const labelOf = (row: number): SetLabel => (set[row] ??= wrap(titles[row]!, kept(row), wideOf(row) || many ? 1 : lines, fontOf(importance[row]!), measure));
  const lengthOf = (row: number) => {
    const label = labelOf(row);
    return { width: label.width, lines: label.lines.length };
  };
  return { labelOf, sizeOf: many ? (row) => ({ width: kept(row), lines: 1 }) : lengthOf };
}

/** Pixels that a title takes at the most, or nearly: what is wider is cut to it. */
function reckon(title: string): number {
  let width = 4;
  for (let i = 0; i < title.length && width < 400; i++) width += title.charCodeAt(i) < 0x1100 ? 7.6 : 13.5;
  return width;
}

/** Along time: a horizontal label takes its width, a vertical one its height; bars count only where labels sit on them. */
function itemsOf({ start, end, importance, flags, size }: Columns, sizeOf: Labels["sizeOf"], vertical: boolean): Items {
  const sizes = new Float64Array(size);
  const length = new Float64Array(size);
  const lead = new Float64Array(size);
  for (let row = 0; row < size; row++) {
    const { width, lines } = sizeOf(row);
    const offset = (flags[row]! & FLAG.range) !== 0 ? UNDER : BESIDE;
    sizes[row] = vertical ? Math.max(1, lines) * LINE_HEIGHT + 8 : Math.max(2 * SYMBOL_RADIUS, width + offset) + LABEL_GAP;
    length[row] = vertical ? 0 : end[row]! - start[row]!;
    lead[row] = vertical || offset === UNDER ? 0 : SYMBOL_RADIUS * 2;
  }
  return { start, length, size: sizes, lead, importance };
}

/** Gives each interval of a band a lane in which no other one overlaps it, the important first; `NO_LANE` when none is left. */
function stackBars({ start, end, importance, flags }: Columns, members: readonly number[], lane: Uint8Array, most: number): number {
  const taken: number[][] = [];
  const bars = members.filter((row) => (flags[row]! & FLAG.range) !== 0).sort((a, b) => importance[b]! - importance[a]! || a - b);
  for (const row of bars.slice(0, MANY)) {
    let free = taken.findIndex((others) => others.every((other) => end[other]! <= start[row]! || start[other]! >= end[row]!));
    if (free < 0 && taken.length < most) free = taken.push([]) - 1;
    lane[row] = free < 0 ? NO_LANE : free;
    if (free >= 0) taken[free]!.push(row);
  }
  for (const row of bars.slice(MANY)) lane[row] = NO_LANE;
  return taken.length;
}

/** The fewest rows on which all show; where that cannot be, as many as still help. */
function rowsNeeded(count: number, most: number, showsAll: (rows: number) => boolean): number {
  if (count === 0) return 1;
  if (count > MANY) return most;
  for (let rows = 1; rows < most; rows++) if (showsAll(rows)) return rows;
  return Math.min(count, most);
}

/** Takes rows from whoever has most until they fit. */
function shareRows(wanted: readonly number[], most: number): number[] {
  const rows = [...wanted];
  let total = rows.reduce((sum, count) => sum + count, 0);
  while (total > most) {
    const largest = rows.indexOf(Math.max(...rows));
    if (rows[largest]! <= 1) break;
    rows[largest]!--;
    total--;
  }
  return rows;
}

function stretch(metrics: RowMetrics, rows: readonly number[], { exact, across, perBand, orientation }: ArrangeRoom): RowMetrics {
  if (!exact || orientation === "vertical") return metrics;
  const total = rows.reduce((sum, count) => sum + count, 0);
  const pitch = Math.floor((across - perBand * rows.length) / total);
  return { ...metrics, pitch: Math.max(metrics.pitch, Math.min(metrics.pitch * 1.5, pitch)) };
}
