import { abortError, platform } from "../platform.js";
import type { Run } from "../sql/statement.js";
import type { CancelSignal } from "../source.js";

/** Where a ClickHouse server is, and who asks. */
export interface ClickHouseOptions {
  /** Its HTTP interface: "http://localhost:8123". */
  readonly url: string;
  readonly user?: string | undefined;
  readonly password?: string | undefined;
  readonly database?: string | undefined;
  /** Further settings of each statement, such as `max_execution_time`. */
  readonly settings?: Readonly<Record<string, string | number>> | undefined;
}

type Post = (url: string, init: { readonly method: "POST"; readonly body: string; readonly headers: Readonly<Record<string, string>>; readonly signal?: never }) => Promise<{ readonly ok: boolean; text(): Promise<string> }>;

/**
 * The way to ClickHouse, by HTTP, read-only. A node that is down is an error, whatever the server's profile says: without
 * this, `skip_unavailable_shards` gives fewer rows in silence. A statement that is called off is killed by its id, for a server goes on
 * when its client has gone.
 * @example
 * ```ts
 * const run = clickhouseRunner({ url: "http://localhost:8123", user: "timeline", password: process.env.CLICKHOUSE_PASSWORD });
 * ```
 */
export function clickhouseRunner({ url, user, password, database, settings = {} }: ClickHouseOptions): Run {
  const headers: Record<string, string> = { "content-type": "text/plain", ...(user !== undefined && { "x-clickhouse-user": user }), ...(password !== undefined && { "x-clickhouse-key": password }) };
  const post = async (body: string, query: Readonly<Record<string, string | number>>, signal?: CancelSignal): Promise<string> => {
    const search = Object.entries(query).map(([key, value]) => `${key}=${encodeURIComponent(value)}`).join("&");
    const response = await (platform().fetch as unknown as Post)(`${url}${url.includes("?") ? "&" : "?"}${search}`, { method: "POST", body, headers, signal: signal as never });
    const text = await response.text();
    if (!response.ok) throw new Error(`ClickHouse: ${text.slice(0, 500)}`);
    return text;
  };
  return async ({ sql, params }, { signal, partial }) => {
    if (signal?.aborted) throw abortError();
    const id = platform().crypto.randomUUID();
    const kill = (): void => void post(`KILL QUERY WHERE query_id = '${id}' ASYNC`, {}).catch(() => {});
    signal?.addEventListener("abort", kill);
    const text = await post(
      sql,
      {
        // nothing is changed, whatever the user may do
        readonly: 2,
        ...(database !== undefined && { database }),
        ...settings,
        default_format: "JSONCompact",
        output_format_json_quote_64bit_integers: 1,
        wait_end_of_query: 1,
        skip_unavailable_shards: partial ? 1 : 0,
        query_id: id,
        ...(sql.includes("{p1:String}") && Object.fromEntries(params.map((value, index) => [`param_p${index + 1}`, escape(value)]))),
      },
      signal,
    );
    return (JSON.parse(text) as { readonly data: unknown[][] }).data;
  };
}

/** A parameter as ClickHouse reads it: like a field of a tab-separated line. */
function escape(value: string): string {
  return value.replaceAll("\\", "\\\\").replaceAll("\t", "\\t").replaceAll("\n", "\\n").replaceAll("\r", "\\r").replaceAll("\u0000", "\\0");
}
