export { timelineComponent } from "./timeline-component.js";
export type { ComponentSpec, ElementSelection, TimelineComponent } from "./timeline-component.js";
