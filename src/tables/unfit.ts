import { show, TimeloomError } from "../errors.js";

/** What each kind of column may be made of, for messages. */
export const FIT = {
  times: "a timestamp, a date, or ms since 1970 as a 64-bit integer or float64",
  numbers: "a number",
  texts: "text, or whole numbers",
  codes: "text, whole numbers or booleans",
} as const;

/**
 * The type of a column is not one that its role can be read from.
 * @throws TimeloomError `invalid-data`: `invalid start: column "year" is Int32, and must be a timestamp, …`
 */
export function unfit(what: string, name: string, type: string, kind: keyof typeof FIT): never {
  const cause = kind === "times" ? "; cast it where the table is made" : "";
  throw new TimeloomError("invalid-data", `invalid ${what}: column ${show(name)} is ${type.slice(0, 100)}, and must be ${FIT[kind]}${cause}`);
}
