import type { TimelineSpec } from "../scene/spec.js";

/** The attributes of `<time-loom>` that are options, apart from `src`; each overrides the same option of the JSON. */
export const ATTRIBUTES = ["layout", "orientation", "facet", "start", "end", "locale", "zone", "height", "theme", "now", "heading", "labels", "legend", "wheel", "motion"] as const;

type Attribute = (typeof ATTRIBUTES)[number];
type Options = Partial<Record<keyof TimelineSpec, unknown>>;

/**
 * A spec with the element's attributes laid over it. Values are not checked here: what is wrong with them is said
 * by the same errors as for any spec.
 */
export function withAttributes(spec: TimelineSpec, attribute: (name: Attribute) => string | null): TimelineSpec {
  const given = (name: Attribute) => attribute(name) ?? undefined;
  const options: Options = {};
  const set = (name: keyof TimelineSpec, value: unknown) => {
    if (value !== undefined) options[name] = value;
  };
  for (const name of ["locale", "zone", "theme", "now", "labels", "legend", "wheel", "motion"] as const) set(name, given(name));
  for (const name of ["height", "heading"] as const) set(name, toNumber(given(name)));
  const design = own({ layout: given("layout") ?? (given("facet") === undefined ? undefined : "faceted"), orientation: given("orientation"), facet: given("facet") });
  if (design) options.design = { ...spec.design, ...design };
  const view = own({ start: given("start"), end: given("end") });
  if (view) options.view = { ...spec.view, ...view };
  return { ...spec, ...options } as TimelineSpec;
}

/** Text that is no number stays text, for the error to show. */
function toNumber(text: string | undefined): unknown {
  const number = Number(text);
  return text === undefined || text.trim() === "" || Number.isNaN(number) ? text : number;
}

/** Without what is undefined; `undefined` if that is all. */
function own(values: Readonly<Record<string, unknown>>): Record<string, unknown> | undefined {
  const entries = Object.entries(values).filter(([, value]) => value !== undefined);
  return entries.length ? Object.fromEntries(entries) : undefined;
}
