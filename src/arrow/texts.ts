import type { Coded, Texts } from "../columns/event-columns.js";
import { checkRows } from "../tables/row-limit.js";
import { createTextCodes } from "../tables/text-codes.js";
import { unfit } from "../tables/unfit.js";
import { type ArrowType, type ArrowTypeParts, type ArrowVector, chunksOf, TYPE, valuesOf, wholeChunk } from "./arrow-table.js";

const TEXTS: readonly number[] = [TYPE.utf8, TYPE.largeUtf8, TYPE.utf8View];

/** The types of text that a column may have, in a dictionary or not. */
function valueType(type: ArrowType): number {
  return ((type as ArrowTypeParts).dictionary ?? type).typeId;
}

const textAt = (vector: ArrowVector, index: number): string | undefined => {
  const value = vector.get(index);
  return value === null || value === undefined ? undefined : String(value);
};

/** Text that stays in the table, and is decoded when it is asked for. */
export function readTexts(vector: ArrowVector, name: string, what: string): Texts {
  if (![...TEXTS, TYPE.int].includes(valueType(vector.type))) unfit(what, name, String(vector.type), "texts");
  return (index) => textAt(vector, index);
}

/** Text as numbers and their values; the numbers of a dictionary in the table itself where they can be taken as they are. */
export function readCodes(vector: ArrowVector, name: string, what: string): Coded {
  if (![...TEXTS, TYPE.int, TYPE.bool].includes(valueType(vector.type))) unfit(what, name, String(vector.type), "codes");
  return (vector.type.typeId === TYPE.dictionary && ownCodes(vector, what)) || madeCodes(vector, what);
}

/** Of one dictionary without nulls and without a value twice. */
function ownCodes(vector: ArrowVector, what: string): Coded | undefined {
  const whole = wholeChunk(vector);
  if (!whole?.dictionary || (vector.type as ArrowTypeParts).indices?.bitWidth === 64) return undefined;
  const values = textsOf(whole.dictionary);
  if (values.includes(undefined) || new Set(values).size < values.length) return undefined;
  return { codes: valuesOf<Int32Array>(whole, what), values: values as readonly string[] };
}

function madeCodes(vector: ArrowVector, what: string): Coded {
  const codes = new Int32Array(vector.length);
  const { values, codeOf } = createTextCodes();
  for (const { chunk, from } of chunksOf(vector)) {
    if (chunk.dictionary) {
      const own = textsOf(chunk.dictionary).map(codeOf);
      const indices = valuesOf<ArrayLike<number | bigint>>(chunk, what);
      for (let i = 0; i < chunk.length; i++) codes[from + i] = chunk.getValid(i) ? (own[Number(indices[i])] ?? -1) : -1;
    } else for (let i = 0; i < chunk.length; i++) codes[from + i] = codeOf(textAt(vector, from + i));
  }
  return { codes, values };
}

function textsOf(dictionary: ArrowVector): readonly (string | undefined)[] {
  return Array.from({ length: checkRows(dictionary.length) }, (_, index) => textAt(dictionary, index));
}
