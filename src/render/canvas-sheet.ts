import { itemKinds } from "../scene/item-kinds.js";
import type { Scene } from "../scene/marks.js";
import { createLooks } from "./canvas-look.js";
import { createStamps } from "./canvas-stamps.js";
import { paintScene } from "./canvas-paint.js";
import { type Screen, watchScreen } from "./canvas-screen.js";
import { rounded } from "./svg-node.js";

/** Browsers refuse a canvas of more pixels (Safari on phones, 4096 × 4096) or a longer side; it is drawn coarser then. */
const MOST_PIXELS = 2 ** 24;
const LONGEST = 16_384;

/** A canvas on which scenes are painted at the density of the screen, in the looks that the page's styles give to the classes of the SVG. */
export interface Sheet {
  /** Lies in the upper corner of what it is put into, where the lines of writing begin. */
  readonly canvas: HTMLCanvasElement;
  readonly screen: Screen;
  /** Looks again at the colours. To be called before anything is written, when it costs nothing. */
  look(): void;
  /** Says whether there is a canvas to paint on. */
  paint(scene: Scene, words: boolean): boolean;
  /** In steps: looks at the styles for a scene, and for what others may have that follow it. */
  warm(scene: Scene): Iterable<void>;
  /** Paints a scene where it is not seen, for the browser to know the code. */
  practise(scene: Scene): void;
  /** Forgets what is on it. */
  clear(): void;
  destroy(): void;
}

/**
 * @param place where the styles of the figure hold
 * @param changed is called when what was painted fits the screen no longer
 */
export function createSheet(document: Document, place: () => Element, changed: () => void): Sheet {
  const canvas = document.createElement("canvas");
  const looks = createLooks(document, place);
  const stamps = createStamps(document.defaultView);
  let context: CanvasRenderingContext2D | null | undefined;
  /** Of a canvas that is never seen. */
  let practice: CanvasRenderingContext2D | null | undefined;
  /** What is on the canvas. */
  let painted: Scene | undefined;
  let worded = false;

  canvas.setAttribute("aria-hidden", "true");
  Object.assign(canvas.style, { position: "absolute", insetBlockStart: "0", insetInlineStart: "0", pointerEvents: "none", transition: "color 1ms" });
  const screen = watchScreen(document, canvas, changed, () => {
    looks.forget();
    stamps?.forget();
    painted = undefined;
    changed();
  });

  return {
    canvas,
    screen,
    look() {
      if (!looks.stale()) return;
      stamps?.forget();
      painted = undefined;
    },
    paint(scene, words) {
      if (context === undefined) context = contextOf(canvas);
      if (!context) return false;
      const [width, height] = [Math.max(0, rounded(scene.width)), Math.max(0, rounded(scene.height))];
      const ratio = Math.min(screen.ratio, LONGEST / Math.max(1, width, height), Math.sqrt(MOST_PIXELS / Math.max(1, width * height)));
      const [across, down] = [Math.round(width * ratio), Math.round(height * ratio)];
      const resized = canvas.width !== across || canvas.height !== down;
      if (painted === scene && worded === words && !resized) return true;
      if (resized) {
        canvas.width = across;
        canvas.height = down;
        // so that a pixel of the canvas is one of the screen
        Object.assign(canvas.style, { width: `${across / ratio}px`, height: `${down / ratio}px` });
      }
      context.setTransform(1, 0, 0, 1, 0, 0);
      context.clearRect(0, 0, across, down);
      context.scale(ratio, ratio);
      paintScene(context, scene, (mark) => looks.of(mark, scene), ratio, words, stamps);
      painted = scene;
      worded = words;
      return true;
    },
    *warm(scene) {
      this.look();
      const kinds = itemKinds();
      looks.of(kinds[0]!, { marks: [...scene.marks, ...kinds], frame: scene.frame });
      yield;
      this.practise(scene);
    },
    practise(scene) {
      if (practice === undefined) practice = contextOf(document.createElement("canvas"));
      if (practice) paintScene(practice, scene, (mark) => looks.of(mark, scene), screen.ratio, true, stamps);
    },
    clear() {
      painted = undefined;
    },
    destroy() {
      screen.stop();
      stamps?.forget();
      painted = undefined;
      canvas.remove();
      // the memory of a canvas is kept for a while, else
      canvas.width = canvas.height = 0;
    },
  };
}

function contextOf(canvas: HTMLCanvasElement): CanvasRenderingContext2D | null {
  try {
    return canvas.getContext("2d");
  } catch {
    return null;
  }
}

/** Takes the style from an element. Chromium leaves an empty one where it has not yet written it down, which to read it makes it do. */
export function unstyle(element: Element): void {
  if (element.getAttribute("style") !== null) element.removeAttribute("style");
}
