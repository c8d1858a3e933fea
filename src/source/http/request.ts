import { show, TimeloomError } from "../../errors.js";
import { type Fetch, type FetchResponse, platform } from "../platform.js";
import type { CancelSignal } from "../source.js";

/**
 * Gets a text of at most `most` bytes.
 * @throws TimeloomError `load`, with what the server said went wrong, `limit` for a longer answer
 */
export async function getText(fetch: Fetch | undefined, url: string, most: number, signal: CancelSignal): Promise<string> {
  const get = fetch ?? platform().fetch;
  if (!get) throw new TimeloomError("load", "cannot load: there is no fetch here; give one as an option");
  let response: FetchResponse;
  try {
    response = await get(url, { method: "GET", signal: signal as never, headers: { accept: "application/json" } });
  } catch (error) {
    if (signal.aborted) throw error;
    throw new TimeloomError("load", `cannot load ${show(plain(url))}: the server cannot be reached (${causeOf(error)})`);
  }
  const text = await readBody(response, url, response.ok ? most : 10_000);
  if (!response.ok) throw new TimeloomError("load", `cannot load ${show(plain(url))}: ${response.status}${reasonIn(text)}`);
  return text;
}

async function readBody({ body, ok }: FetchResponse, url: string, most: number): Promise<string> {
  if (!body) return "";
  const reader = body.getReader();
  const decoder = new (platform().TextDecoder)();
  let text = "";
  let bytes = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    bytes += value?.length ?? 0;
    if (bytes > most) {
      reader.cancel().catch(() => {});
      if (!ok) return text;
      throw new TimeloomError("limit", `cannot load ${show(plain(url))}: the answer is longer than ${most} bytes`);
    }
    text += decoder.decode(value, { stream: true });
  }
}

/** What is told of why: Node has the reason in the error's cause, browsers tell none. */
function causeOf(error: unknown): string {
  const { message, cause } = error as { readonly message?: unknown; readonly cause?: { readonly message?: unknown } };
  return [message, cause?.message].filter((text) => typeof text === "string" && text !== "").join(": ").slice(0, 200) || "no reason given";
}

/** The address without its query, which may be long. */
const plain = (url: string): string => url.split("?")[0]!;

function reasonIn(text: string): string {
  try {
    const { error } = JSON.parse(text) as { readonly error: { readonly message: unknown } };
    return typeof error.message === "string" ? `, ${error.message.slice(0, 300)}` : "";
  } catch {
    return "";
  }
}
