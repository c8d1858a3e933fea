import type { Columns, ModelEvent } from "../model/model.js";
import { lowerBound } from "../model/search.js";
import { type Grouping, type MemorySource, sourceOf, takeRows } from "../source/memory-source.js";
import type { Slice } from "../source/source.js";
import type { Scale } from "./scale.js";

/**
 * A source whose times are positions on a scale: its columns, bins, span and the `start` and `end` of its events. What
 * lays out, moves and lists a view of positions need not know of the scale. An event in several groups is listed once.
 */
export function projectSource(slice: Slice, scale: Scale, by: string | undefined, eventOf: (id: string) => ModelEvent | undefined): MemorySource {
  const all = projectColumns(slice.columns, slice.group, scale);
  const { once, rows } = onceOf(slice, all.columns);
  const rowOf = rowFinder(once, slice.groups.length, scale, eventOf);
  const made = new Map<number, ModelEvent>();
  const eventAt = (row: number): ModelEvent => {
    const event = made.get(row) ?? { ...eventOf(once.id(row))!, start: once.start[row]!, end: once.end[row]! };
    made.set(row, event);
    return event;
  };
  const group = Uint16Array.from(all.rows, (row) => slice.group[row]!);
  const grouped = (field: string | undefined): Grouping =>
    field === by ? { groups: slice.groups, group, columns: all.columns, rows } : { groups: [""], group: new Uint16Array(once.size), columns: once, rows: undefined };
  const { size, start, lastEnd } = all.columns;
  const { columns } = slice;
  return sourceOf(once, eventAt, rowOf, grouped, {
    count: once.size,
    span: size ? { start: start[0]!, end: lastEnd } : undefined,
    times: columns.size ? { start: columns.start[0]!, end: columns.lastEnd } : undefined,
  });
}

/** So many that begin at once are looked through for one of them. */
const AT_ONCE = 64;

/** Finds the row of an event where it must be by its time; of all ids a table is made only where very many begin at the same moment. */
function rowFinder(columns: Columns, groups: number, scale: Scale, eventOf: (id: string) => ModelEvent | undefined): (id: string) => number | undefined {
  let byId: Map<string, number> | undefined;
  return (id) => {
    const event = byId ? undefined : eventOf(id);
    if (!byId && !event) return undefined;
    for (let group = 0; event && group < groups; group++) {
      const [start] = extentOn(scale)(event.start, event.end, group);
      const first = lowerBound(columns.start, start);
      for (let row = first; row < columns.size && columns.start[row] === start; row++) {
        if (columns.id(row) === id) return row;
        if (row - first < AT_ONCE) continue;
        byId = new Map(Array.from({ length: columns.size }, (_, at) => [columns.id(at), at]));
        return byId.get(id);
      }
    }
    return byId?.get(id);
  };
}

/** Where an event of a group begins and ends on a scale. */
function extentOn(scale: Scale): (start: number, end: number, group: number) => readonly [number, number] {
  return scale.extent ?? ((start, end, group) => [scale.position(start, group), scale.position(end, group)]);
}

/** Each event once, in the order of its first row; `rows` has for each row of all the row of its event. */
function onceOf({ repeated }: Slice, all: Columns): { readonly once: Columns; readonly rows: Uint32Array | undefined } {
  if (!repeated) return { once: all, rows: undefined };
  const first = new Map<string, number>();
  const order: number[] = [];
  const rows = Uint32Array.from({ length: all.size }, (_, row) => {
    const id = all.id(row);
    let index = first.get(id);
    if (index === undefined) {
      first.set(id, (index = order.length));
      order.push(row);
    }
    return index;
  });
  return { once: takeRows(all, Uint32Array.from(order)), rows };
}

/** Columns of times as columns of positions, sorted anew where a scale that differs by group asks for it. */
function projectColumns(columns: Columns, group: Uint16Array, scale: Scale): { readonly columns: Columns; readonly rows: Uint32Array } {
  const { size } = columns;
  const extent = extentOn(scale);
  const [start, end, innerStart, innerEnd] = [new Float64Array(size), new Float64Array(size), new Float64Array(size), new Float64Array(size)];
  for (let row = 0; row < size; row++) {
    const index = group[row]!;
    [start[row], end[row]] = extent(columns.start[row]!, columns.end[row]!, index);
    // where positions are steps, a bound within one is no doubt about its order
    const [, a] = scale.ordinal ? extent(columns.start[row]!, columns.innerStart[row]!, index) : [0, scale.position(columns.innerStart[row]!, index)];
    const b = scale.ordinal ? Math.floor(scale.position(columns.innerEnd[row]!, index) + 1e-9) : scale.position(columns.innerEnd[row]!, index);
    innerStart[row] = Math.min(end[row]!, Math.max(start[row]!, a));
    innerEnd[row] = Math.min(end[row]!, Math.max(innerStart[row]!, b));
  }
  const rows = Uint32Array.from({ length: size }, (_, row) => row);
  const sorted = start.every((value, row) => row === 0 || value >= start[row - 1]!);
  if (!sorted) rows.sort((a, b) => start[a]! - start[b]! || end[a]! - end[b]! || a - b);
  const projected = { ...columns, start, end, innerStart, innerEnd };
  return { columns: sorted ? { ...projected, lastEnd: end.reduce((last, time) => Math.max(last, time), -Infinity) } : takeRows(projected, rows), rows };
}
