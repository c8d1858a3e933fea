import { invalid } from "../errors.js";
import { openUrl, type UrlOptions } from "./open-url.js";

/** A file that is read in parts; an `ArrayBuffer` is one, and so is what hyparquet's `asyncBufferFromFile` gives in Node. */
export interface ParquetBytes {
  readonly byteLength: number;
  slice(start: number, end?: number): ArrayBuffer | Promise<ArrayBuffer>;
}

/** Where a Parquet file is: an address, its bytes, a `File` or `Blob`, or a file of your own that is read in parts. */
export type ParquetInput = string | URL | ArrayBuffer | Uint8Array | Blob | ParquetBytes;

/** A file with how many of its bytes were read so far. */
export interface OpenFile extends ParquetBytes {
  readonly bytesRead: number;
}

/** @throws TimeloomError `invalid-data` for what is no file */
export async function openFile(input: ParquetInput, options: UrlOptions): Promise<OpenFile> {
  const { byteLength, slice } = await partsOf(input, options);
  let bytesRead = 0;
  return {
    byteLength,
    get bytesRead() {
      return bytesRead;
    },
    async slice(start, end = byteLength) {
      const bytes = await slice(start, end);
      bytesRead += bytes.byteLength;
      return bytes;
    },
  };
}

interface Parts {
  readonly byteLength: number;
  slice(start: number, end: number): ArrayBuffer | Promise<ArrayBuffer>;
}

async function partsOf(input: ParquetInput, options: UrlOptions): Promise<Parts> {
  if (typeof input === "string" || input instanceof URL) return openUrl(String(input), options);
  if (input instanceof Uint8Array) {
    const { buffer, byteOffset, byteLength } = input;
    return { byteLength, slice: (start, end) => (buffer as ArrayBuffer).slice(byteOffset + start, byteOffset + end) };
  }
  if (input instanceof Blob) return { byteLength: input.size, slice: (start, end) => input.slice(start, end).arrayBuffer() };
  const { byteLength, slice } = (input ?? {}) as Partial<ParquetBytes>;
  if (typeof byteLength !== "number" || typeof slice !== "function") invalid("invalid-data", "file", input, "is not an address, bytes, or a file");
  return { byteLength: input.byteLength, slice: (start, end) => input.slice(start, end) };
}
