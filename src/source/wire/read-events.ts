import { toColumns } from "../../model/columns.js";
import type { Columns, ModelEvent } from "../../model/model.js";
import { toModel } from "../../model/to-model.js";
import type { Category, EventInput } from "../../model/types.js";
import { toExtent } from "../../time/to-extent.js";
import { ANSWER_LIMITS, toList, toNumber, toObject, toText, wrong } from "./check.js";

/** Ms: what a server may place, well beyond what its integers hold. */
const FURTHEST = 1e19;

type Texts = readonly (string | undefined)[];

/**
 * Reads the events of an answer, in the order of the columns of a model. What is wrong with a text costs that text alone,
 * as in data of one's own; a column of another shape is an error.
 */
export function readEvents(value: unknown, groups?: number): { readonly events: readonly ModelEvent[]; readonly group: readonly number[] } {
  const given = toObject(value, "events");
  const ids = toList(given.id, "events.id", ANSWER_LIMITS.events).map((id) => toText(id, "an event's id", ANSWER_LIMITS.id));
  const size = ids.length;
  if (new Set(ids).size < size) wrong("events.id", ids, "names an event twice");
  const numbers = (key: string, least: number, most: number) => toList(given[key], `events.${key}`, size, size).map((entry) => toNumber(entry, `an event's ${key}`, least, most));
  const [start, end, importance] = [numbers("start", -FURTHEST, FURTHEST), numbers("end", -FURTHEST, FURTHEST), numbers("importance", 0, 1)];
  const group = groups === undefined ? [] : numbers("group", 0, groups - 1);
  if (group.some((index) => index % 1 !== 0)) wrong("events.group", group, "has an index that is not whole");
  const texts = (source: Readonly<Record<string, unknown>>, key: string): Texts | undefined =>
    source[key] === undefined ? undefined : toList(source[key], `events.${key}`, size, size).map((text) => (text === null ? undefined : toText(text, `an event's ${key}`, ANSWER_LIMITS.text)));
  const [title, category, date, summary, place, link] = ["title", "category", "date", "summary", "place", "link"].map((key) => texts(given, key));
  const fields = Object.entries(toObject(given.fields ?? {}, "events.fields")).slice(0, 64).map(([name]) => [name, texts(given.fields as never, name)!] as const);
  const rows = ids.map((id, row): EventInput => {
    if (end[row]! < start[row]!) wrong("an event's end", end[row], "is before its start");
    const own: Record<string, unknown> = {};
    for (const [name, column] of fields) if (column[row] !== undefined) own[name] = column[row];
    const [inCategory, about, where, url] = [category?.[row], summary?.[row], place?.[row], link?.[row]];
    return {
      ...own,
      id,
      title: title?.[row] ?? id,
      date: dateOf(date?.[row], start[row]!, end[row]!),
      importance: importance[row]!,
      ...(inCategory !== undefined && { category: inCategory }),
      ...(about !== undefined && { summary: about }),
      ...(where !== undefined && { place: { name: where } }),
      ...(url !== undefined && { links: [{ url }] }),
    };
  });
  // the server's start and end are those that it counts by
  const events = toModel(rows).events.map((event): ModelEvent => Object.freeze({ ...event, row: -1, start: start[event.row]!, end: end[event.row]! }));
  const rowOf = new Map(ids.map((id, row) => [id, row]));
  return { events, group: groups === undefined ? [] : events.map(({ id }) => group[rowOf.get(id)!]!) };
}

/** The date as it is known, where that can be read; else the bare times. */
function dateOf(text: string | undefined, start: number, end: number): EventInput["date"] {
  try {
    if (text !== undefined && toExtent(text)) return text;
  } catch {
    // counted and drawn by its times all the same
  }
  return start === end ? start : { start, end };
}

/** Events and their groups as sorted columns. */
export function toSortedColumns(events: readonly ModelEvent[], group: readonly number[], categories: readonly Category[]): { readonly columns: Columns; readonly group: Uint16Array } {
  const { columns, order } = toColumns(events, categories);
  return { columns, group: Uint16Array.from(order, (index) => group[index]!) };
}
