import { invalid, show, TimeloomError } from "../errors.js";
import type { ParquetBytes } from "./open-file.js";

/** Gives `outputLength` bytes of what is compressed. */
export type Decompress = (input: Uint8Array, outputLength: number) => Uint8Array;

/** As much of what a file says of itself as is checked. */
interface Described {
  readonly num_rows: bigint;
  readonly row_groups: readonly { readonly num_rows: bigint; readonly columns: readonly { readonly meta_data?: { readonly path_in_schema: readonly string[]; readonly codec: string } }[] }[];
}

/** @throws TimeloomError `invalid-data` for a file that does not begin as a Parquet file does */
export async function checkFile(file: ParquetBytes): Promise<void> {
  const { byteLength } = file;
  const begin = byteLength < 12 ? "" : String.fromCharCode(...new Uint8Array(await file.slice(0, 4)));
  if (begin === "PAR1") return;
  const causes: Readonly<Record<string, string>> = { PARE: ": it is encrypted", ARRO: ": it is an Arrow file; fromArrow of timeloom/arrow reads it" };
  throw new TimeloomError("invalid-data", `invalid file: ${byteLength} bytes are no Parquet file${causes[begin] ?? ""}`);
}

/**
 * Checks that groups of rows add up, and that their columns can be decompressed.
 * @throws TimeloomError `invalid-data`, `invalid-option`
 */
export function checkGroups({ num_rows: rows, row_groups: groups }: Described, names: readonly string[], compressors: Readonly<Record<string, Decompress | undefined>> = {}): void {
  const sum = groups.reduce((total, group) => total + group.num_rows, 0n);
  if (sum !== rows) invalid("invalid-data", "file", Number(rows), `is its number of rows, but those of its row groups add up to ${sum}; it is damaged`);
  const columns = groups.flatMap((group) => group.columns.flatMap(({ meta_data: column }) => (column && names.includes(column.path_in_schema[0]!) ? [column] : [])));
  const other = columns.find(({ codec }) => codec !== "UNCOMPRESSED" && codec !== "SNAPPY" && !compressors[codec]);
  if (other)
    throw new TimeloomError(
      "invalid-option",
      `cannot read column ${show(other.path_in_schema[0])}: it is compressed by ${other.codec}; give compressors: { ${other.codec}: … }, such as those of the package hyparquet-compressors, or write the file with Snappy`,
    );
}
