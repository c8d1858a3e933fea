import type { Issue } from "../model/model.js";
import { row } from "./cite.js";
import { element, replaceChildren } from "./dom.js";
import type { Host, Part } from "./host.js";

/** More problems than this are counted, not listed: they have one cause. */
const LISTED = 20;

/** What of the data could not be read, so that nothing is missing in silence. */
export function createIssues(host: Host): Part {
  const { document } = host;
  const root = element(document, "details");
  const note = element(document, "div", { class: "tl-issues", role: "note", hidden: true }, root);
  let shown: readonly Issue[] | undefined;
  return {
    element: note,
    update({ figure: { issues, messages } }) {
      if (issues === shown) return;
      shown = issues;
      note.hidden = issues.length === 0;
      const items = issues.slice(0, LISTED).map(({ row: at, id, field, value, reason }) =>
        element(document, "li", {}, row(document, [at < 0 ? undefined : messages.row(at + 1), id]), " ", element(document, "code", {}, field), ": ", row(document, [value, reason], " ")),
      );
      const rest = issues.length > LISTED ? element(document, "p", {}, messages.position(LISTED, issues.length)) : undefined;
      replaceChildren(root, element(document, "summary", {}, messages.issues(issues.length)), element(document, "ul", { role: "list" }, ...items), rest);
    },
  };
}
