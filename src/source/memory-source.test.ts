import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { toModel } from "../model/to-model.js";
import { memorySource } from "./memory-source.js";

const rows = fc.array(
  fc.record({ start: fc.integer({ min: -500, max: 500 }), length: fc.integer({ min: 0, max: 200 }), team: fc.constantFrom("red", "blue", "green") }),
  { maxLength: 40 },
);
const sourceOf = (given: readonly { start: number; length: number; team: string }[]) =>
  memorySource(toModel(given.map(({ start, length, team }, index) => ({ id: `e${index}`, title: "t", team, date: length ? { start, end: start + length } : start }))));

describe("memorySource", () => {
  it("counts every event once: in a bin, as spanning, before or after", () => {
    fc.assert(
      fc.property(rows, fc.integer({ min: 0, max: 8 }), fc.integer({ min: -10, max: 10 }), fc.integer({ min: 1, max: 20 }), fc.constantFrom(undefined, "team"), (given, level, lo, bins, by) => {
        const source = sourceOf(given);
        const { counts, spanning, before, after, groups } = source.view({ level, lo, hi: lo + bins, by, k: 3 });
        const sum = (list: Uint32Array) => list.reduce((total, count) => total + count, 0);
        expect(sum(counts) + sum(spanning) + before + after).toBe(given.length);
        const width = 2 ** level;
        groups.forEach((name, group) => {
          for (let bin = 0; bin < bins; bin++) {
            const wanted = given.filter(({ start, team }) => Math.floor(start / width) === lo + bin && (by === undefined || team === name)).length;
            expect(counts[group * bins + bin]).toBe(wanted);
          }
        });
      }),
    );
  });

  it("groups by category in the given order, what has none last, in no more groups than it draws", () => {
    const names = Array.from({ length: 60 }, (_, index) => `c${index}`);
    fc.assert(
      fc.property(fc.array(fc.option(fc.constantFrom(...names.slice(0, 4)), { nil: undefined }), { maxLength: 20 }), fc.boolean(), (given, many) => {
        const all = many ? [...given, ...names] : given;
        const model = toModel({ title: "T", categories: [...names].reverse().map((id) => ({ id, title: id })), events: all.map((category, index) => ({ id: `e${index}`, title: "t", date: index, ...(category && { category }) })) });
        const { groups, group, columns } = memorySource(model).view({ level: 70, lo: -1, hi: 1, by: "category", k: 1 });
        const used = [...names].reverse().filter((id) => all.includes(id));
        const wanted = [...used, ...(all.includes(undefined) ? [""] : [])];
        expect(groups.slice(0, 20)).toEqual(wanted.slice(0, 20));
        expect(groups.length).toBeLessThanOrEqual(wanted.length);
        model.events.forEach(({ category = "" }, row) => expect(groups[group[row]!]).toBe(groups.includes(category) ? category : groups.at(-1)));
        expect(columns).toBe(model.columns);
      }),
    );
  });

  it("hands out the same columns for every view, so that what is computed from them is kept", () => {
    const source = sourceOf([{ start: 1, length: 0, team: "red" }]);
    expect(source.view({ level: 3, lo: 0, hi: 4, k: 1 }).columns).toBe(source.view({ level: 5, lo: -2, hi: 1, k: 1 }).columns);
  });

  it("steps through all events in the order of time, both ways and within a group", () => {
    fc.assert(
      fc.property(rows, (given) => {
        const source = sourceOf(given);
        const walk = (step: 1 | -1, group?: string) => {
          const ids: string[] = [];
          for (let id = source.step({ step, by: "team", group }); id !== undefined; id = source.step({ from: id, step, by: "team", group })) ids.push(id);
          return ids;
        };
        expect(walk(1)).toHaveLength(given.length);
        expect(walk(-1)).toEqual(walk(1).reverse());
        const starts = walk(1).map((id) => source.event(id)!.start);
        expect(starts).toEqual([...starts].sort((a, b) => a - b));
        expect(walk(1, "red")).toHaveLength(given.filter(({ team }) => team === "red").length);
      }),
    );
  });

  it("lists what starts in a window, and what lasts into it when asked", () => {
    const source = sourceOf([{ start: 0, length: 100, team: "red" }, { start: 50, length: 0, team: "blue" }, { start: 10, length: 5, team: "red" }, { start: 90, length: 0, team: "red" }]);
    const ids = (options: object) => source.list({ start: 40, end: 95, limit: 10, ...options }).events.map(({ id }) => id);
    expect(ids({})).toEqual(["e1", "e3"]);
    expect(ids({ spanning: true })).toEqual(["e0", "e1", "e3"]);
    expect(ids({ by: "team", group: "red" })).toEqual(["e3"]);
    expect(source.list({ start: 0, end: 1000, limit: 2, offset: 1 })).toMatchObject({ total: 4, events: [{ id: "e2" }, { id: "e1" }] });
  });
});
