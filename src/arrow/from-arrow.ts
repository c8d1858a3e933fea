import type { EventColumns } from "../columns/event-columns.js";
import { checkKeys, invalid } from "../errors.js";
import { chooseColumns, type TableOptions } from "../tables/column-names.js";
import { toEventColumns } from "../tables/event-columns.js";
import { checkRows } from "../tables/row-limit.js";
import { type ArrowTable, type ArrowVector, isArrowTable } from "./arrow-table.js";
import { readNumbers } from "./numbers.js";
import { openTable } from "./open-table.js";
import { readCodes, readTexts } from "./texts.js";
import { readTimes } from "./times.js";

/**
 * Events from a table of Apache Arrow, as the library apache-arrow, DuckDB in a page and others give them; or from the bytes of an
 * Arrow file or stream, for which apache-arrow must be installed.
 *
 * Times are timestamps, dates, or ms since 1970 UTC as 64-bit integers or float64; a timestamp without a zone is taken as UTC.
 * Times in float64, numbers and the codes of a dictionary are not copied where they are in one piece without nulls; texts never are. So
 * the table must not change afterwards. A null is no value: an event without a start is left out, one without an end is a moment.
 *
 * @throws TimeloomError `invalid-option` for a column that is not there, `invalid-data` for one of a type that does not fit and for
 * times that float64 cannot hold, `limit` for more than 5,000,000 rows, `load` where apache-arrow is missing
 * @example
 * ```ts
 * const columns = fromArrow(table, { columns: { start: "launched", title: "name" }, fields: ["country"] });
 * const others = await fromArrow(await (await fetch("/events.arrow")).arrayBuffer());
 * ```
 */
export function fromArrow(table: ArrowTable, options?: TableOptions): EventColumns;
export function fromArrow(bytes: ArrayBuffer | Uint8Array, options?: TableOptions): Promise<EventColumns>;
export function fromArrow(given: ArrowTable | ArrayBuffer | Uint8Array, options: TableOptions = {}): EventColumns | Promise<EventColumns> {
  checkKeys(options, ["columns", "fields"]);
  if (isArrowTable(given)) return readTable(given, options);
  if (given instanceof ArrayBuffer || given instanceof Uint8Array) return openTable(given).then((table) => readTable(table, options));
  return invalid("invalid-data", "table", given, "is neither a table of Apache Arrow nor the bytes of one");
}

function readTable(table: ArrowTable, options: TableOptions): EventColumns {
  const rows = checkRows(table.numRows);
  const chosen = chooseColumns(options, table.schema.fields.map(({ name }) => name));
  const vector = (name: string): ArrowVector => {
    const found = table.getChild(name);
    if (found?.length !== rows) invalid("invalid-data", `column "${name}"`, found?.length, `is not the table's number of rows, ${rows}`);
    return found!;
  };
  return toEventColumns(chosen, {
    times: (name, what) => readTimes(vector(name), name, what),
    numbers: (name, what) => readNumbers(vector(name), name, what, 0.5),
    texts: (name, what) => readTexts(vector(name), name, what),
    codes: (name, what) => readCodes(vector(name), name, what),
  });
}
