import { unfit } from "../tables/unfit.js";
import { type ArrowTypeParts, type ArrowVector, TYPE, valuesOf, wholeChunk } from "./arrow-table.js";

/** Numbers; `missing` for a null. The array of the table itself where each of its entries is a number. */
export function readNumbers(vector: ArrowVector, name: string, what: string, missing: number): ArrayLike<number> {
  const { typeId, bitWidth, precision } = vector.type as ArrowTypeParts;
  if (typeId !== TYPE.int && typeId !== TYPE.float) unfit(what, name, String(vector.type), "numbers");
  const whole = wholeChunk(vector);
  // what is kept as bits or as bigints is no array of numbers
  if (whole && bitWidth !== 64 && precision !== 0) return valuesOf<Float64Array>(whole, what);
  const numbers = new Float64Array(vector.length);
  for (let i = 0; i < numbers.length; i++) numbers[i] = Number(vector.get(i) ?? missing);
  return numbers;
}
