import { NO_CATEGORY } from "../model/columns.js";
import type { Columns, Model, ModelEvent } from "../model/model.js";
import { addGroups, eachSpanning } from "../model/row-index.js";
import { lowerBound } from "../model/search.js";
import type { Category } from "../model/types.js";
import { type Filter, matches } from "./filter.js";
import type { ListQuery, Query, Slice, Source, SourceInfo, StepQuery } from "./source.js";
import { valuesOf } from "./values-of.js";

/** A source that answers at once. */
export interface MemorySource extends Source {
  info(): SourceInfo;
  view(query: Query): Slice;
  list(query: ListQuery): { readonly events: readonly ModelEvent[]; readonly total: number };
  event(id: string): ModelEvent | undefined;
  step(query: StepQuery): string | undefined;
}

/**
 * A source over a model in memory. It hands out all its events with every view, so that what is computed from
 * them (rows, label scales) holds at every zoom.
 * @example
 * ```ts
 * const source = memorySource(toModel(dataset));
 * source.info().count;
 * ```
 */
export function memorySource(model: Model): MemorySource {
  return eventSource(model, (id) => model.byId.get(id));
}

/** A source over events in memory and their columns. */
export function eventSource(model: Pick<Model, "columns" | "events" | "categories" | "span">, rowOf: RowOf): MemorySource {
  const { columns, events, span } = model;
  return sourceOf(columns, (row) => events[row]!, rowOf, (by) => groupEvents(model, by), { count: columns.size, span });
}

/** Which rows there are and which group each is in. An event with several values has a row in the group of each. */
export interface Grouping {
  readonly groups: readonly string[];
  readonly group: Uint16Array;
  readonly columns: Columns;
  /** For each row, the index of its event. */
  readonly rows: Uint32Array | undefined;
}

/** The event of a row, and the row of an event; both count as the columns of the whole do. */
export type EventAt = (row: number) => ModelEvent;
export type RowOf = (id: string) => number | undefined;

/** A source over columns in memory, however they were grouped. `matching` says which rows a filter wants; all events are read for it unless given. */
export function sourceOf(columns: Columns, eventAt: EventAt, rowOf: RowOf, grouped: (by: string | undefined) => Grouping, info: SourceInfo, matching = matchingEvents(eventAt)): MemorySource {
  const groupings = new Map<string, Grouping>();
  const groupingBy = (by: string | undefined): Grouping => {
    const key = by ?? "";
    let grouping = groupings.get(key);
    if (!grouping) groupings.set(key, (grouping = grouped(by)));
    return grouping;
  };
  const selections = new Map<string, Grouping>();
  const selectionBy = (by: string | undefined, where: Filter): Grouping => {
    const key = JSON.stringify([by, where]);
    const selection = selections.get(key) ?? select(groupingBy(by), matching(where));
    if (selections.size >= MOST_SELECTIONS) selections.clear();
    selections.set(key, selection);
    return selection;
  };
  /** The events of a group, or all, as a test of an event's index. */
  const membersOf = (by: string | undefined, name: string | undefined, where?: Filter): ((event: number) => boolean) => {
    if (where) {
      const [isMember, isWanted] = [membersOf(by, name), matching(where)];
      return (event) => isMember(event) && isWanted(event);
    }
    if (name === undefined) return () => true;
    const { groups, group, rows } = groupingBy(by);
    const wanted = groups.indexOf(name);
    if (!rows) return (event) => group[event] === wanted;
    const members = new Set<number>();
    group.forEach((index, row) => index === wanted && members.add(rows[row]!));
    return (event) => members.has(event);
  };
  return {
    info: () => info,
    view(query) {
      const { groups, group, columns: rows } = query.where ? selectionBy(query.by, query.where) : groupingBy(query.by);
      return { ...count(rows, group, groups.length, query), groups, group, repeated: groupingBy(query.by).columns.size > columns.size, columns: rows, whole: true, complete: true, version: "" };
    },
    list({ start, end, spanning = false, by, group, where, offset = 0, limit }) {
      const wanted = membersOf(by, group, where);
      const found: ModelEvent[] = [];
      const from = lowerBound(columns.start, start);
      let total = 0;
      const visit = (row: number): void => {
        if (!wanted(row)) return;
        if (total >= offset && found.length < limit) found.push(eventAt(row));
        total++;
      };
      if (spanning) eachSpanning(columns, start, (row) => columns.start[row]! < end && visit(row));
      if (where || group !== undefined) {
        for (let row = from; row < columns.size && columns.start[row]! < end; row++) visit(row);
      } else {
        // none is left out, so they need not be looked at one by one
        const [first, until] = [from + Math.max(0, offset - total), lowerBound(columns.start, end)];
        for (let row = first; row < until && found.length < limit; row++) found.push(eventAt(row));
        total += Math.max(0, until - from);
      }
      return { events: found, total };
    },
    event(id) {
      const row = rowOf(id);
      return row === undefined ? undefined : eventAt(row);
    },
    step({ from, step, by, group, where }) {
      const wanted = membersOf(by, group, where);
      const origin = (from === undefined ? undefined : rowOf(from)) ?? (step > 0 ? -1 : columns.size);
      let row = origin + step;
      while (row >= 0 && row < columns.size && !wanted(row)) row += step;
      return row >= 0 && row < columns.size ? columns.id(row) : undefined;
    },
  };
}

/** So many filters' columns are kept. */
const MOST_SELECTIONS = 8;

