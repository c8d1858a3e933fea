import { TimeloomError } from "../errors.js";
import type { ParquetBytes } from "./open-file.js";

/** As much of what a file says of a column in a row group as is read. */
export interface ColumnChunk {
  readonly meta_data?: { readonly path_in_schema: readonly string[]; readonly dictionary_page_offset?: bigint; readonly data_page_offset: bigint; readonly total_compressed_size: bigint };
}

/** Parts with no more than this between them are read at once. */
const GAP = 8_192;

/**
 * The wanted columns of a row group, read in as few parts as they lie in, so that one column after another can be decoded.
 * @throws TimeloomError `invalid-data` where they are said to be outside of the file
 */
export async function groupFile(file: ParquetBytes, chunks: readonly ColumnChunk[], names: readonly string[]): Promise<ParquetBytes> {
  const ranges: { start: number; end: number }[] = [];
  const wanted = chunks.flatMap(({ meta_data: column }) => (column && names.includes(column.path_in_schema[0]!) ? [column] : []));
  const own = wanted.map((column) => {
    const start = Number(column.dictionary_page_offset || column.data_page_offset);
    return { start, end: start + Number(column.total_compressed_size) };
  });
  for (const { start, end } of own.sort((a, b) => a.start - b.start)) {
    if (!(start >= 0 && start <= end && end <= file.byteLength)) throw new TimeloomError("invalid-data", `cannot read bytes ${start} to ${end}: the file has ${file.byteLength}, and is damaged or cut off`);
    const last = ranges.at(-1);
    if (last && start - last.end <= GAP) last.end = Math.max(last.end, end);
    else ranges.push({ start, end });
  }
  const parts = await Promise.all(ranges.map(async ({ start, end }) => ({ start, end, bytes: await file.slice(start, end) })));
  return {
    byteLength: file.byteLength,
    slice(start, end = file.byteLength) {
      const part = parts.find((one) => one.start <= start && end <= one.end);
      return part ? part.bytes.slice(start - part.start, end - part.start) : file.slice(start, end);
    },
  };
}
