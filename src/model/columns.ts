import { FLAG, type Columns, type ModelEvent } from "./model.js";
import type { Category } from "./types.js";

/** The index that stands for no category. */
export const NO_CATEGORY = 65_535;

/** The order of columns. */
export function compareEvents(a: ModelEvent, b: ModelEvent): number {
  return a.start - b.start || a.end - b.end || b.importance - a.importance || (a.id < b.id ? -1 : 1);
}

/** Puts events in columns, sorted; `order` says which event each row is. */
export function toColumns(events: readonly ModelEvent[], categories: readonly Category[]): { columns: Columns; order: number[] } {
  const order = events
    .map((_, index) => index)
    .sort((a, b) => compareEvents(events[a]!, events[b]!));
  const size = events.length;
  const columns = {
    size,
    id: (row: number) => events[order[row]!]!.id,
    title: (row: number) => events[order[row]!]!.title,
    start: new Float64Array(size),
    end: new Float64Array(size),
    lastEnd: events.reduce((last, { end }) => Math.max(last, end), -Infinity),
    innerStart: new Float64Array(size),
    innerEnd: new Float64Array(size),
    importance: new Float32Array(size),
    flags: new Uint16Array(size),
    category: new Uint16Array(size),
  };
  const indexOf = new Map(categories.map(({ id }, index) => [id, Math.min(index, NO_CATEGORY)]));
  order.forEach((index, row) => {
    const event = events[index]!;
    const { latestStart, earliestEnd } = event.extent;
    columns.start[row] = event.start;
    columns.end[row] = event.end;
    const within = (time: number): number => Math.min(event.end, Math.max(event.start, time));
    const isDate = event.extent.kind === "date" && !event.extent.unspecified;
    const from = isDate ? event.start : within(latestStart);
    const to = isDate ? event.end : within(earliestEnd);
    const middle = (from + to) / 2;
    columns.innerStart[row] = from <= to ? from : middle;
    columns.innerEnd[row] = from <= to ? to : middle;
    columns.importance[row] = event.importance;
    columns.flags[row] = flagsOf(event);
    columns.category[row] = (event.category === undefined ? undefined : indexOf.get(event.category)) ?? NO_CATEGORY;
  });
  return { columns, order };
}

function flagsOf({ extent }: ModelEvent): number {
  const { kind, uncertain, approximate, openStart, openEnd, unknownStart, unknownEnd, unspecified } = extent;
  return (
    (kind === "interval" || kind === "all-of" ? FLAG.range : 0) |
    (uncertain ? FLAG.uncertain : 0) |
    (approximate ? FLAG.approximate : 0) |
    (openStart ? FLAG.openStart : 0) |
    (openEnd ? FLAG.openEnd : 0) |
    (unknownStart ? FLAG.unknownStart : 0) |
    (unknownEnd ? FLAG.unknownEnd : 0) |
    (unspecified || kind === "one-of" ? FLAG.unspecified : 0)
  );
}
