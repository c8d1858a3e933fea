/** What items are put in order by. */
export interface Ordered {
  readonly start: Float64Array;
  readonly end: Float64Array;
  readonly importance: Float32Array;
}

/** From so many items on, importance and length are compared less finely, and what is equal in both is spread over time. */
export const MANY_ITEMS = 4_000;

/** The important first, of these the long, of these the early; of very many see {@link orderOfMany}. */
export function orderOf(items: Ordered, members: readonly number[] | Uint32Array): ArrayLike<number> {
  const { start, end, importance } = items;
  return Array.from(members).sort((a, b) => importance[b]! - importance[a]! || end[b]! - start[b]! - (end[a]! - start[a]!) || start[a]! - start[b]! || a - b);
}

/** Importance in so many steps, and length by its exponent and the first four bits of its fraction. */
const STEPS = 4096;
const LENGTHS = 1 << 15;

/** The rank of each item's importance and of its length, the first the lowest. */
interface Ranks {
  readonly important: Uint16Array;
  readonly long: Uint16Array;
}

/** A long calculation in parts: it is done when the last is. */
export type Parts<Result> = Generator<undefined, Result>;

/** Items looked at in one part. */
const PART = 32_768;

/** All parts, one after the other. */
export function atOnce<Result>(parts: Parts<Result>): Result {
  for (;;) {
    const { done, value } = parts.next();
    if (done) return value;
  }
}

function* ranksIn({ start, end, importance }: Ordered): Parts<Ranks> {
  const size = start.length;
  const float = new Float64Array(1);
  const bits = new Uint32Array(float.buffer);
  // which half has the exponent depends on the machine's order of bytes
  float[0] = 1;
  const high = bits[1] ? 1 : 0;
  const important = new Uint16Array(size);
  const long = new Uint16Array(size).fill(LENGTHS - 1);
  for (let item = 0; item < size; item++) {
    if (item % PART === PART - 1) yield;
    important[item] = STEPS - 1 - Math.min(STEPS - 1, Math.max(0, (importance[item]! * STEPS) | 0));
    const length = end[item]! - start[item]!;
    if (!(length > 0)) continue;
    float[0] = length;
    long[item] = LENGTHS - 1 - (bits[high]! >>> 16);
  }
  return { important, long };
}

/**
 * All items in order, linear in their number. What is as important and as long comes in the order of their indices with the
 * bits reversed, so that the first of them are spread over all of time.
 */
export const orderOfMany = (items: Ordered): Uint32Array => atOnce(createOrder(items).all());

/** The order of {@link orderOfMany}, found in parts. */
export interface Order {
  /** The `count` first items. */
  first(count: number): Parts<Uint32Array>;
  all(): Parts<Uint32Array>;
}

/** What the two need of each item is found once. */
export function createOrder(items: Ordered): Order {
  const size = items.start.length;
  let ranks: Ranks | undefined;
  function* all(): Parts<Uint32Array> {
    const { important, long } = (ranks ??= yield* ranksIn(items));
    return yield* countingSort(yield* countingSort(yield* spread(size), long, LENGTHS), important, STEPS);
  }
  function* first(count: number): Parts<Uint32Array> {
    if (count >= size) return yield* all();
    const { important, long } = (ranks ??= yield* ranksIn(items));
    const [step, above] = cut(yield* classesOf(important, STEPS), count);
    const lengths = new Uint32Array(LENGTHS);
    for (let item = 0; item < size; item++) {
      if (item % PART === PART - 1) yield;
      if (important[item] === step) lengths[long[item]!]!++;
    }
    const [length, longer] = cut(lengths, count - above);
    const found: number[] = [];
    for (let item = 0; item < size; item++) {
      if (item % PART === PART - 1) yield;
      if (important[item]! <= step && (important[item]! < step || long[item]! < length)) found.push(item);
    }
    const rank = reversal(size);
    for (let at = 0, ties = count - above - longer; ties > 0; at++) {
      if (at % PART === PART - 1) yield;
      const item = rank(at);
      if (item >= size || important[item] !== step || long[item] !== length) continue;
      found.push(item);
      ties--;
    }
    return Uint32Array.from(found.sort((a, b) => important[a]! - important[b]! || long[a]! - long[b]! || rank(a) - rank(b)));
  }
  return { first, all };
}

function* classesOf(ranks: Uint16Array, classes: number): Parts<Uint32Array> {
  const sizes = new Uint32Array(classes);
  for (let item = 0; item < ranks.length; item++) {
    if (item % PART === PART - 1) yield;
    sizes[ranks[item]!]!++;
  }
  return sizes;
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
function* countingSort(order: Uint32Array, ranks: Uint16Array, classes: number): Parts<Uint32Array> {
  const sizes = yield* classesOf(ranks, classes);
  if (sizes.includes(order.length)) return order;
  const next = new Uint32Array(classes);
  for (let index = 1; index < classes; index++) next[index] = next[index - 1]! + sizes[index - 1]!;
  const sorted = new Uint32Array(order.length);
  for (let at = 0; at < order.length; at++) {
    if (at % PART === PART - 1) yield;
    const item = order[at]!;
    sorted[next[ranks[item]!]!++] = item;
  }
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
function* spread(size: number): Parts<Uint32Array> {
  const order = new Uint32Array(size);
  const rank = reversal(size);
  for (let index = 0, at = 0; at < size; index++) {
    if (index % PART === PART - 1) yield;
    const item = rank(index);
    if (item < size) order[at++] = item;
  }
  return order;
}
