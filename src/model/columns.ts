import { FLAG, type Columns, type ModelEvent } from "./model.js";
import type { Category } from "./types.js";

/** The index that stands for no category. */
export const NO_CATEGORY = 255;

/** Puts events in columns, sorted; `order` says which event each row is. */
export function toColumns(events: readonly ModelEvent[], categories: readonly Category[]): { columns: Columns; order: number[] } {
  const order = events
    .map((_, index) => index)
    .sort((a, b) => {
      const [p, q] = [events[a]!, events[b]!];
      return p.start - q.start || p.end - q.end || q.importance - p.importance || (p.id < q.id ? -1 : 1);
    });
  const size = events.length;
  const columns = {
    size,
    ids: order.map((index) => events[index]!.id),
    titles: order.map((index) => events[index]!.title),
    start: new Float64Array(size),
    end: new Float64Array(size),
    innerStart: new Float64Array(size),
    innerEnd: new Float64Array(size),
    importance: new Float32Array(size),
    flags: new Uint16Array(size),
    category: new Uint8Array(size),
  };
  const indexOf = new Map(categories.map(({ id }, index) => [id, Math.min(index, NO_CATEGORY - 1)]));
  order.forEach((index, row) => {
    const event = events[index]!;
    const { latestStart, earliestEnd } = event.extent;
    columns.start[row] = event.start;
    columns.end[row] = event.end;
    const within = (time: number): number => Math.min(event.end, Math.max(event.start, time));
    const from = within(latestStart);
    const to = within(earliestEnd);
    const isDate = event.extent.kind === "date" && !event.extent.unspecified;
    columns.innerStart[row] = isDate ? event.start : from <= to ? from : (from + to) / 2;
    columns.innerEnd[row] = isDate ? event.end : from <= to ? to : (from + to) / 2;
    columns.importance[row] = event.importance;
    columns.flags[row] = flagsOf(event);
    columns.category[row] = (event.category === undefined ? undefined : indexOf.get(event.category)) ?? NO_CATEGORY;
  });
  return { columns, order };
}

function flagsOf({ extent }: ModelEvent): number {
  return (
    (extent.uncertain ? FLAG.uncertain : 0) |
    (extent.approximate ? FLAG.approximate : 0) |
    (extent.openStart ? FLAG.openStart : 0) |
    (extent.openEnd ? FLAG.openEnd : 0) |
    (extent.unknownStart ? FLAG.unknownStart : 0) |
    (extent.unknownEnd ? FLAG.unknownEnd : 0) |
    (extent.kind === "interval" || extent.kind === "all-of" ? FLAG.range : 0) |
    (extent.unspecified || extent.kind === "one-of" ? FLAG.unspecified : 0)
  );
}
