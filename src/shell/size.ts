/** The width that a timeline has, kept up to date. 0 while its container is hidden, without width or not in a page. */
export interface Size {
  readonly width: number;
  /** Pixels of the page's window. */
  readonly windowHeight: number;
}

/**
 * Watches how wide `stage` is, and tells `changed` of another width; its height, which the figure sets itself, is of
 * no concern. While the stage is hidden on purpose (`held`) its last width holds.
 */
export function watchSize(page: Window & typeof globalThis, stage: HTMLElement, root: HTMLElement, signal: AbortSignal, held: () => boolean, changed: () => void): Size {
  const size = { width: stage.clientWidth, windowHeight: page.innerHeight };
  function measure(): void {
    if (held()) return;
    const before = [size.width, size.windowHeight].join();
    size.width = stage.clientWidth;
    size.windowHeight = page.innerHeight;
    if ([size.width, size.windowHeight].join() !== before) changed();
  }
  page.addEventListener("resize", measure, { signal });
  try {
    const observer = new page.ResizeObserver(measure);
    observer.observe(root);
    observer.observe(stage);
    signal.addEventListener("abort", () => observer.disconnect());
  } catch {
    // without observers the window's resizes have to do
  }
  return size;
}
