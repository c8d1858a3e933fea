import { TimeloomError } from "../errors.js";
import type { Eventually } from "../source/eventually.js";
import { loadPlatform } from "./load-platform.js";

/** Bytes that are decoded without a rest. */
const STEP = 1_000_000;

/**
 * The text of UTF-8 in pieces; a mark of the order of bytes at its beginning is no part of it.
 * @throws TimeloomError `limit` where it is longer than a text can be
 */
export async function decodeInSteps(pieces: readonly Uint8Array[], where: string, pause: () => Eventually<void>): Promise<string> {
  const decoder = new (loadPlatform().TextDecoder)("utf-8", { ignoreBOM: false });
  let text = "";
  let since = 0;
  try {
    for (const piece of pieces) {
      for (let at = 0; at < piece.length; at += STEP) {
        const part = piece.subarray(at, at + STEP);
        text += decoder.decode(part, { stream: true });
        since += part.length;
        if (since < STEP) continue;
        since = 0;
        await pause();
      }
    }
    return text + decoder.decode();
  } catch (error) {
    if (error instanceof RangeError) throw new TimeloomError("limit", `cannot read ${where}: it is longer than a text can be here; timeloom/parquet and timeloom/source are for more`);
    throw error;
  }
}
