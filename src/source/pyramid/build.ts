import { invalid } from "../../errors.js";
import { type Dialect, type DialectName, toDialect } from "../sql/dialect.js";
import { eventExpressions, thinTexts } from "../sql/event-rows.js";
import { integer } from "../sql/statement.js";
import { groupOf, identifier, type SqlTable, type Table, toTable } from "../sql/table.js";
import { classesOf, pyramidTables } from "./tables.js";

/** What {@link pyramidSql} builds. */
export interface PyramidOptions {
  readonly table: string | SqlTable;
  readonly dialect: DialectName | Dialect;
  /** The tables' names begin so; the table's with `_pyramid`, unless given. */
  readonly name?: string | undefined;
  /** The fields that a page may group by, each with few values; all events together are always counted. */
  readonly by?: readonly string[] | undefined;
  /** The shortest bins are `2 ** finest` ms long. Choose it so that one holds some 64 events of a group; 28 (3 days) unless given. */
  readonly finest?: number | undefined;
  /** The longest, likewise: some dozens should cover all of the data; 37 (4 years) unless given. */
  readonly coarsest?: number | undefined;
  /** How many of the important events each bin keeps; 8 unless given, which is what a timeline asks for. */
  readonly k?: number | undefined;
  /** Names this state of the data: letters, digits and `_.:-`. Another one makes pages drop what they kept. The same on every node. */
  readonly version: string;
}

/** A pyramid takes a time `t` of the table to the start of its bin: rounded down, without a division. */
const binStart = (time: string, level: number): string => `${time} - ((${time}) % ${integer(2n ** BigInt(level))} + ${integer(2n ** BigInt(level))}) % ${integer(2n ** BigInt(level))}`;

/**
 * The statements that build a pyramid of counts and important events inside an engine, to be run in their order: each level
 * from the one below it. On several nodes each builds its own from its own rows, and the parts are merged as they are read.
 * @throws TimeloomError `invalid-option` for names, levels or versions that are none
 * @example
 * ```ts
 * for (const sql of pyramidSql({ table: "events", dialect: "duckdb", version: "2026-11-26" })) await connection.run(sql);
 * ```
 */
export function pyramidSql(options: PyramidOptions): readonly string[] {
  const dialect = toDialect(options.dialect);
  const table = toTable(options.table, dialect);
  const { name = `${table.name}_pyramid`, by = [], finest = 28, coarsest = 37, k = 8, version } = options;
  if (!Number.isInteger(finest) || finest < 1 || finest > 52) invalid("invalid-option", "finest", finest, "is not a level from 1 to 52");
  if (!Number.isInteger(coarsest) || coarsest < finest || coarsest > 52) invalid("invalid-option", "coarsest", coarsest, "is not a level from the finest to 52");
  if (!Number.isInteger(k) || k < 1 || k > 64) invalid("invalid-option", "k", k, "is not a number from 1 to 64");
  if (typeof version !== "string" || !/^[\w.:-]{1,64}$/.test(version)) invalid("invalid-option", "version", version, "is not made of letters, digits and _.:- (64 at most)");
  const plan: Plan = { table, dialect, tables: pyramidTables(name), finest, coarsest, k };
  const fields = [undefined, ...by];
  // the row of `meta` goes first and comes last: without it, nobody reads the rest
  return [...drop(plan), ...create(plan, by), ...fields.flatMap((field) => [groups(plan, field), ...counts(plan, field), ...top(plan, field)]), long(plan, by), meta(plan, version)];
}

interface Plan {
  readonly table: Table;
  readonly dialect: Dialect;
  readonly tables: ReturnType<typeof pyramidTables>;
  readonly finest: number;
  readonly coarsest: number;
  readonly k: number;
}

/** Names of fields pass `identifier`, so that they need no escape as texts either. */
const literal = (field: string | undefined): string => `'${field === undefined ? "" : (identifier(field, "by"), field)}'`;

function drop({ tables }: Plan): string[] {
  return Object.values(tables).map((name: string) => `DROP TABLE IF EXISTS ${name}`);
}

function create({ tables, dialect, table }: Plan, by: readonly string[]): string[] {
  const { text, double } = dialect;
  const nullable = dialect.name.startsWith("clickhouse") ? `Nullable(${text})` : text;
  const event = [`id ${text}`, `title ${text}`, "start_ms BIGINT", "end_ms BIGINT", `importance ${double}`, ...thinTexts(table).names.map((name) => `event_${name} ${nullable}`)];
  const level = [`by_field ${text}`, "lvl BIGINT", `grp ${text}`, "at_ms BIGINT"];
  return [
    ...dialect.createTable(tables.meta, [`version ${text}`, "finest BIGINT", "coarsest BIGINT", "k BIGINT", "n BIGINT", "unplaced BIGINT", "first_ms BIGINT", "last_ms BIGINT"], ["version"]),
    ...dialect.createTable(tables.groups, [`by_field ${text}`, `grp ${text}`, "n BIGINT", "first_ms BIGINT"], ["by_field", "grp"]),
    ...dialect.createTable(tables.counts, [...level, "started BIGINT", "ended BIGINT"], ["by_field", "lvl", "at_ms"]),
    ...dialect.createTable(tables.top, [...level, ...event], ["by_field", "lvl", "at_ms"]),
    ...dialect.createTable(tables.long, ["class BIGINT", ...event, ...by.map((field) => `by_${fieldColumn(field)} ${text}`)], ["class", "start_ms"]),
  ];
}

