import type { Host } from "./host.js";
import { createTimer } from "./timer.js";

/** Milliseconds without movement, after which a view is not one of a row. */
const SETTLED = 120;
/** Milliseconds: no rest is later than this, however slow the machine. */
const SETTLED_AT_LAST = 400;
/** Milliseconds: so often there is a rest in a stream of events. */
const ONCE = 1_000;
/** Milliseconds: less than the time between two frames, more than what is left of the one that is being made. */
const A_FRAME = 12;
/** Milliseconds: rows that were added wait no longer for the page's sake. */
const LONGEST_WAIT = 500;

/** When views follow one another, and when there is rest: each view of a quick row would be out of date before it is read or heard. */
export interface Pace {
  /** A hand or a wheel moves the view. */
  gliding: boolean;
  /** Whether rows that were added may be read at `time`. */
  takes(time: number): boolean;
  /** A frame that began at `from` is drawn; `taken`: rows were read for it. */
  drawn(from: number, taken: boolean): void;
  /** Whether a view at `time` is one of a row, where `moved` says that it is another one than before. */
  follows(time: number, moved: boolean): boolean;
  /** What is drawn at `time` passes; a rest will follow. In a stream there is one now and then, for it has no end. */
  pass(time: number, streams: boolean): void;
  /** All is in step at `time`. */
  rested(time: number): void;
  /** The frame that is being made has had work of its own: rows that were added are read in another. */
  worked(): void;
  /** A rest will come soon. */
  settle(): void;
}

export function createPace(host: Pick<Host, "document" | "signal">, rest: () => void): Pace {
  let movedAt = -Infinity;
  let restedAt = -Infinity;
  let takenUntil = -Infinity;
  /** Milliseconds that the last frame took. */
  let cost = 0;
  const now = (): number => host.document.defaultView!.performance.now();
  const ring = (): void => {
    catchingUp.stop();
    pace.rested(now());
    rest();
    pace.worked();
  };
  const settling = createTimer(host, () => {
    pace.gliding = false;
    ring();
  });
  const catchingUp = createTimer(host, ring);
  /** Where frames take long, a row of views would else have all the rest after each. */
  const patience = (): number => Math.min(SETTLED_AT_LAST, Math.max(SETTLED, 4 * cost));
  const pace: Pace = {
    gliding: false,
    takes: (time) => time >= takenUntil,
    drawn(from, taken) {
      cost = now() - from;
      // in a stream of many, the page keeps most of its time
      if (taken) takenUntil = from + Math.min(LONGEST_WAIT, 3 * cost);
    },
    follows(time, moved) {
      if (moved) movedAt = time;
      return time - movedAt < patience();
    },
    pass(time, streams) {
      if (!streams) settling.start(patience());
      else if (!catchingUp.running) catchingUp.start(Math.max(0, restedAt + ONCE - time));
    },
    rested(time) {
      restedAt = time;
    },
    worked() {
      takenUntil = Math.max(takenUntil, now() + A_FRAME);
    },
    settle: () => settling.start(SETTLED),
  };
  return pace;
}
