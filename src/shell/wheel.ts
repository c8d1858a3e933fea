import { panView } from "../layout/view.js";
import type { Controls } from "./controls.js";
import { lengthOf, pointOf, positionAt } from "./geometry.js";

/** Pixels of a line, where a wheel counts in lines. */
const LINE = 16;
/** One event zooms by no more than this, in or out. */
const MOST = 2;

/**
 * The wheel: with Ctrl or ⌘ (a trackpad's pinch comes as Ctrl) or, where the figure's `wheel` is `"focus"`, with the
 * focus in the stage it zooms around the pointer; sideways or with Shift it pans. Otherwise, and at the limits,
 * it is the page's.
 */
export function bindWheel(controls: Controls): void {
  const { stage, signal } = controls;
  stage.addEventListener(
    "wheel",
    (event) => {
      if (act(controls, event)) event.preventDefault();
    },
    { signal, passive: false },
  );
}

function act(controls: Controls, event: WheelEvent): boolean {
  const { layout, stage, figure, view } = controls;
  if (!layout || event.defaultPrevented) return false;
  const pixels = [1, LINE][event.deltaMode] ?? lengthOf(layout);
  const x = event.deltaX * pixels;
  const y = event.deltaY * pixels;
  const modified = event.ctrlKey || event.metaKey;
  const horizontal = layout.orientation === "horizontal";
  if (!modified && (event.shiftKey || (Math.abs(x) > Math.abs(y) && horizontal))) {
    const mirrored = horizontal && layout.direction === "rtl" ? -1 : 1;
    return controls.go(panView(view, (mirrored * (x || y)) / lengthOf(layout)), true);
  }
  const zooms = figure.wheel !== "never" && (modified || (figure.wheel === "focus" && stage.matches(":focus-within")));
  if (!zooms || !y) return false;
  // A pinch is reported as a wheel that turns little.
  const factor = 2 ** (-y * (event.ctrlKey ? 0.01 : 0.002));
  const changed = controls.zoom(Math.min(MOST, Math.max(1 / MOST, factor)), positionAt(layout, pointOf(stage, event)), true);
  // at a limit the page may scroll, but not grow or shrink under the reader's hand
  return changed || modified;
}
