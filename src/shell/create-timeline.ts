import { show, TimeloomError } from "../errors.js";
import type { TimelineSpec } from "../scene/spec.js";
import { toFigure } from "../scene/to-figure.js";
import { createSession } from "./session.js";
import type { Timeline } from "./timeline.js";

/**
 * Draws a timeline into an element of a page, and keeps it in step with the reader, the element's width and `update`.
 * The first frame is drawn at once where the container has a width and the data is in memory; else as soon as both are so.
 * What is in the container stays there; the timeline comes after it.
 * @throws TimeloomError `invalid-container`; `invalid-option`, `unknown-option` and the like for the spec, as `update` does.
 * Bad rows of data are never thrown for: they are told in `issues` and on the figure.
 * @example
 * ```ts
 * const timeline = createTimeline(document.querySelector("#moon")!, {
 *   data: [{ title: "Apollo 11 lands", date: "1969-07-20" }, { title: "Apollo 17 returns", date: "1972-12-19" }],
 * });
 * timeline.on("select", ({ id }) => console.log(id));
 * timeline.destroy();
 * ```
 */
export function createTimeline(container: Element, spec: TimelineSpec): Timeline {
  const node = container as Element | null | undefined;
  if (node?.nodeType !== 1 || typeof node.append !== "function") {
    throw new TimeloomError("invalid-container", `invalid container: ${show(node)} is not an element${node ? "" : "; is it in the page yet, and is its selector right?"}`);
  }
  const page = node.ownerDocument.defaultView;
  if (!page) throw new TimeloomError("invalid-container", "invalid container: its document has no window");
  return createSession(node, page, toFigure(spec));
}

export type { Timeline, TimelineEvents } from "./timeline.js";
