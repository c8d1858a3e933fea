/** At most one frame at a time: however often it is asked for, `draw` runs once, in the next animation frame. */
export interface Scheduler {
  request(): void;
  /** Draws now what was asked for, in place of the frame. */
  flush(): void;
  readonly pending: boolean;
}

/** A page's own frames and timers, all of them ended by `signal`. */
export function createScheduler(page: Window, signal: AbortSignal, draw: (time: number) => void): Scheduler {
  let frame: number | undefined;
  function cancel(): void {
    if (frame !== undefined) page.cancelAnimationFrame(frame);
    frame = undefined;
  }
  signal.addEventListener("abort", cancel, { once: true });
  return {
    request() {
      if (signal.aborted) return;
      frame ??= page.requestAnimationFrame((time) => {
        frame = undefined;
        draw(time);
      });
    },
    flush() {
      cancel();
      if (!signal.aborted) draw(page.performance.now());
    },
    get pending() {
      return frame !== undefined;
    },
  };
}

/** One timer: `start` begins it anew, `stop` ends it, and so does `signal`. */
export interface Timer {
  start(): void;
  stop(): void;
}

export function createTimer(page: Window, signal: AbortSignal, milliseconds: number, ring: () => void): Timer {
  let id: number | undefined;
  function stop(): void {
    if (id !== undefined) page.clearTimeout(id);
    id = undefined;
  }
  signal.addEventListener("abort", stop, { once: true });
  return {
    start() {
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
