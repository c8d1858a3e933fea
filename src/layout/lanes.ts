import { FLAG } from "../model/model.js";
import type { Slice } from "../source/source.js";
import { createPlacing, type Items } from "./placing.js";
import { MANY_ITEMS, orderOf, orderOfMany } from "./placing-order.js";

/** From the middle of one lane to that of the next, in pixels across, and what an item takes along time at the least. */
export const LANE = 14;
export const LEAST_LANE = 9;
const SIZE = 13;
/** Lanes are found when they are drawn, so each of a great many items tries but one. */
const TRIES = 1;

/** What holds at every view: the lane of each event, and the scale (positions a pixel) below which it shows. */
export interface Lanes {
  readonly row: Uint16Array;
  readonly reveal: Float64Array;
  /** How many lanes are used. */
  readonly used: number;
}

/** By what decides them: the columns, or which group each event of them is in. */
const kept = /* @__PURE__ */ new WeakMap<object, Map<string, Lanes>>();

function orderOfAll(items: Items): ArrayLike<number> {
  const size = items.start.length;
  return size > MANY_ITEMS ? orderOfMany(items) : orderOf(items, Uint32Array.from({ length: size }, (_, row) => row));
}

/**
 * False where it is certain that not all of so many events show at once, each on `SIZE` pixels at the least, in lanes of a length that is
 * in pixels for all tracks together.
 */
export function mayAllShow(events: number, lanes: number, pixels: number): boolean {
  return events * SIZE <= lanes * (pixels + SIZE);
}

/**
 * Gives every event a lane in its group, or in all where `together`, by importance: an item yields to a more important one in
 * its lane at the scales at which the two would touch. Kept, since it holds for every view.
 */
export function lanesOf({ columns, group, groups }: Slice, count: number, together: boolean): Lanes {
  const key = `${count} ${together} ${groups.join("\u0000")}`;
  const known = kept.get(together ? columns : group) ?? new Map<string, Lanes>();
  kept.set(together ? columns : group, known);
  const before = known.get(key);
  if (before) return before;
  const { size, start, end, importance, flags } = columns;
  // a bar may begin where another ends
  const lead = Uint8Array.from(flags, (bits) => (bits & FLAG.range ? 0 : SIZE));
  const items: Items = { start, end, size: new Float64Array(size).fill(SIZE), lead, importance };
  const result = { row: new Uint16Array(size), reveal: new Float64Array(size) };
  const rows = together ? [count] : groups.map(() => count);
  createPlacing(items, orderOfAll(items), { rows, group: together || groups.length < 2 ? undefined : group, tries: TRIES }, result).step(Infinity);
  let used = 1;
  for (let row = 0; row < size && used < count; row++) if (result.reveal[row]! > 0 && result.row[row]! >= used) used = result.row[row]! + 1;
  const lanes = { ...result, used };
  // a few heights of a figure that is being resized
  if (known.size > 8) known.clear();
  known.set(key, lanes);
  return lanes;
}
