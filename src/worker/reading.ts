/** What reads very many events beside a page. Sent {@link ReadingMessage}s, it answers with {@link ReadingReport}s. */
import { decodeInSteps } from "../columns/load-decode.js";
import { buffersOf, packModel } from "../columns/load-pack.js";
import { readInSteps } from "../columns/load-rows.js";
import type { ReadingMessage, ReadingReport } from "../columns/load-task.js";
import { TimeloomError } from "../errors.js";

interface Scope {
  onmessage: ((message: { readonly data: ReadingMessage }) => void) | null;
  postMessage(report: ReadingReport, transfer?: readonly ArrayBufferLike[]): void;
}

/** Reports of progress, at most. */
const REPORTS = 100;

const scope = globalThis as unknown as Scope;
const bytes: Uint8Array[] = [];
const rows: unknown[] = [];
let text = "";

scope.onmessage = ({ data }) => {
  if (data.kind === "bytes") bytes.push(data.bytes);
  else if (data.kind === "rows") for (const row of data.rows) rows.push(row);
  else if (data.kind === "text") ({ text } = data);
  else void read(data).catch((error: unknown) => scope.postMessage({ kind: "failed", ...told(error) }));
};
scope.postMessage({ kind: "ready" });

async function read({ of, dataset, where, fields }: ReadingMessage & { readonly kind: "read" }): Promise<void> {
  const pause = (): void => {};
  if (of === "bytes") text = await decodeInSteps(bytes.splice(0), where, pause);
  let next = 0;
  const report = (done: number, total: number): void => {
    if (done < next && done < total) return;
    next = done + total / REPORTS;
    scope.postMessage({ kind: "progress", read: done, total });
  };
  const given = of === "rows" ? { rows, dataset } : { text, where };
  text = "";
  const packed = packModel(await readInSteps(given, { fields, pause, told: report }));
  scope.postMessage({ kind: "done", packed }, buffersOf(packed));
}

function told(error: unknown): { readonly code: TimeloomError["code"]; readonly message: string } {
  if (error instanceof TimeloomError) return { code: error.code, message: error.message };
  return { code: "load", message: `cannot read the events: ${error instanceof Error ? error.message : String(error)}` };
}
