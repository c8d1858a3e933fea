import { execFileSync } from "node:child_process";
import { chownSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { freePort, makeFolder, startServer, type Server, user } from "./server.js";

/** The server's program, if it is installed: Debian's `clickhouse-server` (18.16), or ClickHouse's own `clickhouse`. */
export function findClickHouse(): string | undefined {
  for (const name of ["clickhouse-server", "clickhouse"]) {
    try {
      return execFileSync("sh", ["-c", `command -v ${name}`], { encoding: "utf8" }).trim();
    } catch {
      // the next
    }
  }
  return undefined;
}

export interface ClickHouse extends Server {
  readonly url: string;
  /** Runs statements that change something, one after the other. */
  all(statements: Iterable<string>): Promise<void>;
}

/** The cluster `timeloom` of several servers, each with a part of the data, on this machine. */
export async function startClickHouse(program: string, nodes = 1): Promise<readonly ClickHouse[]> {
  const ports = await Promise.all(Array.from({ length: nodes }, async () => ({ http: await freePort(), tcp: await freePort() })));
  return Promise.all(ports.map(({ http, tcp }) => startNode(program, http, tcp, ports.map((other) => other.tcp))));
}

async function startNode(program: string, port: number, tcp: number, cluster: readonly number[]): Promise<ClickHouse> {
  const folder = makeFolder("clickhouse");
  const file = (name: string, text: string): string => {
    writeFileSync(join(folder, name), text);
    return join(folder, name);
  };
  file("users.xml", `<yandex><profiles><default/></profiles><users><default><password/><networks><ip>127.0.0.1</ip></networks><profile>default</profile><quota>default</quota></default></users><quotas><default/></quotas></yandex>`);
  const shards = cluster.map((other) => `<shard><replica><host>127.0.0.1</host><port>${other}</port></replica></shard>`).join("");
  const config = file(
    "config.xml",
    `<yandex><logger><level>warning</level><log>${folder}/log.txt</log><errorlog>${folder}/errors.txt</errorlog></logger>
    <http_port>${port}</http_port><tcp_port>${tcp}</tcp_port><listen_host>127.0.0.1</listen_host><path>${folder}/data/</path><tmp_path>${folder}/tmp/</tmp_path>
    <users_config>users.xml</users_config><default_profile>default</default_profile><default_database>default</default_database><mark_cache_size>268435456</mark_cache_size>
    <remote_servers><timeloom>${shards}</timeloom></remote_servers></yandex>`,
  );
  for (const name of ["data", "tmp"]) {
    mkdirSync(join(folder, name));
    if (user.uid !== undefined) chownSync(join(folder, name), user.uid, user.gid);
  }
  const url = `http://127.0.0.1:${port}`;
  const post = async (sql: string): Promise<void> => {
    const response = await fetch(url, { method: "POST", body: sql });
    const text = await response.text();
    if (!response.ok) throw new Error(`${text.slice(0, 500)}\n${sql.slice(0, 2_000)}`);
  };
  const args = program.endsWith("-server") ? [] : ["server"];
  const server = await startServer(program, [...args, `--config-file=${config}`], { port, folder, env: process.env, ready: () => post("SELECT 1") });
  return {
    ...server,
    url,
    async all(statements) {
      for (const sql of statements) await post(sql);
    },
  };
}
