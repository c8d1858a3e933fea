import { sayDate } from "../scene/describe.js";
import { cite, row } from "./cite.js";
import { element, replaceChildren } from "./dom.js";
import type { Host, Part } from "./host.js";

/** Below the figure: where the data comes from, when it was last looked over, under which licence. */
export function createSources({ document }: Host): Part {
  const root = element(document, "footer", { class: "tl-sources" });
  return {
    element: root,
    present(figure) {
      const { messages, sources, updated, licence } = figure;
      const say = (date: Parameters<typeof sayDate>[0] | undefined) => (date === undefined ? "" : sayDate(date, figure));
      const data = row(document, [updated && messages.updated(say(updated)), licence && `${messages.licence}: ${licence}`], ". ");
      const items = [...sources.values()].map((source) => element(document, "li", {}, row(document, [cite(document, source), ...(source.authors ?? []), say(source.published)])));
      const list = element(document, "details", {}, element(document, "summary", {}, `${messages.sources} (${items.length})`), element(document, "ul", { role: "list" }, ...items));
      replaceChildren(root, data.firstChild ? element(document, "p", { class: "tl-updated" }, data) : undefined, items.length ? list : undefined);
      root.hidden = !root.firstChild;
    },
  };
}
