import type { Mark, Scene } from "../scene/marks.js";
import { createSheet, unstyle } from "./canvas-sheet.js";
import type { Renderer } from "./renderer.js";
import { createSvgRenderer, type SvgRenderer } from "./svg.js";

/** Draws on a canvas what words are laid over. */
export interface CanvasRenderer extends Renderer {
  /** `passing`: another scene follows at once, and the words are painted too. */
  draw(scene: Scene, passing?: boolean): void;
  /** Gets ready in steps for scenes that pass. */
  warm(scene: Scene): Iterable<void>;
  /** Paints a scene that is not seen. */
  practise(scene: Scene): void;
}

/**
 * A renderer for many marks: all but text is painted on a canvas, at the density of the screen and in the colours that
 * the page's styles give to the classes of the SVG; text is elements of an SVG over it. While scenes follow one another
 * the text is painted as well, and its elements wait. On paper, and where there is no canvas, the SVG draws all of it.
 * @param id prefix of the ids that it needs, unique in the page
 * @param given draws what is over the canvas; its element is taken into this one as soon as something is drawn, and is the caller's again after
 */
export function createCanvasRenderer(document: Document, id: string, given?: SvgRenderer): CanvasRenderer {
  const over = given ?? createSvgRenderer(document, id);
  const element = document.createElement("div");
  let scene: Scene | undefined;
  let quick = false;

  const sheet = createSheet(document, () => element, draw);
  element.className = "tl-picture";
  // a stack of its own, with the canvas at the bottom
  Object.assign(element.style, { position: "relative", isolation: "isolate" });
  sheet.canvas.style.zIndex = "-1";
  element.append(sheet.canvas);

  function draw(): void {
    if (!scene) return;
    if (over.element.parentNode !== element) element.append(over.element);
    if (!quick) sheet.look();
    const whole = sheet.screen.printing || !sheet.paint(scene, quick);
    sheet.canvas.hidden = whole;
    const waits = quick && !whole;
    if (waits) over.element.style.opacity = "0";
    else unstyle(over.element);
    if (!waits) over.draw(whole ? scene : { ...scene, marks: scene.marks.filter(isText), frame: scene.frame.filter(isText) });
  }

  return {
    element,
    draw(next, passing = false) {
      scene = next;
      quick = passing;
      draw();
    },
    warm: (next) => sheet.warm(next),
    practise: (next) => sheet.practise(next),
    toText(title, lang) {
      const still = createSvgRenderer(document, id);
      if (scene) still.draw(scene);
      return still.toText(title, lang);
    },
    destroy() {
      scene = undefined;
      unstyle(over.element);
      if (!given) over.destroy();
      sheet.destroy();
      element.remove();
      element.replaceChildren();
    },
  };
}

const isText = ({ kind }: Mark): boolean => kind === "text";
