// uPlot, canvas: N points on a time axis (the start of each event). The reference for a fast canvas
// chart library; it has neither ranges nor labels.
import uPlot from "uplot";
import "uplot/dist/uPlot.min.css";

export function mount(container, events, ctx) {
  const n = events.length;
  const xs = new Array(n),
    ys = new Array(n);
  for (let i = 0; i < n; i++) {
    const e = events[i];
    xs[i] = e.start / 1000;
    ys[i] = e.group * 8 + (e.id % 8);
  }
  let draws = 0;
  const u = new uPlot(
    {
      width: ctx.width,
      height: ctx.height - 2,
      legend: { show: false },
      cursor: { show: true },
      scales: {
        x: { time: true, auto: false, min: ctx.t0 / 1000, max: ctx.t1 / 1000, range: (u, a, b) => [a, b] },
        y: { range: [0, 96] },
      },
      series: [{}, { stroke: "#4e79a7", paths: () => null, points: { show: true, size: 4, width: 0, fill: "#4e79a7" } }],
      hooks: {
        draw: [
          () => {
            draws++;
          },
        ],
      },
    },
    [xs, ys],
    container,
  );
  u.setScale("x", { min: ctx.t0 / 1000, max: ctx.t1 / 1000 });
  return {
    setWindow(a, b) {
      u.setScale("x", { min: a / 1000, max: b / 1000 });
    },
    drawn: () => draws > 0,
    destroy() {
      u.destroy();
    },
  };
}
