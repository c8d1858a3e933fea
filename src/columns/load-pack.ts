import type { Model, ModelEvent } from "../model/model.js";
import { valuesOf } from "../source/values-of.js";
import { writeEvent } from "./load-event.js";
import { codeField, type FieldCodes } from "./load-fields.js";
import { indexIds } from "./load-ids.js";
import type { ReadModel } from "./load-rows.js";
import { type PackedTexts, packTexts } from "./load-texts.js";

/** What a dataset says beside its events. */
export type About = Pick<Model, "title" | "description" | "licence" | "lang" | "updated" | "sources" | "categories" | "eras" | "issues">;

/** A model as arrays, which a worker hands to a page without a copy. */
export interface PackedModel {
  readonly about: About;
  /** So many rows were read, some of them perhaps without a date. */
  readonly rows: number;
  readonly lastEnd: number;
  readonly start: Float64Array;
  readonly end: Float64Array;
  readonly innerStart: Float64Array;
  readonly innerEnd: Float64Array;
  readonly importance: Float32Array;
  /** The importances before they were rounded, where any was. */
  readonly exact: Float64Array | undefined;
  readonly flags: Uint16Array;
  readonly category: Uint16Array;
  readonly row: Uint32Array;
  readonly id: PackedTexts;
  readonly ids: Uint32Array;
  readonly title: PackedTexts;
  readonly summary: PackedTexts;
  /** The rest of each event, as `writeEvent` has it. */
  readonly rest: PackedTexts;
  readonly fields: ReadonlyMap<string, FieldCodes>;
}

/** So many fields are given codes; others are read from the events when they are asked for. */
const MOST_FIELDS = 32;

export function packModel({ model, rows }: ReadModel): PackedModel {
  const { events, columns } = model;
  const { size, lastEnd, start, end, innerStart, innerEnd, importance, flags, category } = columns;
  const { title, description, licence, lang, updated, sources, categories, eras, issues } = model;
  const texts = (textOf: (event: ModelEvent) => string | undefined): PackedTexts => packTexts(size, (row) => textOf(events[row]!));
  return {
    about: { title, description, licence, lang, updated, sources, categories, eras, issues },
    rows,
    lastEnd,
    start,
    end,
    innerStart,
    innerEnd,
    importance,
    exact: events.every((event) => Object.is(Math.fround(event.importance), event.importance)) ? undefined : Float64Array.from(events, (event) => event.importance),
    flags,
    category,
    row: Uint32Array.from(events, ({ row }) => row),
    id: texts(({ id }) => id),
    ids: indexIds(size, columns.id),
    title: texts(({ title }) => title),
    summary: texts(({ summary }) => summary),
    rest: texts(writeEvent),
    fields: codeFields(events),
  };
}

function codeFields(events: readonly ModelEvent[]): ReadonlyMap<string, FieldCodes> {
  const names = new Set(["category", "place", "country", "tags", "actors"]);
  for (const { fields } of events) {
    for (const name in fields) if (names.size < MOST_FIELDS) names.add(name);
    if (names.size === MOST_FIELDS) break;
  }
  const coded = new Map<string, FieldCodes>();
  for (const name of names) {
    const field = codeField(events.length, (row) => valuesOf(events[row]!, name));
    if (field) coded.set(name, field);
  }
  return coded;
}

/** The memory of all arrays of a packed model, to be handed over. */
export function buffersOf({ about: _, ...packed }: PackedModel): ArrayBuffer[] {
  const found = new Set<ArrayBuffer>();
  const visit = (value: unknown): void => {
    if (ArrayBuffer.isView(value)) found.add(value.buffer as ArrayBuffer);
    else if (value instanceof Map) for (const entry of value.values()) visit(entry);
    else if (typeof value === "object" && value !== null) for (const entry of Object.values(value)) visit(entry);
  };
  visit(packed);
  return [...found];
}
