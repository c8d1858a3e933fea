/** Calls `changed` when fonts have come after text was measured. */
export function watchFonts(document: Document, signal: AbortSignal, changed: () => void): void {
  const { fonts } = document;
  if (!fonts) return;
  fonts.addEventListener?.("loadingdone", changed, { signal });
  if (fonts.status === "loading") void fonts.ready?.then(() => !signal.aborted && changed());
}
