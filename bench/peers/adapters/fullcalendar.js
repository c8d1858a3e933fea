// FullCalendar resource-timeline (12 resources), DOM. It has no continuous zoom: a window change sets
// visibleRange and a slot length that gives 25 to 60 slots.
// No licence key is set (it is a paid or GPL/CC-NC package: measured here, not shipped), so it shows its notice.
import { Calendar } from "@fullcalendar/core";
import resourceTimelinePlugin from "@fullcalendar/resource-timeline";

const DAY = 86400000;
const slot = (w) => {
  const d = w / DAY;
  return d > 25000
    ? { years: 5 }
    : d > 9000
      ? { years: 1 }
      : d > 1500
        ? { months: 3 }
        : d > 500
          ? { months: 1 }
          : d > 120
            ? { days: 7 }
            : { days: 1 };
};
export function mount(container, events, ctx) {
  let range = { start: new Date(ctx.t0), end: new Date(ctx.t1) };
  const cal = new Calendar(container, {
    plugins: [resourceTimelinePlugin],
    timeZone: "UTC",
    height: ctx.height,
    headerToolbar: false,
    initialView: "tl",
    resourceAreaWidth: 80,
    slotMinWidth: 15,
    resourceOrder: "id",
    views: { tl: { type: "resourceTimeline" } },
    visibleRange: range,
    slotDuration: slot(ctx.t1 - ctx.t0),
    slotLabelInterval: slot(ctx.t1 - ctx.t0),
    resources: ctx.groups.map((title, i) => ({ id: String(i + 10), title })),
    events: events.map((e) => ({
      id: String(e.id),
      resourceId: String(e.group + 10),
      title: e.label,
      start: e.start,
      end: e.end === null ? e.start + DAY : e.end,
    })),
  });
  cal.render();
  return {
    setWindow(a, b) {
      cal.batchRendering(() => {
        const s = slot(b - a);
        cal.setOption("slotDuration", s);
        cal.setOption("slotLabelInterval", s);
        cal.setOption("visibleRange", { start: new Date(a), end: new Date(b) });
      });
    },
    drawn: () => container.querySelectorAll(".fc-event").length > 0,
    destroy() {
      cal.destroy();
    },
  };
}
