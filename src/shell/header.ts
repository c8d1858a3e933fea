import { describeExtent } from "../scene/describe.js";
import type { Figure, Frame } from "../scene/figure.js";
import { element, replaceChildren, setAttributes, setText } from "./dom.js";
import type { Host, Part } from "./host.js";
import { createLatest } from "./latest.js";

/** Title, standfirst, and how many events there are from when to when. */
export interface Header extends Part {
  readonly titleId: string;
  /** Of the sentence with count and range, which describes the whole. */
  readonly descriptionId: string;
  /** Needs no frame, only the figure: the title is there before the data is. */
  update(frame: Pick<Frame, "figure">): void;
}

export function createHeader(host: Host): Header {
  const { document, signal } = host;
  const titleId = `${host.id}-title`;
  const descriptionId = `${host.id}-about`;
  const standfirst = element(document, "p", { class: "tl-standfirst", dir: "auto" });
  const about = element(document, "p", { class: "tl-range", id: descriptionId });
  const latest = createLatest(signal);
  const root = element(document, "header", { class: "tl-header" }, standfirst, about);
  let title: HTMLElement | undefined;
  let figure: Figure | undefined;
  return {
    element: root,
    titleId,
    descriptionId,
    update(frame) {
      if (frame.figure === figure) return;
      figure = frame.figure;
      const { messages, description, heading, source } = figure;
      const tag = `h${heading}` as const;
      if (title?.localName !== tag) {
        title?.remove();
        root.prepend((title = element(document, tag, { class: "tl-title", id: titleId, dir: "auto" })));
      }
      setText(title, figure.title);
      setText(standfirst, description ?? "");
      setAttributes(standfirst, { hidden: description === undefined });
      latest(
        () => source.info(),
        (info) => replaceChildren(about, element(document, "span", { class: "tl-hidden" }, `${messages.timeline}: `), describeExtent(frame.figure, info)),
        () => replaceChildren(about),
      );
    },
  };
}
