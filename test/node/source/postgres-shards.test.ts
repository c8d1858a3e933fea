import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { postgresRunner } from "../../../src/source/engines/postgres-runner.js";
import { httpSource } from "../../../src/source/http/http-source.js";
import { pyramidSql } from "../../../src/source/pyramid/build.js";
import { toFetchHandler } from "../../../src/source/serve.js";
import { sqlHandler } from "../../../src/source/sql/sql-handler.js";
import { findPostgres, foreignTable, type PostgresShards, startPostgresShards } from "../../source-engines/postgres.js";
import { conformance } from "./conformance.js";
import { COLUMNS, createEvents, TABLE } from "./events.js";
import { tableStatements } from "./load-table.js";
import { overHttp } from "./over-http.js";

const native = findPostgres();

/** The tables of a pyramid as the head sees them: `pyramidSql` says what is in each. */
function foreignPyramid(name: string): string[] {
  const create = pyramidSql({ table: TABLE, name, dialect: "postgres", by: ["team", "category"], version: "1" });
  return create.flatMap((sql) => {
    const found = /^CREATE TABLE "(\w+)" \((.*)\)$/.exec(sql);
    return found ? foreignTable(found[1]!, found[2]!) : [];
  });
}

describe.skipIf(!native)("PostgreSQL, three shards", () => {
  const events = createEvents(400);
  const table = { ...TABLE, shard: "shard" };
  let cluster: PostgresShards;
  beforeAll(async () => {
    cluster = await startPostgresShards(native!);
    await Promise.all(
      cluster.shards.map(async (shard, index) => {
        await shard.all(tableStatements(events.filter((_, at) => at % 3 === index), "postgres"));
        await shard.all([`ALTER TABLE events ADD COLUMN shard INT DEFAULT ${index}`, ...pyramidSql({ table: TABLE, name: "pyramid", dialect: "postgres", by: ["team", "category"], finest: 24, coarsest: 36, version: "1" })]);
        for (const part of ["meta", "groups", "counts", "top", "long"]) await shard.all([`ALTER TABLE pyramid_${part} ADD COLUMN shard INT DEFAULT ${index}`]);
      }),
    );
    const types = { text: "TEXT", integer: "BIGINT", double: "DOUBLE PRECISION" };
    await cluster.head.all([...foreignTable("events", COLUMNS.map(([column, kind]) => `"${column}" ${types[kind]}`).join(", ")), ...foreignPyramid("pyramid"), "ALTER DATABASE postgres SET enable_partitionwise_aggregate = on"]);
  }, 120_000);
  afterAll(() => cluster?.stop(), 60_000);
  const run = () => postgresRunner(cluster.head.pool);

  conformance("httpSource over sqlHandler over postgres_fdw", () => overHttp(sqlHandler({ run: run(), table, dialect: "postgres", version: "1", onError: console.error })), { events, runs: 12 });
  conformance("… with a pyramid", () => overHttp(sqlHandler({ run: run(), table, dialect: "postgres", pyramid: "pyramid", nodes: 3, onError: console.error })), { events, runs: 12 });

  it("gives an error when a shard is killed", async () => {
    await cluster.shards[1]!.kill();
    for (const more of [{ version: "1" }, { pyramid: "pyramid", nodes: 3 }]) {
      const handler = sqlHandler({ run: run(), table, dialect: "postgres", ...more });
      const source = httpSource("http://localhost/events", { fetch: ((url: string) => toFetchHandler(handler)({ url, method: "GET" })) as never });
      await expect(source.view({ level: 34, lo: -24, hi: 24, k: 8 })).rejects.toThrow("the engine did not answer");
    }
  }, 60_000);
});
