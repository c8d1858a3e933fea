import { parseArgs } from "node:util";
import { runIn } from "./engines.mjs";

export const PYRAMID_HELP = `timeloom pyramid --dialect DIALECT --table TABLE [options]

Prints the statements that build a pyramid: how many events begin and end in bins of 2^level ms, and the important ones of each.
They make the tables TABLE_pyramid_meta, _groups, _counts, _top and _long, in place of those of an earlier build. On a cluster run them on
each node over its own rows, with one --as, and put a table over the parts: docs/guide/big-data.md.

  --dialect    duckdb, postgres, clickhouse or clickhouse-18
  --table      its name, with its schema where it needs one
  --column     KEY=NAME, once for each column that is named otherwise (id, title, start=start_ms, end=end_ms, importance) or that is
               there at all (category, date); =false for an end or importance that the table has not
  --field      a column that events are grouped by, once for each; --field category is the column of the category
  --name       the tables' names begin so; TABLE_pyramid
  --finest     the shortest bins are 2^N ms long; 28 (3 days). One should hold some 64 events of a group
  --coarsest   the longest; 37 (4 years). Some dozens should cover all of the data
  --k          how many important events a bin keeps; 8
  --as         what this state of the data is called (pages drop what they kept of another one); the time of the build
  --run WHERE  runs them: a DuckDB file (with the package @duckdb/node-api of your project), a postgres: address (pg), or the http:
               address of a ClickHouse server. Passwords come from PGPASSWORD, CLICKHOUSE_USER and CLICKHOUSE_PASSWORD
`;

const OPTIONS = /** @type {const} */ ({
  dialect: { type: "string" },
  table: { type: "string" },
  column: { type: "string", multiple: true, default: [] },
  field: { type: "string", multiple: true, default: [] },
  name: { type: "string" },
  finest: { type: "string" },
  coarsest: { type: "string" },
  k: { type: "string" },
  as: { type: "string" },
  run: { type: "string" },
});

/**
 * @param {readonly string[]} args
 * @param {{ library: typeof import("../src/source/index.js"), write: (text: string) => void, tell: (text: string) => void, env: Record<string, string | undefined>, now?: Date, engines?: typeof runIn }} ports
 */
export async function pyramid(args, { library, write, tell, env, now = new Date(), engines = runIn }) {
  const { values } = parseArgs({ args: [...args], options: OPTIONS, strict: true, allowPositionals: false });
  const { dialect, table, name, run } = values;
  if (dialect === undefined || table === undefined) throw new Error("--dialect and --table are needed; timeloom pyramid --help says more");
  const columns = Object.fromEntries(values.column.map(readColumn));
  const number = (/** @type {"finest" | "coarsest" | "k"} */ key) => (values[key] === undefined ? undefined : Number(values[key]));
  const known = ["category", "place"].filter((key) => key in columns);
  const statements = library.pyramidSql({
    table: { name: table, columns, fields: values.field.filter((field) => !known.includes(field)) },
    dialect: /** @type {import("../src/source/index.js").DialectName} */ (dialect),
    by: values.field,
    name,
    finest: number("finest"),
    coarsest: number("coarsest"),
    k: number("k"),
    version: values.as ?? now.toISOString(),
  });
  if (run === undefined) {
    write(statements.map((sql) => `${sql};\n`).join(""));
    return;
  }
  const began = performance.now();
  await engines(dialect, run, statements, env);
  tell(`built in ${((performance.now() - began) / 1000).toFixed(1)} s, by ${statements.length} statements\n`);
}

/** @param {string} text @returns {[string, string | false]} */
function readColumn(text) {
  const [key, value] = text.split("=");
  if (!key || !value) throw new Error(`--column ${text}: KEY=NAME is needed, such as start=begins_ms`);
  return [key, value === "false" ? false : value];
}
