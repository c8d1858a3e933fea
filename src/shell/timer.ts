import type { Host } from "./host.js";

/** One timer: `start` begins it anew, `stop` ends it, and so does the end of the whole. */
export interface Timer {
  readonly running: boolean;
  start(milliseconds: number): void;
  stop(): void;
}

export function createTimer({ document, signal }: Pick<Host, "document" | "signal">, ring: () => void): Timer {
  const page = document.defaultView!;
  let id: number | undefined;
  function stop(): void {
    if (id === undefined) return;
    page.clearTimeout(id);
    id = undefined;
  }
  signal.addEventListener("abort", stop);
  return {
    get running() {
      return id !== undefined;
    },
    start(milliseconds) {
      stop();
      if (signal.aborted) return;
      id = page.setTimeout(() => {
        id = undefined;
        ring();
      }, milliseconds);
    },
    stop,
  };
}
