/** In the callback of the second frame from now the one that is drawn now has been made; in that of the third it has been shown too. */
const FRAMES = 3;

/** Runs `act` once when what is drawn now has been shown, however often it is asked for until then. */
export function createAfterPaint(page: Window, signal: AbortSignal, act: () => void): () => void {
  let frame: number | undefined;
  const wait = (frames: number): void => {
    frame = page.requestAnimationFrame(() => {
      if (frames > 1) return wait(frames - 1);
      frame = undefined;
      act();
    });
  };
  signal.addEventListener("abort", () => frame !== undefined && page.cancelAnimationFrame(frame), { once: true });
  return () => {
    if (!signal.aborted && frame === undefined) wait(FRAMES);
  };
}
