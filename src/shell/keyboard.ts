import type { StepQuery } from "../source/source.js";
import type { Controls } from "./controls.js";
import { createLatest, type Latest } from "./latest.js";
import { neighbour } from "./outline-entries.js";

const ZOOM = 2;
/** Of all events: no more than this share is skipped by a page. */
const PAGE = 0.1;

/**
 * The keys of the stage, which act only while the focus is in it and no modifier is held.
 *
 * | key | does |
 * |---|---|
 * | along time: Right, Left (Down, Up in a vertical figure; mirrored where the direction is right to left) | next, previous event in time, in view or not |
 * | across time | nearest in time in the next, previous row |
 * | Home, End | first, last event |
 * | Page Down, Page Up | as many events on or back as are in view, at most a tenth of all |
 * | +, − | zoom in, out around the focused event |
 * | 0 | show all |
 * | Enter, Space | open the event, or the list of a run (the buttons' own doing) |
 * | Escape | put away the topmost of tooltip, list and detail (the whole's doing) |
 */
export function bindKeyboard(controls: Controls): void {
  const latest = createLatest(controls.signal);
  controls.stage.addEventListener(
    "keydown",
    (event) => {
      // what else is in the stage (a list, a tooltip) has keys of its own
      const mine = event.target === event.currentTarget || controls.entryOf(event.target) !== undefined;
      if (!mine || event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
      if (act(controls, event, latest)) event.preventDefault();
    },
    { signal: controls.signal },
  );
}

function act(controls: Controls, { key, shiftKey }: KeyboardEvent, latest: Latest): boolean {
  const { layout } = controls;
  if (!layout) return false;
  const zoom = (factor: number) => (controls.zoomBy(factor), true);
  if (key === "+" || key === "=") return zoom(ZOOM);
  if (key === "-" || key === "_" || key === "\u2212") return zoom(1 / ZOOM);
  if (shiftKey) return false;
  if (key === "0") return controls.fit(), true;
  const vertical = layout.orientation === "vertical";
  const mirrored = layout.direction === "rtl";
  const forward = vertical ? "ArrowDown" : mirrored ? "ArrowLeft" : "ArrowRight";
  const back = vertical ? "ArrowUp" : mirrored ? "ArrowRight" : "ArrowLeft";
  const after = vertical ? (mirrored ? "ArrowLeft" : "ArrowRight") : "ArrowDown";
  const before = vertical ? (mirrored ? "ArrowRight" : "ArrowLeft") : "ArrowUp";
  const go = (ask: () => string | undefined | Promise<string | undefined>) => {
    latest(ask, (id) => id !== undefined && controls.focusEvent(id), controls.fail);
    return true;
  };
  if (key === forward) return go(() => stepFrom(controls, 1));
  if (key === back) return go(() => stepFrom(controls, -1));
  if (key === "Home") return go(() => controls.figure.source.step({ step: 1 }));
  if (key === "End") return go(() => controls.figure.source.step({ step: -1 }));
  if (key === "PageDown") return go(() => pageFrom(controls, 1));
  if (key === "PageUp") return go(() => pageFrom(controls, -1));
  if (key === after || key === before) return across(controls, key === after ? 1 : -1);
  return false;
}

/** The next event in time from what has the focus; from a run or from none, the nearest on that side of where it is. */
function stepFrom(controls: Controls, step: 1 | -1): Eventually<string | undefined> {
  const { focused, figure, view } = controls;
  if (focused?.event) return figure.source.step({ from: focused.event.id, step });
  const time = focused ? focused.start : step > 0 ? view.start : view.end;
  return then(firstFrom(controls, time), (id) => {
    if (step > 0) return id;
    const query: StepQuery = id === undefined ? { step } : { from: id, step };
    return figure.source.step(query);
  });
}

function firstFrom({ figure, info }: Controls, time: number): Eventually<string | undefined> {
  const end = (info?.span?.end ?? time) + 1;
  return then(figure.source.list({ start: time, end: Math.max(time, end), limit: 1 }), ({ events }) => events[0]?.id);
}

function pageFrom(controls: Controls, step: 1 | -1): Eventually<string | undefined> {
  const { figure, info, layout, focused } = controls;
  const span = info?.span;
  if (!span || !layout) return undefined;
  const size = Math.max(1, Math.min(Math.floor(info.count * PAGE), layout.counts.inView));
  const from = focused ? focused.start : step > 0 ? controls.view.start : controls.view.end;
  // events that start together are told apart by their ids
  return then(figure.source.list({ start: span.start, end: from, limit: 0 }), ({ total }) =>
    then(figure.source.list({ start: span.start, end: span.end + 1, offset: total, limit: 64 }), ({ events }) => {
      const own = Math.max(0, events.findIndex(({ id }) => id === focused?.event?.id));
      const rank = Math.min(info.count - 1, Math.max(0, total + own + step * size));
      return then(figure.source.list({ start: span.start, end: span.end + 1, offset: rank, limit: 1 }), (answer) => answer.events[0]?.id);
    }),
  );
}

function across(controls: Controls, step: 1 | -1): boolean {
  const { focused, layout, entries } = controls;
  if (!focused || !layout) return true;
  const next = neighbour(entries, focused, step, layout);
  if (next?.event) controls.focusEvent(next.event.id);
  else if (next?.run) controls.focusRun(next.run);
  return true;
}

type Eventually<Value> = Value | Promise<Value>;

/** Goes on at once where there is an answer at once, so that in-memory sources need no turn of the event loop. */
function then<A, B>(value: Eventually<A>, next: (value: A) => Eventually<B>): Eventually<B> {
  return value instanceof Promise ? value.then(next) : next(value);
}

