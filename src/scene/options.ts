import { nearest, show, TimeloomError } from "../errors.js";
import type { TimelineSpec } from "./spec.js";

type Check = (value: unknown) => boolean;

const oneOf = (...values: readonly unknown[]): { check: Check; want: string } => ({ check: (value) => values.includes(value), want: `one of ${values.map(String).join(", ")}` });
const text = { check: ((value) => typeof value === "string") as Check, want: "text" };
const pixels = { check: ((value) => typeof value === "number" && value > 0 && value <= 100_000) as Check, want: "a number of pixels above 0" };
const port = { check: ((value) => typeof value === "function") as Check, want: "a function" };
const object = { check: ((value) => typeof value === "object" && value !== null) as Check, want: "an object" };
const time = { check: ((value) => ["string", "number"].includes(typeof value) || value instanceof Date) as Check, want: "an EDTF text, a number of ms or a Date" };

const OPTIONS: { readonly [Key in keyof Required<TimelineSpec>]: { readonly check: Check; readonly want: string } } = {
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
  theme: /* @__PURE__ */ oneOf("auto", "light", "dark"),
  labels: /* @__PURE__ */ oneOf("fit", "none"),
  legend: /* @__PURE__ */ oneOf("show", "none"),
  list: /* @__PURE__ */ oneOf("show", "fold", "none"),
  now: time,
  wheel: /* @__PURE__ */ oneOf("focus", "modifier", "never"),
  motion: /* @__PURE__ */ oneOf("auto", "none"),
  selected: text,
  id: { check: (value) => typeof value === "string" && /^[A-Za-z][\w-]{0,63}$/.test(value), want: "a letter, then letters, digits, - and _" },
  heading: /* @__PURE__ */ oneOf(1, 2, 3, 4, 5, 6),
  measure: port,
};

/**
 * Checks the names and domains of a spec's options; `undefined` counts as absent.
 * @throws TimeloomError `unknown-option`, which suggests the nearest, or `invalid-option`
 */
export function checkOptions(spec: unknown): asserts spec is TimelineSpec {
  if (typeof spec !== "object" || spec === null) throw new TimeloomError("invalid-option", `invalid spec: ${show(spec)} is not an object; it needs at least data`);
  for (const key of Object.keys(spec)) {
    if (!Object.hasOwn(OPTIONS, key)) {
      const hint = nearest(key, Object.keys(OPTIONS));
      throw new TimeloomError("unknown-option", `unknown option: ${key.slice(0, 60)}${hint ? `; did you mean ${hint}?` : ""}`);
    }
    const value: unknown = spec[key as keyof typeof spec];
    const { check, want } = OPTIONS[key as keyof TimelineSpec];
    if (value !== undefined && !check(value)) throw new TimeloomError("invalid-option", `invalid ${key}: ${show(value)} is not ${want}`);
  }
  if (!Object.hasOwn(spec, "data") || (spec as TimelineSpec).data === undefined) throw new TimeloomError("invalid-option", "missing option: data; a dataset, an array of events or a source");
}
