import { toDialect, type DialectName } from "../../../src/source/sql/dialect.js";
import { Parameters, type Statement } from "../../../src/source/sql/statement.js";
import { COLUMNS, rowsOf, type TestEvent } from "./events.js";

/** Makes a table of events and fills it, by statements of one engine. */
export function tableStatements(events: readonly TestEvent[], dialectName: DialectName, name = "events"): Statement[] {
  const dialect = toDialect(dialectName);
  const nullable = (type: string) => (dialect.name.startsWith("clickhouse") ? `Nullable(${type})` : type);
  const types = { text: dialect.text, integer: "BIGINT", double: dialect.double };
  const columns = COLUMNS.map(([column, kind]) => `"${column}" ${kind === "text" && column !== "id" ? nullable(types[kind]) : types[kind]}`);
  const rows = rowsOf(events);
  const statements: Statement[] = dialect.createTable(name, columns, ['"start"']).map((sql) => ({ sql, params: [] }));
  for (let from = 0; from < rows.length; from += 20) {
    const parameters = new Parameters(dialect);
    const values = rows.slice(from, from + 20).map((row) => `(${row.map((cell) => (cell === null ? "NULL" : typeof cell === "number" ? (Number.isInteger(cell) ? String(BigInt(cell)) : cell.toExponential()) : parameters.text(cell))).join(", ")})`);
    statements.push(parameters.statement(`INSERT INTO ${name} VALUES ${values.join(", ")}`));
  }
  return statements;
}
