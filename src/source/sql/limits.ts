import { TimeloomError } from "../../errors.js";

/** The most that one question may ask for. More is an error, which says so; only `events` makes do with fewer. */
export interface SqlLimits {
  /** Bins of a view. */
  readonly bins: number;
  /** Groups: further values of a field share the group of none. */
  readonly groups: number;
  /** Groups times bins of a view. */
  readonly cells: number;
  /** Events of a group and bin. */
  readonly k: number;
  /** Events in the answer to a view: where each group and bin could have `k`, as many fewer are sent of each. All are counted. */
  readonly events: number;
  /** Events of a list. */
  readonly list: number;
  /** Events by their ids, in one question. */
  readonly ids: number;
}

export const SQL_LIMITS: SqlLimits = { bins: 4_096, groups: 64, cells: 65_536, k: 64, events: 20_000, list: 1_000, ids: 500 };

/** @throws TimeloomError `limit` for more than `most`, `invalid-option` for what is no whole number from `least` on */
export function within(what: string, value: number, least: number, most: number): number {
  if (!Number.isInteger(value) || value < least) throw new TimeloomError("invalid-option", `invalid ${what}: ${value} is not a whole number from ${least} on`);
  if (value > most) throw new TimeloomError("limit", `invalid ${what}: ${value} is more than ${most}, the limit of this server`);
  return value;
}
