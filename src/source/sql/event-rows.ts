import type { EventColumns } from "../wire/answer.js";
import { toInteger } from "./statement.js";
import type { Table, TextName } from "./table.js";

/** What is sent with a view: enough to draw and to label. */
const THIN: readonly TextName[] = ["category", "date"];

/** One event of an answer. */
export interface EventRow {
  readonly id: string;
  readonly title: string;
  readonly start: number;
  readonly end: number;
  readonly importance: number;
  readonly texts: readonly (string | null)[];
  readonly group: number;
}

/** The texts of events: their names, and where they are found. */
export interface EventTexts {
  readonly names: readonly string[];
  readonly expressions: readonly string[];
}

export function thinTexts({ texts }: Table): EventTexts {
  const names = THIN.filter((name) => texts.has(name));
  return { names, expressions: names.map((name) => texts.get(name)!) };
}

export function allTexts({ texts, fields }: Table): EventTexts {
  const own = [...fields].filter(([name]) => !texts.has(name as TextName));
  return { names: [...texts.keys(), ...own.map(([name]) => `.${name}`)], expressions: [...texts.values(), ...own.map(([, expression]) => expression)] };
}

/** The expressions of an event, in the order that {@link toEventRow} reads. */
export function eventExpressions({ id, title, start, end, importance }: Table, { expressions }: EventTexts): string[] {
  return [id, title, start, end, importance, ...expressions];
}

export function toEventRow(values: readonly unknown[], group = 0): EventRow {
  const [id, title, start, end, importance, ...texts] = values;
  return {
    id: String(id),
    title: String(title),
    start: toInteger(start),
    end: toInteger(end),
    importance: Number(importance),
    texts: texts.map((text) => (text === null || text === undefined || text === "" ? null : String(text))),
    group,
  };
}

/** The important first, of equals the earlier, then the smaller id. */
export function byImportance(a: EventRow, b: EventRow): number {
  return b.importance - a.importance || a.start - b.start || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}

/** In the order of time. */
export function byTime(a: EventRow, b: EventRow): number {
  return a.start - b.start || a.end - b.end || b.importance - a.importance || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}

export function toEventColumns(rows: readonly EventRow[], { names }: EventTexts, grouped: boolean): EventColumns {
  const columns: Record<string, unknown> = {
    id: rows.map(({ id }) => id),
    title: rows.map(({ title }) => title),
    start: rows.map(({ start }) => start),
    end: rows.map(({ end }) => end),
    importance: rows.map(({ importance }) => (importance >= 0 ? Math.min(1, importance) : 0)),
    ...(grouped && { group: rows.map(({ group }) => group) }),
  };
  const fields: Record<string, unknown> = {};
  names.forEach((name, index) => {
    const column = rows.map(({ texts }) => texts[index]!);
    if (!column.some((text) => text !== null)) return;
    if (name.startsWith(".")) fields[name.slice(1)] = column;
    else columns[name] = column;
  });
  return { ...columns, ...(Object.keys(fields).length && { fields }) } as unknown as EventColumns;
}
