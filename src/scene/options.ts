import { TimeloomError } from "../errors.js";
import { isObject } from "../model/field-reader.js";
import { type Choices, type Domain, OBJECT, readOptions, TEXT, TIME } from "../model/read-options.js";
import type { Filter } from "../source/filter.js";
import type { TimelineSpec } from "./spec.js";

const PIXELS: Domain = [(value) => typeof value === "number" && value > 0 && value <= 100_000, "pixels above 0"];
const PORT: Domain = [(value) => typeof value === "function", "a function"];

const SPEC = {
  data: OBJECT,
  fields: OBJECT,
  where: OBJECT,
  design: OBJECT,
  view: OBJECT,
  width: PIXELS,
  height: PIXELS,
  maxHeight: PIXELS,
  title: TEXT,
  description: TEXT,
  locale: TEXT,
  zone: TEXT,
  zones: PORT,
  messages: [(value: unknown): boolean => typeof value === "object" && typeof (value as { events?: unknown } | null)?.events === "function", "a table of timeloom/messages"],
  theme: ["auto", "light", "dark"],
  labels: ["fit", "none"],
  legend: ["show", "none"],
  list: ["fold", "show", "none"],
  now: TIME,
  wheel: ["focus", "modifier", "never"],
  motion: ["auto", "none"],
  renderer: ["auto", "svg", "canvas"],
  worker: ["none", "auto"],
  selected: TEXT,
  id: [(value: unknown): boolean => typeof value === "string" && /^[A-Za-z][\w-]{0,63}$/.test(value), "letters, digits, - and _"],
  heading: [2, 1, 3, 4, 5, 6],
  measure: PORT,
} as const satisfies { readonly [Key in keyof Required<TimelineSpec>]: Domain };

const NUMBER: Domain = [(value) => typeof value === "number" && !Number.isNaN(value), "a number"];
const WHERE = {
  fields: [(value: unknown): boolean => isObject(value) && Object.values(value).every((texts) => Array.isArray(texts) && texts.every(TEXT[0] as () => boolean)), "arrays of text by field"],
  text: TEXT,
  importance: NUMBER,
  start: NUMBER,
  end: NUMBER,
} as const satisfies { readonly [Key in keyof Required<Filter>]: Domain };
const VIEW = { start: TIME, end: TIME } as const;

/**
 * Checks a spec's options, and gives those that are one of a few values, completed with the defaults.
 * @throws TimeloomError `unknown-option`, which suggests the nearest, or `invalid-option`
 */
export function readSpec(spec: TimelineSpec): Choices<typeof SPEC> {
  const choices = readOptions(SPEC, spec, "spec");
  if (spec.data === undefined) throw new TimeloomError("invalid-option", "missing option: data; a dataset, an array of events or a source");
  readOptions(WHERE, spec.where ?? {}, "where", "where.");
  readOptions(VIEW, spec.view ?? {}, "view", "view.");
  return choices;
}
