import { invalid, TimeloomError } from "../errors.js";
import { toColumns } from "../model/columns.js";
import { FieldReader, own } from "../model/field-reader.js";
import { finishDrafts } from "../model/finish-drafts.js";
import type { Fields, Issue, Model } from "../model/model.js";
import { type Draft, readEvent } from "../model/read-event.js";
import { MAX_ROWS, toModel } from "../model/to-model.js";
import type { Category, Dataset } from "../model/types.js";
import type { Eventually } from "../source/eventually.js";
import { isUnexpected, readPieces } from "./load-text.js";

/** What events are read from: JSON text, or rows with what a dataset says besides. */
export type Given = { readonly text: string; readonly where: string } | { readonly rows: readonly unknown[]; readonly dataset: object };

/** A model that was read in steps, of so many rows. */
export interface ReadModel {
  readonly model: Model;
  readonly rows: number;
}

/** Rows that are read without a rest. */
const STEP = 200;

/** How rows are read: where their fields are, what is done between two steps, and who is told how far it is. */
export interface Steps {
  readonly fields: Fields<never> | undefined;
  readonly pause: () => Eventually<void>;
  readonly told: (read: number, total: number) => void;
}

/**
 * What `toModel` reads of the same data, in steps with a pause after each; at last all events are sorted at once.
 * @throws TimeloomError as `toModel`, and `invalid-data` for text that is no JSON
 */
export async function readInSteps(given: Given, steps: Steps): Promise<ReadModel> {
  if (!("text" in given)) return readRows(given.rows, given.dataset, steps);
  try {
    return await readText(given.text, steps);
  } catch (error) {
    if (!isUnexpected(error)) throw error;
  }
  const whole = parseWhole(given);
  const isRows = Array.isArray(whole);
  // says what is wrong with it
  if (!isRows && !Array.isArray((whole as Dataset | null)?.events)) toModel(whole as Dataset);
  return readRows(isRows ? whole : (whole as Dataset).events, isRows ? {} : (whole as object), steps);
}

function parseWhole({ text, where }: { readonly text: string; readonly where: string }): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    throw new TimeloomError("invalid-data", `invalid JSON in ${where}: ${error instanceof Error ? error.message : String(error)}`);
  }
}

async function readText(text: string, { fields, pause, told }: Steps): Promise<ReadModel> {
  const reading = startReading(fields);
  for (const pieces = readPieces(text); ; ) {
    const { done, value } = pieces.next();
    if (done) return reading.finish(value);
    for (const row of value.rows) reading.add(row);
    told(value.read, text.length);
    await pause();
  }
}

async function readRows(rows: readonly unknown[], dataset: object, { fields, pause, told }: Steps): Promise<ReadModel> {
  if (rows.length > MAX_ROWS) invalid("limit", "data", rows, `holds more than ${MAX_ROWS} rows`);
  const reading = startReading(fields);
  for (let row = 0; row < rows.length; ) {
    for (const until = Math.min(rows.length, row + STEP); row < until; row++) reading.add(rows[row]);
    told(row, rows.length);
    await pause();
  }
  return reading.finish(dataset);
}

function startReading(fields: Fields<never> | undefined): { add(raw: unknown): void; finish(dataset: object): ReadModel } {
  const drafts: Draft[] = [];
  const issues: Issue[] = [];
  let rows = 0;
  return {
    add(raw) {
      const row = rows++;
      if (rows > MAX_ROWS) invalid("limit", "data", rows, `rows are more than ${MAX_ROWS}`);
      try {
        const draft = readEvent(raw, row, fields, issues);
        if (draft) drafts.push(draft);
      } catch {
        issues.push({ row, id: undefined, field: "event", value: "an object", reason: "cannot be read; the row is left out" });
      }
    },
    finish: (dataset) => ({ model: toWhole(drafts, dataset, issues), rows }),
  };
}

const ABOUT = ["title", "description", "licence", "lang", "updated", "sources", "categories", "eras"] as const satisfies readonly (keyof Dataset)[];

/** The model of events that were read, as `toModel` makes it. */
function toWhole(drafts: readonly Draft[], dataset: object, issues: Issue[]): Model {
  const about = toModel({ ...Object.fromEntries(ABOUT.map((key) => [key, own(dataset, key)])), events: [] });
  const updated = new FieldReader((key) => own(dataset, key), () => {}).extent("updated");
  const isFirst = ({ field }: Issue): boolean => field === "updated" && !updated;
  issues.push(...about.issues.filter(isFirst));
  const events = finishDrafts(drafts, updated?.latestEnd, issues);
  for (const issue of about.issues) if (!isFirst(issue)) issues.push(issue);
  const categories = new Map<string, Category>(about.categories.map((category) => [category.id, category]));
  for (const { category: id } of events) if (id !== undefined && !categories.has(id)) categories.set(id, { id, title: id });
  const all = [...categories.values()];
  const { columns, order } = toColumns(events, all);
  const sorted = order.map((index) => events[index]!);
  return {
    ...about,
    categories: all,
    columns,
    events: sorted,
    byId: new Map(sorted.map((event, index) => [event.id, index])),
    span: sorted.length ? { start: sorted[0]!.start, end: columns.lastEnd } : undefined,
    issues,
  };
}
