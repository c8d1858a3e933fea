import { row } from "./cite.js";
import { element, replaceChildren } from "./dom.js";
import type { Host, Part } from "./host.js";

/** More problems than this are counted, not listed: they have one cause. */
const LISTED = 20;

/** What of the data could not be read, so that nothing is missing in silence. */
export function createIssues({ document }: Host): Part {
  const list = element(document, "details");
  const note = element(document, "div", { class: "tl-issues", role: "note", hidden: true }, list);
  return {
    element: note,
    present({ issues, messages }) {
      note.hidden = !issues.length;
      const items = issues.slice(0, LISTED).map(({ row: at, id, field, value, reason }) =>
        element(document, "li", {}, row(document, [at < 0 ? undefined : messages.row(at + 1), id]), " ", element(document, "code", {}, field), ": ", row(document, [value, reason], " ")),
      );
      const rest = issues.length > LISTED ? element(document, "p", {}, messages.position(LISTED, issues.length)) : undefined;
      replaceChildren(list, element(document, "summary", {}, messages.issues(issues.length)), element(document, "ul", { role: "list" }, ...items), rest);
    },
  };
}
