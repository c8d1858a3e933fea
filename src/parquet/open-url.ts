import { show, TimeloomError } from "../errors.js";

/** How a file is read from an address. */
export interface UrlOptions {
  /** Used in place of the global `fetch`: to send a header, to sign. */
  readonly fetch?: typeof globalThis.fetch | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** The first request is for so many bytes: a small file comes whole with it, and of a larger one its length. */
const FIRST = 65_536;

interface UrlFile {
  readonly byteLength: number;
  slice(start: number, end: number): Promise<ArrayBuffer>;
}

/**
 * A file at an address, in parts where the server gives them, else whole.
 * @throws TimeloomError `load`, with what went wrong
 */
export async function openUrl(url: string, { fetch = globalThis.fetch, signal }: UrlOptions): Promise<UrlFile> {
  const fail = (why: string): never => {
    throw new TimeloomError("load", `cannot load ${show(url.split(/[?#]/)[0]!)}: ${why}`);
  };
  const request = async (init: RequestInit): Promise<Response> => {
    try {
      return await fetch(url, { ...init, ...(signal && { signal }) });
    } catch (error) {
      if (signal?.aborted) throw signal.reason;
      const { message, cause } = error as { readonly message?: string; readonly cause?: { readonly message?: string } };
      return fail(`the server cannot be reached (${[message, cause?.message].filter(Boolean).join(": ").slice(0, 200)}); a file on disk is opened by its bytes`);
    }
  };
  const body = async (response: Response): Promise<ArrayBuffer> => {
    try {
      return await response.arrayBuffer();
    } catch (error) {
      if (signal?.aborted) throw signal.reason;
      return fail(`the answer broke off (${String(error).slice(0, 200)})`);
    }
  };
  const get = (start: number, end: number): Promise<Response> => request({ headers: { range: `bytes=${start}-${end - 1}` } });
  const whole = async (response: Response): Promise<UrlFile> => {
    if (!response.ok) fail(String(response.status));
    const bytes = await body(response);
    return { byteLength: bytes.byteLength, slice: (start, end) => Promise.resolve(bytes.slice(start, end)) };
  };

  const first = await get(0, FIRST);
  if (first.status !== 206) return whole(first);
  // not told across origins unless the server exposes it
  const byteLength = totalOf(first) ?? lengthOf(await request({ method: "HEAD" }));
  if (byteLength === undefined) return whole(await request({}));
  const tag = first.headers.get("etag");
  const start = await body(first);
  if (start.byteLength !== Math.min(FIRST, byteLength)) fail(`the server gave ${start.byteLength} bytes for the first ${Math.min(FIRST, byteLength)}`);
  return {
    byteLength,
    async slice(from, to) {
      if (to <= start.byteLength) return start.slice(from, to);
      const response = await get(from, to);
      if (response.status !== 206) return fail(`${response.status} for bytes ${from} to ${to}, after it had given others`);
      if (response.headers.get("etag") !== tag || (totalOf(response) ?? byteLength) !== byteLength) return fail("it changed while it was read; read it again");
      const bytes = await body(response);
      return bytes.byteLength === to - from ? bytes : fail(`the server gave ${bytes.byteLength} bytes of ${to - from}`);
    },
  };
}

function totalOf(response: Response): number | undefined {
  const total = /\/(\d+)$/.exec(response.headers.get("content-range") ?? "");
  return total ? Number(total[1]) : undefined;
}

function lengthOf(response: Response): number | undefined {
  const length = response.headers.get("content-length");
  return response.ok && length !== null && !response.headers.has("content-encoding") ? Number(length) : undefined;
}
