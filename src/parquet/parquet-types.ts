import type { TimeUnit } from "../tables/exact-ms.js";

/** As much of the schema of a column, as hyparquet tells it, as is read. */
export interface ParquetColumn {
  readonly children: readonly unknown[];
  readonly element: {
    readonly name: string;
    readonly type?: string | undefined;
    readonly repetition_type?: string | undefined;
    readonly converted_type?: string | undefined;
    readonly logical_type?: { readonly type: string; readonly unit?: string; readonly bitWidth?: number } | undefined;
  };
}

const TIMESTAMPS: Readonly<Record<string, TimeUnit>> = { MILLIS: "ms", MICROS: "us", NANOS: "ns", TIMESTAMP_MILLIS: "ms", TIMESTAMP_MICROS: "us" };

const isFlat = ({ children, element }: ParquetColumn): boolean => children.length === 0 && element.repetition_type !== "REPEATED";

/** How the times of a column are counted; `undefined` for one that has none. */
export function timesIn(column: ParquetColumn): TimeUnit | "day" | "float" | undefined {
  const { type, converted_type: converted, logical_type: logical } = column.element;
  if (!isFlat(column)) return undefined;
  if (logical?.type === "TIMESTAMP") return TIMESTAMPS[logical.unit ?? ""];
  if (converted?.startsWith("TIMESTAMP_")) return TIMESTAMPS[converted];
  if (type === "INT96" && !converted) return "ns";
  if (logical?.type === "DATE" || converted === "DATE") return "day";
  if (type === "DOUBLE") return "float";
  return type === "INT64" && isWhole(column) ? "ms" : undefined;
}

/** Whole numbers of 64 bits or fewer. */
export function isWhole(column: ParquetColumn): boolean {
  const { type, converted_type: converted, logical_type: logical } = column.element;
  return isFlat(column) && (type === "INT32" || type === "INT64") && (!logical || logical.type === "INTEGER") && (!converted || /^U?INT_/.test(converted));
}

export function isNumber(column: ParquetColumn): boolean {
  const { type, converted_type: converted, logical_type: logical } = column.element;
  return isWhole(column) || (isFlat(column) && (type === "DOUBLE" || type === "FLOAT" || converted === "DECIMAL" || logical?.type === "FLOAT16"));
}

/** Text, or bytes of which nothing is said, which old writers leave at that. */
export function isText(column: ParquetColumn): boolean {
  const { type, converted_type: converted, logical_type: logical } = column.element;
  if (!isFlat(column)) return false;
  if (logical?.type === "UUID") return true;
  return type === "BYTE_ARRAY" && /^(?:UTF8|JSON|ENUM)$/.test(converted ?? "UTF8") && /^(?:STRING|JSON|ENUM)$/.test(logical?.type ?? "STRING");
}

export const isBoolean = (column: ParquetColumn): boolean => isFlat(column) && column.element.type === "BOOLEAN";

/** What a column is, in the words of the format. */
export function typeName({ children, element }: ParquetColumn): string {
  const { type, converted_type: converted, logical_type: logical, repetition_type: repetition } = element;
  const says = logical ? `${logical.type}${logical.unit ? `(${logical.unit})` : ""}` : converted;
  return [repetition === "REPEATED" ? "a list of" : "", children.length > 0 ? "a group" : type, says].filter(Boolean).join(" ");
}
