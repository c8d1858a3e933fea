import type { ErrorCode } from "../errors.js";
import type { Fields } from "../model/model.js";
import type { PackedModel } from "./load-pack.js";

/** What a page sends to the worker that reads: the data in any number of parts, of one kind, and then that it is all. */
export type ReadingMessage =
  | { readonly kind: "bytes"; readonly bytes: Uint8Array }
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "rows"; readonly rows: readonly unknown[] }
  /** All was sent. `dataset` is what there is beside rows, `where` what the text is called in messages. */
  | { readonly kind: "read"; readonly of: "bytes" | "text" | "rows"; readonly dataset: object; readonly where: string; readonly fields: Fields<never> | undefined };

/** What the worker answers: that it runs, how far it is, and at last what it has read, or what is wrong with it. */
export type ReadingReport =
  | { readonly kind: "ready" }
  | { readonly kind: "progress"; readonly read: number; readonly total: number }
  | { readonly kind: "done"; readonly packed: PackedModel }
  | { readonly kind: "failed"; readonly code: ErrorCode; readonly message: string };
