import type { EventColumns } from "../columns/event-columns.js";
import { checkKeys } from "../errors.js";
import { chooseColumns, type TableOptions } from "../tables/column-names.js";
import { toEventColumns } from "../tables/event-columns.js";
import { checkRows } from "../tables/row-limit.js";
import { checkFile, checkGroups, type Decompress } from "./check-file.js";
import { createCollection } from "./collection.js";
import { attempt, loadHyparquet } from "./library.js";
import { openFile, type ParquetInput } from "./open-file.js";
import type { UrlOptions } from "./open-url.js";
import { readGroup } from "./read-group.js";

/** How far the reading of a file is. */
export interface ParquetProgress {
  readonly rows: number;
  readonly totalRows: number;
  /** Bytes that were read from the file. */
  readonly bytes: number;
}

/** How a Parquet file is read. */
export interface ParquetOptions extends TableOptions, UrlOptions {
  /** Ends the reading; the promise then rejects with the signal's reason. */
  readonly signal?: AbortSignal | undefined;
  /** Called after each row group. */
  readonly onProgress?: ((progress: ParquetProgress) => void) | undefined;
  /** For what is compressed otherwise than by Snappy: by names such as `ZSTD`; those of the package hyparquet-compressors fit. */
  readonly compressors?: Readonly<Record<string, Decompress | undefined>> | undefined;
}

/**
 * Events from a Parquet file; the library hyparquet must be installed. Only the columns that are asked for are read, a row group at a time,
 * over HTTP by range requests where the server answers them; other work gets its turn between columns.
 *
 * Times are timestamps, dates, or ms since 1970 UTC as 64-bit integers or doubles; a timestamp without a zone is taken as UTC. A null is no value:
 * an event without a start is left out, one without an end is a moment. Texts are kept as bytes and decoded when they are asked for.
 *
 * @throws TimeloomError `invalid-option` for a column that is not there and for a compression without a compressor, `invalid-data` for a column of
 * a type that does not fit, for times that float64 cannot hold and for a damaged file, `limit` for more than 5,000,000 rows, `load` where the
 * file or hyparquet cannot be loaded
 * @example
 * ```ts
 * const columns = await fromParquet("/events.parquet", {
 *   columns: { start: "launched", title: "name" },
 *   fields: ["country"],
 *   onProgress: ({ rows, totalRows }) => console.log(`${rows} of ${totalRows}`),
 * });
 * ```
 */
export async function fromParquet(input: ParquetInput, options: ParquetOptions = {}): Promise<EventColumns> {
  checkKeys(options, ["columns", "fields", "signal", "onProgress", "compressors", "fetch"]);
  const { signal, onProgress, compressors } = options;
  signal?.throwIfAborted();
  const library = await loadHyparquet();
  const file = await openFile(input, options);
  await checkFile(file);
  const metadata = await attempt("the Parquet file", signal, () => library.parquetMetadataAsync(file, { initialFetchSize: 65_536, geoparquet: false }));
  const totalRows = checkRows(Number(metadata.num_rows));
  const { children } = library.parquetSchema(metadata);
  const chosen = chooseColumns(options, children.map(({ element }) => element.name));
  const collection = createCollection(children, totalRows);
  const columns = toEventColumns(chosen, collection);
  checkGroups(metadata, collection.names, compressors);
  let rows = 0;
  for (const { num_rows, columns: chunks } of metadata.row_groups) {
    signal?.throwIfAborted();
    const end = rows + Number(num_rows);
    if (end > rows) await readGroup(library, { file, metadata, compressors, signal, chunks, rowStart: rows, rowEnd: end }, collection);
    rows = end;
    onProgress?.({ rows, totalRows, bytes: file.bytesRead });
  }
  return columns;
}
