import { show, TimeloomError } from "../../errors.js";

/** The most that an answer may hold; beyond it is an error, so that a server cannot fill a page. */
export const ANSWER_LIMITS = { groups: 1_024, cells: 1_000_000, events: 100_000, id: 2_000, text: 200_000 } as const;

/** Nothing but what it should be: each function gives the value, or throws `invalid answer: …`. */
export function wrong(what: string, value: unknown, why: string): never {
  throw new TimeloomError("load", `invalid answer: ${what} ${show(value)} ${why}`);
}

export function toObject(value: unknown, what: string): Readonly<Record<string, unknown>> {
  if (typeof value !== "object" || value === null || Array.isArray(value)) wrong(what, value, "is not an object");
  return value as Readonly<Record<string, unknown>>;
}

export function toNumber(value: unknown, what: string, least = -Infinity, most = Infinity): number {
  if (typeof value !== "number" || !(value >= least && value <= most) || !Number.isFinite(value)) wrong(what, value, `is not a number from ${least} to ${most}`);
  return value as number;
}

export function toText(value: unknown, what: string, most: number): string {
  if (typeof value !== "string") wrong(what, value, "is not text");
  const text = value as string;
  if (text.length > most) wrong(what, text, `is longer than ${most} characters`);
  return text;
}

export function toList(value: unknown, what: string, most: number, length?: number): readonly unknown[] {
  if (!Array.isArray(value)) wrong(what, value, "is not an array");
  const list = value as readonly unknown[];
  if (list.length > most) wrong(what, list, `is longer than ${most}`);
  if (length !== undefined && list.length !== length) wrong(what, list, `is not as long as it should be: ${length}`);
  return list;
}

/** Whole numbers of events. */
export function toCounts(value: unknown, what: string, length: number, most = Number.MAX_SAFE_INTEGER): Float64Array {
  const list = toList(value, what, ANSWER_LIMITS.cells, length);
  const counts = new Float64Array(length);
  for (let index = 0; index < length; index++) {
    const count = list[index];
    if (typeof count !== "number" || !(count >= 0 && count <= most) || count % 1 !== 0) wrong(what, count, "is not a number of events");
    counts[index] = count as number;
  }
  return counts;
}
