import type { ModelEvent } from "../model/model.js";

/** The values of a field, known or one of the caller's own, as text; a list has several, and nothing is one empty one. */
export function valuesOf(event: ModelEvent, field: string): readonly string[] {
  const { category, place, tags, actors } = event;
  const known: Readonly<Record<string, unknown>> = { category, place: place?.name, country: place?.country, tags, actors };
  const values = [Object.hasOwn(known, field) ? known[field] : event.fields[field]].flat().filter((value) => value !== undefined && value !== null);
  return values.length ? values.map(String) : [""];
}
