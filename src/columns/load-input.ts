import { invalid, show, TimeloomError } from "../errors.js";
import type { CancelSignal } from "../source/source.js";
import { abortError, type ByteStream, checkSignal, type LoadFetch, loadPlatform, type LoadResponse } from "./load-platform.js";

/** What was given, opened: bytes or text of JSON, or rows with what a dataset says besides. */
export type Opened =
  | { readonly kind: "bytes"; readonly bytes: readonly Uint8Array[]; readonly size: number; readonly where: string }
  | { readonly kind: "text"; readonly text: string; readonly where: string }
  | { readonly kind: "rows"; readonly rows: readonly unknown[]; readonly dataset: object };

/** How what was given is opened. */
export interface OpenOptions {
  readonly fetch: LoadFetch | undefined;
  readonly signal: CancelSignal | undefined;
  readonly told: (read: number, total: number | undefined) => void;
}

/** A `File` or other `Blob`. */
interface BlobLike {
  readonly size: number;
  stream(): ByteStream;
}

const has = (input: unknown, key: string, type: string): boolean => typeof input === "object" && input !== null && typeof (input as Record<string, unknown>)[key] === type;

/** @throws TimeloomError `load` for what cannot be fetched, `invalid-data` for what is neither an address nor data */
export async function openInput(input: unknown, { fetch, signal, told }: OpenOptions): Promise<Opened> {
  if (typeof input === "string") {
    if (/^[\s\uFEFF]*[[{]/u.test(input)) return { kind: "text", text: input.replace(/^\uFEFF/u, ""), where: "the text given" };
    return fetchBytes(input, { fetch, signal, told });
  }
  if (has(input, "href", "string")) return fetchBytes((input as { readonly href: string }).href, { fetch, signal, told });
  if (has(input, "stream", "function") && has(input, "size", "number")) {
    const blob = input as BlobLike;
    return { kind: "bytes", ...(await readAll(blob.stream(), blob.size, { signal, told }, "the file")), where: "the file" };
  }
  if (Array.isArray(input)) return { kind: "rows", rows: input, dataset: {} };
  const { events } = (typeof input === "object" && input !== null ? input : {}) as { readonly events?: unknown };
  if (Array.isArray(events)) return { kind: "rows", rows: events, dataset: input as object };
  return invalid("invalid-data", "data", input, "is no address, no JSON text, no array of events, nor has one");
}

async function fetchBytes(url: string, { fetch = loadPlatform().fetch, signal, told }: OpenOptions): Promise<Opened> {
  const where = show(url.split(/[?#]/u)[0]!);
  const fail = (why: string): never => {
    throw new TimeloomError("load", `cannot load ${where}: ${why}`);
  };
  if (!fetch) return fail("there is no fetch here; give one as an option");
  let response: LoadResponse;
  try {
    response = await fetch(url, signal ? { signal: signal as never } : {});
  } catch (error) {
    if (signal?.aborted) throw abortError();
    return fail(`${reasonOf(error)}; is the address right, and does its server allow this page to read it (CORS)?`);
  }
  if (!response.ok) return fail(`the server answered ${response.status}`);
  if (!response.body) return fail("the server's answer is empty");
  // the length is that of what is sent, which may be compressed
  const length = response.headers.get("content-encoding") ? NaN : Number(response.headers.get("content-length") ?? NaN);
  return { kind: "bytes", ...(await readAll(response.body, length, { signal, told }, where)), where };
}

async function readAll(stream: ByteStream, length: number, { signal, told }: Pick<OpenOptions, "signal" | "told">, where: string): Promise<{ bytes: Uint8Array[]; size: number }> {
  const reader = stream.getReader();
  // a stream of the caller's own may not know of the signal
  signal?.addEventListener("abort", () => void reader.cancel().catch(() => {}));
  const bytes: Uint8Array[] = [];
  let size = 0;
  for (;;) {
    checkSignal(signal);
    try {
      const { done, value } = await reader.read();
      if (done) break;
      if (value?.length) bytes.push(value);
      size += value?.length ?? 0;
    } catch (error) {
      checkSignal(signal);
      throw new TimeloomError("load", `cannot load ${where}: it broke off after ${size} bytes (${reasonOf(error)})`);
    }
    told(size, length >= size ? length : undefined);
  }
  checkSignal(signal);
  return { bytes, size };
}

/** What is told of why: Node has the reason in the error's cause, browsers tell little. */
function reasonOf(error: unknown): string {
  const { message, cause } = error as { readonly message?: unknown; readonly cause?: { readonly message?: unknown } };
  return [message, cause?.message].filter((text) => typeof text === "string" && text !== "").join(": ").slice(0, 200) || "no reason given";
}
