import { type DuckDBConnection, DuckDBInstance } from "@duckdb/node-api";
import { clickhouseRunner } from "../../src/source/engines/clickhouse-runner.js";
import { duckdbRunner } from "../../src/source/engines/duckdb-runner.js";
import { postgresRunner } from "../../src/source/engines/postgres-runner.js";
import { pyramidSql } from "../../src/source/pyramid/build.js";
import type { DialectName } from "../../src/source/sql/dialect.js";
import type { Run } from "../../src/source/sql/statement.js";
import { findClickHouse, startClickHouse } from "../../test/source-engines/clickhouse.js";
import { distributed } from "../../test/source-engines/distributed.js";
import { findPostgres, foreignTable, startPostgresShards } from "../../test/source-engines/postgres.js";
import { MADE_TABLE, madeEvents } from "./made-events.js";

/** An engine with so many events and a pyramid over them. */
export interface BenchSubject {
  readonly run: Run;
  readonly dialect: DialectName;
  readonly nodes: number;
  readonly shard?: string;
  /** Seconds. */
  readonly loaded: number;
  readonly built: number;
  killOne?(): Promise<void>;
  stop(): Promise<void>;
}

const PIPES = (...parts: string[]) => `(${parts.join(" || ")})`;
const PARTS = ["meta", "groups", "counts", "top", "long"];

async function timed(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return (performance.now() - began) / 1000;
}

const plan = (dialect: DialectName, table = "events", name = "pyramid") => ({ table: { ...MADE_TABLE, name: table }, name, dialect, by: ["category"], version: "1" });

export async function duckdb(count: number, path = ":memory:"): Promise<BenchSubject> {
  const instance = await DuckDBInstance.create(path, { threads: "2" });
  // a file is free again only when its connections are closed too
  const connections: DuckDBConnection[] = [];
  const run = duckdbRunner({ connect: async () => (connections.push(await instance.connect()), connections.at(-1)!) }, 4);
  const exec = (sql: string) => run({ sql, params: [] }, {});
  const loaded = await timed(() => exec(`CREATE TABLE events AS ${madeEvents("range", `range(${count})`, { text: "VARCHAR", double: "DOUBLE" }, PIPES)} ORDER BY start_ms`));
  const built = await timed(async () => {
    for (const sql of pyramidSql(plan("duckdb"))) await exec(sql);
  });
  return { run, dialect: "duckdb", nodes: 1, loaded, built, stop: async () => (connections.forEach((connection) => connection.closeSync()), instance.closeSync()) };
}

export async function clickhouse(count: number): Promise<BenchSubject> {
  const program = findClickHouse();
  if (!program) throw new Error("no clickhouse-server here");
  const nodes = await startClickHouse(program, 3);
  const columns = '"id" String, "title" String, "start_ms" Int64, "end_ms" Int64, "importance" Float64, "category" String';
  const rows = (node: number) => madeEvents("CAST(number AS BIGINT)", `(SELECT number * 3 + ${node} AS number FROM numbers(${Math.ceil((count - node) / 3)}))`, { text: "String", double: "Float64" }, (...parts) => `concat(${parts.join(", ")})`);
  const loaded = await timed(() => Promise.all(nodes.map((node, index) => node.all([`CREATE TABLE events_local (${columns}) ENGINE = MergeTree ORDER BY start_ms`, `INSERT INTO events_local ${rows(index)}`, distributed("events", "events_local")]))));
  const built = await timed(() => Promise.all(nodes.map((node) => node.all([...pyramidSql(plan("clickhouse-18", "events_local", "pyramid_local")), ...PARTS.map((part) => distributed(`pyramid_${part}`, `pyramid_local_${part}`))]))));
  return { run: clickhouseRunner({ url: nodes[0]!.url }), dialect: "clickhouse-18", nodes: 3, loaded, built, killOne: () => nodes[2]!.kill(), stop: async () => void (await Promise.all(nodes.map((node) => node.stop()))) };
}

export async function postgres(count: number): Promise<BenchSubject> {
  const native = findPostgres();
  if (!native) throw new Error("no programs of PostgreSQL here");
  const { head, shards, stop } = await startPostgresShards(native, { shared_buffers: "512MB", work_mem: "64MB", max_wal_size: "4GB", wal_level: "minimal", max_wal_senders: "0" });
  const columns = "id TEXT, title TEXT, start_ms BIGINT, end_ms BIGINT, importance DOUBLE PRECISION, category TEXT";
  const rows = (node: number) => madeEvents("i", `(SELECT CAST(n AS BIGINT) * 3 + ${node} AS i FROM generate_series(0, ${Math.ceil((count - node) / 3) - 1}) AS n) AS numbers`, { text: "TEXT", double: "DOUBLE PRECISION" }, PIPES);
  const onEach = (statements: (index: number) => readonly string[]) => Promise.all(shards.map((shard, index) => shard.all(statements(index))));
  const loaded = await timed(() =>
    onEach((index) => [`CREATE UNLOGGED TABLE events AS ${rows(index)} ORDER BY start_ms`, `ALTER TABLE events ADD COLUMN shard INT DEFAULT ${index}`, "CREATE INDEX ON events (start_ms)", "CREATE INDEX ON events (end_ms)", "CREATE INDEX ON events (id)", "VACUUM ANALYZE events"]),
  );
  const sql = pyramidSql(plan("postgres"));
  const built = await timed(() => onEach((index) => [...sql, ...PARTS.flatMap((part) => [`ALTER TABLE pyramid_${part} ADD COLUMN shard INT DEFAULT ${index}`, `VACUUM ANALYZE pyramid_${part}`])]));
  const foreign = sql.flatMap((text) => {
    const found = /^CREATE TABLE "(\w+)" \((.*)\)$/.exec(text);
    return found ? foreignTable(found[1]!, found[2]!) : [];
  });
  await head.all([...foreignTable("events", columns), ...foreign, "ALTER DATABASE postgres SET enable_partitionwise_aggregate = on"]);
  return { run: postgresRunner(head.pool), dialect: "postgres", nodes: 3, shard: "shard", loaded, built, killOne: () => shards[2]!.kill(), stop };
}
