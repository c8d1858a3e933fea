/** What items are put in order by. */
export interface Ordered {
  readonly start: Float64Array;
  readonly end: Float64Array;
  readonly importance: Float32Array;
}

/** From so many items on, importance and length are compared less finely, and what is equal in both is spread over time. */
export const MANY_ITEMS = 20_000;

/** The important first, of these the long, of these the early; of very many see {@link orderOfMany}. */
export function orderOf(items: Ordered, members: readonly number[] | Uint32Array): ArrayLike<number> {
  const { start, end, importance } = items;
  return Array.from(members).sort((a, b) => importance[b]! - importance[a]! || end[b]! - start[b]! - (end[a]! - start[a]!) || start[a]! - start[b]! || a - b);
}

/** Importance in so many steps, and length by its exponent and the first four bits of its fraction. */
const STEPS = 4096;
const LENGTHS = 1 << 15;

/** The rank of each item's importance and of its length, the first the lowest. */
function ranksIn({ start, end, importance }: Ordered): { readonly byImportance: (item: number) => number; readonly byLength: (item: number) => number } {
  const float = new Float64Array(1);
  const bits = new Uint32Array(float.buffer);
  // the half with the exponent comes last where bytes begin with the lowest, as they do wherever this runs
  float[0] = 1;
  const high = bits[1] ? 1 : 0;
  return {
    byImportance: (item) => STEPS - 1 - Math.min(STEPS - 1, Math.max(0, Math.floor(importance[item]! * STEPS))),
    byLength(item) {
      float[0] = Math.max(0, end[item]! - start[item]!);
      return LENGTHS - 1 - (bits[high]! >>> 16);
    },
  };
}

/**
 * All items in order, linear in their number. What is as important and as long comes in the order of their indices with the
 * bits reversed, so that the first of them are spread over all of time.
 */
export function orderOfMany(items: Ordered): Uint32Array {
  const size = items.start.length;
  const { byImportance, byLength } = ranksIn(items);
  return countingSort(countingSort(spread(size), byLength, LENGTHS), byImportance, STEPS);
}

/** At least the `count` first items of that order, and no more than are needed to know them, in that order. */
export function firstOfMany(items: Ordered, count: number): Uint32Array {
  const size = items.start.length;
  if (count >= size) return orderOfMany(items);
  const { byImportance, byLength } = ranksIn(items);
  const important = new Uint32Array(STEPS);
  for (let item = 0; item < size; item++) important[byImportance(item)]!++;
  const [step, above] = cut(important, count);
  const long = new Uint32Array(LENGTHS);
  for (let item = 0; item < size; item++) if (byImportance(item) === step) long[byLength(item)]!++;
  const [length, longer] = cut(long, count - above);
  const first: number[] = [];
  let ties = count - above - longer;
  const isBefore = (item: number): boolean => {
    const own = byImportance(item);
    return own < step || (own === step && byLength(item) < length);
  };
  for (let item = 0; item < size; item++) if (isBefore(item)) first.push(item);
  const rank = reversal(size);
  for (let at = 0; ties > 0; at++) {
    const item = rank(at);
    if (item >= size || byImportance(item) !== step || byLength(item) !== length) continue;
    first.push(item);
    ties--;
  }
  return Uint32Array.from(first.sort((a, b) => byImportance(a) - byImportance(b) || byLength(a) - byLength(b) || rank(a) - rank(b)));
}

/** The first class at which more than `count` are reached, and how many come before it. */
function cut(sizes: Uint32Array, count: number): [index: number, before: number] {
  let before = 0;
  for (let index = 0; index < sizes.length; index++) {
    if (before + sizes[index]! > count) return [index, before];
    before += sizes[index]!;
  }
  return [sizes.length, before];
}

/** Stable. */
function countingSort(order: Uint32Array, rank: (item: number) => number, classes: number): Uint32Array {
  const next = new Uint32Array(classes + 1);
  for (const item of order) next[rank(item) + 1]!++;
  for (let index = 0; index < classes; index++) next[index + 1]! += next[index]!;
  const sorted = new Uint32Array(order.length);
  for (const item of order) sorted[next[rank(item)]!++] = item;
  return sorted;
}

/** Where an index comes when all are taken with the bits of their number reversed. */
function reversal(size: number): (index: number) => number {
  const shift = Math.clz32(Math.max(1, size - 1));
  return (index) => {
    let bits = ((index >>> 1) & 0x55555555) | ((index & 0x55555555) << 1);
    bits = ((bits >>> 2) & 0x33333333) | ((bits & 0x33333333) << 2);
    bits = ((bits >>> 4) & 0x0f0f0f0f) | ((bits & 0x0f0f0f0f) << 4);
    bits = ((bits >>> 8) & 0x00ff00ff) | ((bits & 0x00ff00ff) << 8);
    return ((bits >>> 16) | (bits << 16)) >>> shift;
  };
}

/** All indices below `size`, such that any number of the first are spread evenly. */
function spread(size: number): Uint32Array {
  const order = new Uint32Array(size);
  const rank = reversal(size);
  for (let index = 0, at = 0; at < size; index++) {
    const item = rank(index);
    if (item < size) order[at++] = item;
  }
  return order;
}
