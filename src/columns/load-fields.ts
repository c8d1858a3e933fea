import type { Columns, Model } from "../model/model.js";
import type { Filter } from "../source/filter.js";
import { wordsOf } from "../source/filter.js";
import { type Grouping, MOST_GROUPS, takeRows } from "../source/memory-source.js";
import { type PackedTexts, packTexts, textReader } from "./load-texts.js";

/** The values of a field of each event, as numbers of texts; in the order in which they first appear. */
export interface FieldCodes {
  readonly values: PackedTexts;
  readonly count: number;
  readonly codes: Uint16Array<ArrayBuffer> | Uint32Array<ArrayBuffer>;
  /** Where the codes of each event begin, and at last where they end; absent where each has just one. */
  readonly starts: Uint32Array<ArrayBuffer> | undefined;
}

/** More values than a 16-bit code counts. */
const MOST_VALUES = 65_535;

/** Gives the values of a field numbers; `undefined` where they are more than 65,535 and `most` are not more. */
export function codeField(size: number, valuesAt: (row: number) => readonly string[], most = MOST_VALUES): FieldCodes | undefined {
  const starts = new Uint32Array(size + 1);
  const codes: number[] = [];
  const known = new Map<string, number>();
  let single = true;
  for (let row = 0; row < size; row++) {
    const values = valuesAt(row);
    if (values.length !== 1) single = false;
    for (const value of values) {
      let code = known.get(value);
      if (code === undefined) {
        if (known.size === most) return undefined;
        known.set(value, (code = known.size));
      }
      codes.push(code);
    }
    starts[row + 1] = codes.length;
  }
  const names = [...known.keys()];
  return { values: packTexts(names.length, (index) => names[index]), count: names.length, codes: most > MOST_VALUES ? new Uint32Array(codes) : new Uint16Array(codes), starts: single ? undefined : starts };
}

/** The texts that the codes of a field stand for. */
export function valuesOfCodes({ values, count }: FieldCodes): readonly string[] {
  const textAt = textReader(values);
  return Array.from({ length: count }, (_, code) => textAt(code)!);
}

/** Groups by the codes of a field as `memorySource` groups by its values; categories in their given order. */
export function groupCodes(columns: Columns, by: string, field: FieldCodes, categories: Model["categories"]): Grouping {
  const values = valuesOfCodes(field);
  const used = new Set(values);
  const known = by === "category" ? categories.map(({ id }) => id).filter((id) => used.has(id)) : [];
  const named = [...new Set([...known, ...values])];
  const groups = named.length > MOST_GROUPS ? [...named.filter(Boolean).slice(0, MOST_GROUPS - 1), ""] : named;
  const indexOf = new Map(groups.map((name, index) => [name, index]));
  const groupOf = Uint16Array.from(values, (value) => indexOf.get(value) ?? groups.length - 1);
  const { codes, starts } = field;
  if (!starts) return { groups, group: Uint16Array.from(codes, (code) => groupOf[code]!), columns, rows: undefined };
  const [group, rows] = [new Uint16Array(codes.length), new Uint32Array(codes.length)];
  let size = 0;
  for (let row = 0; row < columns.size; row++) {
    const first = size;
    for (let at = starts[row]!; at < starts[row + 1]!; at++) {
      const index = groupOf[codes[at]!]!;
      if (group.subarray(first, size).includes(index)) continue;
      group[size] = index;
      rows[size++] = row;
    }
  }
  const own = rows.slice(0, size);
  return { groups, group: group.slice(0, size), columns: takeRows(columns, own), rows: own };
}

/** What a filter asks of a row. */
export interface Filtered {
  readonly columns: Columns;
  /** The importance before it was rounded. */
  readonly importance: (row: number) => number;
  readonly summary: (row: number) => string | undefined;
  readonly field: (name: string) => FieldCodes;
}

/** Which rows a filter wants, as `memorySource` has it. */
export function filterCodes({ columns, importance, summary, field }: Filtered): (where: Filter) => (row: number) => boolean {
  return ({ fields = {}, text, importance: least, start = -Infinity, end = Infinity }) => {
    const wanted = Object.entries(fields).map(([name, names]) => {
      const set = new Set(names);
      const { codes, starts, ...rest } = field(name);
      const fits = valuesOfCodes({ codes, starts, ...rest }).map((value) => set.has(value));
      if (!starts) return (row: number): boolean => fits[codes[row]!]!;
      return (row: number): boolean => codes.subarray(starts[row], starts[row + 1]).some((code) => fits[code]!);
    });
    const words = wordsOf(text?.toLowerCase());
    const says = (row: number): boolean => {
      const [title, more] = [columns.title(row).toLowerCase(), (summary(row) ?? "").toLowerCase()];
      return words.every((word) => title.includes(word) || more.includes(word));
    };
    return (row) =>
      (least === undefined || importance(row) >= least) &&
      columns.start[row]! < end &&
      (columns.end[row]! > start || columns.start[row]! >= start) &&
      wanted.every((fits) => fits(row)) &&
      (!words.length || says(row));
  };
}
