import type { Mark, Scene } from "../scene/marks.js";
import { createLooks } from "./canvas-look.js";
import { paintScene } from "./canvas-paint.js";
import { watchScreen } from "./canvas-screen.js";
import type { Renderer } from "./renderer.js";
import { rounded } from "./svg-node.js";
import { createSvgRenderer, type SvgRenderer } from "./svg.js";

/** Browsers refuse a canvas of more pixels (Safari on phones, 4096 × 4096) or a longer side; it is drawn coarser then. */
const MOST_PIXELS = 2 ** 24;
const LONGEST = 16_384;

/**
 * A renderer for many marks: all but text is painted on a canvas, at the density of the screen and in the colours that
 * the page's styles give to the classes of the SVG; text is elements of an SVG over it. On paper, and where there is no
 * canvas, the SVG draws all of it.
 * @param id prefix of the ids that it needs, unique in the page
 * @param given draws what is over the canvas; its element is taken into this one as soon as something is drawn, and is the caller's again after
 */
export function createCanvasRenderer(document: Document, id: string, given?: SvgRenderer): Renderer {
  const over = given ?? createSvgRenderer(document, id);
  const element = document.createElement("div");
  const canvas = document.createElement("canvas");
  const looks = createLooks(document, element);
  let context: CanvasRenderingContext2D | null | undefined;
  let scene: Scene | undefined;
  /** What is on the canvas. */
  let painted: Scene | undefined;

  element.className = "tl-picture";
  // a stack of its own, with the canvas at the bottom
  Object.assign(element.style, { position: "relative", isolation: "isolate" });
  canvas.setAttribute("aria-hidden", "true");
  Object.assign(canvas.style, { position: "absolute", insetBlockStart: "0", insetInlineStart: "0", zIndex: "-1", pointerEvents: "none", transition: "color 1ms" });
  element.append(canvas);

  function draw(): void {
    if (!scene) return;
    if (over.element.parentNode !== element) element.append(over.element);
    // to be asked before anything is written, when it costs nothing
    if (looks.stale()) painted = undefined;
    const whole = screen.printing || !paint(scene);
    canvas.hidden = whole;
    over.draw(whole ? scene : { ...scene, marks: scene.marks.filter(isText), frame: scene.frame.filter(isText) });
  }

  function repaint(): void {
    looks.forget();
    painted = undefined;
    draw();
  }

  /** Says whether there is a canvas to paint on. */
  function paint(next: Scene): boolean {
    if (context === undefined) context = contextOf(canvas);
    if (!context) return false;
    const [width, height] = [Math.max(0, rounded(next.width)), Math.max(0, rounded(next.height))];
    const ratio = Math.min(screen.ratio, LONGEST / Math.max(1, width, height), Math.sqrt(MOST_PIXELS / Math.max(1, width * height)));
    const [across, down] = [Math.round(width * ratio), Math.round(height * ratio)];
    const resized = canvas.width !== across || canvas.height !== down;
    if (painted === next && !resized) return true;
    if (resized) {
      canvas.width = across;
      canvas.height = down;
      // so that a pixel of the canvas is one of the screen
      Object.assign(canvas.style, { width: `${across / ratio}px`, height: `${down / ratio}px` });
    }
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.clearRect(0, 0, across, down);
    context.scale(ratio, ratio);
    paintScene(context, next, looks.of, ratio);
    painted = next;
    return true;
  }

  const screen = watchScreen(document, canvas, draw, repaint);
  return {
    element,
    draw(next) {
      scene = next;
      draw();
    },
    toText(title, lang) {
      const still = createSvgRenderer(document, id);
      if (scene) still.draw(scene);
      return still.toText(title, lang);
    },
    destroy() {
      screen.stop();
      scene = painted = undefined;
      if (!given) over.destroy();
      element.remove();
      element.replaceChildren();
      // the memory of a canvas is kept for a while, else
      canvas.width = canvas.height = 0;
    },
  };
}

const isText = ({ kind }: Mark): boolean => kind === "text";

function contextOf(canvas: HTMLCanvasElement): CanvasRenderingContext2D | null {
  try {
    return canvas.getContext("2d");
  } catch {
    return null;
  }
}
