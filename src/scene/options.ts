import { checkKeys, invalid, show, TimeloomError } from "../errors.js";
import type { TimelineSpec } from "./spec.js";

/** The values that an option may have, the default first; or what it must be, in words and as a test. */
type Domain = readonly (string | number)[] | { readonly is: (value: unknown) => boolean; readonly want: string };

const text: Domain = { is: (value) => typeof value === "string", want: "text" };
const pixels: Domain = { is: (value) => typeof value === "number" && value > 0 && value <= 100_000, want: "a number of pixels above 0" };
const port: Domain = { is: (value) => typeof value === "function", want: "a function" };
const object: Domain = { is: (value) => typeof value === "object" && value !== null, want: "an object" };
const time: Domain = { is: (value) => ["string", "number"].includes(typeof value) || value instanceof Date, want: "an EDTF text, a number of ms or a Date" };

const OPTIONS = {
  data: object,
  fields: object,
  design: object,
  view: object,
  width: pixels,
  height: pixels,
  maxHeight: pixels,
  title: text,
  description: text,
  locale: text,
  zone: text,
  zones: port,
  messages: object,
  theme: ["auto", "light", "dark"],
  labels: ["fit", "none"],
  legend: ["show", "none"],
  list: ["fold", "show", "none"],
  now: time,
  wheel: ["focus", "modifier", "never"],
  motion: ["auto", "none"],
  selected: text,
  id: { is: (value) => typeof value === "string" && /^[A-Za-z][\w-]{0,63}$/.test(value), want: "a letter, then letters, digits, - and _" },
  heading: [2, 1, 3, 4, 5, 6],
  measure: port,
} as const satisfies { readonly [Key in keyof Required<TimelineSpec>]: Domain };

/** The options that are one of a few values. */
export type Choices = {
  readonly [Key in keyof typeof OPTIONS as (typeof OPTIONS)[Key] extends readonly unknown[] ? Key : never]: (typeof OPTIONS)[Key] extends readonly (infer Value)[] ? Value : never;
};

/**
 * Checks the names and domains of a spec's options, and gives those that are a choice, completed with the defaults;
 * `undefined` counts as absent.
 * @throws TimeloomError `unknown-option`, which suggests the nearest, or `invalid-option`
 */
export function readOptions(spec: TimelineSpec): Choices {
  if (typeof spec !== "object" || spec === null) throw new TimeloomError("invalid-option", `invalid spec: ${show(spec)} is not an object; it needs at least data`);
  checkKeys(spec, Object.keys(OPTIONS));
  const choices: Record<string, unknown> = {};
  for (const [key, domain] of Object.entries<Domain>(OPTIONS)) {
    const value = Object.hasOwn(spec, key) ? spec[key as keyof TimelineSpec] : undefined;
    if ("is" in domain) {
      if (value !== undefined && !domain.is(value)) invalid("invalid-option", key, value, `is not ${domain.want}`);
    } else {
      choices[key] = value ?? domain[0];
      if (!domain.includes(choices[key] as string)) invalid("invalid-option", key, value, `is not one of ${domain.join(", ")}`);
    }
    if (key === "data" && value === undefined) throw new TimeloomError("invalid-option", "missing option: data; a dataset, an array of events or a source");
  }
  return choices as Choices;
}
