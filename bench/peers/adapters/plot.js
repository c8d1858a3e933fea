// Observable Plot: rule (ranges) + dot (points) + text (labels while at most 300 events are in view).
// Plot has no zoom: a window change filters the events, makes a new plot and replaces the old one.
import * as Plot from "@observablehq/plot";
import { COLORS } from "../lib/data.js";

export function mount(container, events, ctx) {
  const row = (e) => e.group * 8 + (e.id % 8);
  const tickRows = ctx.groups.map((_, i) => i * 8 + 3.5);
  let plot = null;
  function draw(a, b) {
    const vis = [],
      pts = [],
      rng = [];
    for (const e of events) {
      if (e.start > b || (e.end === null ? e.start : e.end) < a) continue;
      vis.push(e);
      (e.end === null ? pts : rng).push(e);
    }
    const next = Plot.plot({
      width: ctx.width,
      height: ctx.height,
      marginLeft: 80,
      x: { type: "utc", domain: [new Date(a), new Date(b)] },
      y: {
        type: "linear",
        domain: [0, 96],
        reverse: true,
        ticks: tickRows,
        tickFormat: (v) => ctx.groups[Math.floor(v / 8)],
        label: null,
      },
      color: { type: "identity" },
      marks: [
        Plot.ruleY(rng, { x1: "start", x2: "end", y: row, stroke: (e) => COLORS[e.group], strokeWidth: 4, clip: true }),
        Plot.dot(pts, { x: "start", y: row, fill: (e) => COLORS[e.group], r: 2, clip: true }),
        vis.length <= 300
          ? Plot.text(vis, { x: (e) => Math.max(a, e.start), y: row, text: "label", textAnchor: "start", dx: 4, clip: true })
          : null,
      ],
    });
    if (plot) plot.replaceWith(next);
    else container.appendChild(next);
    plot = next;
  }
  draw(ctx.t0, ctx.t1);
  return {
    setWindow: draw,
    destroy() {
      plot.remove();
      plot = null;
    },
    drawn: () => container.querySelectorAll("circle,line").length > 12,
  };
}
