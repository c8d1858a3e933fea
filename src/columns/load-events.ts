import { checkKeys, TimeloomError } from "../errors.js";
import type { Fields, Model } from "../model/model.js";
import { MAX_ROWS } from "../model/to-model.js";
import type { Dataset, EventInput } from "../model/types.js";
import type { MemorySource } from "../source/memory-source.js";
import type { CancelSignal } from "../source/source.js";
import { decodeInSteps } from "./load-decode.js";
import { openInput, type Opened } from "./load-input.js";
import type { About } from "./load-pack.js";
import { checkSignal, type ByteStream, type LoadFetch, rest } from "./load-platform.js";
import { readInSteps } from "./load-rows.js";
import { modelSource, packedSource } from "./load-source.js";
import { readInWorker } from "./load-worker.js";

/** How far the loading is. */
export interface LoadProgress {
  /** First it is loaded, then read. */
  readonly stage: "load" | "read";
  /** Bytes while it is loaded; while it is read, rows where rows were given, else characters of the text. */
  readonly read: number;
  /** The same of all of it; `undefined` where the server has not said how much there is. */
  readonly total: number | undefined;
}

/** How events are loaded. */
export interface LoadOptions<Row = Record<string, unknown>> {
  /** Where the fields of an event are found in rows of another shape. A function cannot be sent to a worker; with one, all is read in the page. */
  readonly fields?: Fields<Row> | undefined;
  /** Ends the loading; the promise then rejects with an `AbortError`. */
  readonly signal?: CancelSignal | undefined;
  readonly onProgress?: ((progress: LoadProgress) => void) | undefined;
  /** Whether a worker reads, if one runs; from 50,000 rows or 5 MB on unless given. */
  readonly worker?: boolean | undefined;
  /** Used in place of the global `fetch`: to send a header, to answer without a network. */
  readonly fetch?: LoadFetch | undefined;
}

/** What events can be loaded from: an address, JSON text, a `File`, a dataset, or rows. */
export type LoadInput<Row = EventInput> = string | { readonly href: string } | { readonly size: number; stream(): ByteStream } | Dataset | readonly Row[];

/** Events that were loaded, with what their dataset says besides. */
export interface LoadedEvents extends Pick<Model, "licence" | "updated" | "sources" | "categories" | "eras" | "issues"> {
  readonly source: MemorySource;
  /** What of it a timeline takes. */
  readonly spec: { readonly data: MemorySource; readonly title: string | undefined; readonly description: string | undefined; readonly locale: string | undefined };
  /** Whether a worker has read it. */
  readonly inWorker: boolean;
}

/** From so many rows, or bytes or characters of text, on a worker is worth its start. */
const MANY_ROWS = 50_000;
const MANY_BYTES = 5_000_000;

/**
 * Loads very many events while the page goes on: what is at an address, in a text or in rows is parsed, read as `toModel` reads it and
 * packed in a worker, and handed over without a copy. Where there is less of it, and where no worker runs (in Node, under a
 * policy that refuses it, in a page that is a file), it is read here, in steps with rests, to the same result.
 *
 * Rows that are given must not change meanwhile, and go to a worker as a structured clone. What is wrong with rows is told in `issues`.
 *
 * @param input an address, JSON text (it begins with a bracket or a brace), a `File`, a dataset, or rows
 * @throws TimeloomError the promise rejects with `load` where it cannot be fetched, `invalid-data` for what is no JSON or has no events,
 * `limit` above 5,000,000 rows, and with an `AbortError` where it was called off
 * @example
 * ```ts
 * const loaded = await loadEvents("/events.json", { onProgress: ({ stage, read, total }) => console.log(stage, read, total) });
 * createTimeline(document.querySelector("#here")!, loaded.spec);
 * ```
 */
export async function loadEvents<Row extends object = EventInput>(input: LoadInput<Row>, options: LoadOptions<Row> = {}): Promise<LoadedEvents> {
  checkKeys(options, ["fields", "signal", "onProgress", "worker", "fetch"]);
  const { signal, onProgress, worker, fetch } = options;
  const fields = options.fields as Fields<never> | undefined;
  checkSignal(signal);
  const told = (stage: LoadProgress["stage"]) => (read: number, total: number | undefined) => onProgress?.({ stage, read, total });
  const opened = await openInput(input, { fetch, signal, told: told("load") });
  checkSignal(signal);
  if ((worker ?? isMuch(opened)) && !Object.values(fields ?? {}).some((from) => typeof from === "function")) {
    const packed = await readInWorker({ opened, fields, signal, told: told("read") });
    if (packed) return loaded(packed.about, packedSource(packed), true);
  }
  const pause = async (): Promise<void> => {
    await rest();
    checkSignal(signal);
  };
  const given = opened.kind === "bytes" ? { text: await decodeInSteps(opened.bytes, opened.where, pause), where: opened.where } : opened;
  const read = await readInSteps(given, { fields, pause, told: told("read") });
  return loaded(read.model, modelSource(read), false);
}

function isMuch(opened: Opened): boolean {
  if (opened.kind === "rows") {
    if (opened.rows.length > MAX_ROWS) throw new TimeloomError("limit", `invalid data: ${opened.rows.length} rows are more than ${MAX_ROWS}`);
    return opened.rows.length >= MANY_ROWS;
  }
  return (opened.kind === "bytes" ? opened.size : opened.text.length) >= MANY_BYTES;
}

function loaded(about: About, from: MemorySource, inWorker: boolean): LoadedEvents {
  const { title, description, lang, licence, updated, sources, categories, eras, issues } = about;
  const source: MemorySource = { ...from, about: { title, description, lang, licence, updated, sources, categories, eras, issues } };
  return { source, spec: { data: source, title, description, locale: lang }, licence, updated, sources, categories, eras, issues, inWorker };
}
