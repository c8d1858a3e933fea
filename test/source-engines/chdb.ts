import { createRequire } from "node:module";
import { join } from "node:path";
import type { Run } from "../../src/source/sql/statement.js";

interface Session {
  query(sql: string, format?: string): string;
  queryBind(sql: string, args: object, format?: string): string;
  cleanup(): void;
}

/** The folder of a project with the npm package `chdb` (540 MB, so none of ours): `TIMELOOM_CHDB`. */
export const chdbFolder = process.env.TIMELOOM_CHDB;

/** ClickHouse of today in this process, in an empty database. */
export function openChdb(folder: string): { readonly run: Run; close(): void } {
  const { Session } = createRequire(join(folder, "package.json"))("chdb") as { Session: new () => Session };
  const session = new Session();
  return {
    run({ sql, params }) {
      const args = Object.fromEntries(params.map((value, index) => [`p${index + 1}`, value]));
      const reads = sql.startsWith("SELECT");
      const text = params.length ? session.queryBind(sql, args, "JSONCompact") : session.query(sql, reads ? "JSONCompact" : undefined);
      return Promise.resolve(reads ? (JSON.parse(text) as { data: unknown[][] }).data : []);
    },
    close: () => session.cleanup(),
  };
}
