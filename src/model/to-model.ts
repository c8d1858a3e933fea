import { show, TimeloomError } from "../errors.js";
import { toExtent } from "../time/to-extent.js";
import { toColumns } from "./columns.js";
import type { Fields, Issue, Model, ModelEra, ModelEvent } from "./model.js";
import { readEvent, type Draft } from "./read-event.js";
import type { Category, Dataset, Era, EventInput, SourceRecord } from "./types.js";

/** The most rows that a dataset may have. */
export const MAX_ROWS = 5_000_000;

/** How {@link toModel} reads rows. */
export interface ModelOptions<Row = Record<string, unknown>> {
  /** Where the fields of an event are found in rows of another shape. */
  readonly fields?: Fields<Row> | undefined;
}

/**
 * Reads a dataset, or bare rows, once: checks, copies, sorts, and puts it in columns. What is wrong with the data
 * goes to `issues` and never hides the rest; the data given is not changed.
 *
 * @throws TimeloomError `invalid-data` when the data is neither a dataset nor an array, `limit` above {@link MAX_ROWS} rows
 * @example
 * ```ts
 * const model = toModel([{ title: "Apollo 11 lands", date: "1969-07-20" }, { title: "?", date: "30 February" }]);
 * model.events.length; // 1
 * model.issues[0]; // { row: 1, field: "date", value: "\"30 February\"", reason: "…", id: undefined }
 * ```
 */
export function toModel<Row extends object = EventInput>(data: Dataset | readonly Row[], options: ModelOptions<Row> = {}): Model {
  const isRows = Array.isArray(data);
  if (!isRows && (typeof data !== "object" || data === null || !Array.isArray((data as Dataset).events))) {
    throw new TimeloomError("invalid-data", `invalid data: ${show(data)}; a dataset is an object with an array "events", or the array itself`);
  }
  const dataset: Partial<Dataset> = isRows ? {} : (data as Dataset);
  const rows: readonly unknown[] = isRows ? data : (data as Dataset).events;
  if (rows.length > MAX_ROWS) throw new TimeloomError("limit", `too many rows: ${rows.length}; at most ${MAX_ROWS}`);

  const issues: Issue[] = [];
  const drafts: Draft[] = [];
  for (let row = 0; row < rows.length; row++) {
    const draft = readEvent(rows[row], row, options.fields as Fields<never> | undefined, issues);
    if (draft) drafts.push(draft);
  }
  const faults = (field: string, value: unknown, reason: string): void => void issues.push({ row: -1, id: undefined, field, value: show(value), reason });
  const line = (key: "title" | "description" | "licence" | "lang" | "updated"): string | undefined => {
    const value = dataset[key];
    if (value === undefined || typeof value === "string") return value;
    faults(key, value, "is not text; it is left out");
    return undefined;
  };
  const updated = line("updated");
  const events = bound(drafts, updated === undefined ? undefined : endOf(updated, faults)).map(uniqueIds(issues));
  const categories = readCategories(dataset.categories, events, faults);
  const { columns, order } = toColumns(events, categories);
  const sorted = order.map((index) => events[index]!);
  let end = -Infinity;
  for (const event of sorted) end = Math.max(end, event.end);
  return {
    title: line("title"),
    description: line("description"),
    licence: line("licence"),
    lang: line("lang"),
    updated,
    sources: readSources(dataset.sources, faults),
    categories,
    eras: readEras(dataset.eras, faults),
    columns,
    events: sorted,
    byId: new Map(sorted.map((event, index) => [event.id, index])),
    span: sorted.length ? { start: sorted[0]!.start, end } : undefined,
    issues,
  };
}

type Faults = (field: string, value: unknown, reason: string) => void;

function endOf(text: string, faults: Faults): number | undefined {
  try {
    const { latestEnd } = toExtent(text);
    return Number.isFinite(latestEnd) ? latestEnd : undefined;
  } catch (error) {
    faults("updated", text, error instanceof Error ? error.message : "cannot be read");
    return undefined;
  }
}

/**
 * Gives open and unknown ends a finite bound to be drawn to: the day an open event was last known (`asOf`), the
 * day of the data, or the last (first) time in the data. The extent itself stays open.
 */
