import type { CancelSignal } from "./source.js";

/** What of the platform is used, here alone, and only when something is asked: Node and browsers have all of it. */
interface Platform {
  readonly fetch?: Fetch;
  readonly AbortController: new () => Stop;
  readonly TextDecoder: new () => { decode(bytes?: Uint8Array, options?: { readonly stream: boolean }): string };
  readonly crypto: { randomUUID(): string };
  readonly Response: new (body: string | null, init: { readonly status: number; readonly headers: Readonly<Record<string, string>> }) => unknown;
}

export const platform = (): Platform => globalThis as unknown as Platform;

/** Something that can be called off; an `AbortController` is one. */
export interface Stop {
  readonly signal: CancelSignal;
  abort(): void;
}

/** As much of `fetch` as is used; a function of your own can add headers, or answer without a network. */
export type Fetch = (url: string, init: { readonly method: "GET"; readonly signal?: never; readonly headers: Readonly<Record<string, string>> }) => Promise<FetchResponse>;

/** As much of a `Response` as is used. */
export interface FetchResponse {
  readonly ok: boolean;
  readonly status: number;
  readonly body: { getReader(): { read(): Promise<{ readonly done: boolean; readonly value?: Uint8Array | undefined }>; cancel(): Promise<unknown> } } | null;
}

/** What is thrown when the asker has called it off. */
export function abortError(): Error {
  const error = new Error("the question was called off");
  error.name = "AbortError";
  return error;
}
