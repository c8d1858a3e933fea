import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { loadEvents } from "../../../src/columns/load-events.js";
import { buffersOf, packModel, type PackedModel } from "../../../src/columns/load-pack.js";
import { readInSteps } from "../../../src/columns/load-rows.js";
import { packedSource } from "../../../src/columns/load-source.js";
import type { Fields, Model, ModelEvent } from "../../../src/model/model.js";
import { toModel } from "../../../src/model/to-model.js";
import type { Dataset } from "../../../src/model/types.js";
import { MOST_GROUPS, type MemorySource, memorySource } from "../../../src/source/memory-source.js";
import { conformance, idsOf } from "../source/conformance.js";
import { createEvents } from "../source/events.js";

type Input = Dataset | readonly object[];

const steps = (fields?: Fields<never>) => ({ fields, pause: () => {}, told: () => {} });

/** What the worker does and a page gets of it, as structured clones. */
async function throughWorker(input: string | Input, fields?: Fields<never>): Promise<PackedModel> {
  const given = typeof input === "string" ? { text: input, where: "a test" } : Array.isArray(input) ? { rows: input, dataset: {} } : { rows: (input as Dataset).events, dataset: input };
  const packed = packModel(await readInSteps(given, steps(fields)));
  return structuredClone(packed, { transfer: buffersOf(packed) });
}

const plain = ({ columns: _, ...model }: Model) => model;
const about = ({ title, description, licence, lang, updated, sources, categories, eras, issues }: Model) => ({ title, description, licence, lang, updated, sources, categories, eras, issues });

/** Records as entries: whether they have a prototype is no matter. */
const entriesOf = ({ same, fields, ...event }: ModelEvent) => ({ ...event, same: Object.entries(same), fields: Object.entries(fields) });

/** Values of every kind that a row may hold, those that cannot be read among them. */
const odd = fc.oneof(fc.string({ unit: "binary" }), fc.constantFrom("", "\0", "\0NaN", "\uFEFFmark", "half \uD800", "__proto__", "constructor"), fc.integer(), fc.double(), fc.boolean(), fc.constant(null), fc.array(fc.string(), { maxLength: 3 }), fc.record({ a: fc.string() }));
const day = fc.oneof(
  fc.constantFrom("1969-07-20", "1914-07-28/1918-11-11", "201X", "1985~", "2001-21", "1961/..", "../1850", "/1900", "1900/", "[1667,1668,1670..1672]", "{1960,1961-12}", "1950S2", "Y-170000002", "2016-05-04T10:00Z", "2016-05-04T10:00", "2004-06?", "-0000", "30 February"),
  fc.integer({ min: -1e13, max: 1e13 }),
  fc.constantFrom(-0, 0.5, NaN, 1e25),
);
const date = fc.oneof(day, day, fc.record({ start: fc.oneof(day, fc.constantFrom("..", "")), end: fc.oneof(day, fc.constantFrom("..", "")) }), fc.date({ noInvalidDate: false }), odd);
const id = fc.constantFrom("a", "b", "c", "event-1", "event-3", "a-2", "half \uDC00", "__proto__");
const often = <Value>(value: fc.Arbitrary<Value>) => fc.oneof({ weight: 4, arbitrary: value }, { weight: 1, arbitrary: odd });
const row = fc.oneof(
  { weight: 1, arbitrary: odd },
  {
    weight: 20,
    arbitrary: fc.record(
      {
        id: often(id), title: often(fc.string()), date, summary: often(fc.string()), category: often(fc.constantFrom("war", "peace", "other")), tags: often(fc.array(fc.constantFrom("x", "y", "", "z"), { maxLength: 3 })), importance: often(fc.oneof(fc.double({ min: 0, max: 1, noNaN: true }), fc.constantFrom(0.5, -0))),
        place: often(fc.record({ name: fc.constantFrom("Paris", "Ōsaka"), country: fc.constantFrom("FR", "JP"), latitude: fc.constantFrom(-0, 35.5, 100) }, { requiredKeys: ["name"] })), actors: often(fc.array(fc.constantFrom("A", "B"), { maxLength: 2 })),
        links: often(fc.array(fc.record({ url: fc.webUrl(), title: fc.string() }, { requiredKeys: [] }), { maxLength: 2 })),
        claims: often(fc.array(fc.record({ source: fc.string(), kind: fc.constantFrom("mention", "none"), date, confidence: fc.double(), at: fc.string() }, { requiredKeys: [] }), { maxLength: 2 })),
        relations: often(fc.array(fc.record({ event: id, kind: fc.constantFrom("led-to", "none"), claim: fc.record({ source: fc.string() }) }, { requiredKeys: [] }), { maxLength: 2 })),
        wider: often(fc.record({ date: day, why: fc.string() })), asOf: often(day), lang: often(fc.constant("de")), same: often(fc.dictionary(fc.string(), fc.string())),
        team: odd, score: odd, __proto__: odd,
      },
      { requiredKeys: ["date"] },
    ),
  },
);
const rows = fc.array(row as fc.Arbitrary<object>, { maxLength: 40 });
const dataset = fc.record(
  { title: odd, description: odd, licence: odd, lang: fc.constantFrom("de", "not a language!", 5), updated: fc.oneof(day, fc.date(), odd), sources: often(fc.array(fc.record({ id: fc.string(), title: fc.string(), authors: fc.array(fc.string()) }, { requiredKeys: [] }))), categories: often(fc.array(fc.record({ id: fc.constantFrom("peace", "war", "unused"), title: fc.string() }))), eras: often(fc.array(fc.record({ title: fc.string(), date }))), events: rows },
  { requiredKeys: ["events"] },
) as unknown as fc.Arbitrary<Dataset>;
const inputs: fc.Arbitrary<Input> = fc.oneof(rows, dataset);

