import type { Scene } from "../scene/marks.js";
import { createSheet, unstyle } from "./canvas-sheet.js";
import type { SvgRenderer } from "./svg.js";

/** Shows scenes that follow one another at once on a canvas, words too, in the place of an SVG that would be slower. */
export interface Film {
  /** Says whether it could. */
  show(scene: Scene): boolean;
  /** Gets ready in steps to show scenes like this one. */
  warm(scene: Scene): Iterable<void>;
  /**
   * In steps: has the canvas in the page where nobody sees it, once a page. One that comes into a page costs some of its first frames three times
   * as much as others.
   */
  enter(scene: Scene): Iterable<void>;
  /** Paints a scene that is not seen. */
  practise(scene: Scene): void;
  /** The SVG is what is seen, and drawn in step unless the caller does that. */
  end(draw?: boolean): void;
  destroy(): void;
}

/** Less than a step of any colour, and yet a browser makes all that it needs for it. */
const UNSEEN = "0.001";
/** So many pictures, for a browser has some in hand. */
const TURNS = 4;
/** Pages in which it was done: of several figures the first, for each takes the memory of some pictures. */
const primed = /* @__PURE__ */ new WeakSet<Document>();

export function createFilm(document: Document, svg: SvgRenderer): Film {
  /** What the SVG does not show yet. */
  let scene: Scene | undefined;
  const sheet = createSheet(document, () => svg.element.parentElement ?? svg.element, () => end());

  function end(draw = true): void {
    if (!scene) return leave();
    const last = scene;
    scene = undefined;
    unstyle(svg.element);
    sheet.canvas.remove();
    sheet.clear();
    if (draw) svg.draw(last);
  }
  /** What is in the page unseen, or is left there, goes. */
  function leave(): void {
    sheet.canvas.remove();
    sheet.canvas.style.opacity = "";
    sheet.clear();
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
        sheet.canvas.style.opacity = "";
        svg.element.before(sheet.canvas);
        svg.element.style.opacity = "0";
      }
      return true;
    },
    end,
    warm: (next) => sheet.warm(next),
    *enter(next) {
      const root = svg.element.closest(".tl");
      if (!root || svg.element.closest("[hidden]") || primed.has(document)) return;
      primed.add(document);
      try {
        for (let turn = 0; turn < TURNS && !scene && !sheet.screen.printing; turn++) {
          sheet.clear();
          if (!sheet.paint(next, true)) break;
          if (turn === 0) {
            sheet.canvas.style.opacity = UNSEEN;
            // beside the stage, which is as it was for whoever looks at it
            root.append(sheet.canvas);
          }
          yield;
        }
      } finally {
        if (!scene) leave();
      }
    },
    practise: (next) => sheet.practise(next),
    destroy() {
      scene = undefined;
      sheet.destroy();
    },
  };
}
