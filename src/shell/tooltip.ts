import type { Layout } from "../layout/layout.js";
import type { ModelEvent } from "../model/model.js";
import { describeDate, languageOf } from "../scene/describe.js";
import type { Frame } from "../scene/figure.js";
import { itemBoxes } from "../scene/hit-test.js";
import { element, keepEvents, replaceChildren } from "./dom.js";
import { placeBeside } from "./geometry.js";
import type { Host, Part } from "./host.js";
import { createLatest } from "./latest.js";
import { runOf } from "./outline-entries.js";
import { createTimer } from "./timer.js";

/** Long enough not to flicker under a passing pointer, and to move from the mark into the tooltip. */
const SHOW_AFTER = 150;
const HIDE_AFTER = 300;
const GAP = 12;

/** Title and date of the event under the pointer or in focus, as WCAG 1.4.13 wants: it can be dismissed, hovered, and it stays. */
export interface Tooltip extends Part {
  /** The event under the pointer, or `undefined` when the pointer is over none. Focus comes with the frame. */
  hover(id: string | undefined): void;
  /** Puts it away until another event is hovered or focused; says whether it was there. */
  dismiss(): boolean;
}

/** Its element belongs into the stage, whose pixels are those of the figure, and keeps what happens on it from the stage. */
export function createTooltip(host: Host): Tooltip {
  const { document, signal } = host;
  const node = element(document, "div", { class: "tl-tooltip", "aria-hidden": true, hidden: true });
  const latest = createLatest(signal);
  const timer = createTimer(host, decide);
  let frame: Frame | undefined;
  let hovered: string | undefined;
  let inside = false;
  let shown: string | undefined;
  let told: ModelEvent | undefined;
  let dismissed: string | undefined;

  function decide(): void {
    timer.stop();
    const wanted = hovered ?? (inside ? shown : frame?.focused);
    if (wanted !== dismissed) dismissed = undefined;
    const next = wanted === dismissed || wanted === frame?.selected ? undefined : wanted;
    if (next !== shown) {
      shown = next;
      inside &&= next !== undefined;
      told = undefined;
      latest<ModelEvent | undefined>(() => (next === undefined ? undefined : host.figure.source.event(next)), show);
    }
    place();
  }
  function show(event: ModelEvent | undefined): void {
    told = event;
    if (!event) return;
    const text = (tag: "strong" | "span", value: string, lang?: string) => element(document, tag, { lang, dir: "auto" }, value);
    replaceChildren(node, text("strong", event.title, languageOf(event, host.figure)), text("span", describeDate(event, host.figure)));
    place();
  }
  function place(): void {
    const box = frame && told && boxOf(told, frame.layout);
    const away = !box;
    if (node.hidden !== away) node.hidden = away;
    if (box) placeBeside(node, frame!.layout, box, GAP);
  }
  function enter(on: boolean): void {
    inside = on;
    timer.start(on ? 0 : HIDE_AFTER);
  }
  node.addEventListener("pointerenter", () => enter(true), { signal });
  node.addEventListener("pointerleave", () => enter(false), { signal });
  keepEvents(node, signal);
  function dismiss(): boolean {
    if (node.hidden) return false;
    dismissed = shown;
    inside = false;
    decide();
    return true;
  }
  // A hovered tooltip must go away wherever the focus is; within the timeline its own keys come first.
  document.addEventListener("keydown", (event) => event.key === "Escape" && !event.defaultPrevented && dismiss(), { signal });
  return {
    element: node,
    update(next) {
      if (next.focused !== frame?.focused) hovered = undefined;
      frame = next;
      decide();
    },
    hover(id) {
      if (id === hovered) return;
      hovered = id;
      timer.start(id === undefined ? HIDE_AFTER : SHOW_AFTER);
    },
    dismiss,
  };
}

/** What can be seen of an event and its label, or the run that stands for it. */
function boxOf(event: ModelEvent, layout: Layout) {
  const item = layout.items.find(({ id }) => id === event.id);
  return item ? itemBoxes(item, layout).all : runOf(layout, event.id)?.box;
}
