/** Milliseconds to wait where a page does not tell when it is idle. */
const LATER = 200;
/** Milliseconds: so late at the latest, in a page that never is. */
const LATEST = 1_000;

/** Takes the steps of `work` one after the other, each when the page has nothing else to do. */
export function whenIdle(page: Window, signal: AbortSignal, work: () => Iterator<void>): void {
  let steps: Iterator<void> | undefined;
  const wait = (): void => {
    if (page.requestIdleCallback) page.requestIdleCallback(next, { timeout: LATEST });
    else page.setTimeout(next, LATER);
  };
  function next(): void {
    if (signal.aborted) return;
    steps ??= work();
    if (!steps.next().done) wait();
  }
  wait();
}