const where = fc.oneof({ weight: 2, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary: fc.record({ fields: fc.oneof(fc.constant({}), fc.record({ tags: fc.subarray(["x", "", "none"]) }), fc.record({ category: fc.subarray(["war", ""]), score: fc.constant(["", "true"]) }), fc.constant({ nothing: [""] }), fc.constant({ place: ["Paris"], country: ["FR"] })), text: fc.constantFrom("a", "!", ""), importance: fc.double({ min: 0, max: 1, noNaN: true }), start: fc.integer({ min: -1e12, max: 1e12 }) }, { requiredKeys: [] }) });
const query = fc.record({ level: fc.integer({ min: 30, max: 46 }), lo: fc.integer({ min: -20, max: 5 }), bins: fc.integer({ min: 1, max: 30 }), by: fc.constantFrom(undefined, "category", "tags", "actors", "place", "country", "team", "score", "nothing"), where });

function answers(source: MemorySource, { level, lo, bins, by, where: filter }: typeof query extends fc.Arbitrary<infer Value> ? Value : never): unknown {
  const [start, end] = [lo * 2 ** level, (lo + bins) * 2 ** level];
  const { columns, group, ...slice } = source.view({ level, lo, hi: lo + bins, by, where: filter, k: 3 });
  const { id: _, title, ...arrays } = columns;
  const { groups } = slice;
  return {
    ...slice, group, ...arrays, ids: idsOf(columns), titles: idsOf(columns).map((_id, at) => title(at)),
    lists: [undefined, ...groups].map((name) => source.list({ start, end, spanning: true, by, group: name, where: filter, limit: 7, offset: 1 })),
    steps: groups.map((name) => source.step({ step: 1, by, group: name, where: filter })),
    info: [source.info().count, source.info().span],
  };
}

describe("what is read in steps", () => {
  it("is what toModel reads", async () => {
    await fc.assert(
      fc.asyncProperty(inputs, async (input) => {
        const events = Array.isArray(input) ? input : (input as Dataset).events;
        const { model, rows: count } = await readInSteps({ rows: events, dataset: Array.isArray(input) ? {} : input }, steps());
        const expected = toModel(input as Dataset);
        expect(plain(model)).toStrictEqual(plain(expected));
        expect(count).toBe(events.length);
      }),
      { numRuns: 300 },
    );
  });

  it("is what toModel reads of the same text", async () => {
    await fc.assert(
      fc.asyncProperty(inputs, fc.constantFrom(undefined, 1, "\t"), async (input, space) => {
        const text = JSON.stringify(input, undefined, space);
        const { model } = await readInSteps({ text, where: "a test" }, steps());
        expect(plain(model)).toStrictEqual(plain(toModel(JSON.parse(text) as Dataset)));
      }),
      { numRuns: 300 },
    );
  });
});

describe("a source over what a worker has read", () => {
  it("answers as memory does, to the last detail of each event", async () => {
    await fc.assert(
      fc.asyncProperty(inputs, fc.array(query, { minLength: 1, maxLength: 4 }), async (input, queries) => {
        const model = toModel(input as Dataset);
        const packed = await throughWorker(input);
        const [mine, theirs] = [packedSource(packed), memorySource(model)];
        expect(packed.about).toStrictEqual(about(model));
        for (const event of model.events) expect(entriesOf(mine.event(event.id)!)).toStrictEqual(entriesOf(event));
        expect(mine.event("nobody")).toBeUndefined();
        for (const asked of queries) expect(answers(mine, asked)).toEqual(answers(theirs, asked));
        expect(mine.info()).toMatchObject({ categories: model.categories, unplaced: (Array.isArray(input) ? input : (input as Dataset).events).length - model.events.length });
      }),
      { numRuns: 400 },
    );
  });

  it("groups by a field of more values than are coded, or than a screen has room for", async () => {
    const list = Array.from({ length: 66_000 }, (_, index) => ({ title: `T${index}`, date: index, url: `u${index}`, many: `m${index % 90}` }));
    const [mine, theirs] = [packedSource(await throughWorker(list)), memorySource(toModel(list))];
    for (const by of ["url", "many"]) {
      const [a, b] = [mine, theirs].map((source) => source.view({ level: 20, lo: 0, hi: 1, k: 1, by }));
      expect(a!.groups).toEqual(b!.groups);
      expect(a!.groups).toHaveLength(MOST_GROUPS);
      expect(a!.group).toEqual(b!.group);
    }
    const { total } = mine.list({ start: 0, end: 1e6, limit: 1, where: { fields: { url: ["u7", "u65999"] } } });
    expect(total).toBe(2);
    expect(mine.event("event-65999")!.title).toBe("T65998");
  });
});

const events = createEvents(300);
conformance("what a worker has read", async () => ({ source: packedSource(await throughWorker(events)) }), { events, runs: 40 });
conformance("what a page has read in steps", async () => ({ source: (await loadEvents(events)).source }), { events, runs: 40 });
