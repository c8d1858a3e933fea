import type { Layout, LayoutRun } from "../layout/layout.js";
import { panView, type View, zoomView } from "../layout/view.js";
import type { ModelEvent } from "../model/model.js";

/** Shares of the view: nearer to its edge an event counts as out of view, and this far from it one is put that was. */
const EDGE = 0.005;
const INSET = 0.1;
/** So many steps, each four times closer, are tried to give an event a place of its own. */
const STEPS = 16;

type Span = Pick<ModelEvent, "start" | "end">;

/** The view moved no more than it takes for a part of an event to be in it. */
export function panTo(view: View, { start, end }: Span): View {
  const length = view.end - view.start;
  const from = (start - view.start) / length;
  const to = (end - view.start) / length;
  if (to > EDGE && from < 1 - EDGE) return view;
  return panView(view, from >= 1 - EDGE ? from - (1 - 2 * INSET) : Math.max(from - INSET, to - 1 + INSET));
}

/**
 * The view in which an event has a place of its own: moved no more than it takes, and narrowed where the event is
 * hidden in a run. Where nothing narrower would show it (events at one instant), only moved.
 */
export function revealIn(view: View, event: ModelEvent, layoutAt: (view: View) => Layout | undefined, narrowest?: number): View {
  const moved = panTo(view, event);
  let next = moved;
  for (let step = 0; step < STEPS; step++) {
    const layout = layoutAt(next);
    if (!layout || layout.items.some(({ id }) => id === event.id)) return next;
    const closer = zoomView(next, 4, Math.min(next.end, Math.max(next.start, event.start)), narrowest);
    if (closer.end - closer.start > (next.end - next.start) * 0.9) break;
    next = panTo(closer, event);
  }
  return moved;
}

/** The view of a run's time, where fewer events are hidden than now; `undefined` where it would show no more of them. */
export function runView({ band, start, end, count }: LayoutRun, layoutAt: (view: View) => Layout | undefined): View | undefined {
  const margin = (end - start) * 0.1;
  const view = { start: start - margin, end: end + margin };
  const hidden = layoutAt(view)?.runs.reduce((sum, run) => (run.band === band && run.start < end && run.end > start ? sum + run.count : sum), 0);
  return hidden === undefined || hidden < count ? view : undefined;
}
