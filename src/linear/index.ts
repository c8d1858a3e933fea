/** The same functions for linear chronological time alone, in about two thirds of the size. */
export { createTimeline } from "./create-timeline.js";
export { renderToString, renderToSvg } from "./render.js";
export type { LinearSpec } from "./linear-spec.js";
export type { Timeline, TimelineEvents } from "../shell/timeline.js";
