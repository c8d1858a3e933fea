import { tableName } from "../sql/table.js";

/** The tables of a pyramid, by its name. */
export interface PyramidTables {
  /** One row: what it was built of. On several nodes one row each. */
  readonly meta: string;
  /** The values of each field. */
  readonly groups: string;
  /** How many events began and ended in each bin. */
  readonly counts: string;
  /** The first events of each bin. */
  readonly top: string;
  /** Events longer than the shortest bin, by the class of their length. */
  readonly long: string;
}

/** @throws TimeloomError `invalid-option` for a name that is none */
export function pyramidTables(name: string): PyramidTables {
  tableName(name, "pyramid");
  const of = (suffix: string): string => tableName(`${name}_${suffix}`, "pyramid");
  return { meta: of("meta"), groups: of("groups"), counts: of("counts"), top: of("top"), long: of("long") };
}

/** Lengths are in classes: that of class `c` is above `2 ** (c - 1)` ms and at most `2 ** c`; the last has all that are longer. */
export function classesOf(finest: number, coarsest: number): { readonly first: number; readonly last: number } {
  return { first: finest + 1, last: coarsest + 8 };
}
