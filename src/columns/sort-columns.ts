import { NO_CATEGORY } from "../model/columns.js";
import { type Columns, FLAG } from "../model/model.js";
import type { EventColumns, Texts } from "./event-columns.js";

/** Columns in the order of time; `order` has for each row the index in the columns given, where that is another. */
export interface SortedColumns {
  readonly columns: Columns;
  readonly order: Uint32Array | undefined;
  /** So many have no place in time. */
  readonly unplaced: number;
}

export const textAt = (texts: Texts, index: number): string | undefined => (typeof texts === "function" ? texts(index) : texts[index]);

/** Sorts by start, and by the order given where starts are equal. What is sorted already is not copied. */
export function sortColumns(given: EventColumns): SortedColumns {
  const order = orderOf(given.start, given.end);
  const size = order?.length ?? given.start.length;
  const pick = <Column extends Float64Array | Float32Array | Uint16Array>(column: Column): Column => {
    if (!order) return column;
    const picked = new (column.constructor as new (size: number) => Column)(size);
    for (let row = 0; row < size; row++) picked[row] = column[order[row]!]!;
    return picked;
  };
  const start = pick(given.start);
  const end = endsOf(start, given.end && pick(given.end), !!order);
  let lastEnd = -Infinity;
  for (let row = 0; row < size; row++) if (end[row]! > lastEnd) lastEnd = end[row]!;
  const innerStart = given.innerStart ? within(pick(given.innerStart), start, end, start) : start;
  const innerEnd = given.innerEnd ? within(pick(given.innerEnd), innerStart, end, end) : end;
  const { title, id } = given;
  const indexOf = (row: number): number => (order ? order[row]! : row);
  const columns: Columns = {
    size,
    id: (row) => (id && textAt(id, indexOf(row))) || `event-${indexOf(row) + 1}`,
    title: (row) => textAt(title, indexOf(row)) || columns.id(row),
    start,
    end,
    lastEnd,
    innerStart,
    innerEnd,
    importance: importancesOf(given.importance, size, pick),
    flags: flagsOf(given, end, start, size, indexOf),
    category: categoriesOf(given, size, indexOf),
  };
  return { columns, order, unplaced: given.start.length - size };
}

/** The indices of the events that can be placed, by their starts; `undefined` where that is all of them as they are. */
function orderOf(start: Float64Array, end: Float64Array | undefined): Uint32Array | undefined {
  let sorted = true;
  let placed = 0;
  let last = -Infinity;
  const isPlaced = (index: number): boolean => Number.isFinite(start[index]!) && !(end && (end[index]! < start[index]! || end[index] === Infinity));
  for (let index = 0; index < start.length; index++) {
    if (!isPlaced(index)) continue;
    placed++;
    if (start[index]! < last) sorted = false;
    last = start[index]!;
  }
  if (sorted && placed === start.length) return undefined;
  const order = new Uint32Array(placed);
  for (let index = 0, at = 0; index < start.length; index++) if (isPlaced(index)) order[at++] = index;
  return sorted ? order : radixSort(order, start);
}

/** By the bits of a float64, whose order is that of the numbers once those of negative ones are flipped; stable. */
function radixSort(order: Uint32Array, keys: Float64Array): Uint32Array {
  const bits = new Uint32Array(2);
  const float = new Float64Array(bits.buffer);
  float[0] = 1;
  const [low, high] = bits[1] ? [0, 1] : [1, 0];
  const digits = [0, 1, 2, 3].map(() => new Uint16Array(order.length));
  for (let at = 0; at < order.length; at++) {
    float[0] = keys[order[at]!]! + 0;
    const negative = bits[high]! >>> 31;
    const [a, b] = negative ? [~bits[low]!, ~bits[high]!] : [bits[low]!, bits[high]! | 0x80000000];
    digits[0]![at] = a & 0xffff;
    digits[1]![at] = a >>> 16;
    digits[2]![at] = b & 0xffff;
    digits[3]![at] = b >>> 16;
  }
  let positions = Uint32Array.from(order, (_, at) => at);
  for (const digit of digits) {
    const next = new Uint32Array(65_537);
    for (const value of digit) next[value + 1]!++;
    if (next.includes(order.length)) continue;
    for (let value = 0; value < 65_536; value++) next[value + 1]! += next[value]!;
    const sorted = new Uint32Array(order.length);
    for (const position of positions) sorted[next[digit[position]!]!++] = position;
    positions = sorted;
  }
  return positions.map((position) => order[position]!);
}

/** A moment ends where it begins. */
function endsOf(start: Float64Array, end: Float64Array | undefined, own: boolean): Float64Array {
  if (!end) return start;
  let ends = end;
  for (let row = 0; row < end.length; row++) {
    if (end[row]! >= start[row]!) continue;
    if (ends === end && !own) ends = end.slice();
    ends[row] = start[row]!;
  }
  return ends;
}

/** What is not between the bounds is moved to the nearer one, and what is no number to `otherwise`. */
function within(column: Float64Array, least: Float64Array, most: Float64Array, otherwise: Float64Array): Float64Array {
  return column.map((time, row) => (Number.isNaN(time) ? otherwise[row]! : Math.min(most[row]!, Math.max(least[row]!, time))));
}

const USUAL = 0.5;

function importancesOf(given: ArrayLike<number> | undefined, size: number, pick: (column: Float32Array) => Float32Array): Float32Array {
  if (!given) return new Float32Array(size).fill(USUAL);
  const isFit = (value: number): boolean => value >= 0 && value <= 1;
  if (given instanceof Float32Array && given.every(isFit)) return pick(given);
  return pick(Float32Array.from(given, (value) => (isFit(value) ? value : USUAL)));
}

function flagsOf({ flags, end: given }: EventColumns, end: Float64Array, start: Float64Array, size: number, indexOf: (row: number) => number): Uint16Array {
  const bits = new Uint16Array(size);
  if (flags) for (let row = 0; row < size; row++) bits[row] = flags[indexOf(row)]!;
  else if (given) for (let row = 0; row < size; row++) bits[row] = end[row]! > start[row]! ? FLAG.range : 0;
  return bits;
}

function categoriesOf({ category }: EventColumns, size: number, indexOf: (row: number) => number): Uint16Array {
  const codes = new Uint16Array(size).fill(NO_CATEGORY);
  if (!category) return codes;
  const most = Math.min(category.values.length, NO_CATEGORY);
  for (let row = 0; row < size; row++) {
    const code = category.codes[indexOf(row)]!;
    if (code >= 0 && code < most) codes[row] = code;
  }
  return codes;
}
