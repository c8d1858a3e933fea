import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { ModelEvent } from "../../../src/model/model.js";
import { memorySource } from "../../../src/source/memory-source.js";
import type { Filter } from "../../../src/source/filter.js";
import { toTile } from "../../../src/source/http/tiles.js";
import type { Query, Slice, Source } from "../../../src/source/source.js";
import { modelOf, type TestEvent } from "./events.js";

/** A source that holds the events it was made for, and what ends it. */
export interface Subject {
  readonly source: Source;
  close?(): Promise<unknown> | void;
}

export interface ConformanceOptions {
  readonly events: readonly TestEvent[];
  /** How many questions of each kind are made up. */
  readonly runs?: number;
}

const K = 8;
const DAY = 86_400_000;

const filters: fc.Arbitrary<Filter | undefined> = fc.oneof(
  { weight: 3, arbitrary: fc.constant(undefined) },
  { weight: 2, arbitrary: fc.record(
    {
      fields: fc.oneof(fc.record({ team: fc.subarray(["red", "O'Brien", "back\\slash", "", "$1", "nobody"]) }), fc.record({ category: fc.subarray(["war", "science", ""], { minLength: 1 }), team: fc.constant(["red", "blue"]) })),
      text: fc.constantFrom("it's", "LAUNCH", "100%", "ärger", "moon_base 3", "\\n", "東京 landing"),
      importance: fc.constantFrom(0, 3 / 16, 0.5, 1),
      start: fc.integer({ min: -3_000, max: 3_000 }).map((day) => day * DAY),
      end: fc.integer({ min: -3_000, max: 3_000 }).map((day) => day * DAY + 1),
    },
    { requiredKeys: [] },
  ) },
);
/** Views of all lengths, near where events are. */
const queries: fc.Arbitrary<Query> = fc
  .record({ level: fc.integer({ min: -3, max: 44 }), at: fc.integer({ min: -4_500, max: 3_200 }), near: fc.boolean(), bins: fc.integer({ min: 1, max: 60 }), by: fc.constantFrom(undefined, "team", "category", "code"), where: filters })
  .map(({ level, at, near, bins, by, where }) => {
    const lo = Math.floor((near ? (at % 5) * 40 * DAY : at * DAY) / 2 ** level) - Math.floor(bins / 3);
    return { level, lo, hi: lo + bins, k: K, by, where };
  });

/** Without the row, which only a caller's own data has. */
const plain = (event: ModelEvent | undefined): unknown => event && JSON.parse(JSON.stringify({ ...event, row: undefined, extent: { ...event.extent } }));

interface SliceView {
  readonly counts: Readonly<Record<string, readonly number[]>>;
  readonly spanning: Readonly<Record<string, number>>;
  readonly before: number;
  readonly after: number;
  readonly complete: boolean;
}

/** By the names of the groups: their order may differ where two begin together. */
function countsOf({ groups, counts, spanning, before, after, lo, hi, complete }: Slice): SliceView {
  const named = <Value>(of: (index: number) => Value): Record<string, Value> => Object.fromEntries(groups.map((name, index) => [`group ${name}`, of(index)]));
  return { counts: named((index) => Array.from(counts.subarray(index * (hi - lo), (index + 1) * (hi - lo)))), spanning: named((index) => spanning[index]!), before, after, complete };
}

export function idsOf({ id, size }: Slice["columns"]): string[] {
  return Array.from({ length: size }, (_, row) => id(row));
}

/** What is drawn of each event, by its id. */
function drawnOf({ columns, group, groups }: Slice): Map<string, unknown> {
  const drawn = new Map<string, unknown>();
  for (let row = 0; row < columns.size; row++) {
    const { id, title, start, end, innerStart, innerEnd, importance, flags } = columns;
    drawn.set(id(row), { title: title(row), start: start[row], end: end[row], innerStart: innerStart[row], innerEnd: innerEnd[row], importance: importance[row], flags: flags[row], group: groups[group[row]!] });
  }
  return drawn;
}

/** The first `k` of each bin, and of what goes on from before: the least that must have been sent. */
function wantedOf(slice: Slice, k: number, spanning: boolean): string[] {
  const { columns, group, level, lo, hi } = slice;
  const cells = new Map<string, number[]>();
  for (let row = 0; row < columns.size; row++) {
    const bin = Math.floor(columns.start[row]! / 2 ** level);
    if (bin >= hi || (bin < lo && !(spanning && columns.end[row]! > lo * 2 ** level))) continue;
    const cell = `${group[row]} ${Math.max(lo - 1, bin)}`;
    cells.set(cell, [...(cells.get(cell) ?? []), row]);
  }
  const order = (a: number, b: number): number => columns.importance[b]! - columns.importance[a]! || columns.start[a]! - columns.start[b]! || (columns.id(a) < columns.id(b) ? -1 : 1);
  return [...cells.values()].flatMap((rows) => rows.sort(order).slice(0, k).map((row) => columns.id(row)));
}

