import { checkKeys, invalid } from "../errors.js";
import { isObject, own } from "./field-reader.js";

/** The values that an option may have, the default first; or what it must be, as a test and in words. */
export type Domain = readonly (string | number)[] | readonly [is: (value: unknown) => boolean, want: string];

export const TEXT: Domain = [(value) => typeof value === "string", "text"];
export const OBJECT: Domain = [isObject, "an object"];
export const TIME: Domain = [(value) => ["string", "number"].includes(typeof value) || value instanceof Date, "an EDTF text, a number of ms or a Date"];

/** The options of a table that are one of a few values. */
export type Choices<Table> = {
  readonly [Key in keyof Table as Table[Key] extends readonly (string | number)[] ? Key : never]: Table[Key] extends readonly (infer Value)[] ? Value : never;
};

/**
 * Checks the names and domains of options, and gives those that are a choice, completed with their defaults;
 * `undefined` counts as absent.
 * @throws TimeloomError `unknown-option`, which suggests the nearest, or `invalid-option`
 */
export function readOptions<Table extends object>(table: Table, input: unknown, name: string, path = ""): Choices<Table> {
  if (!isObject(input)) return invalid("invalid-option", name, input, "is not an object");
  checkKeys(input, Object.keys(table), path);
  const choices: Record<string, unknown> = {};
  for (const [key, domain] of Object.entries<Domain>(table as never)) {
    const [first, want] = domain;
    const value = own(input, key);
    if (typeof first !== "function") {
      choices[key] = value ?? first;
      if (!(domain as readonly unknown[]).includes(choices[key])) invalid("invalid-option", path + key, value, `is not one of ${domain.join(", ")}`);
    } else if (value !== undefined && !first(value)) invalid("invalid-option", path + key, value, `is not ${want}`);
  }
  return choices as Choices<Table>;
}
