import { TimeloomError } from "../../errors.js";
import { type SqlLimits, within } from "./limits.js";

/** The bins of a question as whole ms: `[from, to)` in steps of `step`. */
export interface Bins {
  readonly level: number;
  readonly count: number;
  readonly from: bigint;
  readonly to: bigint;
  readonly step: bigint;
  /** The index of the bin that a time is in. */
  indexOf(time: number): number;
}

/** Ms: 146 million years, so that differences too stay within 64 bits. */
const FURTHEST = 1n << 62n;

/** @throws TimeloomError `limit` for too many bins, or times that 64-bit integers do not hold */
export function toBins({ level, lo, hi }: { readonly level: number; readonly lo: number; readonly hi: number }, limits: Pick<SqlLimits, "bins">): Bins {
  within("level", level + 30, 0, 90);
  if (![lo, hi].every(Number.isInteger)) throw new TimeloomError("invalid-option", `invalid bins: ${lo} to ${hi} are not whole`);
  const count = within("number of bins", hi - lo, 1, limits.bins);
  const width = 2 ** level;
  const [from, to] = [lo, hi].map((bin) => BigInt(Math.ceil(bin * width))) as [bigint, bigint];
  if (from < -FURTHEST || to > FURTHEST) throw new TimeloomError("limit", `invalid bins: ${lo} to ${hi} at level ${level} reach beyond 2^62 ms from 1970`);
  // shorter bins than a ms hold whole ms all the same
  return { level, count, from, to, step: level > 0 ? 1n << BigInt(level) : 1n, indexOf: (time) => Math.floor(time / width) - lo };
}

/** `time` rounded down to a multiple of `2 ** level`. */
export function floorTo(time: bigint, level: number): bigint {
  return (time >> BigInt(level)) << BigInt(level);
}

/** Where what lies outside of the bins is counted. */
export const BEFORE = -1;
export const AFTER = -2;
