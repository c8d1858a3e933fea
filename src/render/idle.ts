/** Milliseconds to wait where a page does not tell when it is idle. */
const LATER = 200;
/** Milliseconds: so late at the latest, in a page that never is. */
const LATEST = 1_000;

/** Takes the steps of `work` one after the other, each when the page has nothing else to do. */
export function whenIdle(page: Window, signal: AbortSignal, work: () => Iterator<void>): void {
  if (signal.aborted) return;
  let steps: Iterator<void> | undefined;
  let asked = 0;
  const idle = typeof page.requestIdleCallback === "function";
  const wait = (): void => {
    asked = idle ? page.requestIdleCallback(next, { timeout: LATEST }) : page.setTimeout(next, LATER);
  };
  function next(): void {
    steps ??= work();
    if (!steps.next().done && !signal.aborted) wait();
  }
  // what waits keeps all that it needs
  signal.addEventListener("abort", () => (idle ? page.cancelIdleCallback(asked) : page.clearTimeout(asked)), { once: true });
  wait();
}
