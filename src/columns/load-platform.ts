import type { CancelSignal } from "../source/source.js";

/** What of the platform is used to load events, and only then: browsers and Node have all of it, Node but for workers. */
interface LoadPlatform {
  readonly fetch?: LoadFetch;
  readonly setTimeout: (done: () => void) => unknown;
  readonly TextEncoder: new () => { encodeInto(text: string, into: Uint8Array): { readonly written: number } };
  readonly TextDecoder: new (label: "utf-8", options: { readonly ignoreBOM: boolean }) => Decoder;
}

export interface Decoder {
  decode(bytes?: Uint8Array, options?: { readonly stream: boolean }): string;
}

export const loadPlatform = (): LoadPlatform => globalThis as unknown as LoadPlatform;

/** As much of `fetch` as is used; a function of your own can add headers, or answer without a network. */
export type LoadFetch = (url: string, init: { readonly signal?: never }) => Promise<LoadResponse>;

/** As much of a `Response` as is used. */
export interface LoadResponse {
  readonly ok: boolean;
  readonly status: number;
  readonly headers: { get(name: string): string | null };
  readonly body: ByteStream | null;
}

/** As much of a `ReadableStream` of bytes as is used. */
export interface ByteStream {
  getReader(): { read(): Promise<{ readonly done: boolean; readonly value?: Uint8Array | undefined }>; cancel(): Promise<unknown> };
}

/** What is thrown when the loading was called off. */
export function abortError(): Error {
  const error = new Error("the loading was called off");
  error.name = "AbortError";
  return error;
}

/** @throws an AbortError where it was called off */
export function checkSignal(signal: CancelSignal | undefined): void {
  if (signal?.aborted) throw abortError();
}

/** Lets the page do other work. */
export const rest = (): Promise<void> => new Promise((resolve) => void loadPlatform().setTimeout(resolve));
