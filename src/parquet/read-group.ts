import { TimeloomError } from "../errors.js";
import type { Collection } from "./collection.js";
import type { Decompress } from "./check-file.js";
import { type ColumnChunk, groupFile } from "./group-file.js";
import { attempt, type loadHyparquet, PARSERS } from "./library.js";
import type { OpenFile } from "./open-file.js";

type Library = Awaited<ReturnType<typeof loadHyparquet>>;

interface Group {
  readonly file: OpenFile;
  readonly metadata: Awaited<ReturnType<Library["parquetMetadataAsync"]>>;
  readonly compressors: Readonly<Record<string, Decompress | undefined>> | undefined;
  readonly signal: AbortSignal | undefined;
  readonly chunks: readonly ColumnChunk[];
  readonly rowStart: number;
  readonly rowEnd: number;
}

/**
 * Reads the wanted columns of one row group, and lets other work have its turn before each.
 * @throws TimeloomError `invalid-data` where it has other rows than it says
 */
export async function readGroup(library: Library, { file, metadata, compressors, signal, chunks, rowStart, rowEnd }: Group, collection: Collection): Promise<void> {
  const rows = `rows ${rowStart} to ${rowEnd - 1}`;
  const part = await attempt(rows, signal, () => groupFile(file, chunks, collection.names));
  for (const name of collection.names) {
    await new Promise((resolve) => setTimeout(resolve));
    signal?.throwIfAborted();
    const pieces: { readonly values: ArrayLike<unknown>; readonly from: number; readonly to: number }[] = [];
    const options = {
      file: part,
      metadata,
      rowStart,
      rowEnd,
      columns: [name],
      parsers: PARSERS,
      geoparquet: false,
      ...(compressors && { compressors: compressors as never }),
      onChunk: ({ columnData, rowStart: from, rowEnd: to }: { readonly columnData: ArrayLike<unknown>; readonly rowStart: number; readonly rowEnd: number }) => void pieces.push({ values: columnData, from, to }),
    };
    await attempt(`column "${name}", ${rows}`, signal, () => library.parquetRead(options));
    let next = rowStart;
    for (const { values, from, to } of pieces) {
      if (from !== next || to > rowEnd) break;
      collection.add(name, values, from);
      next = to;
    }
    if (next !== rowEnd) throw new TimeloomError("invalid-data", `cannot read column "${name}": rows ${next} to ${rowEnd - 1} are not in the file, which is damaged`);
  }
}
