import type { Mark, Scene } from "../scene/marks.js";
import type { CanvasRenderer } from "./canvas.js";
import type { Film } from "./film.js";
import { whenIdle } from "./idle.js";
import type { Renderer } from "./renderer.js";
import { createSvgRenderer } from "./svg.js";

/** From so many marks beside words a canvas is the faster one by far; from a few less on SVG does, so that nothing goes to and fro. */
const MANY = 1000;
const FEW = 800;

/** A renderer that may go from SVG to a canvas and back. */
export interface AutoRenderer extends Renderer {
  /** Whether a canvas is wanted and not there yet. */
  readonly pending: boolean;
  /** Whether what paints passing scenes has all it needs: the first would else take longer than as SVG. */
  readonly ready: boolean;
  /**
   * `"auto"`: SVG, and a canvas where marks are many. `passing`: another scene follows at once, so that but for `"svg"` words
   * are painted on a canvas like all else, and elements wait.
   */
  draw(scene: Scene, by?: "auto" | "svg" | "canvas", passing?: boolean): void;
}

const isShape = ({ kind }: Mark): boolean => kind !== "text";

/**
 * A renderer that draws few marks as SVG and many on a canvas. `element` is another after a change; it takes the place
 * of the one before, and the SVG with its texts is the same in both. What draws on a canvas is loaded after the
 * first picture; until it is there, and where it cannot be, SVG draws.
 * @param id prefix of the ids that it needs, unique in the page
 * @param loaded is called when another `draw` would draw on a canvas
 * @param toCome gives scenes as they may follow, for what is made beforehand; nothing where a step of its own makes none
 */
export function createRenderer(document: Document, id: string, loaded: () => void, toCome: () => Iterable<Scene | undefined> = () => []): AutoRenderer {
  const svg = createSvgRenderer(document, id);
  const abort = new AbortController();
  let painting: typeof import("./painting.js") | undefined;
  let asked = false;
  /** What paints is loaded and not there yet. */
  let loading = false;
  let pending = false;
  let canvas: CanvasRenderer | undefined;
  let film: Film | undefined;
  let ready = false;
  /** What was drawn last. */
  let drawn: Scene | undefined;

  function load(): void {
    if (asked) return;
    asked = loading = true;
    const done = (): void => {
      loading = false;
      if (pending) {
        pending = false;
        loaded();
      }
      whenIdle(document.defaultView!, abort.signal, warm);
    };
    import("./painting.js").then((found) => ((painting = found), done()), done);
  }
  /** Makes what the first passing picture needs before there is one: a hand that moves the figure would wait for it. */
  function* warm(): Generator<void> {
    if (!painting || !drawn) return;
    const paints = canvas ?? (film ??= painting.createFilm(document, svg));
    yield* paints.warm(drawn);
    ready = true;
    if (paints === film) yield* film.enter(drawn);
    for (const scene of toCome()) {
      yield;
      if (scene) paints.practise(scene);
    }
  }

  /** Says whether a passing scene is shown without the SVG. */
  function pass(scene: Scene): boolean {
    film ??= painting?.createFilm(document, svg);
    return film?.show(scene) ?? false;
  }

  return {
    get element() {
      return (canvas ?? svg).element;
    },
    get pending() {
      return pending;
    },
    get ready() {
      return ready;
    },
    draw(scene, by = "auto", passing = false) {
      drawn = scene;
      // what passes is painted whichever it is, and nothing goes to and fro
      if (passing && by === "auto" && (canvas ? (canvas.draw(scene, true), true) : pass(scene))) return;
      film?.end(false);
      const shapes = by === "auto" ? scene.marks.filter(isShape).length + scene.frame.filter(isShape).length : 0;
      const wanted = by === "canvas" || shapes >= (canvas ? FEW : MANY);
      if (wanted || by === "auto") load();
      pending = wanted && loading;
      if (wanted && painting && !canvas) {
        canvas = painting.createCanvasRenderer(document, id, svg);
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
      abort.abort();
      film?.destroy();
      canvas?.destroy();
      svg.destroy();
    },
  };
}
