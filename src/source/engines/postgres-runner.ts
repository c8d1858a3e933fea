import { abortError } from "../platform.js";
import type { Run } from "../sql/statement.js";

/** As much of a client of `pg` as is used. */
export interface PostgresClient {
  query(query: { readonly text: string; readonly values: string[]; readonly rowMode: "array" }): Promise<{ readonly rows: unknown[][] }>;
  release(error?: Error | boolean): void;
  readonly processID?: number | null;
}

/** As much of a `Pool` of `pg` as is used. */
export interface PostgresPool {
  connect(): Promise<unknown>;
  readonly options: object;
  /** What the pool makes its clients of; a statement is cancelled through one of its own, which waits for none. */
  readonly Client?: new (options: never) => { connect(): Promise<unknown>; query(text: string, values: unknown[]): Promise<unknown>; end(): Promise<void> };
}

/**
 * The way to PostgreSQL, by a `Pool` of `pg`. A statement that is called off is cancelled in the server.
 * @example
 * ```ts
 * const run = postgresRunner(new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 8 }));
 * ```
 */
export function postgresRunner(pool: PostgresPool): Run {
  async function cancel(processId: number): Promise<void> {
    const Client = pool.Client;
    if (!Client) return;
    const other = new Client(pool.options as never);
    try {
      await other.connect();
      await other.query("SELECT pg_cancel_backend($1)", [processId]);
    } finally {
      await other.end();
    }
  }
  return async ({ sql, params }, { signal }) => {
    if (signal?.aborted) throw abortError();
    const client = (await pool.connect()) as PostgresClient;
    let running = true;
    let cancelling: Promise<void> | undefined;
    try {
      if (signal?.aborted) throw abortError();
      signal?.addEventListener("abort", () => {
        const { processID } = client;
        // the client goes back only when this is over, so that no other statement is cancelled
        if (running && processID) cancelling = cancel(processID).catch(() => {});
      });
      return (await client.query({ text: sql, values: [...params], rowMode: "array" })).rows;
    } finally {
      running = false;
      await cancelling;
      // a cancel that came too late would end the next statement
      client.release(cancelling !== undefined);
    }
  };
}
