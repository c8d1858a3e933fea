import { abortError } from "../platform.js";
import type { Run } from "../sql/statement.js";

/** As much of a connection of `@duckdb/node-api` as is used. */
export interface DuckDbConnection {
  runAndReadAll(sql: string, values?: string[]): Promise<{ getRows(): unknown[][] }>;
  interrupt(): void;
}

/**
 * The way to DuckDB, by `@duckdb/node-api`: on so many connections as needed, each with one statement at a time. A statement
 * that is called off is interrupted.
 * @param instance a `DuckDBInstance`; open a file read-only where others write to it
 * @param connections the most at once, 4 unless given; further statements wait
 * @example
 * ```ts
 * const instance = await DuckDBInstance.create("events.duckdb", { access_mode: "READ_ONLY" });
 * const run = duckdbRunner(instance);
 * ```
 */
export function duckdbRunner(instance: { connect(): Promise<DuckDbConnection> }, connections = 4): Run {
  const free: DuckDbConnection[] = [];
  const waiting: (() => void)[] = [];
  let open = 0;

  async function take(): Promise<DuckDbConnection> {
    for (;;) {
      const connection = free.pop();
      if (connection) return connection;
      if (open < connections) {
        open++;
        try {
          return await instance.connect();
        } catch (error) {
          open--;
          throw error;
        }
      }
      await new Promise<void>((resolve) => waiting.push(resolve));
    }
  }
  return async ({ sql, params }, { signal }) => {
    if (signal?.aborted) throw abortError();
    const connection = await take();
    let running = true;
    try {
      if (signal?.aborted) throw abortError();
      signal?.addEventListener("abort", () => running && connection.interrupt());
      return (await connection.runAndReadAll(sql, [...params])).getRows();
    } finally {
      running = false;
      free.push(connection);
      waiting.shift()?.();
    }
  };
}
