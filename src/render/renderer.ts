import type { Scene } from "../scene/marks.js";

/** Draws scenes into one element, which is hidden from screen readers: what can be read and operated lies over it. */
export interface Renderer {
  /** To be placed by the caller. */
  readonly element: HTMLElement | SVGSVGElement;
  draw(scene: Scene): void;
  /** What was drawn last, as an SVG document with a name; the same whatever draws it. */
  toText(title: string, lang: string): string;
  /** Takes the element out and ends all that listens. */
  destroy(): void;
}
