import { describe } from "vitest";
import { pyramidSql } from "../../../src/source/pyramid/build.js";
import { sqlHandler } from "../../../src/source/sql/sql-handler.js";
import { chdbFolder, openChdb } from "../../source-engines/chdb.js";
import { conformance } from "./conformance.js";
import { createEvents, TABLE } from "./events.js";
import { tableStatements } from "./load-table.js";
import { overHttp } from "./over-http.js";

if (!chdbFolder) console.warn("NOT RUN: the sources' tests on ClickHouse's dialect of today; set TIMELOOM_CHDB to a folder with the npm package chdb.");

describe.skipIf(!chdbFolder)("chDB", () => {
  const events = createEvents(400);
  for (const pyramid of [undefined, "events_pyramid"]) {
    conformance(
      `httpSource over sqlHandler over chDB${pyramid ? " with a pyramid" : ""}`,
      async () => {
        const db = openChdb(chdbFolder!);
        for (const statement of tableStatements(events, "clickhouse-18")) await db.run(statement, {});
        if (pyramid) for (const sql of pyramidSql({ table: TABLE, dialect: "clickhouse", by: ["team", "category"], finest: 24, coarsest: 36, version: "1" })) await db.run({ sql, params: [] }, {});
        return overHttp(sqlHandler({ run: db.run, table: TABLE, dialect: "clickhouse", ...(pyramid ? { pyramid } : { version: "1" }), onError: console.error }), db.close);
      },
      { events, runs: 30 },
    );
  }
});
