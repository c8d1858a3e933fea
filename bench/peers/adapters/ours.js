// This library, with the events as rows. Without motion: a window change is drawn in the next frame, as the contract of an adapter says.
import { createTimeline } from "timeloom";

export const design = { representation: "linear", scale: "chronological", layout: "faceted", facet: "category" };

export function mount(container, events, ctx) {
  const data = events.map((e) => ({
    id: String(e.id),
    title: e.label,
    category: ctx.groups[e.group],
    date: e.end === null ? e.start : { start: e.start, end: e.end },
  }));
  return handleOf(createTimeline(container, { data, design, motion: "none" }), container);
}

export function handleOf(timeline, container) {
  return {
    setWindow: (start, end) => timeline.update({ view: { start, end } }),
    destroy: () => timeline.destroy(),
    // `pending`: a frame is asked for and not drawn
    idle: () => !timeline.pending,
    drawn: () => container.querySelectorAll(".tl-stage :is(canvas, rect, path)").length > 0,
  };
}
