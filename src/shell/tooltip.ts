import type { Layout } from "../layout/layout.js";
import type { ModelEvent } from "../model/model.js";
import type { Frame } from "../scene/figure.js";
import { describeDate } from "../scene/describe.js";
import { element, replaceChildren } from "./dom.js";
import type { Host, Part } from "./host.js";
import { createLatest } from "./latest.js";
import { runOf } from "./outline-entries.js";

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
  const node = element(document, "div", { class: "tl-tooltip", role: "tooltip", hidden: true });
  const page = document.defaultView;
  const latest = createLatest(signal);
  let frame: Frame | undefined;
  let hovered: string | undefined;
  let inside = false;
  let shown: string | undefined;
  let told: ModelEvent | undefined;
  let dismissed: string | undefined;
  let timer: number | undefined;

  function decide(): void {
    page?.clearTimeout(timer);
    const wanted = hovered ?? (inside ? shown : frame?.focused);
    if (wanted !== dismissed) dismissed = undefined;
    const next = wanted === dismissed || wanted === frame?.selected ? undefined : wanted;
    if (next === shown) return place();
    shown = next;
    if (next === undefined) inside = false;
    told = undefined;
    node.hidden = true;
    latest<ModelEvent | undefined>(() => (next === undefined ? undefined : host.figure.source.event(next)), show, () => {});
  }
  function show(event: ModelEvent | undefined): void {
    if (!event) return;
    const text = (tag: "strong" | "span", value: string, lang?: string) => element(document, tag, { lang, dir: "auto" }, value);
    replaceChildren(node, text("strong", event.title, event.lang), text("span", describeDate(event, host.figure)));
    told = event;
    place();
  }
  function place(): void {
    const at = frame && told && middle(told, frame.layout);
    node.hidden = !at;
    if (!frame || !at) return;
    const { x, y } = at;
    const { offsetWidth: width, offsetHeight: height } = node;
    const left = Math.max(0, Math.min(frame.layout.width - width, x - width / 2));
    const top = y + GAP + height > frame.layout.height ? Math.max(0, y - GAP - height) : y + GAP;
    node.style.setProperty("left", `${Math.round(left)}px`);
    node.style.setProperty("top", `${Math.round(top)}px`);
  }
  const later = (delay: number) => {
    if (signal.aborted) return;
    page?.clearTimeout(timer);
    timer = page?.setTimeout(decide, delay);
  };
  node.addEventListener("pointerenter", () => ((inside = true), later(0)), { signal });
  node.addEventListener("pointerleave", () => ((inside = false), later(HIDE_AFTER)), { signal });
  for (const name of ["pointerdown", "pointermove", "click", "dblclick"] as const) node.addEventListener(name, (event) => event.stopPropagation(), { signal });
  function dismiss(): boolean {
    if (node.hasAttribute("hidden")) return false;
    dismissed = shown;
    inside = false;
    decide();
    return true;
  }
  // A hovered tooltip must go away wherever the focus is; within the timeline its own keys come first.
  document.addEventListener("keydown", (event) => event.key === "Escape" && !event.defaultPrevented && dismiss(), { signal });
  signal.addEventListener("abort", () => page?.clearTimeout(timer), { once: true });
  return {
    element: node,
    update(next) {
      const moved = next.focused !== frame?.focused;
      frame = next;
      if (moved) hovered = undefined;
      decide();
    },
    hover(id) {
      if (id === hovered) return;
      hovered = id;
      later(id === undefined ? HIDE_AFTER : SHOW_AFTER);
    },
    dismiss,
  };
}

/** The middle of what can be seen of an event's body, or of the run that stands for it; in pixels of the figure. */
function middle(event: ModelEvent, layout: Layout): { readonly x: number; readonly y: number } | undefined {
  const { plot, orientation, direction } = layout;
  const item = layout.items.find(({ id }) => id === event.id);
  const box = item ? undefined : runOf(layout, event)?.box;
  if (box) return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  if (!item) return undefined;
  const length = orientation === "horizontal" ? plot.width : plot.height;
  const along = (Math.max(0, item.start) + Math.min(length, item.end)) / 2;
  if (orientation === "vertical") return { x: item.across, y: plot.y + along };
  return { x: direction === "rtl" ? plot.x + plot.width - along : plot.x + along, y: item.across };
}
