import type { Mark, Scene } from "../scene/marks.js";
import type { CanvasRenderer, createCanvasRenderer } from "./canvas.js";
import type { createFilm, Film } from "./film.js";
import type { Renderer } from "./renderer.js";
import { createSvgRenderer } from "./svg.js";

/** From so many marks beside words a canvas is the faster one by far; from a few less on SVG does, so that nothing goes to and fro. */
const MANY = 1000;
const FEW = 800;

/** A renderer that may go from SVG to a canvas and back. */
export interface AutoRenderer extends Renderer {
  /** Whether a canvas is wanted and not there yet. */
  readonly pending: boolean;
  /**
   * `"auto"`: SVG, and a canvas where marks are many. `passing`: another scene follows at once, so that but for `"svg"` words
   * are painted on a canvas like all else, and elements wait.
   */
  draw(scene: Scene, by?: "auto" | "svg" | "canvas", passing?: boolean): void;
}

const isShape = ({ kind }: Mark): boolean => kind !== "text";

/**
 * A renderer that draws few marks as SVG and many on a canvas. `element` is another after a change; it takes the place
 * of the one before, and the SVG with its texts is the same in both. What draws on a canvas is loaded when it is wanted
 * first; until then, and where it cannot be, SVG draws.
 * @param id prefix of the ids that it needs, unique in the page
 * @param loaded is called when another `draw` would draw on a canvas
 */
export function createRenderer(document: Document, id: string, loaded: () => void): AutoRenderer {
  const svg = createSvgRenderer(document, id);
  let create: typeof createCanvasRenderer | undefined;
  let asked = false;
  let pending = false;
  let canvas: CanvasRenderer | undefined;
  let makeFilm: typeof createFilm | undefined;
  let filmAsked = false;
  let film: Film | undefined;

  /** Loads what paints passing scenes, so that it is there when the first comes. */
  function loadFilm(): void {
    if (filmAsked) return;
    filmAsked = true;
    import("./film.js").then((found) => (makeFilm = found.createFilm), () => {});
  }
  /** Says whether a passing scene is shown without the SVG. */
  function pass(scene: Scene): boolean {
    film ??= makeFilm?.(document, svg);
    return film?.show(scene) ?? false;
  }

  return {
    get element() {
      return (canvas ?? svg).element;
    },
    get pending() {
      return pending;
    },
    draw(scene, by = "auto", passing = false) {
      // what passes is painted whichever it is, and nothing goes to and fro
      if (passing && by === "auto" && (canvas ? (canvas.draw(scene, true), true) : pass(scene))) return;
      film?.end(false);
      if (by === "auto") loadFilm();
      const shapes = by === "auto" ? scene.marks.filter(isShape).length + scene.frame.filter(isShape).length : 0;
      const wanted = by === "canvas" || shapes >= (canvas ? FEW : MANY);
      if (wanted && !asked) {
        asked = pending = true;
        const done = (): void => {
          pending = false;
          loaded();
        };
        import("./canvas.js").then((found) => ((create = found.createCanvasRenderer), done()), done);
      }
      if (wanted && create && !canvas) {
        canvas = create(document, id, svg);
        svg.element.replaceWith(canvas.element);
      } else if (!wanted && canvas) {
        canvas.element.replaceWith(svg.element);
        canvas.destroy();
        canvas = undefined;
      }
      if (canvas) canvas.draw(scene, passing);
      else svg.draw(scene);
    },
    toText(title, lang) {
      film?.end();
      return (canvas ?? svg).toText(title, lang);
    },
    destroy() {
      film?.destroy();
      canvas?.destroy();
      svg.destroy();
    },
  };
}
