import type { SourceRecord } from "../model/types.js";
import { element, link } from "./dom.js";

/** A source's title, linked where it has an address, and its outlet. */
export function cite(document: Document, { title, url, lang, outlet }: Pick<SourceRecord, "title"> & { [Key in "url" | "lang" | "outlet"]?: string | undefined }): HTMLElement {
  const name = element(document, "cite", { lang }, url === undefined ? element(document, "bdi", {}, title) : link(document, url, title));
  return row(document, [name, outlet]);
}

/** Texts in a row, each kept apart from the direction of its neighbours; what is empty is left out. */
export function row(document: Document, parts: readonly (string | Node | undefined)[], separator = ", "): HTMLElement {
  const node = element(document, "span");
  for (const part of parts) {
    if (!part) continue;
    if (node.firstChild) node.append(separator);
    node.append(typeof part === "string" ? element(document, "bdi", {}, part) : part);
  }
  return node;
}
