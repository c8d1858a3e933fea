import type { ModelEvent } from "../model/model.js";
import type { Figure } from "../scene/figure.js";
import { detailBody } from "./detail-body.js";
import { activeElement, button, element, onEscape, replaceChildren, setAttributes, setText } from "./dom.js";
import type { Host, Part } from "./host.js";
import { createLatest } from "./latest.js";

/** The panel of the selected event. */
export interface Detail extends Part {
  /** Moves the focus into the panel, as soon as there is something in it. */
  focus(): void;
}

export function createDetail(host: Host): Detail {
  const { document, signal } = host;
  const titleId = `${host.id}-detail`;
  const make = (action: () => void) => button(document, signal, {}, action);
  const active = () => activeElement(root);
  const previous = make(() => step(before));
  const next = make(() => step(after));
  const closer = make(close);
  const body = element(document, "div");
  const root = element(document, "div", { class: "tl-detail", role: "region", "aria-labelledby": titleId, hidden: true }, element(document, "h3", { id: titleId, tabindex: -1, dir: "auto" }), element(document, "div", { class: "tl-toolbar" }, previous, next, closer), body);
  onEscape(root, signal, close);

  const [latestEvent, latestBefore, latestAfter] = [createLatest(signal), createLatest(signal), createLatest(signal)];
  let figure: Figure | undefined;
  let id: string | undefined;
  let before: string | undefined;
  let after: string | undefined;
  let wantsFocus = false;
  let opener: HTMLElement | undefined;
  /** Ends with the content, so that nothing of an old event is held or answers. */
  let content = new AbortController();
  signal.addEventListener("abort", () => content.abort(), { once: true });

  function close(): void {
    host.select(undefined, { focus: "item" });
    // Where the item cannot have the focus, as when the table is shown, it goes back to where it was.
    const now = active();
    if ((!now || now === document.body || root.contains(now)) && opener?.isConnected) opener.focus();
  }
  function step(to: string | undefined): void {
    if (to !== undefined) host.select(to, { reveal: true });
  }
  function heading(): HTMLElement {
    const tag = `h${Math.min(6, host.figure.heading + 1)}` as "h3";
    const old = root.firstElementChild as HTMLElement;
    if (old.localName === tag) return old;
    const fresh = element(document, tag, { id: titleId, tabindex: -1, dir: "auto" });
    old.replaceWith(fresh);
    return fresh;
  }
  function fill(title: string, lang: string | undefined, nodes: readonly HTMLElement[]): void {
    const name = heading();
    setText(name, title);
    setAttributes(name, { lang });
    replaceChildren(body, ...nodes);
    root.hidden = false;
    setAttributes(root, { "aria-busy": undefined });
    if (wantsFocus) focus();
  }
  function renew(): AbortSignal {
    content.abort();
    content = new AbortController();
    if (signal.aborted) content.abort();
    return content.signal;
  }
  function show(event: ModelEvent | undefined): void {
    if (event) fill(event.title, event.lang, detailBody(host, event, renew()));
    else hide();
  }
  function failed(reason: unknown): void {
    renew();
    fill(host.figure.messages.loadFailed, undefined, [element(document, "p", { dir: "auto" }, reason instanceof Error ? reason.message : String(reason))]);
  }
  function hide(): void {
    renew();
    wantsFocus = false;
    root.hidden = true;
    replaceChildren(body);
  }
  function focus(): void {
    if (!root.contains(active() ?? null)) opener = active();
    wantsFocus = root.hasAttribute("hidden") || root.hasAttribute("aria-busy");
    if (!wantsFocus) (root.firstElementChild as HTMLElement).focus();
  }
  function look(event: string): void {
    const { source } = host.figure;
    setAttributes(root, { "aria-busy": true });
    latestEvent(() => source.event(event), show, failed);
    const neighbour = (latest: typeof latestBefore, node: HTMLElement, by: 1 | -1, keep: (id: string | undefined) => void) => {
      const found = (answer: string | undefined) => {
        keep(answer);
        setAttributes(node, { "aria-disabled": answer === undefined ? true : undefined });
      };
      latest(() => source.step({ from: event, step: by }), found, () => found(undefined));
    };
    neighbour(latestBefore, previous, -1, (answer) => (before = answer));
    neighbour(latestAfter, next, 1, (answer) => (after = answer));
  }
  return {
    element: root,
    update(frame) {
      if (frame.figure === figure && frame.selected === id) return;
      if (frame.figure !== figure) {
        ({ figure } = frame);
        setText(previous, figure.messages.previous);
        setText(next, figure.messages.next);
        setText(closer, figure.messages.close);
      }
      id = frame.selected;
      if (id === undefined) latestEvent(() => undefined, hide, hide);
      else look(id);
    },
    focus,
  };
}
