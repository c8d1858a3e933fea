import type { ModelEvent } from "../model/model.js";
import type { SourceInfo } from "../source/source.js";
import { type MemorySource, sourceOf } from "../source/memory-source.js";
import { checkColumns } from "./check-columns.js";
import type { EventColumns } from "./event-columns.js";
import { eventReader, rememberIds } from "./events-of-columns.js";
import { columnFilter, groupColumns } from "./fields-of-columns.js";
import { sortColumns } from "./sort-columns.js";

/**
 * A source over arrays, for very many events: a million take 30 to 60 bytes each beside the arrays given, and are drawn in the
 * time of a few frames. Arrays that are sorted by `start` are used as they are, so they must not change; others are sorted in a
 * copy. Rows that cannot be placed in time are left out and counted in `info().unplaced`.
 *
 * @throws TimeloomError `invalid-data` for arrays of different lengths or of another type, `limit` above 5,000,000 events
 * @example
 * ```ts
 * const source = columnSource({ start, end, title: (index) => names[index], category: { codes, values: ["war", "peace"] } });
 * createTimeline(document.querySelector("#here")!, { title: "A million events", data: source });
 * ```
 */
export function columnSource(given: EventColumns): MemorySource {
  checkColumns(given);
  const sorted = sortColumns(given);
  const { order, unplaced } = sorted;
  const { columns, rowOf } = rememberIds(given, sorted.columns, order);
  const indexOf = order ? (row: number) => order[row]! : (row: number) => row;
  const info: SourceInfo = {
    count: columns.size,
    span: columns.size ? { start: columns.start[0]!, end: columns.lastEnd } : undefined,
    categories: given.category?.values.map((id) => ({ id, title: id })),
    fields: [...(given.category ? ["category"] : []), ...Object.keys(given.fields ?? {})],
    unplaced,
  };
  const eventAt: (row: number) => ModelEvent = eventReader(given, columns, indexOf);
  const source = sourceOf(columns, eventAt, rowOf, groupColumns(given, columns, indexOf), info, columnFilter(given, columns, indexOf));
  return { ...source, about: { categories: info.categories ?? [] } };
}
