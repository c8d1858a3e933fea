import { TimeloomError } from "../errors.js";

/** What a whole number of time counts. */
export type TimeUnit = "s" | "ms" | "us" | "ns";

/**
 * Ms of a whole number of a unit, as near as a float64 comes to them: whole ms are exact, and of the parts of a ms some 0.0002 is
 * lost in our time.
 * @returns `undefined` where whole ms would not be kept
 */
export function exactMs(value: bigint, unit: TimeUnit): number | undefined {
  const near = Number(value);
  if (unit === "ms" || unit === "s") {
    const ms = unit === "s" ? near * 1000 : near;
    if (Number.isSafeInteger(ms)) return ms;
    return BigInt(ms) === value * (unit === "s" ? 1000n : 1n) ? ms : undefined;
  }
  const [parts, manyParts] = unit === "us" ? [1000, 1000n] : [1e6, 1_000_000n];
  if (Number.isSafeInteger(near)) return near / parts;
  const whole = Number(value / manyParts);
  return Number.isSafeInteger(whole) ? whole + Number(value % manyParts) / parts : undefined;
}

/** @throws TimeloomError `invalid-data` for a time that would be changed silently */
export function checkedMs(value: bigint, unit: TimeUnit, what: string, row: number): number {
  const ms = exactMs(value, unit);
  if (ms !== undefined) return ms;
  const limits = value === 2n ** 63n - 1n || value === 1n - 2n ** 63n || value === -(2n ** 63n);
  const cause = limits ? "this number often stands for infinity or for no value: make it null" : "give the column as float64 where the nearest ms will do";
  throw new TimeloomError("invalid-data", `invalid ${what}: ${value} ${unit} (row ${row}) is so far from 1970 that whole ms cannot be kept; ${cause}`);
}
