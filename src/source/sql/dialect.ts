import { invalid } from "../../errors.js";

/** What is asked of {@link Dialect.topK}; all are expressions or names in SQL. */
export interface TopQuery {
  readonly keys: readonly string[];
  readonly values: readonly string[];
  /** The more important first, of equals the earlier, then the smaller id. */
  readonly importance: string;
  readonly start: string;
  readonly id: string;
  readonly from: string;
  readonly where: string;
  readonly k: number;
}

/**
 * How an engine writes SQL. The statements are the same for all, but for one form: the first `k` of each group. The
 * rest is spelling.
 */
export interface Dialect {
  readonly name: string;
  /** The names of types. */
  readonly text: string;
  readonly double: string;
  /** True when a placeholder may stand in several places. */
  readonly numbered: boolean;
  /** Where several statements change tables as one. */
  readonly transactions: boolean;
  /** The placeholder of a text, or the text itself as a literal where the engine has none. `index` counts from 1. */
  parameter(value: string, index: number): string;
  /** True when a text has a word in it, in any case of letters. */
  contains(text: string, word: string): string;
  /** A text as what is sorted by: in the order of its bytes. */
  byBytes(text: string): string;
  /** Rows of `keys`, then `values`: for each combination of keys the first `k`. */
  topK(query: TopQuery): string;
  /** Statements that make a table, to be searched by the columns of `order`. */
  createTable(name: string, columns: readonly string[], order: readonly string[]): readonly string[];
}

/** The engines that there is a dialect for. `"clickhouse-18"` is for ClickHouse before 20, which has no parameters. */
export type DialectName = "duckdb" | "postgres" | "clickhouse" | "clickhouse-18";

const named = (expressions: readonly string[], prefix: string): string[] => expressions.map((expression, index) => `${expression} AS ${prefix}${index}`);
const names = (count: number, prefix: string): string[] => Array.from({ length: count }, (_, index) => `${prefix}${index}`);

/** By a window function, which every engine but the oldest has. */
function topByWindow({ keys, values, importance, start, id, from, where, k }: TopQuery): string {
  const inner = [...named(keys, "tl_k"), ...named(values, "tl_v"), `ROW_NUMBER() OVER (PARTITION BY ${keys.join(", ")} ORDER BY ${importance} DESC, ${start}, ${id}) AS tl_rank`];
  return `SELECT ${[...names(keys.length, "tl_k"), ...names(values.length, "tl_v")].join(", ")} FROM (SELECT ${inner.join(", ")} FROM ${from} WHERE ${where}) AS tl_ranked WHERE tl_rank <= ${k}`;
}

/** By an aggregate that keeps the first k: several times as fast as the window. */
function topByAggregate({ keys, values, importance, start, id, from, where, k }: TopQuery): string {
  const event = `struct_pack(${values.map((value, index) => `tl_v${index} := ${value}`).join(", ")})`;
  const groups = names(keys.length, "tl_k").join(", ");
  const inner = `SELECT ${named(keys, "tl_k").join(", ")}, arg_min(${event}, row(-${importance}, ${start}, ${id}), ${k}) AS tl_first FROM ${from} WHERE ${where} GROUP BY ${groups}`;
  return `SELECT ${groups}, ${names(values.length, "tl_event.tl_v").join(", ")} FROM (SELECT ${groups}, UNNEST(tl_first) AS tl_event FROM (${inner}))`;
}

/** By a clause of ClickHouse's own. */
function topByLimit({ keys, values, importance, start, id, from, where, k }: TopQuery): string {
  return `SELECT ${[...named(keys, "tl_k"), ...named(values, "tl_v")].join(", ")} FROM ${from} WHERE ${where} ORDER BY ${importance} DESC, ${start}, ${id} LIMIT ${k} BY ${names(keys.length, "tl_k").join(", ")}`;
}

const createTable = (name: string, columns: readonly string[]): readonly string[] => [`CREATE TABLE ${name} (${columns.join(", ")})`];

const CLICKHOUSE: Dialect = {
  name: "clickhouse",
  text: "String",
  double: "Float64",
  numbered: true,
  transactions: false,
  parameter: (_, index) => `{p${index}:String}`,
  contains: (text, word) => `position(lowerUTF8(${text}), lowerUTF8(${word})) > 0`,
  byBytes: (text) => text,
  topK: topByLimit,
  createTable: (name, columns, order) => [`CREATE TABLE ${name} (${columns.join(", ")}) ENGINE = MergeTree ORDER BY (${order.join(", ")})`],
};

const DIALECTS: Readonly<Record<DialectName, Dialect>> = {
  duckdb: {
    name: "duckdb",
    text: "VARCHAR",
    double: "DOUBLE",
    numbered: true,
    transactions: true,
    parameter: (_, index) => `$${index}`,
    contains: (text, word) => `contains(lower(${text}), lower(${word}))`,
    byBytes: (text) => text,
    topK: topByAggregate,
    createTable,
  },
  postgres: {
    name: "postgres",
    text: "TEXT",
    double: "DOUBLE PRECISION",
    numbered: true,
    transactions: true,
    parameter: (_, index) => `CAST($${index} AS TEXT)`,
    contains: (text, word) => `strpos(lower(${text}), lower(${word})) > 0`,
    byBytes: (text) => `${text} COLLATE "C"`,
    topK: topByWindow,
    createTable: (name, columns, order) => [...createTable(name, columns), `CREATE INDEX ON ${name} (${order.join(", ")})`],
  },
  clickhouse: CLICKHOUSE,
  "clickhouse-18": { ...CLICKHOUSE, name: "clickhouse-18", numbered: false, parameter: clickhouseLiteral },
};

/** A text as a literal of ClickHouse: what could end it or begin an escape is escaped. */
function clickhouseLiteral(value: string): string {
  return `'${value.replaceAll("\\", "\\\\").replaceAll("'", "\\'").replaceAll("\u0000", "\\0")}'`;
}

/**
 * A dialect by its name, or one of your own.
 * @throws TimeloomError `invalid-option` for a name that is none
 */
export function toDialect(dialect: DialectName | Dialect): Dialect {
  if (typeof dialect === "object") return dialect;
  return Object.hasOwn(DIALECTS, dialect) ? DIALECTS[dialect] : invalid("invalid-option", "dialect", dialect, `is not one of ${Object.keys(DIALECTS).join(", ")}`);
}
