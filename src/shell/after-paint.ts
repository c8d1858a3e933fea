/** Runs `act` once when the frame that is drawn now has been painted: in the frame after the next, however often it is asked for until then. */
export function createAfterPaint(page: Window, signal: AbortSignal, act: () => void): () => void {
  let frame: number | undefined;
  signal.addEventListener("abort", () => frame !== undefined && page.cancelAnimationFrame(frame), { once: true });
  return () => {
    if (signal.aborted) return;
    frame ??= page.requestAnimationFrame(() => {
      frame = page.requestAnimationFrame(() => {
        frame = undefined;
        act();
      });
    });
  };
}
