import type { ModelEvent } from "../model/model.js";
import type { Extent } from "../time/extent.js";
import { type DateInput, toExtent } from "../time/to-extent.js";

/** What of an event is in columns. */
export type EventHead = Pick<ModelEvent, "id" | "row" | "title" | "start" | "end" | "importance" | "summary">;

/** All else of an event as JSON text, from which {@link readEventText} makes it again. */
export function writeEvent(event: ModelEvent): string {
  const { extent, category, tags, place, actors, links, claims, relations, wider, asOf, lang, same, fields } = event;
  const some = <Values extends readonly unknown[]>(values: Values): Values | undefined => (values.length ? values : undefined);
  const any = <Value extends object>(value: Value): Value | undefined => (Object.keys(value).length ? value : undefined);
  const record: EventRecord = {
    date: dateOf(extent),
    category,
    tags: some(tags),
    place,
    actors: some(actors),
    links: some(links),
    claims: some(claims),
    relations: some(relations),
    wider: wider && { date: dateOf(wider.extent), why: wider.why },
    asOf,
    lang,
    same: any(same),
    fields: any(fields),
  };
  // most have nothing that needs a mark, and are written faster without
  const isPlain = !claims.length && isOrdinary(record.date) && isOrdinary(record.wider) && isOrdinary(asOf) && isOrdinary(place?.latitude) && isOrdinary(place?.longitude) && Object.values(fields).every(isOrdinary);
  const text = isPlain ? JSON.stringify(record) : undefined;
  return text && !text.includes(ESCAPED) ? text : JSON.stringify(record, mark);
}

/** No number that JSON has not. */
function isOrdinary(value: unknown): boolean {
  if (typeof value === "number") return Number.isFinite(value) && !Object.is(value, -0);
  return typeof value !== "object" || value === null || Array.isArray(value) || Object.values(value).every(isOrdinary);
}

export function readEventText(text: string, head: EventHead): ModelEvent {
  const record = JSON.parse(text, text.includes(ESCAPED) ? unmark : undefined) as EventRecord;
  const { category, tags = [], place, actors = [], links = [], claims = [], relations = [], wider, asOf, lang, same, fields } = record;
  return Object.freeze({
    ...head,
    extent: toExtent(record.date),
    category,
    tags,
    place,
    actors,
    links,
    claims,
    relations,
    wider: wider && { extent: toExtent(wider.date), why: wider.why },
    asOf,
    lang,
    same: bare(same),
    fields: bare(fields),
  });
}

type EventRecord = { readonly [Key in Exclude<keyof ModelEvent, "extent" | "wider" | keyof EventHead>]: ModelEvent[Key] | undefined } & {
  readonly date: DateInput;
  readonly wider: { readonly date: DateInput; readonly why: string | undefined } | undefined;
};

/** The date that an extent was read from: text, ms, or the two ends. */
function dateOf({ text, kind, earliestStart, start, end, openStart, openEnd }: Extent): DateInput {
  if (text !== undefined) return text;
  if (kind === "date") return earliestStart;
  const endOf = (extent: Extent | undefined, open: boolean): string | number => (extent ? (dateOf(extent) as string | number) : open ? ".." : "");
  return { start: endOf(start, openStart), end: endOf(end, openEnd) };
}

/** Without a prototype, as the model has it, so that a key may have any name. */
function bare<Value>(record: Readonly<Record<string, Value>> = {}): Readonly<Record<string, Value>> {
  return Object.assign(Object.create(null) as Record<string, Value>, record);
}

/** Begins what stands for a number that JSON has not, and a text that begins with it itself. */
const MARK = "\0";
const ESCAPED = "\\u0000";

function mark(_: string, value: unknown): unknown {
  if (typeof value === "number") return isOrdinary(value) ? value : `${MARK}${Object.is(value, -0) ? "-0" : value}`;
  return typeof value === "string" && value.startsWith(MARK) ? MARK + value : value;
}

function unmark(_: string, value: unknown): unknown {
  if (typeof value !== "string" || !value.startsWith(MARK)) return value;
  return value.startsWith(MARK, 1) ? value.slice(1) : Number(value.slice(1));
}
