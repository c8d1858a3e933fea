import { describeDate, describeExtent } from "../scene/describe.js";
import { atLevel, element, replaceChildren, setText } from "./dom.js";
import type { Host, Part } from "./host.js";
import { createLatest } from "./latest.js";

/** Title, standfirst, and how many events there are from when to when. */
export interface Header extends Part {
  readonly titleId: string;
  /** Of the sentence with count and range, which describes the whole. */
  readonly descriptionId: string;
}

export function createHeader({ document, signal, id }: Host): Header {
  const titleId = `${id}-title`;
  const descriptionId = `${id}-about`;
  let title: HTMLElement = element(document, "h2", { class: "tl-title", id: titleId, dir: "auto" });
  const standfirst = element(document, "p", { class: "tl-standfirst", dir: "auto" });
  const about = element(document, "p", { class: "tl-range", id: descriptionId });
  const eras = element(document, "ul", { class: "tl-hidden", role: "list" });
  const latest = createLatest(signal);
  return {
    element: element(document, "header", { class: "tl-header" }, title, standfirst, about, eras),
    titleId,
    descriptionId,
    present(figure) {
      const { messages, description = "", heading, source } = figure;
      title = atLevel(title, heading);
      setText(title, figure.title);
      setText(standfirst, description);
      standfirst.hidden = !description;
      eras.hidden = !figure.eras[0];
      replaceChildren(eras, ...figure.eras.map((era) => element(document, "li", { dir: "auto" }, `${era.title}, ${describeDate({ ...era, asOf: undefined }, figure)}`)));
      latest(
        () => source.info(),
        (info) => replaceChildren(about, element(document, "span", { class: "tl-hidden" }, `${messages.timeline}: `), describeExtent(figure, info)),
        () => replaceChildren(about),
      );
    },
  };
}
