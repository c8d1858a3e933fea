import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { clickhouseRunner } from "../../../src/source/engines/clickhouse-runner.js";
import { httpSource } from "../../../src/source/http/http-source.js";
import { pyramidSql } from "../../../src/source/pyramid/build.js";
import { toFetchHandler } from "../../../src/source/serve.js";
import { sqlHandler, type SqlHandlerOptions } from "../../../src/source/sql/sql-handler.js";
import type { Run } from "../../../src/source/sql/statement.js";
import { type ClickHouse, findClickHouse, startClickHouse } from "../../source-engines/clickhouse.js";
import { distributed } from "../../source-engines/distributed.js";
import { conformance } from "./conformance.js";
import { createEvents, TABLE } from "./events.js";
import { tableStatements } from "./load-table.js";
import { overHttp } from "./over-http.js";

const program = findClickHouse();
if (!program) console.warn("NOT RUN: the sources' tests on ClickHouse; no clickhouse-server here (Debian: apt-get install clickhouse-server).");

describe.skipIf(!program)("ClickHouse, three nodes", () => {
  const events = createEvents(400);
  const options = (run: Run, more: Partial<SqlHandlerOptions>): SqlHandlerOptions => ({ run, table: TABLE, dialect: "clickhouse-18", ...more });
  let nodes: readonly ClickHouse[];
  beforeAll(async () => {
    nodes = await startClickHouse(program!, 3);
    await Promise.all(
      nodes.map(async (node, index) => {
        const part = events.filter((_, at) => at % nodes.length === index);
        await node.all(tableStatements(part, "clickhouse-18", "events_local").map(({ sql }) => sql));
        await node.all(pyramidSql({ table: { ...TABLE, name: "events_local" }, name: "pyramid_local", dialect: "clickhouse-18", by: ["team", "category"], finest: 24, coarsest: 36, version: "1" }));
        await node.all([distributed("events", "events_local"), ...["meta", "groups", "counts", "top", "long"].map((part) => distributed(`pyramid_${part}`, `pyramid_local_${part}`))]);
      }),
    );
  }, 60_000);
  afterAll(() => Promise.all(nodes?.map((node) => node.stop()) ?? []), 60_000);
  const run = (): Run => clickhouseRunner({ url: nodes[0]!.url });

  conformance("httpSource over sqlHandler over ClickHouse", () => overHttp(sqlHandler(options(run(), { version: "1", onError: console.error }))), { events, runs: 30 });
  conformance("… with a pyramid", () => overHttp(sqlHandler(options(run(), { pyramid: "pyramid", nodes: 3, onError: console.error }))), { events, runs: 30 });

  it("ends in the server what is called off", async () => {
    const running = async () => {
      const rows = await run()({ sql: "SELECT count() FROM system.processes WHERE query LIKE '%system.numbers%' AND query NOT LIKE '%system.processes%'", params: [] }, {});
      return Number(rows[0]![0]);
    };
    const stop = new AbortController();
    const answer = run()({ sql: "SELECT count() FROM system.numbers", params: [] }, { signal: stop.signal }).catch((error: unknown) => error);
    await expect.poll(running).toBe(1);
    stop.abort();
    await answer;
    await expect.poll(running, { timeout: 5_000 }).toBe(0);
  }, 30_000);

  it("never gives fewer events in silence when a node is killed", async () => {
    const query = { level: 34, lo: -24, hi: 24, k: 8, by: "team" };
    const local = (more: Partial<SqlHandlerOptions>, own = run()) => httpSource("http://localhost/events", { fetch: ((url: string) => toFetchHandler(sqlHandler(options(own, more)))({ url, method: "GET" })) as never });
    const sum = ({ counts, spanning, before, after }: { counts: Uint32Array; spanning: Uint32Array; before: number; after: number }) => [...counts, ...spanning, before, after].reduce((total, count) => total + count, 0);
    const kinds: Partial<SqlHandlerOptions>[] = [{ version: "1" }, { pyramid: "pyramid", nodes: 3 }];
    // these know the whole from before
    const before = await Promise.all(kinds.map(async (kind) => {
      const source = local(kind);
      const slice = await source.view(query);
      expect([slice.complete, sum(slice)]).toEqual([true, events.length]);
      return source;
    }));
    const hidden: Run = (statement) => run()(statement, { partial: true });
    const seen = local({ version: "1" }, hidden);
    expect((await seen.view(query)).complete).toBe(true);
    await nodes[2]!.kill();

    for (const [index, kind] of kinds.entries()) {
      await expect(local(kind).view(query)).rejects.toThrow("the engine did not answer");
      await expect(before[index]!.view({ ...query, level: 33 })).rejects.toThrow("the engine did not answer");
      const slice = await local({ ...kind, missing: "partial" }).view(query);
      expect(slice.complete).toBe(false);
      expect(sum(slice)).toBeLessThan(events.length);
    }
    // a way to the engine that hides that a node is gone: what was known before, or how many nodes there should be, tells
    const fooled = await local({ pyramid: "pyramid", nodes: 3 }, hidden).view(query);
    expect([fooled.complete, sum(fooled) < events.length]).toEqual([false, true]);
  }, 60_000);
});
