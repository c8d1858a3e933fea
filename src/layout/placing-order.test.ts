import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { atOnce, createOrder, type Ordered, orderOfMany } from "./placing-order.js";

const firstOf = (items: Ordered, count: number): Uint32Array => atOnce(createOrder(items).first(count));

const items = fc
  .array(fc.record({ start: fc.integer({ min: -1000, max: 1000 }), length: fc.constantFrom(0, 0, 0, 1, 2, 500, 1e12), importance: fc.constantFrom(0, 0.3, 0.5, 0.5, 1) }), { maxLength: 300 })
  .map((list) => ({ start: Float64Array.from(list, ({ start }) => start), end: Float64Array.from(list, ({ start, length }) => start + length), importance: Float32Array.from(list, ({ importance }) => importance) }));

describe("the order of very many items", () => {
  it("has each once, the important first, of these the long", () => {
    fc.assert(
      fc.property(items, (given) => {
        const order = [...orderOfMany(given)];
        expect([...order].sort((a, b) => a - b)).toEqual(order.map((_, index) => index));
        order.slice(1).forEach((item, index) => {
          const before = order[index]!;
          const steps = (at: number) => Math.min(4095, Math.floor(given.importance[at]! * 4096));
          expect(steps(before)).toBeGreaterThanOrEqual(steps(item));
          if (steps(before) === steps(item)) expect((given.end[before]! - given.start[before]!) * 1.07).toBeGreaterThanOrEqual(given.end[item]! - given.start[item]!);
        });
      }),
    );
  });

  it("begins as its first ones do", () => {
    fc.assert(
      fc.property(items, fc.nat(400), (given, count) => {
        expect([...firstOf(given, count)]).toEqual([...orderOfMany(given)].slice(0, count));
      }),
    );
  });

  it("is the same in parts, taken one by one after the first were asked for", () => {
    const size = 200_000;
    const given = { start: new Float64Array(size), end: Float64Array.from({ length: size }, (_, index) => index % 7), importance: Float32Array.from({ length: size }, (_, index) => (index % 11) / 11) };
    const order = createOrder(given);
    atOnce(order.first(1_000));
    const parts = order.all();
    let count = 0;
    let last = parts.next();
    for (; !last.done; last = parts.next()) count++;
    expect(last.value).toEqual(orderOfMany(given));
    expect(count).toBeGreaterThan(20);
  });

  it("spreads what is alike over time", () => {
    const size = 100_000;
    const given = { start: Float64Array.from({ length: size }, (_, index) => index), end: Float64Array.from({ length: size }, (_, index) => index), importance: new Float32Array(size).fill(0.5) };
    const tenths = new Array(10).fill(0);
    for (const item of firstOf(given, 1000)) tenths[Math.floor(item / (size / 10))]++;
    expect(Math.min(...tenths)).toBeGreaterThan(60);
  });
});
