import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it, vi } from "vitest";
import { pyramid, PYRAMID_HELP } from "../../../bin/pyramid.mjs";
import * as library from "../../../src/source/index.js";
import { openDuckDb } from "./duckdb.js";
import { createEvents, TABLE } from "./events.js";
import { tableStatements } from "./load-table.js";

// a machine may be busy with other tests
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

/** What the command writes to its output, and what it tells beside it. */
async function command(...args: string[]): Promise<[written: string, told: string]> {
  const said: [string, string] = ["", ""];
  await pyramid(args, { library, env: {}, now: new Date(0), write: (text) => (said[0] += text), tell: (text) => (said[1] += text) });
  return said;
}
const COLUMNS = Object.entries(TABLE.columns).flatMap(([key, name]) => ["--column", `${key}=${name}`]);

it("prints the statements that the library has", async () => {
  const [written] = await command("--dialect", "postgres", "--table", "history.events", "--column", "start=begins", "--column", "end=false", "--column", "category=kind", "--field", "category", "--field", "team", "--finest", "30", "--coarsest", "31");
  const sql = library.pyramidSql({ table: { name: "history.events", columns: { start: "begins", end: false, category: "kind" }, fields: ["team"] }, dialect: "postgres", by: ["category", "team"], finest: 30, coarsest: 31, version: "1970-01-01T00:00:00.000Z" });
  expect(written).toBe(sql.map((text) => `${text};\n`).join(""));
  expect(written).toContain('"kind"');
});

it("runs them in a file of DuckDB", async () => {
  const folder = mkdtempSync(join(tmpdir(), "timeloom-command-"));
  const path = join(folder, "events.duckdb");
  const before = await openDuckDb(path);
  await before.all(tableStatements(createEvents(50), "duckdb"));
  before.close();
  const [, told] = await command("--dialect", "duckdb", "--table", "events", ...COLUMNS, "--field", "team", "--as", "first", "--run", path);
  expect(told).toMatch(/^built in [\d.]+ s, by \d+ statements\n$/);
  const after = await openDuckDb(path);
  expect(await after.run({ sql: "SELECT version, n FROM events_pyramid_meta", params: [] }, {})).toEqual([["first", 50n]]);
  after.close();
  rmSync(folder, { recursive: true });
});

it("says what is wrong", async () => {
  await expect(command("--dialect", "duckdb")).rejects.toThrow("--dialect and --table are needed");
  await expect(command("--dialect", "duckdb", "--table", "a;b")).rejects.toThrow("is not a name");
  await expect(command("--dialect", "duckdb", "--table", "a", "--finest", "x")).rejects.toThrow("invalid finest: NaN");
  await expect(command("--dialect", "duckdb", "--table", "a", "--column", "start")).rejects.toThrow("KEY=NAME is needed");
  await expect(command("--dialect", "duckdb", "--table", "a", "--colum", "start")).rejects.toThrow("--colum");
  for (const option of ["--dialect", "--table", "--column", "--field", "--name", "--finest", "--coarsest", "--k", "--as", "--run"]) expect(PYRAMID_HELP).toContain(option);
});
