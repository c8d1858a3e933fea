const counts = /* @__PURE__ */ new WeakMap<Document, number>();

/** A prefix for ids that no other timeline of the document has had. */
export function instanceId(document: Document): string {
  const count = (counts.get(document) ?? 0) + 1;
  counts.set(document, count);
  return `tl${count}`;
}
