import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createPlacing, type Items, type Reveal } from "./placing.js";
import { orderOf } from "./placing-order.js";

interface Given {
  readonly start: number;
  readonly length: number;
  readonly size: number;
  readonly lead: number;
  readonly importance: number;
}

const given = fc.array(
  fc.record({
    start: fc.integer({ min: 0, max: 1000 }),
    length: fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, fc.integer({ min: 0, max: 400 })),
    size: fc.integer({ min: 10, max: 180 }),
    lead: fc.constantFrom(0, 10),
    importance: fc.integer({ min: 0, max: 10 }).map((value) => value / 10),
  }),
  { maxLength: 60 },
);

const itemsOf = (list: readonly Given[]): Items => ({
  start: Float64Array.from(list, ({ start }) => start),
  end: Float64Array.from(list, ({ start, length }) => start + length),
  size: Float64Array.from(list, ({ size }) => size),
  lead: Uint8Array.from(list, ({ lead }) => lead),
  importance: Float32Array.from(list, ({ importance }) => importance),
});

function place(list: readonly Given[], rows: number): { items: Items; result: Reveal } {
  const items = itemsOf(list);
  const result: Reveal = { row: new Uint16Array(list.length), reveal: new Float64Array(list.length) };
  createPlacing(items, orderOf(items, list.map((_, index) => index)), { rows: [rows] }, result).step(Infinity);
  return { items, result };
}

/** Pairs in one row that touch at a scale, found by looking at all of them. */
function touching(list: readonly Given[], { row, reveal }: Reveal, scale: number): [number, number][] {
  const shown = list.map((_, index) => index).filter((index) => reveal[index]! > scale);
  const touch = (a: number, b: number): boolean => {
    const [first, second] = list[a]!.start <= list[b]!.start ? [list[a]!, list[b]!] : [list[b]!, list[a]!];
    const gap = (second.start - first.start) / scale;
    return gap < first.size - 1e-9 || gap < first.length / scale + second.lead - 1e-9;
  };
  const pairs: [number, number][] = [];
  for (const a of shown) {
    for (const b of shown) {
      if (a >= b || row[a] !== row[b]) continue;
      if (touch(a, b)) pairs.push([a, b]);
    }
  }
  return pairs;
}

describe("placing", () => {
  it("lets no two items of a row touch, at any scale", () => {
    fc.assert(
      fc.property(given, fc.integer({ min: 1, max: 6 }), fc.array(fc.double({ min: 0.001, max: 50, noNaN: true }), { minLength: 1, maxLength: 20 }), (list, rows, scales) => {
        const { result } = place(list, rows);
        for (const scale of scales) expect(touching(list, result, scale)).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it("shows an item as far out as its row allows: a little further out it would touch a more important one that shows", () => {
    fc.assert(
      fc.property(given, fc.integer({ min: 1, max: 4 }), (list, rows) => {
        const { result } = place(list, rows);
        list.forEach((_, item) => {
          const scale = result.reveal[item]!;
          if (scale === 0 || scale === Infinity) return;
          const further = scale * (1 + 1e-6);
          const moved: Reveal = { row: result.row, reveal: Float64Array.from(result.reveal) };
          moved.reveal[item] = further * (1 + 1e-6);
          expect(touching(list, moved, further).some((pair) => pair.includes(item))).toBe(true);
        });
      }),
      { numRuns: 200 },
    );
  });

  it("always shows the most important item", () => {
    fc.assert(
      fc.property(given.filter((list) => list.length > 0), (list) => {
        const { result } = place(list, 1);
        const most = Math.max(...list.map(({ importance }) => importance));
        expect(list.some(({ importance }, index) => importance === most && result.reveal[index] === Infinity)).toBe(true);
      }),
    );
  });

  it("gives events at one instant a row each, and no place to those beyond the rows", () => {
    const list = Array.from({ length: 5 }, (_, index) => ({ start: 7, length: 0, size: 50, lead: 0, importance: index / 10 }));
    const { result } = place(list, 3);
    expect([...result.reveal]).toEqual([0, 0, Infinity, Infinity, Infinity]);
    expect(new Set([...result.row].slice(2)).size).toBe(3);
  });

  it("does not depend on the order in which events of different importance are given", () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: 0, max: 1000 }), { maxLength: 40 }), fc.integer({ min: 1, max: 4 }), (starts, rows) => {
        const list = starts.map((start, index) => ({ start, length: 0, size: 60, lead: 10, importance: (index + 1) / 100 }));
        const one = place(list, rows).result;
        const two = place([...list].reverse(), rows).result;
        expect([...one.reveal]).toEqual([...two.reveal].reverse());
      }),
    );
  });
});

describe("a placing that goes on with more items", () => {
  it("lets no two touch, and leaves those from before in their places", () => {
    const parts = fc.array(given, { minLength: 2, maxLength: 4 });
    fc.assert(
      fc.property(parts, fc.integer({ min: 1, max: 4 }), fc.array(fc.double({ min: 0.001, max: 50, noNaN: true }), { minLength: 1, maxLength: 10 }), (lists, rows, scales) => {
        const all = lists.flat().sort((a, b) => a.start - b.start);
        const until = lists.map((_, index) => lists.slice(0, index + 1).flat().length);
        const none = itemsOf([]);
        const placing = createPlacing(none, [], { rows: [rows] }, { row: new Uint16Array(0), reveal: new Float64Array(0) });
        let before: Reveal = { row: new Uint16Array(0), reveal: new Float64Array(0) };
        for (const size of until) {
          const items = itemsOf(all.slice(0, size));
          const result: Reveal = { row: new Uint16Array(size), reveal: new Float64Array(size) };
          result.row.set(before.row);
          result.reveal.set(before.reveal);
          const more = Array.from({ length: size - before.row.length }, (_, index) => before.row.length + index);
          placing.extend(items, undefined, result, orderOf(items, more));
          placing.step(Infinity);
          expect([...result.row].slice(0, before.row.length)).toEqual([...before.row]);
          expect([...result.reveal].slice(0, before.row.length)).toEqual([...before.reveal]);
          for (const scale of scales) expect(touching(all.slice(0, size), result, scale)).toEqual([]);
          before = result;
        }
      }),
      { numRuns: 200 },
    );
  });
});