/** What a filter lets through, in columns of its own; the groups stay. */
function select({ groups, group, columns, rows }: Grouping, isWanted: (row: number) => boolean): Grouping {
  const kept = new Uint32Array(columns.size).map((_, row) => row).filter((row) => isWanted(rows?.[row] ?? row));
  const taken = takeRows(columns, kept);
  return { groups, group: Uint16Array.from(kept, (row) => group[row]!), columns: taken, rows: rows ? Uint32Array.from(kept, (row) => rows[row]!) : kept };
}

/** More groups than a screen has room for; what comes later shares the group of the events without a value. */
export const MOST_GROUPS = 64;

/** Groups by a known field or one of the caller's own; categories in their given order, others as they first appear. */
function groupEvents(model: Pick<Model, "columns" | "events" | "categories">, by: string | undefined): Grouping {
  const { columns, events, categories } = model;
  if (by === undefined) return { groups: [""], group: new Uint16Array(columns.size), columns, rows: undefined };
  if (by === "category" && categories.every(({ id }) => id)) return groupCategories(columns, categories);
  // the list may be longer, shared with a model that came of this one
  const values = Array.from({ length: columns.size }, (_, row) => valuesOf(events[row]!, by));
  const used = new Set<string>();
  for (const names of values) for (const name of names) used.add(name);
  const known = by === "category" ? categories.map(({ id }) => id).filter((id) => used.has(id)) : [];
  const named = [...new Set([...known, ...used])];
  const groups = mostOf(named);
  const indexOf = new Map(groups.map((name, index) => [name, index]));
  const memberOf = (name: string): number => indexOf.get(name) ?? groups.length - 1;
  if (values.every(({ length }) => length === 1)) return { groups, group: Uint16Array.from(values, ([name]) => memberOf(name!)), columns, rows: undefined };
  const members = values.map((names) => [...new Set(names.map(memberOf))]);
  const group = Uint16Array.from(members.flat());
  const rows = Uint32Array.from(members.flatMap((names, row) => names.map(() => row)));
  return { groups, group, columns: takeRows(columns, rows), rows };
}

function mostOf(names: readonly string[]): readonly string[] {
  return names.length > MOST_GROUPS ? [...names.filter(Boolean).slice(0, MOST_GROUPS - 1), ""] : names;
}

/** The same by category, of which the columns tell without a look at each event. */
function groupCategories(columns: Columns, categories: readonly Category[]): Grouping {
  const used = new Uint8Array(categories.length + 1);
  const kindOf = (category: number): number => (category === NO_CATEGORY ? categories.length : category);
  for (let row = 0; row < columns.size; row++) used[kindOf(columns.category[row]!)] = 1;
  const ids = [...categories.map(({ id }) => id), ""];
  const groups = mostOf(ids.filter((_, kind) => used[kind]));
  const indexOf = new Map(groups.map((name, index) => [name, index]));
  const groupOf = Uint16Array.from(ids, (name) => indexOf.get(name) ?? groups.length - 1);
  const group = new Uint16Array(columns.size);
  for (let row = 0; row < columns.size; row++) group[row] = groupOf[kindOf(columns.category[row]!)]!;
  return { groups, group, columns, rows: undefined };
}

/** The columns with the given rows, which may repeat, in the order given. */
export function takeRows(columns: Columns, rows: Uint32Array): Columns {
  const take = <Column extends Float64Array | Float32Array | Uint16Array>(column: Column): Column => {
    const taken = new (column.constructor as new (size: number) => Column)(rows.length);
    rows.forEach((row, index) => (taken[index] = column[row]!));
    return taken;
  };
  const { start, end, innerStart, innerEnd, importance, flags, category } = columns;
  return {
    size: rows.length,
    id: (row) => columns.id(rows[row]!),
    title: (row) => columns.title(rows[row]!),
    start: take(start),
    end: take(end),
    lastEnd: rows.reduce((last, row) => Math.max(last, end[row]!), -Infinity),
    innerStart: take(innerStart),
    innerEnd: take(innerEnd),
    importance: take(importance),
    flags: take(flags),
    category: take(category),
  };
}

/** So many rows a bin, and it is quicker to look for where it ends than to look at each. */
const MANY_A_BIN = 64;

/** Which rows a filter wants, told by their events. */
function matchingEvents(eventAt: EventAt): (where: Filter) => (row: number) => boolean {
  return (where) => {
    const wanted = matches(where);
    return (row) => wanted(eventAt(row));
  };
}

/** Counts rows by the bin of their start. */
export function count(columns: Columns, group: Uint16Array, groups: number, { level, lo, hi }: Query): Pick<Slice, "level" | "lo" | "hi" | "counts" | "spanning" | "before" | "after"> {
  const width = 2 ** level;
  const bins = hi - lo;
  const counts = new Uint32Array(groups * bins);
  const spanning = new Uint32Array(groups);
  const from = lo * width;
  const to = hi * width;
  const first = lowerBound(columns.start, from);
  let before = first;
  eachSpanning(columns, from, (row) => {
    spanning[group[row]!]!++;
    before--;
  });
  const until = lowerBound(columns.start, to);
  if (until - first > bins * MANY_A_BIN) {
    for (let bin = 0, row = first; bin < bins; bin++) {
      const next = bin === bins - 1 ? until : lowerBound(columns.start, (lo + bin + 1) * width);
      addGroups(group, groups, row, next, counts, bin, bins);
      row = next;
    }
  } else {
    for (let row = first; row < until; row++) {
      // in floating point, start / width can round up to the next bin
      const bin = Math.min(bins - 1, Math.max(0, Math.floor(columns.start[row]! / width) - lo));
      counts[group[row]! * bins + bin]!++;
    }
  }
  return { level, lo, hi, counts, spanning, before, after: columns.size - until };
}
