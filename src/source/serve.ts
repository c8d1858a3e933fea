import { platform } from "./platform.js";
import type { Reply, SqlHandler } from "./sql/sql-handler.js";
import type { CancelSignal } from "./source.js";

/** As much of Node's request and response as is used. */
interface NodeRequest {
  readonly url?: string | undefined;
  readonly method?: string | undefined;
}
interface NodeResponse {
  readonly writableFinished: boolean;
  on(event: "close", listener: () => void): unknown;
  writeHead(status: number, headers: Record<string, string>): unknown;
  end(body?: string): unknown;
}

const ONLY_GET: Reply = { status: 405, headers: { allow: "GET, HEAD", "cache-control": "no-store" }, body: "" };

/**
 * A listener for Node's `http`, and for what takes such (Express, Connect). Who goes away calls the question off.
 * @example
 * ```ts
 * createServer(toNodeListener(handler)).listen(8080);
 * ```
 */
export function toNodeListener(handler: SqlHandler): (request: NodeRequest, response: NodeResponse) => void {
  return ({ url = "", method = "GET" }, response) => {
    const stop = new (platform().AbortController)();
    response.on("close", () => response.writableFinished || stop.abort());
    void answerTo(handler, method, url, stop.signal).then(({ status, headers, body }) => {
      if (stop.signal.aborted) return;
      response.writeHead(status, { ...headers });
      response.end(method === "HEAD" ? undefined : body);
    });
  };
}

/**
 * A function of a `Request` to a `Response`, as servers on the web's own interfaces have it (Deno, Bun, workers, Hono).
 * @example
 * ```ts
 * Deno.serve(toFetchHandler(handler));
 * ```
 */
export function toFetchHandler<Response = never>(handler: SqlHandler): (request: { readonly url: string; readonly method: string; readonly signal?: CancelSignal }) => Promise<Response> {
  return async ({ url, method, signal }) => {
    const { status, headers, body } = await answerTo(handler, method, url, signal);
    return new (platform().Response)(method === "HEAD" ? null : body, { status, headers }) as Response;
  };
}

function answerTo(handler: SqlHandler, method: string, url: string, signal: CancelSignal | undefined): Promise<Reply> {
  return method === "GET" || method === "HEAD" ? handler(url, { signal }) : Promise.resolve(ONLY_GET);
}
