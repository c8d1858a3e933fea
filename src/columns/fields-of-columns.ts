import type { Columns } from "../model/model.js";
import { type Filter, wordsOf } from "../source/filter.js";
import { type Grouping, MOST_GROUPS } from "../source/memory-source.js";
import type { Coded, EventColumns } from "./event-columns.js";
import { textAt } from "./sort-columns.js";

type IndexOf = (row: number) => number;

function fieldOf(given: EventColumns, field: string): Coded | undefined {
  if (field === "category") return given.category;
  return given.fields && Object.hasOwn(given.fields, field) ? given.fields[field] : undefined;
}

/** Groups by the values of a coded field, in their given order, those that no event has left out; "" is the group of events without one. */
export function groupColumns(given: EventColumns, columns: Columns, indexOf: IndexOf): (by: string | undefined) => Grouping {
  return (by) => {
    const coded = by === undefined ? undefined : fieldOf(given, by);
    const { size } = columns;
    if (!coded) return { groups: [""], group: new Uint16Array(size), columns, rows: undefined };
    const { codes, values } = coded;
    const used = new Uint8Array(values.length + 1);
    const codeOf = (row: number): number => {
      const code = codes[indexOf(row)]!;
      return code >= 0 && code < values.length ? code : values.length;
    };
    for (let row = 0; row < size; row++) used[codeOf(row)] = 1;
    const named = values.flatMap((value, code) => (used[code] && value !== "" ? [code] : []));
    const rest = used[values.length] === 1 || named.length > MOST_GROUPS || values.some((value, code) => value === "" && used[code]);
    const kept = named.slice(0, rest ? MOST_GROUPS - 1 : MOST_GROUPS);
    const groups = [...kept.map((code) => values[code]!), ...(rest ? [""] : [])];
    const indexes = new Uint16Array(values.length + 1).fill(groups.length - 1);
    kept.forEach((code, index) => (indexes[code] = index));
    const group = new Uint16Array(size);
    for (let row = 0; row < size; row++) group[row] = indexes[codeOf(row)]!;
    return { groups, group, columns, rows: undefined };
  };
}

/** Which rows a filter wants, told by the columns. */
export function columnFilter(given: EventColumns, columns: Columns, indexOf: IndexOf): (where: Filter) => (row: number) => boolean {
  return ({ fields = {}, text, importance = 0, start = -Infinity, end = Infinity }) => {
    const wanted = Object.entries(fields).map(([field, names]) => {
      const coded = fieldOf(given, field);
      const set = new Set(names);
      const none = set.has("");
      const fit = coded?.values.map((value) => set.has(value));
      return (row: number): boolean => (coded ? (fit![coded.codes[indexOf(row)]!] ?? none) : none);
    });
    const words = wordsOf(text?.toLowerCase());
    const says = (row: number): boolean => {
      const said = `${columns.title(row)}\n${(given.summary && textAt(given.summary, indexOf(row))) ?? ""}`.toLowerCase();
      return words.every((word) => said.includes(word));
    };
    return (row) =>
      columns.importance[row]! >= importance &&
      columns.start[row]! < end &&
      (columns.end[row]! > start || columns.start[row]! >= start) &&
      wanted.every((fits) => fits(row)) &&
      (!words.length || says(row));
  };
}
