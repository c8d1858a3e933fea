import { TimeloomError } from "../errors.js";
import { type ArrowTable, isArrowTable } from "./arrow-table.js";

/** The library, loaded when bytes are to be read. @throws TimeloomError `load` where it is not installed */
async function loadLibrary(): Promise<{ tableFromIPC(bytes: Uint8Array): unknown }> {
  try {
    return await import("apache-arrow");
  } catch (error) {
    throw new TimeloomError("load", `cannot load apache-arrow, which reads Arrow files: install it beside timeloom (${String(error).slice(0, 200)})`);
  }
}

/** A table from the bytes of an Arrow file or stream (IPC, Feather 2). @throws TimeloomError `invalid-data` for bytes that are none */
export async function openTable(bytes: ArrayBuffer | Uint8Array): Promise<ArrowTable> {
  const view = bytes instanceof Uint8Array ? bytes : new Uint8Array(bytes);
  const { tableFromIPC } = await loadLibrary();
  let table: unknown;
  let reason = "it has no columns";
  try {
    table = tableFromIPC(view);
  } catch (error) {
    reason = String(error).slice(0, 200);
  }
  if (isArrowTable(table) && table.schema.fields.length > 0) return table;
  const parquet = String.fromCharCode(...view.subarray(0, 4)) === "PAR1";
  throw new TimeloomError("invalid-data", `invalid table: ${view.length} bytes are ${parquet ? "a Parquet file; fromParquet of timeloom/parquet reads it" : `no Arrow file or stream, or not all of one (${reason})`}`);
}
