import type { Model } from "../model/model.js";
import { valuesOf } from "./values-of.js";

/** One row of a table of events, as {@link sqlHandler} reads it; times in whole ms. */
export interface TableRow {
  readonly id: string;
  readonly title: string;
  readonly start_ms: number;
  readonly end_ms: number;
  readonly importance: number;
  readonly category: string | null;
  readonly date: string | null;
  readonly summary: string | null;
  readonly place: string | null;
  readonly link: string | null;
  readonly [field: string]: string | number | null;
}

/**
 * A model as rows for a table: where the events are to come from SQL, with `columns: { category: "category", date: "date", … }`.
 * Of a field with several values the first goes in; parts of a ms are cut off.
 * @example
 * ```ts
 * const rows = toTableRows(toModel(dataset), ["country"]);
 * ```
 */
export function toTableRows(model: Model, fields: readonly string[] = []): readonly TableRow[] {
  return model.events.map((event) => ({
    ...Object.fromEntries(fields.map((field) => [field, valuesOf(event, field)[0]!])),
    id: event.id,
    title: event.title,
    start_ms: Math.floor(event.start),
    end_ms: Math.floor(event.end),
    importance: event.importance,
    category: event.category ?? null,
    date: event.extent.text ?? null,
    summary: event.summary ?? null,
    place: event.place?.name ?? null,
    link: event.links[0]?.url ?? null,
  }));
}
