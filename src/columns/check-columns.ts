import { invalid, show, TimeloomError } from "../errors.js";
import { MAX_ROWS } from "../model/to-model.js";
import type { Coded, EventColumns, Texts } from "./event-columns.js";

/** @throws TimeloomError where columns are not what they should be, by the column's name */
export function checkColumns(columns: EventColumns): void {
  const { start, end, innerStart, innerEnd, title, id, importance, category, flags, fields = {}, summary } = columns;
  if (!(start instanceof Float64Array)) invalid("invalid-data", "columns.start", start, "is not a Float64Array of ms since 1970 UTC");
  if (start.length > MAX_ROWS) invalid("limit", "columns.start", start.length, `events are more than ${MAX_ROWS}`);
  const size = start.length;
  for (const [name, column] of Object.entries({ end, innerStart, innerEnd })) {
    if (column === undefined) continue;
    if (!(column instanceof Float64Array)) invalid("invalid-data", `columns.${name}`, column, "is not a Float64Array of ms since 1970 UTC");
    hasLength(name, column, size);
  }
  if (title === undefined) invalid("invalid-data", "columns.title", title, "is not there; every event has a title");
  for (const [name, texts] of Object.entries({ title, id, summary })) if (texts !== undefined) isTexts(name, texts, size);
  for (const [name, numbers] of Object.entries({ importance, flags })) if (numbers !== undefined) hasLength(name, numbers, size);
  for (const [name, coded] of Object.entries({ category, ...fields })) if (coded !== undefined) isCoded(name, coded, size);
}

function isTexts(name: string, texts: Texts, size: number): void {
  if (typeof texts !== "function") hasLength(name, texts, size);
}

function isCoded(name: string, coded: Coded, size: number): void {
  if (!Array.isArray(coded?.values) || typeof coded.codes?.length !== "number") invalid("invalid-data", `columns.${name}`, coded, "is not { codes, values }: a number for each event, and the names that they count through");
  hasLength(name, coded.codes, size);
}

function hasLength(name: string, column: ArrayLike<unknown>, size: number): void {
  if (typeof column !== "object" || typeof column?.length !== "number") invalid("invalid-data", `columns.${name}`, column, "is not an array");
  if (column.length !== size) throw new TimeloomError("invalid-data", `invalid columns.${name}: it has ${show(column.length)} entries and start has ${size}; entry i of each column belongs to event i`);
}
