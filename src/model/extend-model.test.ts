import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { extendModel, rowIn, toGrowing } from "./extend-model.js";
import type { Columns } from "./model.js";
import { toModel } from "./to-model.js";

const row = fc.record({
  date: fc.oneof(fc.integer({ min: 0, max: 50 }), fc.record({ start: fc.integer({ min: 0, max: 20 }), end: fc.integer({ min: 20, max: 40 }) })),
  title: fc.constantFrom("a", "b"),
  importance: fc.constantFrom(0.1, 0.5, 1),
  category: fc.constantFrom("x", "y", "z", undefined),
});

const plain = ({ id, title, size, ...arrays }: Columns) => ({ ...arrays, names: Array.from({ length: size }, (_, index) => `${id(index)} ${title(index)}`) });

describe("extendModel", () => {
  it("has what one reading of all rows would have", () => {
    fc.assert(
      fc.property(fc.array(row, { maxLength: 20 }), fc.array(fc.array(row, { maxLength: 8 }), { maxLength: 5 }), (first, later) => {
        let growing = toGrowing(toModel(first as object[]), first.length);
        for (const rows of later) growing = extendModel(growing, rows, undefined);
        const whole = toModel([...first, ...later.flat()] as object[]);
        expect(plain(growing.columns)).toEqual(plain(whole.columns));
        expect(growing.events.map(({ id, row: number, category }) => [id, number, category])).toEqual(whole.events.map(({ id, row: number, category }) => [id, number, category]));
        expect(growing.categories).toEqual(whole.categories);
        expect(growing.span).toEqual(whole.span);
        whole.events.forEach(({ id }, index) => expect(rowIn(growing, id)).toBe(index));
      }),
    );
  });

  it("of one model two can come that are apart, whichever rows they add", () => {
    fc.assert(
      fc.property(fc.array(row, { maxLength: 6 }), fc.array(fc.array(row, { minLength: 1, maxLength: 4 }), { minLength: 3, maxLength: 3 }), (first, [a, b, c]) => {
        const model = extendModel(toGrowing(toModel(first as object[]), first.length), a!, undefined);
        const kept = plain(model.columns);
        const one = extendModel(model, b!, undefined);
        const shown = plain(one.columns);
        const two = extendModel({ ...model, known: new Map(model.known) }, c!, undefined);
        const more = extendModel(one, c!, undefined);
        expect([plain(model.columns), plain(one.columns)]).toEqual([kept, shown]);
        expect(plain(two.columns).names).toHaveLength(first.length + a!.length + c!.length);
        expect(plain(more.columns)).toEqual(plain(toModel([...first, ...a!, ...b!, ...c!] as object[]).columns));
        expect(more.events.map(({ start }) => start)).toEqual([...more.columns.start]);
      }),
    );
  });

  it("leaves what was there as it was, the same events", () => {
    const before = toGrowing(toModel([{ id: "a", title: "A", date: "2001" }]), 1);
    const after = extendModel(before, [{ id: "b", title: "B", date: "2000" }], undefined);
    expect(before.events.map(({ id }) => id)).toEqual(["a"]);
    expect(after.events[1]).toBe(before.events[0]);
    expect([...before.columns.start]).toHaveLength(1);
  });

  it("tells what is wrong with a row by its number in all, and gives ids that are taken another", () => {
    const before = toGrowing(toModel([{ id: "a", title: "A", date: "2001" }]), 1);
    const after = extendModel(before, [{ id: "a", title: "Again", date: "2002" }, { title: "?", date: "30 February" }, null], undefined);
    expect(after.issues.map(({ row: number, field }) => [number, field])).toEqual([[2, "date"], [3, "event"], [1, "id"]]);
    expect(after.events.map(({ id }) => id)).toEqual(["a", "a-2"]);
    expect(extendModel(after, [{ title: "Later", date: "2003" }], undefined).events.map(({ id, row: number }) => [id, number])).toEqual([["a", 0], ["a-2", 1], ["event-5", 4]]);
  });

  it("reads fields as those of the data", () => {
    const growing = extendModel(toGrowing(toModel([] as object[], { fields: { title: "name", date: "when" } as never }), 0), [{ name: "N", when: "1999" }], { title: "name", date: "when" } as never);
    expect(growing.events.map(({ title }) => title)).toEqual(["N"]);
  });
});
