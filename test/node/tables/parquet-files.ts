import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";

/** Bytes of a Parquet file with the rows of a query, as DuckDB writes it. */
export async function writeParquet(query: string, options = "COMPRESSION snappy"): Promise<Uint8Array> {
  const folder = mkdtempSync(join(tmpdir(), "timeloom-tables-"));
  const instance = await DuckDBInstance.create(":memory:", { threads: "1" });
  try {
    const connection = await instance.connect();
    await connection.run(`COPY (${query}) TO '${folder}/events.parquet' (FORMAT parquet, ${options})`);
    connection.closeSync();
    return new Uint8Array(readFileSync(`${folder}/events.parquet`));
  } finally {
    instance.closeSync();
    rmSync(folder, { recursive: true, force: true });
  }
}
