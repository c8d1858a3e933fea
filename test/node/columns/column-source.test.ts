import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { columnSource } from "../../../src/columns/column-source.js";
import type { EventColumns } from "../../../src/columns/event-columns.js";
import { FLAG } from "../../../src/model/model.js";
import { toModel } from "../../../src/model/to-model.js";
import { memorySource } from "../../../src/source/memory-source.js";
import { madeColumns, NAMES } from "./made.js";

interface Row {
  readonly start: number;
  readonly length: number | undefined;
  readonly importance: number;
  readonly code: number;
}

const rows = fc.array(fc.record({ start: fc.integer({ min: -5_000, max: 5_000 }), length: fc.option(fc.integer({ min: 1, max: 3_000 }), { nil: undefined }), importance: fc.integer({ min: 0, max: 8 }).map((value) => value / 8), code: fc.integer({ min: 0, max: NAMES.length }) }), { maxLength: 120 });

function columnsOf(list: readonly Row[]): EventColumns {
  return {
    start: Float64Array.from(list, ({ start }) => start),
    end: Float64Array.from(list, ({ start, length }) => (length === undefined ? NaN : start + length)),
    title: list.map((_, index) => `Title ${index}`),
    id: (index) => `id-${index}`,
    importance: list.map(({ importance }) => importance),
    category: { codes: list.map(({ code }) => code), values: NAMES },
  };
}

/** The same events as rows of objects. */
const rowsOf = (list: readonly Row[]) => list.map(({ start, length, importance, code }, index) => ({ id: `id-${index}`, title: `Title ${index}`, date: length === undefined ? start : { start, end: start + length }, importance, ...(NAMES[code] && { category: NAMES[code] }) }));

const named = (groups: readonly string[], values: ArrayLike<number>, bins: number) => Object.fromEntries(groups.map((name, index) => [name, Array.from(values).slice(index * bins, (index + 1) * bins)]));

describe("columnSource", () => {
  it("answers as the same events do as objects", () => {
    fc.assert(
      fc.property(rows, fc.integer({ min: 3, max: 12 }), fc.integer({ min: -20, max: 5 }), fc.integer({ min: 1, max: 30 }), fc.constantFrom(undefined, "category"), fc.constantFrom(undefined, { fields: { category: ["one", ""] } }, { importance: 0.5 }, { text: "title 1" }, { start: -100, end: 900 }), (list, level, lo, bins, by, where) => {
        const [mine, theirs] = [columnSource(columnsOf(list)), memorySource(toModel(rowsOf(list)))];
        const [a, b] = [mine, theirs].map((source) => {
          const { groups, counts, spanning, before, after, columns } = source.view({ level, lo, hi: lo + bins, by, k: 3, where });
          return { counts: named(groups, counts, bins), spanning: named(groups, spanning, 1), before, after, size: columns.size };
        });
        expect(a).toEqual(b);
        const query = { start: lo * 2 ** level, end: (lo + bins) * 2 ** level, spanning: true, by, where, limit: 1_000 };
        const [c, d] = [mine, theirs].map((source) => source.list(query));
        expect(c!.total).toBe(d!.total);
        const plain = (event: NonNullable<ReturnType<typeof theirs.event>>) => ({ id: event.id, title: event.title, start: event.start, end: event.end, importance: event.importance, category: event.category, extent: event.extent });
        const byId = (one: { readonly id: string }, other: { readonly id: string }) => (one.id < other.id ? -1 : 1);
        expect(c!.events.map(plain).sort(byId)).toEqual(d!.events.map(plain).sort(byId));
        for (const { id } of d!.events.slice(0, 5)) expect(mine.event(id)!.id).toBe(id);
        expect(mine.info()).toMatchObject({ count: list.length, span: theirs.info().span });
      }),
      { numRuns: 300 },
    );
  });

  it("walks all events by their steps, from one end to the other", () => {
    const source = columnSource(madeColumns(500));
    const seen = new Set<string>();
    for (let id = source.step({ step: 1 }); id !== undefined; id = source.step({ from: id, step: 1 })) seen.add(id);
    expect(seen.size).toBe(500);
    expect(source.step({ step: -1 })).toBe("event-500");
  });

  it("uses sorted arrays as they are and leaves unsorted ones alone", () => {
    const { start, end, title } = madeColumns(1_000);
    const sorted = columnSource({ start, title });
    expect(sorted.view({ level: 50, lo: 0, hi: 1, k: 1 }).columns.start).toBe(start);
    const reversed = start.slice().reverse();
    const before = reversed.slice();
    const source = columnSource({ start: reversed, end: end.slice().reverse(), title });
    expect(reversed).toEqual(before);
    const { columns } = source.view({ level: 50, lo: 0, hi: 1, k: 1 });
    expect(columns.start.every((time, row) => row === 0 || time >= columns.start[row - 1]!)).toBe(true);
    expect(columns.title(0)).toBe(typeof title === "function" ? title(999) : "");
    expect(source.event(columns.id(0))!.start).toBe(columns.start[0]);
  });

  it("sorts negative, positive, tiny and huge times", () => {
    fc.assert(
      fc.property(fc.array(fc.double({ noNaN: true, noDefaultInfinity: true })), (times) => {
        const { columns } = columnSource({ start: Float64Array.from(times), title: () => "t" }).view({ level: 900, lo: -1, hi: 1, k: 1 });
        expect([...columns.start].map((time) => time + 0)).toEqual([...times].map((time) => time + 0).sort((a, b) => a - b));
      }),
    );
  });

  it("leaves out what has no place in time, and says how many", () => {
    const source = columnSource({ start: Float64Array.of(5, NaN, 7, 9), end: Float64Array.of(6, 8, 3, NaN), title: ["a", "b", "c", "d"] });
    expect(source.info()).toMatchObject({ count: 2, unplaced: 2, span: { start: 5, end: 9 } });
    expect(source.list({ start: 0, end: 10, limit: 9 }).events.map(({ id, title }) => `${id} ${title}`)).toEqual(["event-1 a", "event-4 d"]);
    expect(source.event("event-2")).toBeUndefined();
  });

  it("draws flags and inner bounds", () => {
    const source = columnSource({ start: Float64Array.of(0), end: Float64Array.of(100), innerStart: Float64Array.of(20), innerEnd: Float64Array.of(500), title: ["a"], flags: [FLAG.range | FLAG.approximate] });
    expect(source.event("event-1")!.extent).toMatchObject({ kind: "interval", approximate: true, earliestStart: 0, latestStart: 20, earliestEnd: 100, latestEnd: 100 });
  });

  it.each([
    ["columns.start", { start: [1, 2], title: [] }],
    ["columns.title: it has 1 entries and start has 2", { start: Float64Array.of(1, 2), title: ["a"] }],
    ["columns.end", { start: Float64Array.of(1), end: [2], title: ["a"] }],
    ["columns.title", { start: Float64Array.of(1) }],
    ["columns.category", { start: Float64Array.of(1), title: ["a"], category: ["x"] }],
    ["5000000", { start: new Float64Array(5_000_001), title: () => "a" }],
  ])("says what is wrong: %s", (words, given) => {
    expect(() => columnSource(given as never)).toThrow(words);
  });
});
