import type { Columns, Fields, Issue, Model, ModelEvent } from "./model.js";
import { compareEvents, toColumns } from "./columns.js";
import { finishDrafts } from "./finish-drafts.js";
import { type Draft, readEvent } from "./read-event.js";
import { lowerBound } from "./search.js";
import type { Category } from "./types.js";
import { withRoom } from "./with-room.js";

/**
 * A model that can be added to. What was in it before stays as it was, each event the same object. Of its events, as many are its own as its columns have rows:
 * the list may be shared with a model that came of it.
 */
export interface GrowingModel extends Omit<Model, "byId" | "events"> {
  readonly events: ModelEvent[];
  /** How many rows were read in all. */
  readonly rows: number;
  /** The events by their ids; shared by all that came of one model. */
  readonly known: Map<string, ModelEvent>;
}

/** By columns: those that they begin with. Of a chain of many only the last link is kept. */
const before = /* @__PURE__ */ new WeakMap<Columns, Columns>();

/** The columns that these begin with, row by row, where they came of them by rows that were added. */
export function extendedFrom(columns: Columns): Columns | undefined {
  return before.get(columns);
}

/** Columns whose memory is shared with longer ones. */
const shared = /* @__PURE__ */ new WeakSet<Columns>();

/** A model as one that can be added to. */
export function toGrowing(model: Model, rows: number): GrowingModel {
  return { ...model, events: [...model.events], rows, known: new Map(model.events.map((event) => [event.id, event])) };
}

/** The row of an id, by its event's start. */
export function rowIn({ columns, events, known }: Pick<GrowingModel, "columns" | "events" | "known">, id: string): number | undefined {
  const event = known.get(id);
  if (!event) return undefined;
  for (let row = lowerBound(columns.start, event.start); row < columns.size && columns.start[row] === event.start; row++) if (events[row] === event) return row;
  return undefined;
}

/**
 * Reads more rows, and merges them with what there is: the work is that of copying the columns, however they were sorted. What
 * is wrong with a row is told in `issues`, as of any row.
 */
export function extendModel(model: GrowingModel, raws: readonly unknown[], fields: Fields<never> | undefined): GrowingModel {
  const issues: Issue[] = [];
  const drafts: Draft[] = [];
  raws.forEach((raw, index) => {
    const row = model.rows + index;
    try {
      const draft = readEvent(raw, row, fields, issues);
      if (draft) drafts.push(draft);
    } catch {
      issues.push({ row, id: undefined, field: "event", value: "an object", reason: "cannot be read; the row is left out" });
    }
  });
  const { span = { start: Infinity, end: -Infinity }, known } = model;
  const made = finishDrafts(drafts, undefined, issues, { first: span.start, last: span.end, has: (id) => known.has(id) });
  const categories = withCategories(model.categories, made);
  const { columns: added, order } = toColumns(made, categories);
  const more = order.map((index) => made[index]!);
  for (const event of more) known.set(event.id, event);
  const { size } = model.columns;
  const at = more.map((event) => placeOf(model.events, size, event));
  const after = at.every((place) => place >= size);
  // the first that comes of it may share its memory
  const shares = after && !shared.has(model.columns);
  if (shares) shared.add(model.columns);
  const events = shares ? model.events : [];
  if (shares) events.push(...more);
  else
    eachStretch(at, size, (from, to, next) => {
      for (let row = from; row < to; row++) events.push(model.events[row]!);
      if (next < more.length) events.push(more[next]!);
    });
  const columns = mergeColumns(model.columns, added, events, shares ? addAfter : merger(at));
  before.delete(model.columns);
  if (after) before.set(columns, model.columns);
  return {
    ...model,
    rows: model.rows + raws.length,
    categories,
    columns,
    events,
    span: events.length ? { start: events[0]!.start, end: columns.lastEnd } : undefined,
    issues: issues.length ? [...model.issues, ...issues] : model.issues,
  };
}

function withCategories(categories: readonly Category[], events: readonly ModelEvent[]): readonly Category[] {
  const ids = new Set(categories.map(({ id }) => id));
  const more: Category[] = [];
  for (const { category: id } of events) {
    if (id === undefined || ids.has(id)) continue;
    ids.add(id);
    more.push({ id, title: id });
  }
  return more.length ? [...categories, ...more] : categories;
}

/** Where an event goes among the first `size`, which are sorted. */
function placeOf(events: readonly ModelEvent[], size: number, event: ModelEvent): number {
  let low = 0;
  let high = size;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (compareEvents(events[middle]!, event) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The stretches of what there is between those places, each with the number of the new one that follows it. */
function eachStretch(at: readonly number[], size: number, visit: (from: number, to: number, next: number) => void): void {
  let from = 0;
  at.forEach((to, next) => {
    visit(from, to, next);
    from = to;
  });
  visit(from, size, at.length);
}

type Merge = <Column extends Float64Array | Float32Array | Uint16Array>(old: Column, added: Column) => Column;

const addAfter: Merge = (old, added) => {
  const longer = withRoom(old, old.length + added.length);
  longer.set(added, old.length);
  return longer;
};

const merger = (at: readonly number[]): Merge => (old, added) => {
  const merged = new (old.constructor as new (size: number) => typeof old)(old.length + added.length);
  let row = 0;
  eachStretch(at, old.length, (from, to, next) => {
    merged.set(old.subarray(from, to), row);
    row += to - from;
    if (next < added.length) merged[row++] = added[next]!;
  });
  return merged;
};

function mergeColumns(a: Columns, b: Columns, events: readonly ModelEvent[], merge: Merge): Columns {
  return {
    size: a.size + b.size,
    id: (row) => events[row]!.id,
    title: (row) => events[row]!.title,
    start: merge(a.start, b.start),
    end: merge(a.end, b.end),
    lastEnd: Math.max(a.lastEnd, b.lastEnd),
    innerStart: merge(a.innerStart, b.innerStart),
    innerEnd: merge(a.innerEnd, b.innerEnd),
    importance: merge(a.importance, b.importance),
    flags: merge(a.flags, b.flags),
    category: merge(a.category, b.category),
  };
}
