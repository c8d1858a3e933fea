import { show, TimeloomError } from "../errors.js";
import type { Figure } from "../scene/figure.js";
import { createSession } from "./session.js";
import type { Timeline } from "./timeline.js";

/** A timeline of a figure in a container. @throws TimeloomError `invalid-container`, and what reading the figure throws */
export function mountTimeline(container: Element, read: () => Figure): Timeline {
  const node = container as Element | null | undefined;
  if (node?.nodeType !== 1 || typeof node.append !== "function") {
    throw new TimeloomError("invalid-container", `invalid container: ${show(node)} is not an element${node ? "" : "; is it in the page yet, and is its selector right?"}`);
  }
  const page = node.ownerDocument.defaultView;
  if (!page) throw new TimeloomError("invalid-container", "invalid container: its document has no window");
  return createSession(node, page, read());
}
