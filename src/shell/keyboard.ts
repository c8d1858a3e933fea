import type { Source } from "../source/source.js";
import type { Controls } from "./controls.js";
import { rankOf } from "./events-in-view.js";
import { after, createLatest, type Eventually, type Latest } from "./latest.js";
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
      const mine = event.target === event.currentTarget || controls.outline().entryOf(event.target);
      if (!mine || event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
      if (act(controls, event, latest)) event.preventDefault();
    },
    { signal: controls.signal },
  );
}

function act(controls: Controls, { key, shiftKey }: KeyboardEvent, latest: Latest): boolean {
  const { layout, figure } = controls;
  if (!layout) return false;
  /** Back (-1) or on (1), if the key is one of two. */
  const by = (back: string, on: string) => (key === on ? 1 as const : key === back ? -1 as const : undefined);
  const closer = by("-", "+") ?? by("_", "=") ?? by("\u2212", "");
  if (closer) return controls.zoom(ZOOM ** closer), true;
  if (shiftKey) return false;
  if (key === "0") return controls.go(undefined), true;
  const sideways = layout.direction === "rtl" ? by("ArrowRight", "ArrowLeft") : by("ArrowLeft", "ArrowRight");
  const down = by("ArrowUp", "ArrowDown");
  const [along, across] = layout.orientation === "vertical" ? [down, sideways] : [sideways, down];
  if (across) {
    const outline = controls.outline();
    const next = outline.focused && neighbour(outline.entries, outline.focused, across, layout);
    if (next?.event) controls.focusEvent(next.event.id);
    else if (next) outline.focus(next.key);
    return true;
  }
  const page = by("PageUp", "PageDown");
  const last = by("Home", "End");
  const ask = along ? () => stepFrom(controls, along) : page ? () => pageFrom(controls, page) : last ? () => figure.source.step({ step: last > 0 ? -1 : 1 }) : undefined;
  if (ask) latest<string | undefined>(ask, (id) => id !== undefined && controls.focusEvent(id), controls.fail);
  return !!ask;
}

/** Where a step begins: at what has the focus, else at the edge of the view. */
function origin({ outline, view }: Controls, step: number) {
  const { focused } = outline();
  return { start: focused?.start ?? (step > 0 ? view.start : view.end), id: focused?.event?.id };
}

/** The next event in time from what has the focus; from a run or from none, the nearest on that side of where it is. */
function stepFrom(controls: Controls, step: 1 | -1): Eventually<string | undefined> {
  const { source } = controls.figure;
  const from = origin(controls, step);
  if (from.id !== undefined) return source.step({ from: from.id, step });
  return after(rankOf(source, from), (rank) => eventAt(source, step > 0 ? rank : rank - 1));
}

function pageFrom(controls: Controls, step: 1 | -1): Eventually<string | undefined> {
  const { figure, info, layout } = controls;
  if (!info || !layout) return undefined;
  const size = Math.max(1, Math.min(Math.floor(info.count * PAGE), layout.counts.inView));
  return after(rankOf(figure.source, origin(controls, step)), (rank) => eventAt(figure.source, Math.min(info.count - 1, Math.max(0, rank + step * size))));
}

function eventAt(source: Source, offset: number): Eventually<string | undefined> {
  return offset < 0 ? undefined : after(source.list({ start: -Infinity, end: Infinity, offset, limit: 1 }), ({ events }) => events[0]?.id);
}
