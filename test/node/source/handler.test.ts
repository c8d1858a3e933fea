import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { duckdbRunner } from "../../../src/source/engines/duckdb-runner.js";
import { readFilter } from "../../../src/source/filter.js";
import { pyramidSql } from "../../../src/source/pyramid/build.js";
import { toFetchHandler, toNodeListener } from "../../../src/source/serve.js";
import { sqlHandler, type SqlHandlerOptions } from "../../../src/source/sql/sql-handler.js";
import type { Run, Statement } from "../../../src/source/sql/statement.js";
import { openDuckDb } from "./duckdb.js";
import { createEvents, TABLE } from "./events.js";
import { tableStatements } from "./load-table.js";

// a machine may be busy with other tests
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const events = createEvents(200);
let db: Awaited<ReturnType<typeof openDuckDb>>;
beforeAll(async () => {
  db = await openDuckDb();
  await db.all(tableStatements(events, "duckdb"));
  await db.all(pyramidSql({ table: TABLE, dialect: "duckdb", by: ["team"], finest: 24, coarsest: 36, version: "built-1" }));
});
afterAll(() => db.close());

const make = (more: Partial<SqlHandlerOptions> = {}) => sqlHandler({ run: db.run, table: TABLE, dialect: "duckdb", version: "1", ...more });
const VIEW = "v=1&ask=view&level=33&lo=-8&hi=8&k=8";
const read = (body: string) => JSON.parse(body) as Record<string, unknown> & { error?: { code: string; message: string } };

