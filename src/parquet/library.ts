import { TimeloomError } from "../errors.js";

type Hyparquet = typeof import("hyparquet");

/** The library, loaded when a file is to be read. @throws TimeloomError `load` where it is not installed */
export async function loadHyparquet(): Promise<Hyparquet> {
  try {
    return await import("hyparquet");
  } catch (error) {
    throw new TimeloomError("load", `cannot load hyparquet, which reads Parquet files: install it beside timeloom (${String(error).slice(0, 200)})`);
  }
}

/** What values are made of: left as they are in the file. */
export const PARSERS = {
  timestampFromMilliseconds: (value: bigint) => value,
  timestampFromMicroseconds: (value: bigint) => value,
  timestampFromNanoseconds: (value: bigint) => value,
  dateFromDays: (value: number) => value,
  stringFromBytes: (value: Uint8Array) => value,
  jsonFromBytes: (value: Uint8Array) => value,
};

/**
 * What the library does, with its errors in this one's form.
 * @throws TimeloomError `invalid-data`; what was thrown when called off as it is
 */
export async function attempt<Value>(what: string, signal: AbortSignal | undefined, work: () => Promise<Value>): Promise<Value> {
  try {
    return await work();
  } catch (error) {
    if (signal?.aborted) throw signal.reason;
    if (error instanceof TimeloomError) throw error;
    throw new TimeloomError("invalid-data", `cannot read ${what}: ${String((error as Error).message ?? error).slice(0, 200)}; the file is damaged or cut off, or of a kind that hyparquet does not know`);
  }
}
