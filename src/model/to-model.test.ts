import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { TimeloomError } from "../errors.js";
import { FLAG, type Model } from "./model.js";
import { toModel } from "./to-model.js";

const issuesOf = (rows: readonly object[]) => toModel(rows).issues.map(({ row, field, reason }) => `${row} ${field}: ${reason}`);

const idsOf = ({ columns }: Model) => Array.from({ length: columns.size }, (_, row) => columns.id(row));

describe("toModel", () => {
  it("sorts by start, then end, then importance, then id, and keeps the rows' numbers", () => {
    const model = toModel([
      { id: "late", title: "Late", date: "2001" },
      { id: "b", title: "B", date: "1999" },
      { id: "a", title: "A", date: "1999" },
      { id: "first", title: "Important", date: "1999", importance: 0.9 },
      { id: "short", title: "Short", date: "1999-01-01" },
    ]);
    expect(idsOf(model)).toEqual(["short", "first", "a", "b", "late"]);
    expect(model.events.map(({ row }) => row)).toEqual([4, 3, 2, 1, 0]);
    expect(model.byId.get("a")).toBe(2);
  });

  it("never hides a good row behind a bad one", () => {
    const model = toModel([
      { title: "Good", date: "2014" },
      { title: "No such day", date: "2021-02-29" },
      { title: "Reversed", date: { start: "2018-11-11", end: "2014-07-28" } },
      undefined as unknown as object,
      { title: "No date" },
      { title: "Also good", date: 0 },
    ]);
    expect(model.events.map(({ title }) => title)).toEqual(["Also good", "Good"]);
    expect(model.issues.map(({ row, field }) => [row, field])).toEqual([[1, "date"], [2, "date"], [3, "event"], [4, "date"]]);
    expect(model.issues[0]!.value).toBe('"2021-02-29"');
    expect(model.issues[0]!.reason).toMatch(/29|February|day/);
    expect(model.issues[1]!.reason).toMatch(/before/);
  });

  it("suggests the key that was probably meant", () => {
    expect(issuesOf([{ title: "x", dat: "2014" }])[0]).toContain('is it "dat"?');
  });

  it("makes ids unique and says so", () => {
    const model = toModel([{ id: "x", title: "1", date: "2001" }, { id: "x", title: "2", date: "2002" }, { id: "x-2", title: "3", date: "2003" }]);
    expect(model.events.map(({ id, title }) => `${id} ${title}`)).toEqual(["x 1", "x-3 2", "x-2 3"]);
    expect(model.issues.map(({ row, field }) => `${row} ${field}`)).toEqual(["1 id"]);
    expect(idsOf(toModel([{ title: "no id", date: "2001" }, { id: "event-1", title: "owner", date: "2002" }]))).toEqual(["event-1-2", "event-1"]);
  });

  it("takes linear time, however often an id comes", () => {
    const model = toModel(Array.from({ length: 60_000 }, () => ({ id: "same", title: "T", date: "2001" })));
    expect(new Set(idsOf(model)).size).toBe(60_000);
  }, 20_000);

  it("leaves out a language that is none, and a time that is further than any", () => {
    const model = toModel({ lang: "not a language!!", events: [{ title: "T", date: 1.7e308 }, { title: "U", date: "2001" }] });
    expect(model.lang).toBeUndefined();
    expect(model.issues.map(({ field }) => field)).toEqual(["date", "lang"]);
    expect(model.events).toHaveLength(1);
  });

  it("survives objects that throw when they are looked at", () => {
    const { proxy, revoke } = Proxy.revocable({}, {});
    revoke();
    const keyless = new Proxy({ title: "T", date: "2001" }, { ownKeys: () => { throw new Error("no"); } });
    const model = toModel([proxy, keyless, { title: "Date's own", date: Object.create(Date.prototype) as Date }, { title: "Good", date: "2001" }]);
    expect(model.events.map(({ title }) => title)).toEqual(["Good"]);
    expect(model.issues.map(({ row }) => row)).toEqual([0, 1, 2]);
  });

  it("keeps more than 255 categories apart", () => {
    const { columns, categories } = toModel(Array.from({ length: 300 }, (_, index) => ({ title: "T", date: String(1000 + index), category: `c${index}` })));
    expect(categories[columns.category[299]!]!.id).toBe("c299");
  });

  it("names an event without a title, and says so", () => {
    const model = toModel([{ date: "2001" }, { id: "known", date: "2002", title: "  " }]);
    expect(model.events.map(({ title }) => title)).toEqual(["#1", "known"]);
    expect(model.issues).toHaveLength(2);
  });

  it("keeps precision: a year is a year wide, an open end stays open, an unknown one unknown", () => {
    const { columns } = toModel([{ title: "Year", date: "2014" }, { title: "Open", date: "2014-03/..", asOf: "2016" }, { title: "Unknown", date: "2015/" }]);
    const at = (title: string) => Array.from({ length: columns.size }, (_, row) => columns.title(row)).indexOf(title);
    expect(columns.end[at("Year")]! - columns.start[at("Year")]!).toBe(365 * 86_400_000);
    expect(columns.flags[at("Open")]! & FLAG.openEnd).toBeTruthy();
    expect(columns.end[at("Open")]).toBe(Date.UTC(2017, 0));
    expect(columns.flags[at("Unknown")]! & FLAG.unknownEnd).toBeTruthy();
    expect(columns.end[at("Unknown")]).toBe(Date.UTC(2016, 0));
  });

  it("draws an open end up to the day of the data where nothing else bounds it", () => {
    const { columns } = toModel({ updated: "2025-03", events: [{ title: "Open", date: "2014/.." }, { title: "Other", date: "2020" }] });
    expect(columns.end[0]).toBe(Date.UTC(2025, 3));
  });

  it("reads only own, known keys, and changes nothing that it is given", () => {
    const row = Object.freeze(JSON.parse('{"title":"T","date":"2001","__proto__":{"summary":"no"},"team":"red"}') as object);
    const inherited = Object.create({ summary: "inherited" }) as Record<string, unknown>;
    Object.assign(inherited, { title: "U", date: "2002" });
    const rows = Object.freeze([row, inherited]);
    const model = toModel(rows);
    expect(model.events.map(({ summary }) => summary)).toEqual([undefined, undefined]);
    expect(model.events[0]!.fields.team).toBe("red");
    expect(({} as Record<string, unknown>).summary).toBeUndefined();
  });

  it("drops a field of the wrong kind, and only that", () => {
    const model = toModel([{ title: "T", date: "2001", importance: 7, tags: "a", links: [{ url: 5 }, "x"], claims: [{}], relations: [{ kind: "loves", event: "y" }], place: { latitude: 200 } } as object]);
    expect(model.events[0]!).toMatchObject({ importance: 0.5, tags: [], claims: [], relations: [], place: undefined });
    expect(model.events[0]!.links).toEqual([{ url: "5", title: undefined }]);
    expect(model.issues.map(({ field }) => field).sort()).toEqual(["claims", "importance", "links", "place", "relations", "relations.kind", "tags"]);
  });

  it("finds fields under other names, and by functions", () => {
    const rows = [{ name: "First", when: { year: 2001 } }];
    const model = toModel(rows, { fields: { title: "name", date: (row: (typeof rows)[0]) => String(row.when.year) } as never });
    expect(model.events[0]!).toMatchObject({ title: "First" });
    expect(model.issues).toEqual([]);
  });

  it("reports an accessor that throws", () => {
    const model = toModel([{ title: "x", date: "2001" }], { fields: { summary: () => { throw new Error("boom"); } } as never });
    expect(model.events).toHaveLength(1);
    expect(model.issues[0]!.reason).toContain("boom");
  });

  it("refuses what is no dataset", () => {
    for (const data of [undefined, 5, "x", {}, { events: 3 }]) expect(() => toModel(data as never)).toThrow(TimeloomError);
  });

  it("never throws on rows of any kind, and loses none without an issue", () => {
    const value = fc.oneof(fc.anything({ maxDepth: 2 }), fc.constantFrom("2014", "2014-02-30", "x".repeat(300), "__proto__"));
    const row = fc.oneof(fc.anything(), fc.dictionary(fc.constantFrom("id", "title", "date", "summary", "tags", "claims", "links", "place", "same", "asOf", "importance"), value));
    fc.assert(
      fc.property(fc.array(row, { maxLength: 12 }), (rows) => {
        const model = toModel(rows as object[]);
        expect(new Set(idsOf(model)).size).toBe(model.columns.size);
        const kept = new Set(model.events.map((event) => event.row));
        const blamed = new Set(model.issues.map((issue) => issue.row));
        rows.forEach((_, index) => expect(kept.has(index) || blamed.has(index)).toBe(true));
        for (const { start, end } of model.events) expect(start <= end && Number.isFinite(start) && Number.isFinite(end)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it("puts categories in their given order, and adds those that only events name", () => {
    const model = toModel({ categories: [{ id: "b", title: "Bee" }], events: [{ title: "1", date: "2001", category: "c" }, { title: "2", date: "2002", category: "b" }] });
    expect(model.categories.map(({ id, title }) => `${id} ${title}`)).toEqual(["b Bee", "c c"]);
    expect([...model.columns.category]).toEqual([1, 0]);
  });

  it("knows the latest end", () => {
    const { columns, span } = toModel([{ title: "Long", date: { start: 0, end: 900 } }, { title: "Short", date: { start: 10, end: 20 } }, { title: "Last", date: { start: 800, end: 950 } }]);
    expect(columns.lastEnd).toBe(950);
    expect(span).toEqual({ start: 0, end: 950 });
  });

  it("can be cloned for a worker", () => {
    const model = toModel([{ title: "T", date: "2001", tags: ["a"], odd: () => 1 } as object]);
    const { id, title, ...arrays } = model.columns;
    expect(structuredClone(arrays)).toEqual(arrays);
    expect([id(0), title(0)]).toEqual(["event-1", "T"]);
    expect(structuredClone(model.events)).toHaveLength(1);
  });
});
