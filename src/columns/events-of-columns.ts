import { LIMITS } from "../model/field-reader.js";
import { type Columns, FLAG, type ModelEvent } from "../model/model.js";
import { NO_CATEGORY } from "../model/columns.js";
import type { Extent } from "../time/extent.js";
import { toExtent } from "../time/to-extent.js";
import type { EventColumns } from "./event-columns.js";
import { textAt } from "./sort-columns.js";

/** So many events that were asked for are kept, so that one that is asked for again is the same. */
const MOST_KEPT = 20_000;

/** The events of rows, made when they are asked for. */
export function eventReader(given: EventColumns, columns: Columns, indexOf: (row: number) => number): (row: number) => ModelEvent {
  const kept = new Map<number, ModelEvent>();
  return (row) => {
    const known = kept.get(row);
    if (known) return known;
    if (kept.size >= MOST_KEPT) kept.clear();
    const event = readEvent(given, columns, row, indexOf(row));
    kept.set(row, event);
    return event;
  };
}

function readEvent(given: EventColumns, columns: Columns, row: number, index: number): ModelEvent {
  const fields = Object.fromEntries(Object.entries(given.fields ?? {}).flatMap(([name, { codes, values }]) => (values[codes[index]!] === undefined ? [] : [[name, values[codes[index]!]!]])));
  return Object.freeze({
    id: columns.id(row),
    row: index,
    title: columns.title(row).slice(0, LIMITS.title),
    extent: extentOf(columns, row),
    start: columns.start[row]!,
    end: columns.end[row]!,
    importance: columns.importance[row]!,
    summary: given.summary && textAt(given.summary, index),
    category: columns.category[row] === NO_CATEGORY ? undefined : given.category!.values[columns.category[row]!],
    tags: [],
    place: undefined,
    actors: [],
    links: [],
    claims: [],
    relations: [],
    wider: undefined,
    asOf: undefined,
    lang: undefined,
    same: {},
    fields,
  });
}

/** What the bounds and the flags of a row say of its date. */
function extentOf({ start, end, innerStart, innerEnd, flags }: Columns, row: number): Extent {
  const [from, to, bits] = [start[row]!, end[row]!, flags[row]!];
  const plain = toExtent(from === to ? from : { start: from, end: to });
  const has = (flag: number): boolean => (bits & flag) > 0;
  const sure = innerStart[row]! <= innerEnd[row]!;
  return {
    ...plain,
    kind: has(FLAG.range) ? "interval" : "date",
    latestStart: sure ? innerStart[row]! : to,
    earliestEnd: sure ? innerEnd[row]! : from,
    uncertain: has(FLAG.uncertain),
    approximate: has(FLAG.approximate),
    unspecified: has(FLAG.unspecified),
    openStart: has(FLAG.openStart),
    openEnd: has(FLAG.openEnd),
    unknownStart: has(FLAG.unknownStart),
    unknownEnd: has(FLAG.unknownEnd),
  };
}

/** Columns that remember the ids that they hand out, and the row of an id. Others are looked for one by one, which of a million takes some ms. */
export function rememberIds({ id: given }: EventColumns, columns: Columns, order: Uint32Array | undefined): { readonly columns: Columns; readonly rowOf: (id: string) => number | undefined } {
  const { size, id: idAt } = columns;
  const known = new Map<string, number>();
  const id = (row: number): string => {
    const name = idAt(row);
    if (known.size > MOST_KEPT) known.clear();
    known.set(name, row);
    return name;
  };
  const rowOf = (id: string): number | undefined => {
    const row = known.get(id);
    if (row !== undefined) return row;
    const number = given ? NaN : Number(/^event-([1-9]\d*)$/.exec(id)?.[1]) - 1;
    if (!given && !order) return number < size ? number : undefined;
    for (let at = 0; at < size; at++) if (given ? idAt(at) === id : order![at] === number) return at;
    return undefined;
  };
  return { columns: { ...columns, id }, rowOf };
}
