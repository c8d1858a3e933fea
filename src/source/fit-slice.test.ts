import fc from "fast-check";
import { expect, test } from "vitest";
import { toModel } from "../model/to-model.js";
import { fitSlice } from "./fit-slice.js";
import { memorySource } from "./memory-source.js";
import type { Query } from "./source.js";

const events = fc.array(fc.record({ start: fc.integer({ min: -4000, max: 4000 }), length: fc.integer({ min: 0, max: 300 }), team: fc.constantFrom("a", "b") }), { maxLength: 60 });
const query = fc.record({ level: fc.integer({ min: 0, max: 9 }), lo: fc.integer({ min: -40, max: 40 }), bins: fc.integer({ min: 1, max: 40 }) }).map(({ level, lo, bins }): Query => ({ level, lo, hi: lo + bins, k: 8, by: "team" }));

test("says of each bin that it has what begins there, as far as the slice reaches, and nothing of other times", () => {
  fc.assert(
    fc.property(events, query, query, (rows, had, wanted) => {
      const source = memorySource(toModel(rows.map(({ start, length, team }, index) => ({ id: `e${index}`, title: "E", date: length ? { start, end: start + length } : start, category: team }))));
      const slice = source.view({ ...had, by: "category" });
      const fitted = fitSlice(slice, wanted);
      expect(fitted.level).toBe(Math.max(had.level, wanted.level));
      expect(fitted.hi).toBeGreaterThan(fitted.lo);
      expect(fitted.counts).toHaveLength(slice.groups.length * (fitted.hi - fitted.lo));
      const width = 2 ** fitted.level;
      const [from, to] = [wanted.lo * 2 ** wanted.level, wanted.hi * 2 ** wanted.level];
      const bins = fitted.hi - fitted.lo;
      for (let bin = fitted.lo; bin < fitted.hi; bin++) {
        const inside = bin * width < to && (bin + 1) * width > from;
        const [first, last] = [Math.max(bin * width, slice.lo * 2 ** slice.level), Math.min((bin + 1) * width, slice.hi * 2 ** slice.level)];
        slice.groups.forEach((group, index) => {
          const { total } = source.list({ start: first, end: Math.max(first, last), by: "category", group, limit: 0 });
          expect(fitted.counts[index * bins + bin - fitted.lo]).toBe(inside ? total : 0);
        });
      }
      // what lies in the window and was counted is counted still
      const counted = fitted.counts.reduce((sum, count) => sum + count, 0);
      const { total } = source.list({ start: Math.max(from, slice.lo * 2 ** slice.level), end: Math.max(from, Math.min(to, slice.hi * 2 ** slice.level)), limit: 0 });
      expect(counted).toBeGreaterThanOrEqual(total);
    }),
    { numRuns: 300 },
  );
});

test("keeps what goes on from before where it begins with the slice, and gives nothing that is not known", () => {
  const source = memorySource(toModel([{ title: "Long", date: { start: -100, end: 100 } }]));
  const slice = source.view({ level: 2, lo: 0, hi: 10, k: 8 });
  expect([...slice.spanning]).toEqual([1]);
  expect([...fitSlice(slice, { level: 3, lo: 0, hi: 5, k: 8 }).spanning]).toEqual([1]);
  expect([...fitSlice(slice, { level: 2, lo: 3, hi: 5, k: 8 }).spanning]).toEqual([0]);
  expect([...fitSlice(slice, { level: 2, lo: -9, hi: -5, k: 8 }).spanning]).toEqual([0]);
});
