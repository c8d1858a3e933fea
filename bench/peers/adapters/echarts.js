// ECharts, canvas: custom series for ranges (bar, and label where it fits), large scatter for points,
// one dataZoom. Modular import, no animation. It draws long series in chunks over several frames
// (progressive): a frame ends at its 'finished' event. make({ progressive }) gives the variants:
//   echarts          5000 items a chunk: the complete picture 2 to 3 times sooner than with
//   echarts-default  its default chunk of 400, which answers sooner meanwhile (see the gaps in the JSON)
import * as echarts from "echarts/core";
import { CustomChart, ScatterChart } from "echarts/charts";
import { GridComponent, DataZoomComponent } from "echarts/components";
import { CanvasRenderer } from "echarts/renderers";
import { COLORS } from "../lib/data.js";

echarts.use([CustomChart, ScatterChart, GridComponent, DataZoomComponent, CanvasRenderer]);

export const make = (opt) => ({
  mount(container, events, ctx) {
    const rng = [],
      pts = [],
      labels = [];
    for (const e of events) {
      const y = e.group * 8 + (e.id % 8);
      if (e.end === null) pts.push(e.start, y);
      else {
        rng.push([e.start, e.end, y, labels.length]);
        labels.push(e.label);
      }
    }
    const chart = echarts.init(container, null, { renderer: "canvas", width: ctx.width, height: ctx.height });
    let done = false;
    chart.on("finished", () => {
      done = true;
    });
    chart.setOption({
      animation: false,
      grid: { left: 80, right: 10, top: 10, bottom: 30 },
      useUTC: true,
      xAxis: { type: "time", min: ctx.t0, max: ctx.t1 },
      yAxis: {
        type: "value",
        min: 0,
        max: 96,
        inverse: true,
        interval: 8,
        axisLabel: { formatter: (v) => ctx.groups[v / 8] ?? "" },
      },
      dataZoom: [{ type: "inside", xAxisIndex: 0, filterMode: "weakFilter", startValue: ctx.t0, endValue: ctx.t1 }],
      series: [
        {
          type: "custom",
          ...(opt.progressive ? { progressive: opt.progressive } : {}),
          dimensions: ["start", "end", "y", "i"],
          encode: { x: [0, 1], y: 2 },
          data: rng,
          clip: true,
          renderItem(params, api) {
            const p0 = api.coord([api.value(0), api.value(2)]),
              p1 = api.coord([api.value(1), api.value(2)]);
            const cs = params.coordSys;
            const shape = echarts.graphic.clipRectByRect(
              { x: p0[0], y: p0[1] - 2, width: Math.max(2, p1[0] - p0[0]), height: 4 },
              { x: cs.x, y: cs.y, width: cs.width, height: cs.height },
            );
            if (!shape) return;
            const text = labels[api.value(3)];
            const rect = { type: "rect", shape, style: { fill: COLORS[Math.floor(api.value(2) / 8)] } };
            if (shape.width < text.length * 5.5) return rect;
            return {
              type: "group",
              children: [
                rect,
                {
                  type: "text",
                  style: { text, x: shape.x + 2, y: shape.y - 5, fill: "#333", font: "9px sans-serif", verticalAlign: "middle" },
                },
              ],
            };
          },
        },
        {
          type: "scatter",
          large: true,
          largeThreshold: 2000,
          symbol: "rect",
          symbolSize: 4,
          clip: true,
          dimensions: ["x", "y"],
          data: new Float64Array(pts),
          itemStyle: { color: "#e15759" },
        },
      ],
    });
    return {
      setWindow(a, b) {
        done = false;
        chart.dispatchAction({ type: "dataZoom", dataZoomIndex: 0, startValue: a, endValue: b });
      },
      idle: () => done,
      drawn: () => !!container.querySelector("canvas"),
      destroy() {
        chart.dispose();
      },
    };
  },
});
