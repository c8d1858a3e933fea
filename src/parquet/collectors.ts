import type { Coded, Texts } from "../columns/event-columns.js";
import { checkedMs, type TimeUnit } from "../tables/exact-ms.js";
import { createTextCodes } from "../tables/text-codes.js";
import { createPackedTexts } from "./packed-texts.js";

/** Takes the values of a column, a piece at a time and in order; `from` is the number of the first. */
export interface Collector {
  add(values: ArrayLike<unknown>, from: number): void;
}

const DAY = 86_400_000;

/** Times as ms; `NaN` where there is none. */
export function collectTimes(rows: number, unit: TimeUnit | "day" | "float", what: string): Collector & { readonly times: Float64Array } {
  const times = new Float64Array(rows);
  const toMs = (value: unknown, row: number): number => {
    if (value === undefined || value === null) return NaN;
    if (unit === "float") return value as number;
    return unit === "day" ? (value as number) * DAY : checkedMs(value as bigint, unit, what, row);
  };
  return {
    times,
    add(values, from) {
      for (let i = 0; i < values.length; i++) times[from + i] = toMs(values[i], from + i);
    },
  };
}

/** Numbers; `missing` where there is none. */
export function collectNumbers(rows: number, missing: number): Collector & { readonly numbers: Float64Array } {
  const numbers = new Float64Array(rows);
  return {
    numbers,
    add(values, from) {
      for (let i = 0; i < values.length; i++) numbers[from + i] = Number(values[i] ?? missing);
    },
  };
}

/** Texts, as the bytes they are in the file. */
export function collectTexts(): Collector & { readonly texts: Texts } {
  const packed = createPackedTexts();
  return { texts: packed.text, add: (values) => packed.add(values) };
}

/** Texts that many rows have in common. */
export function collectCodes(rows: number): Collector & { readonly coded: Coded } {
  const codes = new Int32Array(rows);
  const { values: texts, codeOf } = createTextCodes();
  const decoder = new TextDecoder();
  return {
    coded: { codes, values: texts },
    add(values, from) {
      // a value of a dictionary is the same object each time
      const known = new Map<unknown, number>();
      for (let i = 0; i < values.length; i++) {
        const value = values[i];
        let code = known.get(value);
        if (code === undefined) {
          code = codeOf(value === undefined || value === null ? undefined : value instanceof Uint8Array ? decoder.decode(value) : String(value));
          known.set(value, code);
        }
        codes[from + i] = code;
      }
    },
  };
}
