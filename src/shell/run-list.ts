import type { LayoutRun } from "../layout/layout.js";
import { fitView } from "../layout/view.js";
import type { ModelEvent } from "../model/model.js";
import { describeDate, languageOf, saySpan } from "../scene/describe.js";
import type { Frame } from "../scene/figure.js";
import { atLevel, button, element, keepEvents, onEscape, replaceChildren, setText } from "./dom.js";
import { createFocusReturn } from "./focus-return.js";
import { placeBeside } from "./geometry.js";
import type { Host, Part } from "./host.js";
import { createLatest } from "./latest.js";
import { createRoving } from "./roving.js";
import { runEvents } from "./run-events.js";

const GAP = 4;

/** The list of the events that a run stands for. Its element belongs into the stage, whose pixels are those of the figure. */
export interface RunList extends Part {
  open(run: LayoutRun): void;
  /** Closes it and gives the focus back; says whether it was open. */
  close(): boolean;
}

export function createRunList(host: Host): RunList {
  const { document, signal, id } = host;
  const headingId = `${id}-run`;
  let heading: HTMLElement = element(document, "h3", { id: headingId, tabindex: -1 });
  const zoom = button(document, signal, {}, () => {
    const span = run!;
    close();
    host.go(fitView(span));
  });
  const closer = button(document, signal, {}, close);
  const list = element(document, "ul", { role: "list" });
  const note = element(document, "p");
  const root = element(document, "div", { class: "tl-run-list", role: "dialog", tabindex: -1, "aria-labelledby": headingId, hidden: true }, heading, element(document, "div", { class: "tl-toolbar" }, zoom, closer), note, list);
  const latest = createLatest(signal);
  const focus = createFocusReturn(root);
  let frame: Frame | undefined;
  let run: LayoutRun | undefined;

  const rows = () => [...list.querySelectorAll("button")].map((node) => [node]);
  const refresh = createRoving(list, { signal, rows, direction: () => host.figure.direction });
  onEscape(root, signal, close);
  keepEvents(root, signal, "keydown", "wheel");
  root.addEventListener("focusout", ({ relatedTarget }) => relatedTarget && !root.contains(relatedTarget as Node) && close(), { signal });

  function close(): boolean {
    if (!run) return false;
    run = undefined;
    focus.giveBack();
    // asks nothing: what was asked is forgotten
    latest(() => [], (none) => replaceChildren(list, ...none));
    root.hidden = true;
    return true;
  }
  function head(count: number, { start, end }: LayoutRun): void {
    heading = atLevel(heading, host.figure.heading + 1);
    setText(heading, `${host.figure.messages.moreEvents(count)}, ${saySpan(start, end, host.figure)}`);
  }
  function say(text: string): void {
    setText(note, text);
    note.hidden = !text;
  }
  function item({ id: event, title, ...when }: ModelEvent, content: AbortSignal): HTMLElement {
    const choose = () => {
      close();
      host.select(event, { reveal: true, focus: "detail" });
    };
    const date = element(document, "span", { class: "tl-place" }, describeDate(when, host.figure));
    return element(document, "li", {}, button(document, content, { class: undefined }, choose, element(document, "span", { dir: "auto", lang: languageOf(when, host.figure) }, title), " ", date));
  }
  return {
    element: root,
    present: close,
    update(next) {
      frame = next;
      const moved = run && next.layout.runs.find(({ key }) => key === run?.key);
      if (moved) placeBeside(root, next.layout, moved.box, GAP);
    },
    open(next) {
      const at = frame;
      if (!at) return;
      const { messages } = host.figure;
      const place = () => placeBeside(root, at.layout, next.box, GAP);
      focus.remember();
      run = next;
      setText(zoom, messages.openRun);
      setText(closer, messages.close);
      head(next.count, next);
      replaceChildren(list);
      say(messages.loading);
      root.hidden = false;
      place();
      heading.focus();
      latest(
        () => runEvents(next, host.figure.source),
        ({ events, complete }, content) => {
          say(complete ? "" : messages.shown(events.length, next.count));
          replaceChildren(list, ...events.map((event) => item(event, content)));
          refresh();
          place();
        },
        () => say(messages.loadFailed),
      );
    },
    close,
  };
}
