/** What a canvas is shown on. */
export interface Screen {
  /** Device pixels of one pixel. */
  readonly ratio: number;
  readonly printing: boolean;
  stop(): void;
}

/** Of what decides the colours of the style sheet; `color` of the canvas tells of the rest, such as a page's own switch. */
const THEMES = ["(prefers-color-scheme:dark)", "(prefers-contrast:more)", "(forced-colors:active)"];

/**
 * Watches what `canvas` is shown on: calls `changed` for another density, for paper and back, and `restyled` where
 * colours may be others than they were, or what was drawn is lost.
 */
export function watchScreen(document: Document, canvas: HTMLCanvasElement, changed: () => void, restyled: () => void): Screen {
  const page = document.defaultView!;
  const abort = new AbortController();
  const { signal } = abort;
  let printing = false;
  let density: AbortController | undefined;

  function print(next: boolean): void {
    if (next === printing) return;
    printing = next;
    restyled();
  }
  /** A query holds for one density; for the next it is another. */
  function watchDensity(): void {
    density?.abort();
    density = new AbortController();
    const query = page.matchMedia?.(`(resolution:${page.devicePixelRatio}dppx)`);
    query?.addEventListener("change", () => (watchDensity(), changed()), { signal: density.signal });
  }

  watchDensity();
  for (const theme of THEMES) page.matchMedia?.(theme).addEventListener("change", restyled, { signal });
  const paper = page.matchMedia?.("print");
  paper?.addEventListener("change", ({ matches }) => print(matches), { signal });
  page.addEventListener("beforeprint", () => print(true), { signal });
  page.addEventListener("afterprint", () => print(false), { signal });
  canvas.addEventListener("transitionrun", ({ propertyName }) => propertyName === "color" && restyled(), { signal });
  canvas.addEventListener("contextrestored", restyled, { signal });
  printing = paper?.matches ?? false;

  return {
    get ratio() {
      return page.devicePixelRatio || 1;
    },
    get printing() {
      return printing;
    },
    stop() {
      abort.abort();
      density?.abort();
    },
  };
}
