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
export function watchSize(stage: HTMLElement, root: HTMLElement, signal: AbortSignal, held: () => boolean, changed: () => void): Size {
  const page = stage.ownerDocument.defaultView;
  let width = stage.clientWidth;
  let windowHeight = page?.innerHeight ?? 0;
  function measure(): void {
    if (signal.aborted || held()) return;
    const [before, high] = [width, windowHeight];
    width = stage.clientWidth;
    windowHeight = page?.innerHeight ?? 0;
    if (width !== before || high !== windowHeight) changed();
  }
  page?.addEventListener("resize", measure, { signal });
  try {
    const observer = new page!.ResizeObserver(measure);
    observer.observe(root);
    observer.observe(stage);
    signal.addEventListener("abort", () => observer.disconnect(), { once: true });
  } catch {
    // without observers the window's resizes have to do
  }
  return {
    get width() {
      return width;
    },
    get windowHeight() {
      return windowHeight;
    },
  };
}
