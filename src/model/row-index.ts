import type { Columns } from "./model.js";
import { lowerBound } from "./search.js";

/** Rows of one block; blocks of one super-block. */
const BLOCK = 64;
/** Rows between two sums of the groups. */
const STRIDE = 256;

/** The largest value of each block of rows, and of each block of blocks: what lies below a threshold is stepped over. */
export interface MaxTree {
  readonly blocks: Float64Array;
  readonly above: Float64Array;
}

/** Linear in the values. `Infinity` and numbers only. */
export function toMaxTree(values: ArrayLike<number>, size: number): MaxTree {
  const blocks = new Float64Array(Math.ceil(size / BLOCK)).fill(-Infinity);
  for (let row = 0; row < size; row++) if (values[row]! > blocks[row >>> 6]!) blocks[row >>> 6] = values[row]!;
  const above = new Float64Array(Math.ceil(blocks.length / BLOCK)).fill(-Infinity);
  for (let block = 0; block < blocks.length; block++) if (blocks[block]! > above[block >>> 6]!) above[block >>> 6] = blocks[block]!;
  return { blocks, above };
}

/** Visits the rows of `[from, to)` whose value is greater than `least`, in their order. */
export function eachAbove(values: ArrayLike<number>, { blocks, above }: MaxTree, from: number, to: number, least: number, visit: (row: number) => void): void {
  for (let row = from; row < to; ) {
    const block = row >>> 6;
    if ((block & 63) === 0 && (row & 63) === 0 && !(above[block >>> 6]! > least)) row += BLOCK * BLOCK;
    else if (!(blocks[block]! > least)) row = (block + 1) * BLOCK;
    else {
      for (const end = Math.min(to, (block + 1) * BLOCK); row < end; row++) if (values[row]! > least) visit(row);
    }
  }
}

const ends = /* @__PURE__ */ new WeakMap<Float64Array, MaxTree>();

function endsOf({ end, size }: Columns): MaxTree {
  let tree = ends.get(end);
  if (!tree) ends.set(end, (tree = toMaxTree(end, size)));
  return tree;
}

/** Visits the rows that began before `time` and had not ended by then, in their order. */
export function eachSpanning(columns: Columns, time: number, visit: (row: number) => void): void {
  eachAbove(columns.end, endsOf(columns), 0, lowerBound(columns.start, time), time, visit);
}

/** Visits the rows that meet `[from, to)`: those that last into it, and those that begin in it, in their order. */
export function eachMeeting(columns: Columns, from: number, to: number, visit: (row: number) => void): void {
  eachSpanning(columns, from, visit);
  for (let row = lowerBound(columns.start, from); row < columns.size && columns.start[row]! < to; row++) visit(row);
}

/** How many rows began before `time` and had not ended by then. */
export function countSpanning(columns: Columns, time: number): number {
  let count = 0;
  eachSpanning(columns, time, () => count++);
  return count;
}

const sums = /* @__PURE__ */ new WeakMap<Uint16Array, Uint32Array>();

/** How many rows of each group there are before every `STRIDE`th row. */
function sumsOf(group: Uint16Array, groups: number): Uint32Array {
  const known = sums.get(group);
  if (known) return known;
  const made = new Uint32Array((Math.floor(group.length / STRIDE) + 1) * groups);
  const running = new Uint32Array(groups);
  for (let row = 0; row < group.length; row++) {
    if (row % STRIDE === 0) made.set(running, (row / STRIDE) * groups);
    running[group[row]!]!++;
  }
  if (group.length % STRIDE === 0) made.set(running, (group.length / STRIDE) * groups);
  sums.set(group, made);
  return made;
}

/** Adds to `into` how many of the rows `[from, to)` are in each group. */
export function addGroups(group: Uint16Array, groups: number, from: number, to: number, into: Uint32Array | Float64Array, at = 0, step = 1): void {
  const first = Math.ceil(from / STRIDE);
  const last = Math.floor(to / STRIDE);
  if (groups === 1) {
    into[at]! += Math.max(0, to - from);
  } else if (last <= first) {
    for (let row = from; row < to; row++) into[at + group[row]! * step]!++;
  } else {
    const table = sumsOf(group, groups);
    for (let row = from; row < first * STRIDE; row++) into[at + group[row]! * step]!++;
    for (let index = 0; index < groups; index++) into[at + index * step]! += table[last * groups + index]! - table[first * groups + index]!;
    for (let row = last * STRIDE; row < to; row++) into[at + group[row]! * step]!++;
  }
}
