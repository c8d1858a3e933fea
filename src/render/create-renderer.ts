import type { Scene } from "../scene/marks.js";
import { createCanvasRenderer } from "./canvas.js";
import type { Renderer } from "./renderer.js";
import { createSvgRenderer } from "./svg.js";

/** From so many marks on a canvas is the faster one; from a few less on SVG is again, so that nothing goes to and fro. */
const MANY = 1500;
const FEW = 1200;

/** A renderer that may go from SVG to a canvas and back. */
export interface AutoRenderer extends Renderer {
  /** `"auto"`: SVG, and a canvas where marks are many. */
  draw(scene: Scene, by?: "auto" | "svg" | "canvas"): void;
}

/**
 * A renderer that draws few marks as SVG and many on a canvas. `element` is another after a change; it takes the place
 * of the one before, and the SVG with its texts is the same in both.
 * @param id prefix of the ids that it needs, unique in the page
 */
export function createRenderer(document: Document, id: string): AutoRenderer {
  const svg = createSvgRenderer(document, id);
  let canvas: Renderer | undefined;
  return {
    get element() {
      return (canvas ?? svg).element;
    },
    draw(scene, by = "auto") {
      const many = scene.marks.length + scene.frame.length >= (canvas ? FEW : MANY);
      const painted = by === "canvas" || (by === "auto" && many);
      if (painted && !canvas) {
        canvas = createCanvasRenderer(document, id, svg);
        svg.element.replaceWith(canvas.element);
      } else if (!painted && canvas) {
        canvas.element.replaceWith(svg.element);
        canvas.destroy();
        canvas = undefined;
      }
      (canvas ?? svg).draw(scene);
    },
    toText: (title, lang) => (canvas ?? svg).toText(title, lang),
    destroy() {
      canvas?.destroy();
      svg.destroy();
    },
  };
}
