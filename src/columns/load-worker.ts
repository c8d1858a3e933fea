import { TimeloomError } from "../errors.js";
import type { Fields } from "../model/model.js";
import type { CancelSignal } from "../source/source.js";
import type { Opened } from "./load-input.js";
import type { PackedModel } from "./load-pack.js";
import { abortError, checkSignal, rest } from "./load-platform.js";
import type { ReadingMessage, ReadingReport } from "./load-task.js";

/** As much of a worker as is used. */
interface ReadingWorker {
  onmessage: ((message: { readonly data: ReadingReport }) => void) | null;
  onerror: ((event: { readonly message?: string; preventDefault(): void }) => void) | null;
  onmessageerror: (() => void) | null;
  postMessage(message: ReadingMessage, transfer?: readonly unknown[]): void;
  terminate(): void;
}
declare const Worker: (new (url: unknown, options: { readonly type: "module" }) => ReadingWorker) | undefined;
declare const URL: new (url: string, base: string) => unknown;

/** Rows that are sent without a rest. */
const STEP = 500;

/** What a worker is asked to read. */
export interface WorkerTask {
  readonly opened: Opened;
  readonly fields: Fields<never> | undefined;
  readonly signal: CancelSignal | undefined;
  readonly told: (read: number, total: number) => void;
}

/**
 * Reads in a worker. `undefined` where none runs: under a policy that refuses it, in a page that is a file, in Node, or where a
 * bundler has not taken its module along; and for rows that cannot be copied to it.
 */
export async function readInWorker({ opened, fields, signal, told }: WorkerTask): Promise<PackedModel | undefined> {
  const worker = startWorker();
  if (!worker) return undefined;
  try {
    return await new Promise<PackedModel | undefined>((resolve, reject) => {
      let ready = false;
      const fail = (why: string): void => reject(new TimeloomError("load", `cannot read the events: the worker that reads them has failed (${why})`));
      signal?.addEventListener("abort", () => reject(abortError()));
      worker.onerror = (event) => {
        event.preventDefault();
        if (ready) fail(event.message ?? "no reason given");
        else resolve(undefined);
      };
      worker.onmessageerror = () => fail("its answer cannot be read");
      worker.onmessage = ({ data }) => {
        if (data.kind === "ready") {
          ready = true;
          // what is not to be copied is still here
          send(worker, opened, fields, signal).then((sent) => sent || resolve(undefined), reject);
        } else if (data.kind === "progress") {
          if (!signal?.aborted) told(data.read, data.total);
        } else if (data.kind === "done") resolve(data.packed);
        else reject(new TimeloomError(data.code, data.message));
      };
    });
  } finally {
    worker.terminate();
  }
}

function startWorker(): ReadingWorker | undefined {
  try {
    // in this form bundlers see that its module belongs to the package
    return typeof Worker === "undefined" ? undefined : new Worker(new URL("../worker/reading.js", (import.meta as unknown as { readonly url: string }).url), { type: "module" });
  } catch {
    return undefined;
  }
}

/** Sends what is to be read; false where it cannot be copied. */
async function send(worker: ReadingWorker, opened: Opened, fields: Fields<never> | undefined, signal: CancelSignal | undefined): Promise<boolean> {
  const read = { kind: "read", of: opened.kind, dataset: opened.kind === "rows" ? aboutOf(opened.dataset) : {}, where: opened.kind === "rows" ? "" : opened.where, fields } as const;
  if (opened.kind === "bytes") {
    for (const bytes of opened.bytes) {
      // of what shares its memory with something else a copy is sent
      const own = bytes.byteLength === bytes.buffer.byteLength ? bytes : bytes.slice();
      worker.postMessage({ kind: "bytes", bytes: own }, [own.buffer]);
    }
  } else if (opened.kind === "text") worker.postMessage({ kind: "text", text: opened.text });
  else {
    try {
      for (let at = 0; at < opened.rows.length; at += STEP) {
        worker.postMessage({ kind: "rows", rows: opened.rows.slice(at, at + STEP) });
        await rest();
        checkSignal(signal);
      }
    } catch (error) {
      if (signal?.aborted) throw error;
      return false;
    }
  }
  try {
    worker.postMessage(read);
  } catch {
    // only what is beside rows can refuse to be copied
    return false;
  }
  return true;
}

/** A dataset without its events. */
function aboutOf(dataset: object): object {
  const { events: _, ...about } = dataset as { readonly events?: unknown };
  return about;
}