/**
 * What every source must do: give the same answers as the one in memory. Counts are compared exactly; of the events, the first of
 * each bin must be there, and each that is there must be as it is in memory.
 */
export function conformance(name: string, make: () => Promise<Subject> | Subject, { events, runs = 60 }: ConformanceOptions): void {
  describe(name, () => {
    const model = modelOf(events);
    const oracle = memorySource(model);
    let subject: Subject;
    let source: Source;
    beforeAll(async () => {
      subject = await make();
      source = subject.source;
    }, 120_000);
    afterAll(() => subject?.close?.(), 60_000);
    const timeout = 120_000;

    it("says what it holds", async () => {
      const { count, span } = await source.info();
      expect({ count, span }).toEqual({ count: oracle.info().count, span: oracle.info().span });
      expect((await source.info()).unplaced ?? 0).toBe(0);
    }, timeout);

    it("counts as memory does, and sends the important events as they are", async () => {
      await fc.assert(
        fc.asyncProperty(queries, async (query) => {
          const [mine, theirs] = [oracle.view(query), await source.view(query)];
          expect(countsOf(theirs)).toEqual(countsOf(mine));
          const [known, sent] = [drawnOf(mine), drawnOf(theirs)];
          for (const [id, event] of sent) expect(event).toEqual(known.get(id));
          // what goes on from before is chosen at the beginning of a tile
          const { lo, hi } = toTile(query);
          const whole = lo === query.lo;
          // fewer are sent of each where all together would be too many
          const k = Math.min(K, 2 ** Math.max(0, Math.floor(Math.log2(20_000 / (mine.groups.length * (hi - lo))))));
          expect(wantedOf(mine, k, whole).filter((id) => !sent.has(id))).toEqual([]);
        }),
        { numRuns: runs, seed: 5 },
      );
    }, timeout);

    it("counts what falls on the edges of bins", async () => {
      const edges = model.events.filter((_, index) => index % 40 === 0).flatMap(({ start, end }) => [start, end]);
      for (const edge of edges.slice(0, 16)) {
        const level = 0;
        const query = { level, lo: edge, hi: edge + 1, k: K };
        expect(countsOf(await source.view(query))).toEqual(countsOf(oracle.view(query)));
      }
    }, timeout);

    it("lists in the order of time", async () => {
      const day = fc.integer({ min: -4_500, max: 3_200 }).map((at) => at * DAY);
      const bound = (open: number) => fc.oneof({ weight: 1, arbitrary: fc.constant(open) }, { weight: 4, arbitrary: day }, { weight: 1, arbitrary: day.map((time) => time + 0.5) });
      await fc.assert(
        fc.asyncProperty(
          fc.record({ start: bound(-Infinity), end: bound(Infinity), spanning: fc.boolean(), group: fc.constantFrom(undefined, undefined, "red", "back\\slash", ""), by: fc.constant("team"), where: filters, offset: fc.integer({ min: 0, max: 40 }), limit: fc.integer({ min: 0, max: 30 }) }),
          async (query) => {
            const [mine, theirs] = [oracle.list(query), await source.list(query)];
            expect(theirs.total).toBe(mine.total);
            expect(theirs.events.map(plain)).toEqual(mine.events.map(plain));
          },
        ),
        { numRuns: runs, seed: 6 },
      );
    }, timeout);

    it("steps on and back, in a group or among all", async () => {
      const origin = fc.constantFrom(...idsOf(model.columns), undefined, "nobody");
      await fc.assert(
        fc.asyncProperty(fc.record({ from: origin, step: fc.constantFrom(1 as const, -1 as const), by: fc.constant("team"), group: fc.constantFrom(undefined, "O'Brien", ""), where: filters }), async (query) => {
          expect(await source.step(query)).toBe(oracle.step(query));
        }),
        { numRuns: runs, seed: 7 },
      );
    }, timeout);

    it("gives an event with all that is known of it", async () => {
      const ids = [...idsOf(model.columns).filter((_, index) => index % 9 === 0), "nobody", "' OR 1=1 --"];
      const found = await Promise.all(ids.map((id) => source.event(id)));
      expect(found.map(plain)).toEqual(ids.map((id) => plain(oracle.event(id))));
    }, timeout);
  });
}
