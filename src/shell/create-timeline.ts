import { en } from "../messages/en.js";
import type { TimelineSpec } from "../scene/spec.js";
import { movingDesigns } from "../scene/moving-designs.js";
import { readFigure } from "../scene/read-figure.js";
import { mountTimeline } from "./mount-timeline.js";
import type { Timeline } from "./timeline.js";

/**
 * Draws a timeline into an element of a page, and keeps it in step with the reader, the element's width and `update`.
 * The first frame is drawn at once where the container has a width and the data is in memory; else as soon as both are so.
 * What is in the container stays there; the timeline comes after it. Names for the keyboard and screen readers, the legend and
 * what is below the picture come when the first frame has been shown, in the third.
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
  return mountTimeline(container, () => readFigure(spec, en, movingDesigns));
}

export type { Timeline, TimelineEvents } from "./timeline.js";
