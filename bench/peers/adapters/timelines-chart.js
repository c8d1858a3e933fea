// timelines-chart (D3, SVG): no animation, no overview; 8 lines for each group, a point is a zero-length
// segment of at least 3 px. It has no destroy method: the container is emptied.
import TimelinesChart from "timelines-chart";

export function mount(container, events, ctx) {
  const data = ctx.groups.map((group) => ({
    group,
    data: Array.from({ length: 8 }, (_, i) => ({ label: "line " + (i + 1), data: [] })),
  }));
  for (const e of events) {
    data[e.group].data[e.id % 8].data.push({
      timeRange: [e.start, e.end === null ? e.start : e.end],
      val: data[e.group].group,
      labelVal: e.label,
    });
  }
  let ran = false;
  const chart = new TimelinesChart(container)
    .enableAnimations(false)
    .enableOverview(false)
    .zQualitative(true)
    .useUtc(true)
    .width(ctx.width)
    .maxHeight(ctx.height)
    .minSegmentWidth(3)
    .data(data)
    .zoomX([new Date(ctx.t0), new Date(ctx.t1)]);
  // the redraw is debounced by 1 ms and drawn in d3 transitions of 0 ms: it is complete when the update
  // has run (it sets this tick format anew) and no transition is pending on the axis or on 16 of the segments
  const settled = () => {
    const axis = container.querySelector("g.x-axis");
    if (!axis || axis.__transition) return false;
    const segs = container.getElementsByClassName("series-segment");
    if (!segs.length) return true;
    for (let i = 0; i < 16; i++) if (segs[Math.floor((i * (segs.length - 1)) / 15)].__transition) return false;
    return true;
  };
  const fmt = (d) => {
    ran = true;
    return d.toISOString().slice(0, 10);
  };
  chart.xTickFormat(fmt);
  return {
    setWindow(a, b) {
      ran = false;
      chart.zoomX([new Date(a), new Date(b)]);
    },
    idle: () => ran && settled(),
    verifyIgnore: ".legendG", // redrawn by a component with a debounce of its own, about 1 ms later; not waited for
    drawn: () => container.getElementsByClassName("series-segment").length > 0,
    destroy() {
      container.replaceChildren();
    },
  };
}
