import { en } from "../messages/en.js";
import { linearDesigns } from "../scene/linear-designs.js";
import { readFigure } from "../scene/read-figure.js";
import { mountTimeline } from "../shell/mount-timeline.js";
import type { Timeline } from "../shell/timeline.js";
import type { LinearSpec } from "./linear-spec.js";

/**
 * Draws a timeline into an element of a page, as `createTimeline` of `timeloom` does, for linear chronological time alone.
 * @throws TimeloomError as that does, and `invalid-option` for another design
 * @example
 * ```ts
 * import { createTimeline } from "timeloom/linear";
 * createTimeline(document.querySelector("#moon")!, { data: [{ title: "Apollo 11 lands", date: "1969-07-20" }] });
 * ```
 */
export function createTimeline(container: Element, spec: LinearSpec): Timeline {
  return mountTimeline(container, () => readFigure(spec, en, linearDesigns));
}
