import { invalid } from "../../errors.js";
import { type Filter, wordsOf } from "../filter.js";
import { integer, type Parameters } from "./statement.js";
import type { Table } from "./table.js";

/** Ms, rounded up: no whole number lies between. What is beyond 64 bits bounds nothing that is held. */
export function ceiling(time: number): string {
  const most = 2 ** 62;
  return integer(BigInt(Math.ceil(Math.min(most, Math.max(-most, time)))));
}

/** The conditions that a filter comes to: the shape is closed, and every text is a parameter. */
export function conditionsOf(filter: Filter | undefined, table: Table, parameters: Parameters): string[] {
  if (!filter) return [];
  const { dialect } = parameters;
  const conditions: string[] = [];
  for (const [field, values] of Object.entries(filter.fields ?? {})) {
    const expression = table.fields.get(field) ?? invalid("invalid-option", "filter", field, "is not a field of the table");
    conditions.push(values.length ? `${expression} IN (${values.map((value) => parameters.text(value)).join(", ")})` : "1 = 0");
  }
  const summary = table.texts.get("summary");
  for (const word of wordsOf(filter.text)) {
    const searched = [table.title, ...(summary ? [`COALESCE(${summary}, '')`] : [])];
    conditions.push(`(${searched.map((text) => dialect.contains(text, parameters.text(word))).join(" OR ")})`);
  }
  // with an exponent, every engine reads it as a double
  if (filter.importance !== undefined) conditions.push(`${table.importance} >= CAST(${Number(filter.importance).toExponential()} AS ${dialect.double})`);
  if (filter.end !== undefined) conditions.push(`${table.start} < ${ceiling(filter.end)}`);
  if (filter.start !== undefined) conditions.push(`(${table.start} >= ${ceiling(filter.start)} OR ${table.end} > ${integer(BigInt(Math.floor(Math.max(-(2 ** 62), Math.min(2 ** 62, filter.start)))))})`);
  return conditions;
}
