import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { toModel } from "../model/to-model.js";
import { memorySource } from "../source/memory-source.js";
import { lanesOf, mayAllShow } from "./lanes.js";

const DAY = 86_400_000;
/** Pixels that an event takes in a lane at the least. */
const SIZE = 13;

function sliceOf(days: readonly number[], by?: string) {
  const events = days.map((day, index) => ({ id: `e${index}`, title: "E", date: day * DAY, category: "abc"[index % 3]!, importance: ((index * 7919) % 100) / 100 }));
  return memorySource(toModel({ events })).view({ level: 70, lo: -1, hi: 1, k: 1, ...(by && { by }) });
}

describe("lanes", () => {
  it("are those of the facet, where two facets have the same values", () => {
    const slice = sliceOf([0, 1, 2, 3]);
    const groups = ["a", "b"];
    const [from, to] = [[0, 1, 0, 1], [0, 0, 1, 1]].map((group) => ({ ...slice, groups, group: Uint16Array.from(group) }));
    expect(lanesOf(from!, 1, false)).not.toBe(lanesOf(to!, 1, false));
    expect(lanesOf(from!, 1, false)).toBe(lanesOf(from!, 1, false));
    expect(lanesOf(from!, 1, true)).toBe(lanesOf(to!, 1, true));
  });

  it("may all show wherever all do", () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: 0, max: 500 }), { minLength: 1, maxLength: 60 }), fc.integer({ min: 1, max: 5 }), fc.double({ min: 0.001, max: 20, noNaN: true }), fc.boolean(), (days, count, scale, grouped) => {
        const slice = sliceOf(days, grouped ? "category" : undefined);
        const { reveal } = lanesOf(slice, count, !grouped);
        if (!reveal.every((most) => most > scale * DAY)) return;
        const span = slice.columns.lastEnd - slice.columns.start[0]!;
        expect(mayAllShow(days.length, count * slice.groups.length, span / (scale * DAY))).toBe(true);
      }),
    );
  });

  it("may not where there are too many", () => {
    expect(mayAllShow(1_000_000, 8, 1_200)).toBe(false);
    expect(mayAllShow(9, 1, 13 * 8)).toBe(true);
    expect(mayAllShow(10, 1, 13 * 8)).toBe(false);
  });

  it.each([["together", undefined], ["each group for itself", "category"]])("two that show in a lane never touch, of very many either: %s", (_, by) => {
    const slice = sliceOf(Array.from({ length: 6_000 }, (_, index) => (index * 7_919) % 100_003), by);
    const { row, reveal, used } = lanesOf(slice, 3, by === undefined);
    const { columns, group } = slice;
    expect(used).toBe(3);
    for (const scale of [0.1, 1, 5, 30, 200].map((days) => days * DAY)) {
      const last = new Map<string, number>();
      let shown = 0;
      for (let item = 0; item < columns.size; item++) {
        if (!(reveal[item]! > scale)) continue;
        shown++;
        const lane = `${by ? group[item] : 0} ${row[item]}`;
        const before = last.get(lane);
        if (before !== undefined) expect((columns.start[item]! - before) / scale).toBeGreaterThanOrEqual(SIZE * (1 - 1e-9));
        last.set(lane, columns.start[item]!);
      }
      expect(shown).toBeGreaterThan(3);
    }
    // each shows once one comes close enough
    expect(reveal.every((most) => most > 0)).toBe(true);
  });
});
