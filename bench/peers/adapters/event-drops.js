// event-drops (D3 v4, SVG): dots only, so a range is drawn as a dot at its start. make({metaballs}):
//   event-drops        metaballs:false, its cheapest look
//   event-drops-meta   its default look (SVG blur filter)
import eventDrops from "event-drops";
import * as d3 from "d3";

export const make = (opt) => ({
  mount(container, events, ctx) {
    const rows = ctx.groups.map((name) => ({ name, data: [] }));
    for (const e of events) rows[e.group].data.push({ date: new Date(e.start), label: e.label });
    // its zoom behaviour is private: take hold of it as it is created, to drive it as a wheel event would
    let zoom;
    const lib = Object.create(d3);
    Object.defineProperty(lib, "zoom", { value: () => (zoom = d3.zoom()) });
    const chart = eventDrops({
      d3: lib,
      drop: { date: (d) => d.date },
      range: { start: new Date(ctx.t0), end: new Date(ctx.t1) },
      metaballs: opt.metaballs ? undefined : false,
      line: { height: 44 },
    });
    const sel = d3.select(container).data([rows]);
    sel.call(chart);
    const svg = d3.select(container).select("svg");
    const LABEL = 200,
      FULL = 220;
    const width = container.clientWidth - 20 - LABEL;
    const base = d3.scaleTime().domain([ctx.t0, ctx.t1]).range([0, width]);
    return {
      setWindow(a, b) {
        const k = width / (base(b) - base(a));
        const tx = -k * base(a);
        svg.call(zoom.transform, d3.zoomIdentity.translate(tx + FULL - k * FULL, 0).scale(k));
      },
      domain: () => chart.scale().domain().map(Number),
      drawn: () => container.querySelectorAll(".drop").length > 0,
      destroy() {
        chart.destroy();
        container.replaceChildren();
      },
    };
  },
});
