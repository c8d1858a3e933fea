import type { ModelEvent } from "../model/model.js";

/** The fields of an event that are no field of the row's own. */
const KNOWN: Readonly<Record<string, (event: ModelEvent) => unknown>> = {
  category: ({ category }) => category,
  place: ({ place }) => place?.name,
  country: ({ place }) => place?.country,
  tags: ({ tags }) => tags,
  actors: ({ actors }) => actors,
};
const NONE: readonly string[] = [""];

/** The values of a field, known or one of the caller's own, as text; a list has several, and nothing is one empty one. */
export function valuesOf(event: ModelEvent, field: string): readonly string[] {
  const value = Object.hasOwn(KNOWN, field) ? KNOWN[field]!(event) : event.fields[field];
  if (!Array.isArray(value)) return value === undefined || value === null ? NONE : [String(value)];
  const values = value.filter((entry) => entry !== undefined && entry !== null);
  return values.length ? values.map(String) : NONE;
}
