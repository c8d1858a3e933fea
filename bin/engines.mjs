import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

/**
 * Runs statements one after the other; as one change, where the engine has transactions.
 * @param {string} dialect
 * @param {string} where
 * @param {readonly string[]} statements
 * @param {Record<string, string | undefined>} env
 */
export async function runIn(dialect, where, statements, env) {
  if (dialect === "duckdb") return runInDuckDb(where, statements);
  if (dialect === "postgres") return runInPostgres(where, statements);
  return runInClickHouse(where, statements, env);
}

/** A package of the project that the command is run in; none of them is ours. @param {string} name */
async function own(name) {
  try {
    return await import(pathToFileURL(createRequire(join(process.cwd(), "package.json")).resolve(name)).href);
  } catch {
    throw new Error(`--run needs the package ${name} in this project: npm install ${name}`);
  }
}

/** @param {string} path @param {readonly string[]} statements */
async function runInDuckDb(path, statements) {
  const { DuckDBInstance } = await own("@duckdb/node-api");
  const instance = await DuckDBInstance.create(path);
  try {
    const connection = await instance.connect();
    for (const sql of ["BEGIN", ...statements, "COMMIT"]) await connection.run(sql);
  } finally {
    instance.closeSync();
  }
}

/** @param {string} connectionString @param {readonly string[]} statements */
async function runInPostgres(connectionString, statements) {
  const pg = (await own("pg")).default;
  const client = new pg.Client({ connectionString });
  await client.connect();
  try {
    for (const sql of ["BEGIN", ...statements, "COMMIT", ...statements.flatMap(analyze)]) await client.query(sql);
  } finally {
    await client.end();
  }
}

/** @param {string} sql */
function analyze(sql) {
  const table = /^CREATE TABLE (\S+)/.exec(sql)?.[1];
  return table ? [`ANALYZE ${table}`] : [];
}

/** @param {string} url @param {readonly string[]} statements @param {Record<string, string | undefined>} env */
async function runInClickHouse(url, statements, env) {
  const { CLICKHOUSE_USER: user, CLICKHOUSE_PASSWORD: password } = env;
  const headers = { ...(user && { "x-clickhouse-user": user }), ...(password && { "x-clickhouse-key": password }) };
  for (const body of statements) {
    const response = await fetch(url, { method: "POST", body, headers });
    if (!response.ok) throw new Error(`ClickHouse: ${(await response.text()).slice(0, 500)}`);
  }
}
