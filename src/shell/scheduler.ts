/** At most one frame at a time: however often it is asked for, `draw` runs once, in the next animation frame. */
export interface Scheduler {
  request(): void;
  /** Draws now what was asked for, in place of the frame. */
  flush(): void;
  readonly pending: boolean;
}

/** A page's own frames, ended by `signal`. */
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
