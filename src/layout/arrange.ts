import { FLAG, type Columns } from "../model/model.js";
import { toMaxTree } from "../model/row-index.js";
import type { Slice } from "../source/source.js";
import type { Arrangement, ArrangeRoom } from "./arrangement.js";
import { itemsOf, setLabels } from "./label-sizes.js";
import { WIDEST } from "./metrics.js";
import { createPlacing, type Reveal } from "./placing.js";
import { orderOf } from "./placing-order.js";
import { columnsIn, labelRoom, metricsIn, mostLanes, rowsIn, shareRows, spanOf, stretch } from "./rows-in.js";

const NO_LANE = 255;
const MANY = 2_000;

/** Sets every label, and gives every event its row and its scale. Linear in the events but for their sort. */
export function arrange({ columns, group, groups }: Slice, room: ArrangeRoom): Arrangement {
  const vertical = room.orientation === "vertical";
  const members = membersOf(group, groups.length, columns.size);
  const span = spanOf(columns);
  const fitScale = (span * WIDEST) / Math.max(1, room.along);
  const rowMetrics = metricsIn(room, groups.length);
  const result: Reveal = { row: new Uint16Array(columns.size), reveal: new Float64Array(columns.size) };

  const lane = new Uint8Array(columns.size);
  const bandWidth = room.across / Math.max(1, groups.length);
  const most = mostLanes(bandWidth);
  const lanes = members.map((indices) => (vertical ? stackBars(columns, indices, lane, most) : 0));
  const { column, columnCount } = vertical ? columnsIn(bandWidth, Math.max(0, ...lanes)) : { column: 0, columnCount: 0 };
  const { labelOf, sizeOf } = setLabels(columns, room, rowMetrics, vertical ? column : labelRoom(room));

  const items = itemsOf(columns, sizeOf, vertical);
  const orders = members.map((indices) => orderOf(items, indices));
  /** Whether all show on so many rows; after the first that does not no other is tried. */
  const showsAll = (order: ArrayLike<number>, rows: number): boolean => {
    const placing = createPlacing(items, order, { rows: [rows] }, result);
    for (let at = 0; at < order.length; at++) {
      placing.step(1);
      if (!(result.reveal[order[at]!]! > fitScale)) return false;
    }
    return true;
  };
  let rows: number[];
  if (vertical) {
    rows = groups.map(() => columnCount);
  } else {
    const mostRows = rowsIn(room, groups.length, rowMetrics);
    rows = shareRows(orders.map((order) => rowsNeeded(order.length, Math.min(64, mostRows), (count) => showsAll(order, count))), mostRows);
  }
  rows.forEach((count, band) => createPlacing(items, orders[band]!, { rows: [count] }, result).step(Infinity));
  lane.forEach((own, index) => own === NO_LANE && (result.reveal[index] = 0));
  const least = leastOf(result.reveal);
  return { ...result, labelOf, rowMetrics: stretch(rowMetrics, rows, room), rows, lane, lanes, column, least, shown: toMaxTree(result.reveal, columns.size) };
}

function leastOf(scales: Reveal["reveal"]): number {
  let least = Infinity;
  for (const scale of scales) least = Math.min(least, scale);
  return least;
}

function membersOf(group: Uint16Array, groups: number, size: number): number[][] {
  const members: number[][] = Array.from({ length: groups }, () => []);
  for (let row = 0; row < size; row++) members[group[row]!]!.push(row);
  return members;
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
  const enough = Math.min(count, most);
  if (!showsAll(enough)) return enough;
  for (let rows = 1; rows < enough; rows++) if (showsAll(rows)) return rows;
  return enough;
}