describe("sqlHandler", () => {
  it.each([
    ["", 'invalid v: undefined is not 1, the version of the questions that this server answers'],
    ["v=1&ask=drop", 'invalid ask: "drop" is not info, view, list, event or step'],
    ["v=1&ask=view&lo=0&hi=8&k=8", "invalid level: undefined is missing"],
    ["v=1&ask=view&level=1e400&lo=0&hi=8&k=8", 'invalid level: "1e400" is not a number'],
    ["v=1&ask=view&level=3&lo=0&hi=100000&k=8", "invalid number of bins: 100000 is more than 4096, the limit of this server"],
    ["v=1&ask=view&level=3&lo=0.5&hi=8&k=8", "invalid bins: 0.5 to 8 are not whole"],
    ["v=1&ask=view&level=61&lo=0&hi=8&k=8", "invalid level: 91 is more than 90"],
    ["v=1&ask=view&level=60&lo=0&hi=8&k=8", "reach beyond 2^62 ms"],
    ["v=1&ask=view&level=3&lo=0&hi=8&k=500", "invalid k: 500 is more than 64"],
    [`${VIEW}&by=password`, 'invalid by: "password" is not a field of the table: category, place, team, code'],
    [`${VIEW}&by=team"%20--`, "is not a field of the table"],
    [`${VIEW}&where=%7B`, "is not JSON"],
    [`${VIEW}&where=${encodeURIComponent('{"sql":"1=1"}')}`, 'invalid filter: "sql" is no key of a filter'],
    [`${VIEW}&where=${encodeURIComponent('{"fields":{"1=1 OR team":["a"]}}')}`, "is not a field of the table"],
    [`${VIEW}&where=${encodeURIComponent(JSON.stringify({ text: "a ".repeat(9) }))}`, "longer than 8 words"],
    ["v=1&ask=list&limit=5000", "invalid limit: 5000 is more than 1000"],
    ["v=1&ask=step&step=2", "invalid step: 2 is neither 1 nor -1"],
    ["v=%E0%A4%A", "is not percent-encoded UTF-8"],
    [`v=1&ask=info&x=${"y".repeat(20_000)}`, "longer than 16,000 characters"],
  ])("refuses %s", async (query, message) => {
    const { status, body, headers } = await make()(`/events?${query}`);
    expect([status, read(body).error?.message]).toEqual([400, expect.stringContaining(message)]);
    expect(headers["cache-control"]).toBe("no-store");
  });

  it("lets nothing but numbers and parameters into a statement", async () => {
    const statements: Statement[] = [];
    const run: Run = (statement, options) => (statements.push(statement), db.run(statement, options));
    const handler = make({ run });
    const evil = `x'"\\; DROP TABLE events; --`;
    const where = encodeURIComponent(JSON.stringify(readFilter({ fields: { team: [evil], category: [evil] }, text: evil.replaceAll(" ", ""), importance: 0.25, start: -1e15, end: 1e300 })));
    for (const query of [`${VIEW}&by=team&where=${where}`, `v=1&ask=list&limit=5&by=team&group=${encodeURIComponent(evil)}&where=${where}`, `v=1&ask=event&id=${encodeURIComponent(evil)}`, `v=1&ask=step&step=1&from=${encodeURIComponent(evil)}&where=${where}`]) {
      expect((await handler(query)).status).toBe(200);
    }
    expect(statements.length).toBeGreaterThan(8);
    expect(statements.filter(({ sql }) => sql.includes("DROP"))).toEqual([]);
    expect(statements.some(({ params }) => params.includes(evil))).toBe(true);
  });

  it("keeps what an engine says to itself, and tells its owner", async () => {
    const told: unknown[] = [];
    const handler = make({ run: () => Promise.reject(new Error("password=hunter2 at 10.0.0.7")), onError: (error) => told.push(error) });
    const { status, body } = await handler(VIEW);
    expect([status, read(body).error]).toEqual([502, { code: "load", message: "the engine did not answer" }]);
    expect(String(told[0])).toContain("hunter2");
  });

  it("lets an answer be kept for good only under its own version", async () => {
    const handler = make();
    expect((await handler(VIEW)).headers["cache-control"]).toBe("no-store");
    expect((await handler(`${VIEW}&version=1`)).headers["cache-control"]).toBe("public, max-age=31536000, immutable");
    expect((await handler(`${VIEW}&version=0`)).headers["cache-control"]).toBe("no-store");
  });

  it("asks the engine once for equal questions", async () => {
    let statements = 0;
    const run: Run = (statement, options) => (statements++, db.run(statement, options));
    const handler = make({ run });
    const replies = await Promise.all(Array.from({ length: 20 }, () => handler(`${VIEW}&version=1`)));
    expect(new Set(replies.map(({ body }) => body)).size).toBe(1);
    expect(statements).toBe(4);
    await handler(`${VIEW}&version=1`);
    expect(statements).toBe(4);
  });

  it("calls a statement off in the engine", async () => {
    const stop = new AbortController();
    const slow = db.run({ sql: "SELECT SUM(a.range * b.range) FROM range(10000000) a, range(10000000) b", params: [] }, { signal: stop.signal }).catch((error: unknown) => String(error));
    setTimeout(() => stop.abort(), 50);
    expect(await slow).toMatch(/interrupt/i);
    // the connection serves on
    expect(await db.run({ sql: "SELECT 1", params: [] }, {})).toEqual([[1]]);
  });

  it("says when the pyramid and its table have come apart", async () => {
    const own = await openDuckDb();
    await own.all(tableStatements(events, "duckdb"));
    const options = { run: own.run, pyramid: "events_pyramid", version: undefined };
    const build = (version: string) => own.all(pyramidSql({ table: TABLE, dialect: "duckdb", by: ["team"], finest: 24, coarsest: 36, version }));
    await build("1");
    const handler = make(options);
    const complete = async (query: string) => read((await handler(query)).body).complete;
    // in the pyramid; below it; by a field that it does not know, from the table
    const queries = ["v=1&ask=info", `${VIEW}&by=team`, "v=1&ask=view&level=20&lo=-8&hi=8&k=8", `${VIEW}&by=code`];
    expect(await Promise.all(queries.map(complete))).toEqual([true, true, true, true]);
    await own.all([`INSERT INTO events SELECT 'new', title, 0, 0, importance, category, date, summary, place, link, team, code FROM events LIMIT 1`]);
    expect(await Promise.all(queries.map(complete))).toEqual([false, true, false, false]);
    await build("2");
    expect(await Promise.all(queries.map(complete))).toEqual([true, true, true, true]);
    expect(read((await handler("v=1&ask=info")).body)).toMatchObject({ version: "2", count: 201 });
    await own.all(["DELETE FROM events_pyramid_meta"]);
    expect(await handler(VIEW)).toMatchObject({ status: 503, body: expect.stringContaining("the pyramid is being built") });
    own.close();
  });

  it("counts apart the rows that have no place in time", async () => {
    const own = await openDuckDb();
    await own.all([`CREATE TABLE events (id VARCHAR, title VARCHAR, start_ms BIGINT, end_ms BIGINT, importance DOUBLE)`, `INSERT INTO events VALUES ('a', 'A', 5, 9, NULL), ('b', NULL, 5, 4, 1), ('c', 'C', NULL, 3, 1), ('d', NULL, 7, 7, 2)`]);
    const handler = make({ run: own.run, table: "events" });
    expect(read((await handler("v=1&ask=info")).body)).toMatchObject({ count: 2, unplaced: 2, span: [5, 9] });
    expect(read((await handler("v=1&ask=view&level=2&lo=0&hi=4&k=8")).body)).toMatchObject({ counts: [0, 2, 0, 0], ended: [0, 1, 1, 0], complete: true, events: { id: ["d", "a"], title: ["", "A"], importance: [1, 0.5] } });
    own.close();
  });

  it("takes no names but names", () => {
    expect(() => make({ table: 'events"; --' })).toThrow("is not a name of letters, digits, _ and -");
    expect(() => make({ table: { name: "events", columns: { id: "a b" } } })).toThrow("columns.id");
    expect(() => make({ table: { name: "events", columns: { idd: "a" } as never } })).toThrow("did you mean id?");
    expect(() => make({ dialect: "oracle" as never })).toThrow('invalid dialect: "oracle" is not one of duckdb');
    expect(() => make({ limit: 1 } as never)).toThrow("did you mean limits?");
    expect(() => pyramidSql({ table: "events", dialect: "duckdb", version: "it's" })).toThrow("invalid version");
    expect(() => pyramidSql({ table: "events", dialect: "duckdb", version: "1", by: ["team'"] })).toThrow("invalid by");
  });

  it("serves the web's own interfaces, and nothing but GET and HEAD", async () => {
    const serve = toFetchHandler<Response>(make());
    const answer = await serve(new Request(`https://example.org/events?${VIEW}`));
    expect([answer.status, answer.headers.get("content-type"), ((await answer.json()) as { ask: string }).ask]).toEqual([200, "application/json; charset=utf-8", "view"]);
    expect((await serve(new Request("https://example.org/events", { method: "POST" }))).status).toBe(405);
    const ended: unknown[] = [];
    const response = { writableFinished: false, on: () => {}, writeHead: (status: number) => ended.push(status), end: (body?: string) => ended.push(body) };
    toNodeListener(make())({ url: `/events?${VIEW}`, method: "HEAD" }, response);
    await expect.poll(() => ended).toEqual([200, undefined]);
  });

  it("waits for a connection when all are taken", async () => {
    let open = 0;
    let most = 0;
    const connection = { runAndReadAll: async () => (most = Math.max(most, ++open), await new Promise((resolve) => setTimeout(resolve, 2)), open--, { getRows: () => [] }), interrupt: () => {} };
    const run = duckdbRunner({ connect: () => Promise.resolve(connection) }, 2);
    await Promise.all(Array.from({ length: 9 }, () => run({ sql: "", params: [] }, {})));
    expect(most).toBe(2);
  });
});