/** A field as a part of a column's name. */
export function fieldColumn(field: string): string {
  identifier(field, "by");
  if (!/^\w+$/.test(field)) invalid("invalid-option", "by", field, "has more than letters, digits and _, which a pyramid's columns are named with");
  return field;
}

function groups({ table, tables, dialect }: Plan, field: string | undefined): string {
  return `INSERT INTO ${tables.groups} SELECT ${literal(field)} AS tl_by, ${groupOf(table, field, dialect)} AS tl_group, COUNT(*) AS tl_n, MIN(${table.start}) AS tl_first FROM ${table.from} WHERE ${table.valid} GROUP BY tl_group`;
}

function counts({ table, tables, dialect, finest, coarsest }: Plan, field: string | undefined): string[] {
  const group = groupOf(table, field, dialect);
  const by = literal(field);
  const part = (time: string, started: string, ended: string): string =>
    `SELECT ${group} AS tl_group, ${binStart(time, finest)} AS tl_at, CAST(${started} AS BIGINT) AS tl_started, CAST(${ended} AS BIGINT) AS tl_ended FROM ${table.from} WHERE ${table.valid} GROUP BY tl_group, tl_at`;
  const both = `${part(table.start, "COUNT(*)", "0")} UNION ALL ${part(table.last, "0", "COUNT(*)")}`;
  const sums = "SUM(tl_started) AS tl_starts, SUM(tl_ended) AS tl_ends";
  const first = `INSERT INTO ${tables.counts} SELECT ${by} AS tl_by, ${integer(finest)} AS tl_level, tl_group, tl_at, ${sums} FROM (${both}) AS tl_both GROUP BY tl_group, tl_at`;
  const rest = levels(finest + 1, coarsest).map(
    (level) =>
      `INSERT INTO ${tables.counts} SELECT ${by} AS tl_by, ${integer(level)} AS tl_level, grp AS tl_group, ${binStart("at_ms", level)} AS tl_at, SUM(started) AS tl_starts, SUM(ended) AS tl_ends FROM ${tables.counts} WHERE by_field = ${by} AND lvl = ${integer(level - 1)} GROUP BY tl_group, tl_at`,
  );
  return [first, ...rest];
}

/** The first `k` of a bin are among the first `k` of its two halves. */
function top({ table, tables, dialect, finest, coarsest, k }: Plan, field: string | undefined): string[] {
  const by = literal(field);
  const insert = (level: number, keys: readonly string[], source: Pick<Parameters<Dialect["topK"]>[0], "values" | "importance" | "start" | "id" | "from" | "where">): string =>
    `INSERT INTO ${tables.top} ${dialect.topK({ ...source, keys: [by, integer(level), ...keys], k })}`;
  const values = eventExpressions(table, thinTexts(table));
  const first = insert(finest, [groupOf(table, field, dialect), binStart(table.start, finest)], { values, importance: table.importance, start: table.start, id: dialect.byBytes(table.id), from: table.from, where: table.valid });
  const own = eventColumns(table);
  const rest = levels(finest + 1, coarsest).map((level) =>
    insert(level, ["grp", binStart("at_ms", level)], { values: own, importance: "importance", start: "start_ms", id: dialect.byBytes("id"), from: tables.top, where: `by_field = ${by} AND lvl = ${integer(level - 1)}` }),
  );
  return [first, ...rest];
}

/** The columns of an event in a pyramid. */
export function eventColumns(table: Table): string[] {
  return ["id", "title", "start_ms", "end_ms", "importance", ...thinTexts(table).names.map((name) => `event_${name}`)];
}

function long({ table, tables, dialect, finest, coarsest }: Plan, by: readonly string[]): string {
  const length = `(${table.end} - ${table.start})`;
  const { first, last } = classesOf(finest, coarsest);
  const steps = levels(first, last - 1).map((level) => `WHEN ${length} <= ${integer(2n ** BigInt(level))} THEN ${integer(level)}`);
  const own = [`CASE ${steps.join(" ")} ELSE ${integer(last)} END AS tl_class`, ...eventExpressions(table, thinTexts(table)).map((value, index) => `${value} AS tl_v${index}`), ...by.map((field, index) => `${groupOf(table, field, dialect)} AS tl_by${index}`)];
  return `INSERT INTO ${tables.long} SELECT ${own.join(", ")} FROM ${table.from} WHERE ${table.valid} AND ${length} > ${integer(2n ** BigInt(finest))} ORDER BY tl_class, ${table.start}`;
}

function meta({ table, tables, finest, coarsest, k }: Plan, version: string): string {
  const bound = (value: string, otherwise: bigint): string => `CASE WHEN COUNT(*) > 0 THEN ${value} ELSE ${integer(otherwise)} END`;
  const [first, last] = [bound(`MIN(${table.start})`, 2n ** 62n), bound(`MAX(${table.end})`, -(2n ** 62n))];
  return `INSERT INTO ${tables.meta} SELECT '${version}' AS tl_version, ${[finest, coarsest, k].map(integer).join(", ")}, COUNT(*) AS tl_n, (SELECT COUNT(*) FROM ${table.from}) - COUNT(*) AS tl_unplaced, ${first} AS tl_first, ${last} AS tl_last FROM ${table.from} WHERE ${table.valid}`;
}

function levels(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index);
}