function bound(drafts: readonly Draft[], updated: number | undefined): (Omit<ModelEvent, "id"> & { readonly id: string | undefined })[] {
  let first = Infinity;
  let last = updated ?? -Infinity;
  const finite = (time: number): void => {
    if (!Number.isFinite(time)) return;
    first = Math.min(first, time);
    last = Math.max(last, time);
  };
  for (const { extent, asOf } of drafts) {
    finite(extent.earliestStart);
    finite(extent.latestStart);
    finite(extent.earliestEnd);
    finite(extent.latestEnd);
    if (asOf) finite(asOf.latestEnd);
  }
  if (first > last) first = last = 0;
  return drafts.map((draft) => {
    const { earliestStart, latestStart, earliestEnd, latestEnd, openStart, openEnd } = draft.extent;
    const asOf = draft.asOf && Number.isFinite(draft.asOf.latestEnd) ? draft.asOf.latestEnd : undefined;
    let end = Number.isFinite(latestEnd) ? latestEnd : openEnd ? (asOf ?? last) : Number.isFinite(latestStart) ? latestStart : last;
    let start = Number.isFinite(earliestStart) ? earliestStart : openStart ? first : Number.isFinite(earliestEnd) ? earliestEnd : first;
    if (start > end) {
      if (Number.isFinite(earliestStart)) end = start;
      else start = end;
    }
    return { ...draft, start, end, asOf };
  });
}

function uniqueIds(issues: Issue[]): (event: Omit<ModelEvent, "id"> & { readonly id: string | undefined }) => ModelEvent {
  const taken = new Set<string>();
  return (event) => {
    const wanted = event.id ?? `event-${event.row + 1}`;
    let id = wanted;
    for (let count = 2; taken.has(id); count++) id = `${wanted}-${count}`;
    taken.add(id);
    if (event.id !== undefined && id !== wanted) {
      issues.push({ row: event.row, id: wanted, field: "id", value: show(wanted), reason: `is taken by an earlier row; this one is ${show(id)}` });
    }
    return Object.freeze({ ...event, id });
  };
}

function readCategories(input: unknown, events: readonly ModelEvent[], faults: Faults): readonly Category[] {
  const categories = new Map<string, Category>();
  for (const entry of entries(input, "categories", faults)) {
    const { id, title, note } = entry as Partial<Category>;
    if (typeof id !== "string") faults("categories", entry, "has no id; it is left out");
    else categories.set(id, { id, title: typeof title === "string" ? title : id, ...(typeof note === "string" ? { note } : undefined) });
  }
  for (const { category } of events) {
    if (category !== undefined && !categories.has(category)) categories.set(category, { id: category, title: category });
  }
  return [...categories.values()];
}

function readSources(input: unknown, faults: Faults): ReadonlyMap<string, SourceRecord> {
  const sources = new Map<string, SourceRecord>();
  for (const entry of entries(input, "sources", faults)) {
    const source = entry as Partial<SourceRecord>;
    if (typeof source.id !== "string") {
      faults("sources", entry, "has no id; it is left out");
      continue;
    }
    const copy: Record<string, unknown> = { id: source.id, title: typeof source.title === "string" ? source.title : source.id };
    for (const key of ["outlet", "published", "basis", "derivation", "lang", "genre", "note", "url"] as const) {
      if (Object.hasOwn(source, key) && typeof source[key] === "string") copy[key] = source[key];
    }
    if (Array.isArray(source.authors)) copy.authors = source.authors.filter((author) => typeof author === "string");
    sources.set(source.id, copy as unknown as SourceRecord);
  }
  return sources;
}

function readEras(input: unknown, faults: Faults): readonly ModelEra[] {
  return entries(input, "eras", faults).flatMap((entry, index) => {
    const { id, title, date, summary } = entry as Partial<Era>;
    try {
      const extent = toExtent(date as Era["date"]);
      const start = Number.isFinite(extent.earliestStart) ? extent.earliestStart : extent.latestStart;
      const end = Number.isFinite(extent.latestEnd) ? extent.latestEnd : extent.earliestEnd;
      if (!Number.isFinite(start) || !Number.isFinite(end)) throw new TimeloomError("invalid-date", "an era needs both ends");
      return {
        id: typeof id === "string" ? id : `era-${index + 1}`,
        title: typeof title === "string" ? title : "",
        summary: typeof summary === "string" ? summary : undefined,
        start,
        end,
        extent,
      };
    } catch (error) {
      faults("eras", entry, `${error instanceof TimeloomError ? error.message : "cannot be read"}; it is left out`);
      return [];
    }
  });
}

function entries(input: unknown, field: string, faults: Faults): readonly object[] {
  if (input === undefined) return [];
  if (!Array.isArray(input)) {
    faults(field, input, "is not an array; it is left out");
    return [];
  }
  return input.filter((entry): entry is object => {
    const good = typeof entry === "object" && entry !== null;
    if (!good) faults(field, entry, "is not an object; it is left out");
    return good;
  });
}
