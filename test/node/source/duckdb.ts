import { DuckDBInstance } from "@duckdb/node-api";
import { duckdbRunner } from "../../../src/source/engines/duckdb-runner.js";
import type { Run, Statement } from "../../../src/source/sql/statement.js";

/** A database in memory, or a file. */
export async function openDuckDb(path = ":memory:"): Promise<{ readonly run: Run; all(statements: Iterable<Statement | string>): Promise<void>; close(): void }> {
  const instance = await DuckDBInstance.create(path, { threads: "2" });
  const run = duckdbRunner(instance, 2);
  return {
    run,
    async all(statements) {
      for (const statement of statements) await run(typeof statement === "string" ? { sql: statement, params: [] } : statement, {});
    },
    close: () => instance.closeSync(),
  };
}
