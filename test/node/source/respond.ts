import type { Fetch } from "../../../src/source/platform.js";

/** A `fetch` that answers without a network; what is given may be a value, a `Response`, or a promise of one. */
export function respond(answer: (url: string, signal: AbortSignal) => unknown): Fetch {
  return async (url, { signal }) => {
    const given = await answer(url, signal as unknown as AbortSignal);
    return (given instanceof Response ? given : new Response(typeof given === "string" ? given : JSON.stringify(given))) as never;
  };
}
