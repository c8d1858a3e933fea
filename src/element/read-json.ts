import { show, TimeloomError } from "../errors.js";
import type { TimelineSpec } from "../scene/spec.js";

/**
 * A spec from what was read as JSON: a spec (it has `data`), a dataset (it has `events`), or a list of events.
 * @throws TimeloomError `invalid-data` for anything else
 */
export function toSpec(json: unknown): TimelineSpec {
  if (Array.isArray(json)) return { data: json };
  if (typeof json === "object" && json !== null) {
    if (Object.hasOwn(json, "data")) return json as TimelineSpec;
    if (Object.hasOwn(json, "events")) return { data: json } as TimelineSpec;
  }
  throw new TimeloomError("invalid-data", `invalid data: ${show(json)} is neither a list of events, nor a dataset with "events", nor a spec with "data"`);
}

/**
 * Reads JSON text.
 * @throws TimeloomError `invalid-data`; `where` says whose text it is
 */
export function parseJson(text: string, where: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    throw new TimeloomError("invalid-data", `invalid JSON in ${where}: ${error instanceof Error ? error.message : String(error)}`);
  }
}

/**
 * Fetches a spec or a dataset, from the page's own origin or from one that allows it (CORS).
 * @throws TimeloomError `load` when there is no answer or no good one, `invalid-data` when it is not JSON
 */
export async function fetchJson(url: string, signal: AbortSignal): Promise<unknown> {
  const fail = (reason: string) => new TimeloomError("load", `could not load ${show(url)}: ${reason}`);
  let text: string;
  try {
    const response = await fetch(url, { signal });
    if (!response.ok) throw fail(`the server answered ${response.status}`);
    text = await response.text();
  } catch (error) {
    if (error instanceof TimeloomError) throw error;
    throw fail(`${error instanceof Error ? error.message : String(error)}; is the address right, and does its server allow this page to read it (CORS)?`);
  }
  return parseJson(text, show(url));
}
