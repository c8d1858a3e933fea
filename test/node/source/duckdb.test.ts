import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pyramidSql } from "../../../src/source/pyramid/build.js";
import { sqlHandler } from "../../../src/source/sql/sql-handler.js";
import { conformance } from "./conformance.js";
import { openDuckDb } from "./duckdb.js";
import { createEvents, TABLE } from "./events.js";
import { tableStatements } from "./load-table.js";
import { overHttp } from "./over-http.js";

const events = createEvents(400);

conformance(
  "httpSource over sqlHandler over DuckDB",
  async () => {
    const db = await openDuckDb();
    await db.all(tableStatements(events, "duckdb"));
    return overHttp(sqlHandler({ run: db.run, table: TABLE, dialect: "duckdb", version: "1", onError: console.error }), db.close);
  },
  { events },
);

conformance(
  "… with a pyramid",
  async () => {
    const db = await openDuckDb();
    await db.all(tableStatements(events, "duckdb"));
    await db.all(pyramidSql({ table: TABLE, dialect: "duckdb", by: ["team", "category", "code"], finest: 24, coarsest: 36, version: "1" }));
    return overHttp(sqlHandler({ run: db.run, table: TABLE, dialect: "duckdb", pyramid: "events_pyramid", onError: console.error }), db.close);
  },
  { events },
);

conformance(
  "… over Parquet files",
  async () => {
    const folder = mkdtempSync(join(tmpdir(), "timeloom-parquet-"));
    const writer = await openDuckDb();
    await writer.all([...tableStatements(events, "duckdb"), `COPY (SELECT * FROM events WHERE "start" < 0) TO '${folder}/early.parquet'`, `COPY (SELECT * FROM events WHERE "start" >= 0) TO '${folder}/late.parquet'`]);
    writer.close();
    const db = await openDuckDb();
    await db.all([`CREATE VIEW events AS SELECT * FROM read_parquet('${folder}/*.parquet')`]);
    return overHttp(sqlHandler({ run: db.run, table: TABLE, dialect: "duckdb", version: "1", onError: console.error }), () => {
      db.close();
      rmSync(folder, { recursive: true });
    });
  },
  { events, runs: 20 },
);
