/** However often it is asked for, `draw` runs once in an animation frame. */
export interface Scheduler {
  /** Draws in the next animation frame. */
  request(): void;
  /**
   * Draws when the page's code that runs now is done: what asks in an animation frame, or from an event that comes before one, is
   * seen in that frame. Where something was drawn so since the last frame, in the next.
   */
  soon(): void;
  /** Draws now what was asked for, in place of the frame. */
  flush(): void;
  readonly pending: boolean;
}

/** A page's own frames, ended by `signal`. */
export function createScheduler(page: Window & typeof globalThis, signal: AbortSignal, draw: (time: number) => void): Scheduler {
  let frame: number | undefined;
  let wanted = false;
  function run(time: number): void {
    wanted = false;
    inFrame();
    draw(time);
  }
  /** Something is drawn then, where it is wanted; and after it something may be drawn soon again. */
  function inFrame(): void {
    frame ??= page.requestAnimationFrame((time) => {
      frame = undefined;
      if (wanted) run(time);
    });
  }
  function cancel(): void {
    if (frame !== undefined) page.cancelAnimationFrame(frame);
    frame = undefined;
    wanted = false;
  }
  signal.addEventListener("abort", cancel, { once: true });
  return {
    request() {
      if (signal.aborted) return;
      wanted = true;
      inFrame();
    },
    soon() {
      if (signal.aborted) return;
      wanted = true;
      if (frame !== undefined) return;
      inFrame();
      page.queueMicrotask(() => wanted && run(page.performance.now()));
    },
    flush() {
      cancel();
      if (!signal.aborted) run(page.performance.now());
    },
    get pending() {
      return wanted;
    },
  };
}
