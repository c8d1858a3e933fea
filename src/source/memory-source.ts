import type { Columns, Model, ModelEvent } from "../model/model.js";
import { lowerBound } from "../model/search.js";
import type { ListQuery, Query, Slice, Source, SourceInfo, StepQuery } from "./source.js";

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
  const { columns, events, byId } = model;
  const groupings = new Map<string, Grouping>();
  const groupingBy = (by: string | undefined): Grouping => {
    const key = by ?? "";
    let grouping = groupings.get(key);
    if (!grouping) groupings.set(key, (grouping = groupEvents(model, by)));
    return grouping;
  };
  const membersOf = (by: string | undefined, name: string | undefined): ((row: number) => boolean) => {
    if (name === undefined) return () => true;
    const { groups, group } = groupingBy(by);
    const wanted = groups.indexOf(name);
    return (row) => group[row] === wanted;
  };
  return {
    info: () => ({ count: columns.size, span: model.span }),
    view(query) {
      const { groups, group } = groupingBy(query.by);
      return { ...count(columns, group, groups.length, query), groups, group, columns, complete: true, version: "" };
    },
    list({ start, end, spanning = false, by, group, offset = 0, limit }) {
      const wanted = membersOf(by, group);
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
    step({ from, step, by, group }) {
      const wanted = membersOf(by, group);
      const origin = (from === undefined ? undefined : byId.get(from)) ?? (step > 0 ? -1 : columns.size);
      let row = origin + step;
      while (row >= 0 && row < columns.size && !wanted(row)) row += step;
      return columns.ids[row];
    },
  };
}

interface Grouping {
  readonly groups: readonly string[];
  readonly group: Uint16Array;
}

/** More groups than a screen has room for; what comes later shares the group of the events without a value. */
const MOST_GROUPS = 64;

/** Groups by a known field or one of the caller's own; categories in their given order, others as they first appear. */
function groupEvents(model: Model, by: string | undefined): Grouping {
  const group = new Uint16Array(model.columns.size);
  if (by === undefined) return { groups: [""], group };
  const values = model.events.map((event) => valueOf(event, by));
  const used = new Set(values);
  const known = by === "category" ? model.categories.map(({ id }) => id).filter((id) => used.has(id)) : [];
  const named = [...new Set([...known, ...values])];
  const groups = named.length > MOST_GROUPS ? [...named.filter(Boolean).slice(0, MOST_GROUPS - 1), ""] : named;
  const indexOf = new Map(groups.map((name, index) => [name, index]));
  values.forEach((value, row) => (group[row] = indexOf.get(value) ?? groups.length - 1));
  return { groups, group };
}

function valueOf(event: ModelEvent, by: string): string {
  const { category, place, tags, actors } = event;
  const known: Readonly<Record<string, unknown>> = { category, place: place?.name, country: place?.country, tags, actors };
  const [value = ""] = [Object.hasOwn(known, by) ? known[by] : event.fields[by]].flat();
  return String(value);
}

function count(columns: Columns, group: Uint16Array, groups: number, { level, lo, hi }: Query): Pick<Slice, "level" | "lo" | "hi" | "counts" | "spanning" | "before" | "after"> {
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
