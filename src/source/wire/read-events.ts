import { toColumns } from "../../model/columns.js";
import { LIMITS } from "../../model/field-reader.js";
import type { Columns, ModelEvent } from "../../model/model.js";
import { toModel } from "../../model/to-model.js";
import type { Category, EventInput } from "../../model/types.js";
import type { Extent } from "../../time/extent.js";
import { toExtent } from "../../time/to-extent.js";
import { ANSWER_LIMITS, toList, toNumber, toObject, toText, wrong } from "./check.js";

/** Ms: what a server may place, well beyond what its integers hold. */
const FURTHEST = 1e19;

type Texts = readonly (string | undefined)[];

/** The columns of an answer's events, checked. */
interface Given {
  readonly ids: readonly string[];
  readonly start: readonly number[];
  readonly end: readonly number[];
  readonly importance: readonly number[];
  /** A column of texts, where there is one. */
  readonly texts: (source: Readonly<Record<string, unknown>>, key: string) => Texts | undefined;
  readonly given: Readonly<Record<string, unknown>>;
  readonly numbers: (key: string, least: number, most: number) => readonly number[];
}

function readColumns(value: unknown): Given {
  const given = toObject(value, "events");
  const ids = toList(given.id, "events.id", ANSWER_LIMITS.events).map((id) => toText(id, "an event's id", ANSWER_LIMITS.id));
  const size = ids.length;
  if (new Set(ids).size < size) wrong("events.id", ids, "names an event twice");
  const numbers = (key: string, least: number, most: number) => toList(given[key], `events.${key}`, size, size).map((entry) => toNumber(entry, `an event's ${key}`, least, most));
  const [start, end, importance] = [numbers("start", -FURTHEST, FURTHEST), numbers("end", -FURTHEST, FURTHEST), numbers("importance", 0, 1)];
  const reversed = end.findIndex((time, row) => time < start[row]!);
  if (reversed >= 0) wrong("an event's end", end[reversed], "is before its start");
  const texts = (source: Readonly<Record<string, unknown>>, key: string): Texts | undefined =>
    source[key] === undefined ? undefined : toList(source[key], `events.${key}`, size, size).map((text) => (text === null ? undefined : toText(text, `an event's ${key}`, ANSWER_LIMITS.text)));
  return { ids, start, end, importance, texts, given, numbers };
}

/**
 * Reads the events of a view as sorted columns, with the groups that they are in: what is drawn of each and no more, for there
 * are thousands.
 */
export function readDrawn(value: unknown, groups: number, categories: readonly Category[]): { readonly columns: Columns; readonly group: Uint16Array } {
  const { ids, start, end, importance, texts, given, numbers } = readColumns(value);
  const group = numbers("group", 0, groups - 1);
  if (group.some((index) => index % 1 !== 0)) wrong("events.group", group, "has an index that is not whole");
  const [title, category, date] = ["title", "category", "date"].map((key) => texts(given, key));
  const events = ids.map((id, row) => {
    const known = date?.[row] === undefined ? undefined : readDate(date[row]);
    const extent = known ?? { kind: end[row]! > start[row]! ? "interval" : "date", latestStart: start[row]!, earliestEnd: end[row]! };
    return { id, title: title?.[row]?.slice(0, LIMITS.title).trim() || id, start: start[row]!, end: end[row]!, importance: importance[row]!, category: category?.[row], extent } as ModelEvent;
  });
  const { columns, order } = toColumns(events, categories);
  return { columns, group: Uint16Array.from(order, (index) => group[index]!) };
}

/**
 * Reads the events of an answer, in the order of the columns of a model. What is wrong with a text costs that text alone,
 * as in data of one's own; a column of another shape is an error.
 */
export function readEvents(value: unknown): readonly ModelEvent[] {
  const { ids, start, end, importance, texts, given } = readColumns(value);
  const [title, category, date, summary, place, link] = ["title", "category", "date", "summary", "place", "link"].map((key) => texts(given, key));
  const own = toObject(given.fields ?? {}, "events.fields");
  const fields = Object.keys(own).slice(0, 64).map((name) => [name, texts(own, name)!] as const);
  const rows = ids.map((id, row): EventInput => {
    const extra: Record<string, unknown> = {};
    for (const [name, column] of fields) if (column[row] !== undefined) extra[name] = column[row];
    const [inCategory, about, where, url, text] = [category?.[row], summary?.[row], place?.[row], link?.[row], date?.[row]];
    return {
      ...extra,
      id,
      title: title?.[row] ?? id,
      // counted and drawn by its times all the same, where its date cannot be read
      date: text !== undefined && readDate(text) ? text : start[row] === end[row] ? start[row]! : { start: start[row]!, end: end[row]! },
      importance: importance[row]!,
      ...(inCategory !== undefined && { category: inCategory }),
      ...(about !== undefined && { summary: about }),
      ...(where !== undefined && { place: { name: where } }),
      ...(url !== undefined && { links: [{ url }] }),
    };
  });
  // the server's start and end are those that it counts by
  return toModel(rows).events.map((event): ModelEvent => Object.freeze({ ...event, row: -1, start: start[event.row]!, end: end[event.row]! }));
}

function readDate(text: string | undefined): Extent | undefined {
  try {
    return text === undefined ? undefined : toExtent(text);
  } catch {
    return undefined;
  }
}
