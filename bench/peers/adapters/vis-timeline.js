// vis-timeline, its leanest build (esnext). make({stack, cluster}) gives the variants:
//   vis-timeline          defaults (stacking on)
//   vis-timeline-nostack  stack:false, its cheapest layout
//   vis-timeline-startend its start/end options, as most examples have it (see below)
//   vis-timeline-cluster  stacking + cluster:{maxItems:3}, what its docs propose for many items
import { Timeline } from "vis-timeline/esnext";
import { DataSet } from "vis-data/esnext";
import "vis-timeline/styles/vis-timeline-graph2d.min.css";

export const make = (opt) => ({
  mount(container, events, ctx) {
    const items = new DataSet(
      events.map((e) =>
        e.end === null
          ? { id: e.id, group: e.group, content: e.label, start: e.start, type: "point" }
          : { id: e.id, group: e.group, content: e.label, start: e.start, end: e.end, type: "range" },
      ),
    );
    const groups = new DataSet(ctx.groups.map((content, id) => ({ id, content })));
    let changes = 0,
      wanted = 2;
    const options = {
      // No start/end option: with them it stays hidden until its resize watch redraws it a second later.
      // Without them it shows at once, but its own initial fit is not drawn before that watch either, so
      // the window is set again as soon as it has drawn itself once: its quickest way to a full picture.
      height: ctx.height + "px",
      verticalScroll: true,
      showCurrentTime: false,
      stack: opt.stack !== false,
    };
    if (opt.cluster) options.cluster = { maxItems: 3 };
    if (opt.startEnd) {
      options.start = ctx.t0;
      options.end = ctx.t1;
      wanted = 1;
    }
    const tl = new Timeline(container, items, groups, options);
    const root = container.querySelector(".vis-timeline");
    tl.on("changed", () => {
      if (++changes === 1 && !opt.startEnd) tl.setWindow(ctx.t0, ctx.t1, { animation: false });
    });
    return {
      setWindow(a, b) {
        wanted = changes + 1;
        tl.setWindow(a, b, { animation: false });
      },
      idle: () => changes >= wanted && root.style.visibility === "visible",
      drawn: () => container.querySelectorAll(".vis-item").length > 0,
      destroy() {
        tl.destroy();
      },
    };
  },
});
