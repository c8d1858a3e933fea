import { invalid } from "../errors.js";

/** As much of a `Table` of the library apache-arrow as is read; its record batches are such tables too. */
export interface ArrowTable {
  readonly schema: { readonly fields: readonly { readonly name: string; readonly type: ArrowType }[] };
  readonly numRows: number;
  getChild(name: string): ArrowVector | null;
}

/** As much of a `Vector` as is read. */
export interface ArrowVector {
  readonly type: ArrowType;
  readonly length: number;
  readonly data: readonly ArrowData[];
  get(index: number): unknown;
}

/** As much of a `Data`, a chunk of a column, as is read. */
export interface ArrowData {
  readonly length: number;
  readonly nullCount: number;
  readonly values: unknown;
  readonly dictionary?: ArrowVector | undefined;
  getValid(index: number): boolean;
}

/** As much of a `DataType` as is read. */
export interface ArrowType {
  readonly typeId: number;
  toString(): string;
}

/** The numbers of types; the library's `Type`. */
export const TYPE = { int: 2, float: 3, utf8: 5, bool: 6, date: 8, timestamp: 10, largeUtf8: 20, utf8View: 24, dictionary: -1 } as const;

/** A type with what some types have besides. */
export interface ArrowTypeParts extends ArrowType {
  /** Of a timestamp: s, ms, us, ns; of a date: days, ms. */
  readonly unit?: number;
  readonly bitWidth?: number;
  readonly precision?: number;
  /** Of a dictionary: the types of its values and of the numbers that stand for them. */
  readonly dictionary?: ArrowType;
  readonly indices?: ArrowTypeParts;
}

export function isArrowTable(value: unknown): value is ArrowTable {
  const { schema, numRows, getChild } = (value ?? {}) as Partial<ArrowTable>;
  return Array.isArray(schema?.fields) && typeof numRows === "number" && typeof getChild === "function";
}

/** The chunks of a column that have rows, each with the number of its first. */
export function chunksOf(vector: ArrowVector): readonly { readonly chunk: ArrowData; readonly from: number }[] {
  let next = 0;
  return vector.data.map((chunk) => ({ chunk, from: (next += chunk.length) - chunk.length })).filter(({ chunk }) => chunk.length > 0);
}

/** The array of a chunk, as long as it says. @throws TimeloomError `invalid-data` for a shorter one, as of a damaged file */
export function valuesOf<Values>({ values, length }: ArrowData, what: string): Values {
  const array = values as { readonly length: number; subarray(start: number, end: number): Values };
  if (!(array?.length >= length)) invalid("invalid-data", what, array?.length, `is fewer values than the ${length} of its rows; the table is damaged`);
  return array.subarray(0, length);
}

/** The one chunk of a column of which each row has a value, so that its array can be taken as it is. */
export function wholeChunk(vector: ArrowVector): ArrowData | undefined {
  const chunks = chunksOf(vector);
  return chunks.length === 1 && chunks[0]!.chunk.nullCount === 0 ? chunks[0]!.chunk : undefined;
}
