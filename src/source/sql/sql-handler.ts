import { checkKeys, TimeloomError } from "../../errors.js";
import type { Category } from "../../model/types.js";
import { pyramidTables } from "../pyramid/tables.js";
import { createRecent } from "../recent.js";
import { createShared } from "../shared.js";
import type { CancelSignal } from "../source.js";
import type { ErrorAnswer } from "../wire/answer.js";
import { type Ask, readSearch, toSearch } from "../wire/ask.js";
import { answer, type AnswerSettings } from "./answer.js";
import { type Dialect, type DialectName, toDialect } from "./dialect.js";
import { SQL_LIMITS, type SqlLimits } from "./limits.js";
import type { Run } from "./statement.js";
import { type SqlTable, toTable } from "./table.js";

/** What {@link sqlHandler} answers from. */
export interface SqlHandlerOptions {
  /** The way to the engine; {@link duckdbRunner}, {@link postgresRunner} and {@link clickhouseRunner} make one. */
  readonly run: Run;
  readonly table: string | SqlTable;
  readonly dialect: DialectName | Dialect;
  /** The name of the pyramid that {@link pyramidSql} built, if there is one. */
  readonly pyramid?: string | undefined;
  /** On how many nodes the pyramid lies: an answer from fewer is not complete. */
  readonly nodes?: number | undefined;
  /**
   * What the state of the data is called, asked before each answer; the pyramid's version unless given. Without either,
   * nothing is kept, here or in pages, and every view reads the table.
   */
  readonly version?: string | (() => string | Promise<string>) | undefined;
  /** The categories and their titles, in their order. */
  readonly categories?: readonly Category[] | undefined;
  readonly limits?: Partial<SqlLimits> | undefined;
  /** When a node does not answer: an error (unless given), or what the others hold, marked as not complete. */
  readonly missing?: "error" | "partial" | undefined;
  /** The most answers that are kept, as text, for equal questions at one version; 256 unless given. */
  readonly answers?: number | undefined;
  /** Told what went wrong in full, which pages are not. */
  readonly onError?: ((error: unknown) => void) | undefined;
}

/** An answer over HTTP. */
export interface Reply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** Answers a question: an address, its query, or a question as an object. Never rejects. */
export type SqlHandler = (question: string | Ask, options?: { readonly signal?: CancelSignal | undefined }) => Promise<Reply>;

const KEYS = ["run", "table", "dialect", "pyramid", "nodes", "version", "categories", "limits", "missing", "answers", "onError"] satisfies readonly (keyof SqlHandlerOptions)[];

/** The most characters of the answers that are kept. */
const HEAVIEST = 64_000_000;

/**
 * Answers the questions of {@link httpSource} from a table in an SQL engine. The page sends numbers, names of fields that
 * `table` lists, and texts that become parameters; SQL and credentials stay here. Equal questions are asked of the engine once.
 * A question that is called off by its signal is called off in the engine.
 * @throws TimeloomError `invalid-option` for a name or dialect that is none, `unknown-option`
 * @example
 * ```ts
 * const handler = sqlHandler({ run: duckdbRunner(await DuckDBInstance.create("events.duckdb")), table: "events", dialect: "duckdb" });
 * createServer(toNodeListener(handler)).listen(8080);
 * ```
 */
export function sqlHandler(options: SqlHandlerOptions): SqlHandler {
  checkKeys(options, KEYS);
  checkKeys(options.limits ?? {}, Object.keys(SQL_LIMITS), "limits.");
  const dialect = toDialect(options.dialect);
  const { version, categories = [], missing = "error", nodes, run } = options;
  const settings: AnswerSettings = {
    run,
    table: toTable(options.table, dialect),
    dialect,
    limits: { ...SQL_LIMITS, ...options.limits },
    pyramid: options.pyramid === undefined ? undefined : pyramidTables(options.pyramid),
    nodes,
    version: version === undefined || typeof version === "function" ? version : () => version,
    categories,
    partial: missing === "partial",
    memory: createRecent(64),
  };
  const kept = createRecent<Reply>(options.answers ?? 256, HEAVIEST);
  const asked = createShared<Reply>();

  async function reply(ask: Ask, asOf: string, signal: CancelSignal | undefined): Promise<Reply> {
    const { json, version: current, complete } = await answer(settings, ask, signal);
    const fixed = complete && current !== "" && asOf === current;
    const result: Reply = { status: 200, headers: { ...HEADERS, "cache-control": fixed ? "public, max-age=31536000, immutable" : "no-store" }, body: JSON.stringify(json) };
    if (fixed) kept.set(toSearch(ask, asOf), result, result.body.length);
    return result;
  }
  return async (question, { signal } = {}) => {
    try {
      const { ask, version: asOf } = typeof question === "string" ? readSearch(question) : { ask: question, version: "" };
      const key = toSearch(ask, asOf);
      return kept.get(key) ?? (await asked.join(key, signal, (stop) => reply(ask, asOf, stop)));
    } catch (error) {
      if (!signal?.aborted) options.onError?.(error);
      return toReply(error);
    }
  };
}

const HEADERS = { "content-type": "application/json; charset=utf-8", "x-content-type-options": "nosniff" };

/** What is wrong with a question is said; what is wrong with the engine stays here, for it may name what nobody should know. */
function toReply(error: unknown): Reply {
  const told = error instanceof TimeloomError ? error : undefined;
  const { code, message } = told ?? { code: "load", message: "the engine did not answer" };
  const status = told && told.code !== "load" ? 400 : told ? 503 : 502;
  const body: ErrorAnswer = { timeloom: 1, error: { code, message } };
  return { status, headers: { ...HEADERS, "cache-control": "no-store" }, body: JSON.stringify(body) };
}
