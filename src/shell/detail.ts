import { languageOf } from "../scene/describe.js";
import type { Figure } from "../scene/figure.js";
import { detailBody } from "./detail-body.js";
import { atLevel, button, element, onEscape, replaceChildren, setAttributes, setText } from "./dom.js";
import { createFocusReturn } from "./focus-return.js";
import type { Host, Part } from "./host.js";
import { createLatest, sayFailure } from "./latest.js";

/** The panel of the selected event. */
export interface Detail extends Part {
  /** Moves the focus into the panel, as soon as there is something in it. */
  focus(): void;
}

export function createDetail(host: Host): Detail {
  const { document, signal } = host;
  const titleId = `${host.id}-detail`;
  let title: HTMLElement = element(document, "h3", { id: titleId, tabindex: -1, dir: "auto" });
  const previous = createStep(host, -1);
  const next = createStep(host, 1);
  const closer = button(document, signal, {}, close);
  const body = element(document, "div");
  const root = element(document, "div", { class: "tl-detail", role: "region", "aria-labelledby": titleId, hidden: true }, title, element(document, "div", { class: "tl-toolbar" }, previous.button, next.button, closer), body);
  onEscape(root, signal, close);
  const latest = createLatest(signal);
  const back = createFocusReturn(root);
  let figure: Figure | undefined;
  let id: string | undefined;
  let wantsFocus: unknown = false;

  function close(): void {
    host.select(undefined, { focus: "item" });
  }
  function fill(name: string, lang: string | undefined, nodes: readonly HTMLElement[]): void {
    title = atLevel(title, host.figure.heading + 1);
    setText(title, name);
    setAttributes(title, { lang });
    replaceChildren(body, ...nodes);
    setAttributes(root, { "aria-busy": undefined, hidden: false });
    if (wantsFocus) focus();
  }
  function hide(): void {
    back.giveBack();
    wantsFocus = false;
    root.hidden = true;
    replaceChildren(body);
  }
  function focus(): void {
    back.remember();
    wantsFocus = root.hidden || root.hasAttribute("aria-busy");
    if (!wantsFocus) title.focus();
  }
  return {
    element: root,
    present({ messages }) {
      setText(previous.button, messages.previous);
      setText(next.button, messages.next);
      setText(closer, messages.close);
    },
    update(frame) {
      if (frame.figure === figure && frame.selected === id) return;
      ({ figure, selected: id } = frame);
      const { source, messages } = frame.figure;
      const event = id;
      setAttributes(root, { "aria-busy": event !== undefined || undefined });
      latest(
        () => (event === undefined ? undefined : source.event(event)),
        (found, content) => (found ? fill(found.title, languageOf(found, host.figure), detailBody(host, found, content)) : hide()),
        (reason) => fill(messages.loadFailed, undefined, [element(document, "p", { dir: "auto" }, sayFailure(reason))]),
      );
      previous.from(event);
      next.from(event);
    },
    focus,
  };
}

/** A button to the event before or after one; disabled where there is none. */
function createStep(host: Host, step: 1 | -1) {
  const latest = createLatest(host.signal);
  let to: string | undefined;
  const node = button(host.document, host.signal, {}, () => host.select(to, { reveal: true }));
  function lead(id?: string): void {
    to = id;
    setAttributes(node, { "aria-disabled": id === undefined || undefined });
  }
  return {
    button: node,
    from(id: string | undefined) {
      latest(() => (id === undefined ? undefined : host.figure.source.step({ from: id, step })), lead, () => lead());
    },
  };
}
