import type { LayoutRun } from "../layout/layout.js";
import { fitView } from "../layout/view.js";
import type { ModelEvent } from "../model/model.js";
import { describeDate, saySpan } from "../scene/describe.js";
import type { Frame } from "../scene/figure.js";
import { activeElement, button, element, onEscape, replaceChildren, setText } from "./dom.js";
import type { Host, Part } from "./host.js";
import { createLatest } from "./latest.js";
import { createRoving } from "./roving.js";
import { runEvents, type RunEvents } from "./run-events.js";

/** A longer list is not read; zooming in finds more. */
const LISTED = 200;

const GAP = 4;
const NOTHING: RunEvents = { events: [], complete: false };

/** The list of the events that a run stands for. Its element belongs into the stage, whose pixels are those of the figure. */
export interface RunList extends Part {
  open(run: LayoutRun): void;
  /** Closes it and gives the focus back; says whether it was open. */
  close(): boolean;
}

export function createRunList(host: Host): RunList {
  const { document, signal } = host;
  const headingId = `${host.id}-run`;
  const heading = element(document, `h${Math.min(6, host.figure.heading + 1)}` as "h3", { id: headingId, tabindex: -1 });
  const make = (action: () => void) => button(document, signal, {}, action);
  const zoom = make(() => {
    if (!run) return;
    const { start, end } = run;
    close();
    host.setView(fitView({ start, end }), { animate: true });
  });
  const closer = make(() => close());
  const list = element(document, "ul", { role: "list" });
  const note = element(document, "p");
  const root = element(document, "div", { class: "tl-run-list", role: "dialog", "aria-labelledby": headingId, hidden: true }, heading, element(document, "div", { class: "tl-toolbar" }, zoom, closer), note, list);
  const latest = createLatest(signal);
  let frame: Frame | undefined;
  let run: LayoutRun | undefined;
  let opener: HTMLElement | undefined;
  let content = new AbortController();
  signal.addEventListener("abort", () => content.abort(), { once: true });

  const rows = () => [...list.querySelectorAll("button")].map((node) => [node]);
  const refresh = createRoving(list, { signal, rows, direction: () => host.figure.direction });
  const active = () => activeElement(root);
  onEscape(root, signal, () => close());
  // The stage around it has keys and gestures of its own.
  for (const name of ["keydown", "pointerdown", "pointermove", "click", "dblclick", "wheel"] as const) root.addEventListener(name, (event) => event.stopPropagation(), { signal, passive: true });

  function close(focus = true): boolean {
    if (!run) return false;
    const holdsFocus = root.contains(active() ?? null);
    run = undefined;
    latest(() => undefined, clear, clear);
    root.hidden = true;
    if (focus && holdsFocus) giveBack();
    return true;
  }
  function clear(): void {
    content.abort();
    replaceChildren(list);
  }
  function giveBack(): void {
    if (opener?.isConnected) opener.focus();
    else root.closest(".tl")?.querySelector<HTMLElement>(".tl-stage[tabindex='0'], .tl-stage [tabindex='0']")?.focus();
  }
  function head(count: number, { start, end }: LayoutRun): void {
    setText(heading, `${host.figure.messages.moreEvents(count)}, ${saySpan(start, end, host.figure)}`);
  }
  function show({ events, complete }: RunEvents, of: LayoutRun): void {
    const { figure } = host;
    const listed = events.slice(0, LISTED);
    const count = complete ? events.length : Math.max(of.count, events.length);
    head(count, of);
    setText(note, count > listed.length ? figure.messages.shown(listed.length, count) : "");
    note.hidden = count <= listed.length;
    content.abort();
    content = new AbortController();
    const choose = (id: string) => {
      close(false);
      host.select(id, { reveal: true, focus: "detail" });
    };
    const item = (event: ModelEvent) =>
      button(document, content.signal, { class: undefined }, () => choose(event.id), element(document, "span", { dir: "auto", lang: event.lang }, event.title), " ", element(document, "span", { class: "tl-place" }, describeDate(event, figure)));
    replaceChildren(list, ...listed.map((event) => element(document, "li", {}, item(event))));
    refresh();
  }
  /** Over the stage, below its run where there is room, else above. */
  function place({ box }: LayoutRun): void {
    if (!frame) return;
    const { width, height } = frame.layout;
    const { offsetWidth, offsetHeight } = root;
    const below = box.y + box.height + GAP;
    const left = Math.min(width - offsetWidth, box.x + box.width / 2 - offsetWidth / 2);
    const top = below + offsetHeight > height ? Math.min(box.y - GAP, height) - offsetHeight : below;
    root.style.setProperty("left", `${Math.round(Math.max(0, left))}px`);
    root.style.setProperty("top", `${Math.round(Math.max(0, top))}px`);
  }
  return {
    element: root,
    update(next) {
      if (frame && frame.figure !== next.figure) close();
      frame = next;
      const moved = run && next.layout.runs.find(({ key }) => key === run?.key);
      if (moved) place(moved);
    },
    open(next) {
      const { messages } = host.figure;
      if (!root.contains(active() ?? null)) opener = active();
      run = next;
      setText(zoom, messages.openRun);
      setText(closer, messages.close);
      head(next.count, next);
      clear();
      setText(note, messages.loading);
      note.hidden = root.hidden = false;
      place(next);
      heading.focus();
      latest(
        () => (frame ? runEvents(next, frame, LISTED) : NOTHING),
        (found) => {
          show(found, next);
          place(next);
        },
        () => setText(note, messages.loadFailed),
      );
    },
    close,
  };
}
