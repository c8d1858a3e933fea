import type { Scene } from "../scene/marks.js";
import { createSheet, unstyle } from "./canvas-sheet.js";
import type { SvgRenderer } from "./svg.js";

/** Shows scenes that follow one another at once on a canvas, words too, in the place of an SVG that would be slower. */
export interface Film {
  /** Says whether it could. */
  show(scene: Scene): boolean;
  /** Gets ready in steps to show scenes like this one. */
  warm(scene: Scene): Iterable<void>;
  /** Paints a scene that is not seen. */
  practise(scene: Scene): void;
  /** The SVG is what is seen, and drawn in step unless the caller does that. */
  end(draw?: boolean): void;
  destroy(): void;
}

export function createFilm(document: Document, svg: SvgRenderer): Film {
  /** What the SVG does not show yet. */
  let scene: Scene | undefined;
  const sheet = createSheet(document, () => svg.element.parentElement ?? svg.element, () => end());

  function end(draw = true): void {
    if (!scene) return;
    const last = scene;
    scene = undefined;
    unstyle(svg.element);
    sheet.canvas.remove();
    sheet.clear();
    if (draw) svg.draw(last);
  }
  return {
    show(next) {
      const { printing } = sheet.screen;
      const first = !scene;
      if (first && !printing) sheet.look();
      if (printing || !sheet.paint(next, true)) {
        end();
        return false;
      }
      scene = next;
      if (first) {
        svg.element.before(sheet.canvas);
        svg.element.style.opacity = "0";
      }
      return true;
    },
    end,
    warm: (next) => sheet.warm(next),
    practise: (next) => sheet.practise(next),
    destroy() {
      scene = undefined;
      sheet.destroy();
    },
  };
}
