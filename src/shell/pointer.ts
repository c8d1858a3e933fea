import type { Layout } from "../layout/layout.js";
import { panView, type View, zoomView } from "../layout/view.js";
import { hitTest } from "../scene/hit-test.js";
import type { Controls } from "./controls.js";
import { isRound, type Point, pointOf, positionAt } from "./geometry.js";

/** Pixels: a hand that moves less has clicked. */
const THRESHOLD = 4;
const DOUBLE_CLICK_ZOOM = 2;

/** Where a gesture began: the view, and the pointers that hold it. */
interface Grip {
  readonly view: View;
  /** The layout that it took hold of: the hand moves on it, whatever is drawn meanwhile. */
  readonly layout: Layout;
  readonly points: readonly Point[];
}

/**
 * Mouse, touch and pen on the stage: drag pans, two pointers pinch, a double click zooms in (with Shift out), a click
 * opens what it hits, and what a mouse rests on is hovered. Touches across time are left to the page.
 */
export function bindPointer(controls: Controls): void {
  const { stage, signal } = controls;
  const pointers = new Map<number, Point>();
  let grip: Grip | undefined;
  let dragging = false;
  let dragged = false;

  const at = (event: MouseEvent) => pointOf(stage, event);
  const hold = () => {
    const { layout } = controls;
    grip = pointers.size && layout ? { view: controls.view, layout, points: [...pointers.values()] } : undefined;
  };
  const listen = <Name extends keyof HTMLElementEventMap>(name: Name, listener: (event: HTMLElementEventMap[Name]) => void) =>
    stage.addEventListener(name, listener, { signal });

  listen("pointerdown", (event) => {
    if (event.button !== 0 || pointers.size > 1) return;
    // A pointer whose end went elsewhere is not held for ever.
    if (event.isPrimary) pointers.clear();
    if (!pointers.size) dragged = false;
    pointers.set(event.pointerId, at(event));
    hold();
  });
  listen("pointermove", (event) => {
    const { layout } = controls;
    if (!layout) return;
    const point = at(event);
    if (!pointers.has(event.pointerId)) {
      if (event.pointerType !== "touch") controls.hover(hitTest(layout, point.x, point.y)?.item?.id);
      return;
    }
    if (event.pointerType === "mouse" && event.buttons === 0) return release(event);
    pointers.set(event.pointerId, point);
    if (!grip) return;
    const held = [...pointers.values()];
    if (!dragging) {
      if (held.every((now, index) => apart(now, grip!.points[index]!) < THRESHOLD)) return;
      dragging = dragged = true;
      stage.classList.add("tl-dragging");
      controls.hover(undefined);
      for (const id of pointers.keys()) capture(id);
    }
    controls.go(held.length > 1 ? pinch(grip, held, controls.figure.scale.narrowest) : shifted(grip, grip.points[0]!, point), true);
  });
  function capture(id: number): void {
    try {
      stage.setPointerCapture(id);
    } catch {
      // the pointer is gone already; its end was or will be heard of
    }
  }
  function release(event: PointerEvent): void {
    if (!pointers.delete(event.pointerId)) return;
    hold();
    if (pointers.size) return;
    dragging = false;
    stage.classList.remove("tl-dragging");
  }
  listen("pointerup", release);
  listen("pointercancel", release);
  listen("pointerleave", (event) => event.pointerType !== "touch" && controls.hover(undefined));

  // Before the proxies' own listeners: the end of a drag is no click.
  stage.addEventListener(
    "click",
    (event) => {
      // a key's click is never the end of a drag
      if (!dragged || event.detail === 0) return;
      dragged = false;
      event.preventDefault();
      event.stopPropagation();
    },
    { signal, capture: true },
  );
  let opened = -Infinity;
  listen("click", (event) => {
    const { layout } = controls;
    // A click without a pointer (a key, a screen reader) is the proxies' own.
    if (!layout || event.detail === 0 || event.defaultPrevented) return;
    const { x, y } = at(event);
    const hit = hitTest(layout, x, y);
    // between a mark and its label nothing is hit, but the button over both is
    const entry = hit ? undefined : controls.outline().entryOf(event.target);
    const id = hit?.item?.id ?? entry?.event?.id;
    const run = hit?.run ?? entry?.run;
    if (id !== undefined) controls.select(id);
    else if (run && event.detail === 1) {
      opened = event.timeStamp;
      controls.openRun(run);
    } else return;
    event.preventDefault();
  });
  listen("dblclick", (event) => {
    const { layout } = controls;
    if (!layout || event.timeStamp - opened < 500) return;
    controls.zoom(event.shiftKey ? 1 / DOUBLE_CLICK_ZOOM : DOUBLE_CLICK_ZOOM, positionAt(layout, at(event)));
  });
}

/** The view moved so that what was at one point is at another. Round a ring that is the shorter way. */
function shifted({ view, layout }: Grip, from: Point, to: Point): View {
  const length = view.end - view.start;
  const shift = positionAt(layout, from) - positionAt(layout, to);
  const [track] = layout.tracks;
  const round = track && isRound(track) && layout.tracks.every(({ from: a, to: b }) => a === track.from && b === track.to);
  const turns = round && Math.abs(shift) > length / 2 ? Math.sign(shift) * length : 0;
  return panView(view, (shift - turns) / length);
}

/** The view in which the times under two fingers are under them still, as far as a zoom without turning can do that. */
function pinch(grip: Grip, [a, b]: readonly Point[], narrowest: number | undefined): View {
  const { view, points } = grip;
  const [c, d] = points;
  if (!a || !b || !c || !d) return view;
  const middle = (p: Point, q: Point) => ({ x: (p.x + q.x) / 2, y: (p.y + q.y) / 2 });
  const from = middle(c, d);
  const zoomed = zoomView(view, apart(a, b) / apart(c, d), positionAt(grip.layout, from), narrowest);
  const moved = shifted(grip, from, middle(a, b));
  return panView(zoomed, (moved.start - view.start) / (view.end - view.start));
}

/** Pixels between two points, at least one. */
const apart = (p: Point, q: Point) => Math.max(1, Math.hypot(p.x - q.x, p.y - q.y));

/** Across time a touch is the page's. Down the page it is too while all is in view, lest a tall figure hold its reader. */
export function touchAction({ orientation }: Layout, whole: boolean): "pan-x" | "pan-y" {
  return orientation === "vertical" && !whole ? "pan-x" : "pan-y";
}
