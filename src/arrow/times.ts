import { checkedMs, type TimeUnit } from "../tables/exact-ms.js";
import { unfit } from "../tables/unfit.js";
import { type ArrowType, type ArrowTypeParts, type ArrowVector, chunksOf, TYPE, valuesOf, wholeChunk } from "./arrow-table.js";

const UNITS: readonly TimeUnit[] = ["s", "ms", "us", "ns"];
const DAY = 86_400_000;

/** Ms; `NaN` for a null. The array of the table itself where that is one of float64. */
export function readTimes(vector: ArrowVector, name: string, what: string): Float64Array {
  const unit = unitOf(vector.type) ?? unfit(what, name, String(vector.type), "times");
  const whole = wholeChunk(vector);
  if (whole && unit === "float") return valuesOf<Float64Array>(whole, what);
  const times = new Float64Array(vector.length);
  for (const { chunk, from } of chunksOf(vector)) {
    const { length } = chunk;
    if (unit === "float") times.set(valuesOf<Float64Array>(chunk, what), from);
    else if (unit === "day") {
      const days = valuesOf<Int32Array>(chunk, what);
      for (let i = 0; i < length; i++) times[from + i] = days[i]! * DAY;
    } else {
      const counts = valuesOf<BigInt64Array | BigUint64Array>(chunk, what);
      for (let i = 0; i < length; i++) if (chunk.nullCount === 0 || chunk.getValid(i)) times[from + i] = checkedMs(counts[i]!, unit, what, from + i);
    }
    if (chunk.nullCount > 0) for (let i = 0; i < length; i++) if (!chunk.getValid(i)) times[from + i] = NaN;
  }
  return times;
}

/** How the times of a type are counted; `undefined` for a type that has none. */
function unitOf(type: ArrowType): TimeUnit | "day" | "float" | undefined {
  const { typeId, unit = 0, bitWidth, precision } = type as ArrowTypeParts;
  if (typeId === TYPE.timestamp) return UNITS[unit];
  if (typeId === TYPE.date) return unit === 0 ? "day" : "ms";
  if (typeId === TYPE.int && bitWidth === 64) return "ms";
  return typeId === TYPE.float && precision === 2 ? "float" : undefined;
}
