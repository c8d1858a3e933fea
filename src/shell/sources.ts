import { sayDate } from "../scene/describe.js";
import type { Figure } from "../scene/figure.js";
import { cite, row } from "./cite.js";
import { element, replaceChildren } from "./dom.js";
import type { Host, Part } from "./host.js";

/** Below the figure: where the data comes from, when it was last looked over, under which licence. */
export function createSources(host: Host): Part {
  const { document } = host;
  const root = element(document, "footer", { class: "tl-sources" });
  let figure: Figure | undefined;
  return {
    element: root,
    update(frame) {
      if (frame.figure === figure) return;
      const current = (figure = frame.figure);
      const { messages, sources, updated, licence } = current;
      const data = row(document, [updated === undefined ? undefined : messages.updated(sayDate(updated, current)), licence === undefined ? undefined : `${messages.licence}: ${licence}`], ". ");
      const items = [...sources.values()].map((source) =>
        element(document, "li", {}, row(document, [cite(document, source), ...(source.authors ?? []), source.published === undefined ? undefined : sayDate(source.published, current)])),
      );
      const list = element(document, "details", {}, element(document, "summary", {}, `${messages.sources} (${items.length})`), element(document, "ul", { role: "list" }, ...items));
      replaceChildren(root, data.firstChild ? element(document, "p", { class: "tl-updated" }, data) : undefined, items.length ? list : undefined);
      root.hidden = !root.firstChild;
    },
  };
}
