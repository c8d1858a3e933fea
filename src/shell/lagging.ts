import type { Frame } from "../scene/figure.js";
import { ranksOf } from "./events-in-view.js";
import type { Outline } from "./outline.js";
import type { Parts } from "./parts.js";

/** So many names that were not there are made within a frame, where frames follow one another without end. */
const NAMES = 40;

/** What may lag behind the picture: the names for keyboard and screen readers, and the parts that wait for a rest. */
export interface Lagging {
  /** The frame that the names are, or are being, brought in step with. */
  readonly outlined: Frame | undefined;
  /** Brings all names in step. */
  names(): void;
  /** The same and all the rest. */
  rest(): void;
  /** The same in parts, one in a frame: in a stream of events each frame has work of its own. */
  restInParts(): void;
  /** The names are in step with this frame, too. */
  holdsFor(frame: Frame): void;
}

/**
 * @param current the frame that is drawn, and how many events there are
 * @param worked is called after each part
 */
export function createLagging(page: Window, signal: AbortSignal, outline: Outline, parts: Parts, current: () => { readonly frame: Frame | undefined; readonly count: number }, worked: () => void): Lagging {
  let outlined: Frame | undefined;
  /** Some names of `outlined` are not made yet. */
  let unfinished = false;
  let asked: number | undefined;
  signal.addEventListener("abort", () => asked !== undefined && page.cancelAnimationFrame(asked), { once: true });

  function names(most = Infinity): void {
    const { frame, count } = current();
    if (!frame || (outlined === frame && !unfinished)) return;
    outlined = frame;
    unfinished = !outline.update(frame, ranksOf(frame.figure.source, count, frame.events), most);
  }
  function others(): void {
    const { frame } = current();
    if (frame) parts.rest(frame);
  }
  /** The next part, after another frame; one that is to come is not put off. */
  function later(frames = 2): void {
    if (signal.aborted || asked !== undefined) return;
    asked = page.requestAnimationFrame(() => {
      asked = undefined;
      if (frames > 1) return later(frames - 1);
      names(NAMES);
      worked();
      if (unfinished) later();
    });
  }
  return {
    get outlined() {
      return outlined;
    },
    names: () => names(),
    rest() {
      names();
      others();
    },
    restInParts() {
      others();
      const { frame } = current();
      if (!frame || asked !== undefined || (outlined === frame && !unfinished)) return;
      [outlined, unfinished] = [frame, true];
      worked();
      later();
    },
    holdsFor(frame) {
      outlined = frame;
    },
  };
}
