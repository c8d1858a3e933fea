import type { Columns, Model, ModelEvent } from "../model/model.js";
import { lowerBound } from "../model/search.js";
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
  return sourceOf(model.columns, model.events, model.byId, (by) => groupEvents(model, by), { count: model.columns.size, span: model.span });
}

/** Which rows there are and which group each is in. An event with several values has a row in the group of each. */
export interface Grouping {
  readonly groups: readonly string[];
  readonly group: Uint16Array;
  readonly columns: Columns;
  /** For each row, the index of its event. */
  readonly rows: Uint32Array | undefined;
}

/** A source over columns in memory, however they were grouped. `events` are in the order that `byId` and the groupings' rows count in. */
export function sourceOf(columns: Columns, events: readonly ModelEvent[], byId: ReadonlyMap<string, number>, grouped: (by: string | undefined) => Grouping, info: SourceInfo): MemorySource {
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
    const selection = selections.get(key) ?? select(groupingBy(by), events, where);
    if (selections.size >= MOST_SELECTIONS) selections.clear();
    selections.set(key, selection);
    return selection;
  };
  /** The events of a group, or all, as a test of an event's index. */
  const membersOf = (by: string | undefined, name: string | undefined, where?: Filter): ((event: number) => boolean) => {
    if (where) {
      const [isMember, isWanted] = [membersOf(by, name), matches(where)];
      return (event) => isMember(event) && isWanted(events[event]!);
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
      return { ...count(rows, group, groups.length, query), groups, group, repeated: groupingBy(query.by).columns.size > columns.size, columns: rows, complete: true, version: "" };
    },
    list({ start, end, spanning = false, by, group, where, offset = 0, limit }) {
      const wanted = membersOf(by, group, where);
      const found: ModelEvent[] = [];
      let total = 0;
      for (let row = spanning ? 0 : lowerBound(columns.start, start); row < columns.size && columns.start[row]! < end; row++) {
        if ((columns.start[row]! < start && columns.end[row]! <= start) || !wanted(row)) continue;
        if (total >= offset && found.length < limit) found.push(events[row]!);
        total++;
      }
      return { events: found, total };
    },
    event: (id) => events[byId.get(id) ?? -1],
    step({ from, step, by, group, where }) {
      const wanted = membersOf(by, group, where);
      const origin = (from === undefined ? undefined : byId.get(from)) ?? (step > 0 ? -1 : columns.size);
      let row = origin + step;
      while (row >= 0 && row < columns.size && !wanted(row)) row += step;
      return columns.ids[row];
    },
  };
}

/** So many filters' columns are kept. */
const MOST_SELECTIONS = 8;

/** What a filter lets through, in columns of its own; the groups stay. */
function select({ groups, group, columns, rows }: Grouping, events: readonly ModelEvent[], where: Filter): Grouping {
  const isWanted = matches(where);
  const kept = new Uint32Array(columns.size).map((_, row) => row).filter((row) => isWanted(events[rows?.[row] ?? row]!));
  const taken = takeRows(columns, kept);
  for (let row = 0, last = -Infinity; row < taken.size; row++) taken.maxEnd[row] = last = Math.max(last, taken.end[row]!);
  return { groups, group: Uint16Array.from(kept, (row) => group[row]!), columns: taken, rows: rows ? Uint32Array.from(kept, (row) => rows[row]!) : kept };
}

/** More groups than a screen has room for; what comes later shares the group of the events without a value. */
const MOST_GROUPS = 64;

/** Groups by a known field or one of the caller's own; categories in their given order, others as they first appear. */
function groupEvents(model: Model, by: string | undefined): Grouping {
  const { columns, events, categories } = model;
  if (by === undefined) return { groups: [""], group: new Uint16Array(columns.size), columns, rows: undefined };
  const values = events.map((event) => valuesOf(event, by));
  const used = new Set<string>();
  for (const names of values) for (const name of names) used.add(name);
  const known = by === "category" ? categories.map(({ id }) => id).filter((id) => used.has(id)) : [];
  const named = [...new Set([...known, ...used])];
  const groups = named.length > MOST_GROUPS ? [...named.filter(Boolean).slice(0, MOST_GROUPS - 1), ""] : named;
  const indexOf = new Map(groups.map((name, index) => [name, index]));
  const memberOf = (name: string): number => indexOf.get(name) ?? groups.length - 1;
  if (values.every(({ length }) => length === 1)) return { groups, group: Uint16Array.from(values, ([name]) => memberOf(name!)), columns, rows: undefined };
  const members = values.map((names) => [...new Set(names.map(memberOf))]);
  const group = Uint16Array.from(members.flat());
  const rows = Uint32Array.from(members.flatMap((names, row) => names.map(() => row)));
  return { groups, group, columns: takeRows(columns, rows), rows };
}

/** The columns with the given rows, which may repeat, in the order given. */
export function takeRows(columns: Columns, rows: Uint32Array): Columns {
  const take = <Column extends Float64Array | Float32Array | Uint16Array>(column: Column): Column => {
    const taken = new (column.constructor as new (size: number) => Column)(rows.length);
    rows.forEach((row, index) => (taken[index] = column[row]!));
    return taken;
  };
  const { start, end, maxEnd, innerStart, innerEnd, importance, flags, category } = columns;
  return {
    size: rows.length,
    ids: Array.from(rows, (row) => columns.ids[row]!),
    titles: Array.from(rows, (row) => columns.titles[row]!),
    start: take(start),
    end: take(end),
    maxEnd: take(maxEnd),
    innerStart: take(innerStart),
    innerEnd: take(innerEnd),
    importance: take(importance),
    flags: take(flags),
    category: take(category),
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
  let before = 0;
  for (let row = 0; row < first; row++) {
    if (columns.end[row]! > from) spanning[group[row]!]!++;
    else before++;
  }
  let row = first;
  for (; row < columns.size && columns.start[row]! < to; row++) {
    // in floating point, start / width can round up to the next bin
    const bin = Math.min(bins - 1, Math.max(0, Math.floor(columns.start[row]! / width) - lo));
    counts[group[row]! * bins + bin]!++;
  }
  return { level, lo, hi, counts, spanning, before, after: columns.size - row };
}
