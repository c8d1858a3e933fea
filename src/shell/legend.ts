import { createSvgRenderer } from "../render/svg.js";
import { legendEntries } from "../scene/legend.js";
import type { Figure } from "../scene/figure.js";
import { element, replaceChildren, setAttributes } from "./dom.js";
import type { Host, Part } from "./host.js";

/** What the looks in the picture mean: those that are in it now. */
export function createLegend({ document, id }: Host): Part {
  const root = element(document, "ul", { class: "tl-legend", role: "list" });
  let figure: Figure | undefined;
  let shown: string | undefined;
  return {
    element: root,
    rest(frame) {
      const entries = frame.figure.legend === "none" ? [] : legendEntries(frame.layout, frame.figure);
      const keys = entries.map(({ key, text }) => `${key} ${text}`).join();
      if (keys === shown && frame.figure === figure) return;
      shown = keys;
      ({ figure } = frame);
      setAttributes(root, { "aria-label": figure.messages.legend, hidden: !keys });
      const items = entries.map(({ text, sample, said }, index) => {
        const drawing = createSvgRenderer(document, `${id}-legend-${index}`);
        drawing.draw(sample);
        return element(document, "li", {}, element(document, "span", { class: "tl-sample" }, drawing.element), said && element(document, "span", { class: "tl-hidden" }, `${said}: `), element(document, "span", { dir: "auto" }, text));
      });
      replaceChildren(root, ...items);
    },
  };
}
