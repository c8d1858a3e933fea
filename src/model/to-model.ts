import { invalid, show } from "../errors.js";
import { toColumns } from "./columns.js";
import { FieldReader, own } from "./field-reader.js";
import type { Fields, Issue, Model, ModelEra, ModelEvent } from "./model.js";
import { finishDrafts, firstFinite } from "./finish-drafts.js";
import { readEvent, type Draft } from "./read-event.js";
import type { Category, Dataset, EventInput, SourceRecord } from "./types.js";

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
 * @throws TimeloomError `invalid-data` when the data is neither a dataset nor an array, `limit` above 5,000,000 rows
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
    invalid("invalid-data", "data", data, 'is no array of events, nor has one');
  }
  const dataset: Partial<Dataset> = isRows ? {} : (data as Dataset);
  const rows: readonly unknown[] = isRows ? data : (data as Dataset).events;
  if (rows.length > MAX_ROWS) invalid("limit", "data", rows, `holds more than ${MAX_ROWS} rows`);

  const issues: Issue[] = [];
  const drafts: Draft[] = [];
  for (let row = 0; row < rows.length; row++) {
    try {
      const draft = readEvent(rows[row], row, options.fields as Fields<never> | undefined, issues);
      if (draft) drafts.push(draft);
    } catch {
      // a proxy or a getter of the host's that throws where no plain data can
      issues.push({ row, id: undefined, field: "event", value: "an object", reason: "cannot be read; the row is left out" });
    }
  }
  const reader = new FieldReader(
    (key) => own(dataset, key),
    (field, value, reason) => issues.push({ row: -1, id: undefined, field, value: show(value), reason }),
  );
  const reviewed = reader.extent("updated");
  const events = finishDrafts(drafts, reviewed?.latestEnd, issues);
  const categories = readCategories(reader, events);
  const { columns, order } = toColumns(events, categories);
  const sorted = order.map((index) => events[index]!);
  return {
    title: reader.text("title"),
    description: reader.text("description"),
    licence: reader.text("licence"),
    lang: readLanguage(reader),
    updated: reviewed && reader.text("updated"),
    sources: readSources(reader),
    categories,
    eras: readEras(reader),
    columns,
    events: sorted,
    byId: new Map(sorted.map((event, index) => [event.id, index])),
    span: sorted.length ? { start: sorted[0]!.start, end: columns.lastEnd } : undefined,
    issues,
  };
}

/** A language that no formatter would take is left out rather than spoil the whole figure. */
function readLanguage(reader: FieldReader): string | undefined {
  const lang = reader.text("lang");
  try {
    return lang === undefined ? undefined : Intl.getCanonicalLocales(lang)[0];
  } catch {
    return reader.leaveOut("lang", lang, 'is no BCP 47 tag such as "en" or "pt-BR"');
  }
}

function readCategories(reader: FieldReader, events: readonly ModelEvent[]): readonly Category[] {
  const given = reader.records("categories", "id", (entry): Category | undefined => {
    const { id, title = id, note } = entry.some("id", "title", "note");
    return id === undefined ? undefined : { id, title: title!, ...(note !== undefined && { note }) };
  });
  const categories = new Map(given.map((category) => [category.id, category]));
  for (const { category: id } of events) if (id !== undefined && !categories.has(id)) categories.set(id, { id, title: id });
  return [...categories.values()];
}

function readSources(reader: FieldReader): ReadonlyMap<string, SourceRecord> {
  const sources = reader.records("sources", "id", (entry) => {
    const { id, title = id, ...rest } = entry.some("id", "title", "outlet", "translation", "published", "basis", "derivation", "lang", "genre", "note", "url");
    if (id === undefined) return undefined;
    return { id, title, ...rest, authors: entry.texts("authors"), interviewees: entry.texts("interviewees") } as SourceRecord;
  });
  return new Map(sources.map((source) => [source.id, source]));
}

function readEras(reader: FieldReader): readonly ModelEra[] {
  return reader.records("eras", "date with both ends", (entry, index): ModelEra | undefined => {
    const extent = entry.extent("date");
    if (!extent) return undefined;
    const start = firstFinite(extent.earliestStart, extent.latestStart);
    const end = firstFinite(extent.latestEnd, extent.earliestEnd);
    if (!(start <= end)) return undefined;
    return { id: entry.text("id") ?? `era-${index + 1}`, title: entry.text("title") ?? "", summary: entry.text("summary"), start, end, extent };
  });
}
