import { checkKeys, invalid } from "../../errors.js";
import type { Dialect } from "./dialect.js";

/** The names of the columns of a table of events; `false` for one that it has not. */
export interface SqlColumns {
  /** Text, different in every row; "id". */
  readonly id?: string;
  /** Text; "title". */
  readonly title?: string;
  /** A 64-bit integer: ms since 1970 UTC; "start_ms". */
  readonly start?: string;
  /** Likewise, the first ms after it, or the start again for a moment; "end_ms". */
  readonly end?: string | false;
  /** A double from 0 to 1; "importance". 0.5 where the table has none, and where a row has none. */
  readonly importance?: string | false;
  /** Text, none unless named. */
  readonly category?: string;
  /** Text, none unless named: EDTF, what the times are known from. */
  readonly date?: string;
  /** Texts, none unless named. */
  readonly summary?: string;
  readonly place?: string;
  readonly link?: string;
}

/** A table, or a view, of events. */
export interface SqlTable {
  /** With its schema, where it needs one: "history.events". */
  readonly name: string;
  readonly columns?: SqlColumns | undefined;
  /** The columns, texts, that a page may group and filter by, beside the category and the place. */
  readonly fields?: readonly string[] | undefined;
  /** PostgreSQL with foreign partitions: the column that they are parted by, so that each counts for itself. */
  readonly shard?: string | undefined;
}

/** The texts that an event may have beside its title, by the names of the columns in answers. */
const TEXTS = ["category", "date", "summary", "place", "link"] as const;
export type TextName = (typeof TEXTS)[number];

/** A table as expressions in SQL. */
export interface Table {
  readonly name: string;
  readonly from: string;
  readonly id: string;
  readonly title: string;
  readonly start: string;
  readonly end: string;
  /** The last ms that an event takes. */
  readonly last: string;
  readonly importance: string;
  /** True for a row that can be placed in time. */
  readonly valid: string;
  readonly texts: ReadonlyMap<TextName, string>;
  /** What can be grouped and filtered by. */
  readonly fields: ReadonlyMap<string, string>;
  readonly shard: string | undefined;
}

/** A name in quotes; only letters, digits, `_` and `-` may be in it, so that nothing needs an escape. */
export function identifier(name: unknown, what: string): string {
  if (typeof name !== "string" || !/^[\p{L}_][\p{L}\p{N}_-]{0,62}$/u.test(name)) invalid("invalid-option", what, name, "is not a name of letters, digits, _ and -");
  return `"${name as string}"`;
}

/** The name of a table, with its schema and catalogue where it has them. */
export function tableName(name: unknown, what = "table"): string {
  const parts = typeof name === "string" ? name.split(".") : [];
  if (parts.length < 1 || parts.length > 3) invalid("invalid-option", what, name, 'is not a name such as "events" or "history.events"');
  return parts.map((part) => identifier(part, what)).join(".");
}

/**
 * Reads what is said of a table.
 * @throws TimeloomError `invalid-option` for a name that is none
 */
export function toTable(given: string | SqlTable, dialect: Dialect): Table {
  const { name, columns = {}, fields = [], shard } = typeof given === "string" ? ({ name: given } as SqlTable) : given;
  checkKeys(columns, ["id", "title", "start", "end", "importance", ...TEXTS], "columns.");
  const column = (key: keyof SqlColumns, otherwise?: string): string | undefined => {
    const own = columns[key] ?? otherwise;
    return own === undefined || own === false ? undefined : identifier(own, `columns.${key}`);
  };
  const start = column("start", "start_ms")!;
  const end = column("end", "end_ms");
  const importance = column("importance", "importance");
  const texts = new Map(TEXTS.flatMap((key) => (columns[key] === undefined ? [] : [[key, column(key)!] as const])));
  const grouped = [...(["category", "place"] as const).flatMap((key) => (texts.has(key) ? [[key as string, texts.get(key)!] as const] : [])), ...fields.map((field) => [field, identifier(field, "fields")] as const)];
  return {
    name,
    from: tableName(name),
    id: column("id", "id")!,
    title: `COALESCE(${column("title", "title")!}, '')`,
    start,
    end: end ?? start,
    last: end ? `CASE WHEN ${end} > ${start} THEN ${end} - 1 ELSE ${start} END` : start,
    importance: importance ? `COALESCE(${importance}, 0.5)` : `CAST(0.5 AS ${dialect.double})`,
    valid: end ? `${start} <= ${end}` : `${start} IS NOT NULL`,
    texts,
    fields: new Map(grouped.map(([field, expression]) => [field, `COALESCE(${expression}, '')`])),
    shard: shard === undefined ? undefined : identifier(shard, "shard"),
  };
}

/** The expression that events are grouped by. */
export function groupOf(table: Table, by: string | undefined, dialect: Dialect): string {
  if (by === undefined) return `CAST('' AS ${dialect.text})`;
  return table.fields.get(by) ?? invalid("invalid-option", "by", by, `is not a field of the table: ${[...table.fields.keys()].join(", ") || "it has none"}`);
}
