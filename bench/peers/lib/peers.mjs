// id: name on the command line; adapter: file in adapters/; options: passed to its make();
// module: the page loads it as a module, beside which its worker is found; packages: whose versions are recorded; sizeEntry: what is bundled for the size measure.
const plain = (id, packages, sizeEntry, extra = {}) => ({ id, adapter: id, packages, sizeEntry, ...extra });
const VIS = ["vis-timeline", "vis-data"];
const VIS_SIZE =
  "export { Timeline } from 'vis-timeline/esnext'; export { DataSet } from 'vis-data/esnext'; import 'vis-timeline/styles/vis-timeline-graph2d.min.css';";

export const PEERS = [
  plain("vis-timeline", VIS, VIS_SIZE),
  plain("vis-timeline-nostack", VIS, VIS_SIZE, { adapter: "vis-timeline", options: { stack: false } }),
  plain("vis-timeline-cluster", VIS, VIS_SIZE, { adapter: "vis-timeline", options: { cluster: true } }),
  plain("vis-timeline-startend", VIS, VIS_SIZE, { adapter: "vis-timeline", options: { startEnd: true }, optional: true }),
  plain("timelines-chart", ["timelines-chart"], "export { default } from 'timelines-chart';"),
  plain("event-drops", ["event-drops", "d3"], "import * as d3 from 'd3'; export { d3 }; export { default } from 'event-drops';"),
  plain(
    "event-drops-meta",
    ["event-drops", "d3"],
    "import * as d3 from 'd3'; export { d3 }; export { default } from 'event-drops';",
    { adapter: "event-drops", options: { metaballs: true } },
  ),
  plain("plot", ["@observablehq/plot"], "export { plot, ruleY, dot, text } from '@observablehq/plot';"),
  plain(
    "echarts",
    ["echarts"],
    "import * as e from 'echarts/core'; import { CustomChart, ScatterChart } from 'echarts/charts'; import { GridComponent, DataZoomComponent } from 'echarts/components'; import { CanvasRenderer } from 'echarts/renderers'; e.use([CustomChart, ScatterChart, GridComponent, DataZoomComponent, CanvasRenderer]); export const init = e.init;",
    { options: { progressive: 5000 } },
  ),
  plain(
    "echarts-default",
    ["echarts"],
    "import * as e from 'echarts/core'; import { CustomChart, ScatterChart } from 'echarts/charts'; import { GridComponent, DataZoomComponent } from 'echarts/components'; import { CanvasRenderer } from 'echarts/renderers'; e.use([CustomChart, ScatterChart, GridComponent, DataZoomComponent, CanvasRenderer]); export const init = e.init;",
    { adapter: "echarts", options: {}, optional: true },
  ),
  plain(
    "timelinejs",
    ["@knight-lab/timelinejs"],
    "export { Timeline } from '@knight-lab/timelinejs/src/js/timeline/Timeline.js'; import '@knight-lab/timelinejs/dist/css/timeline.css';",
  ),
  plain(
    "fullcalendar",
    ["@fullcalendar/core", "@fullcalendar/resource-timeline", "@fullcalendar/timeline"],
    "export { Calendar } from '@fullcalendar/core'; export { default } from '@fullcalendar/resource-timeline';",
  ),
  plain("uplot", ["uplot"], "export { default } from 'uplot'; import 'uplot/dist/uPlot.min.css';"),
  plain("raw", [], null),
  plain("raw-lod", [], null, { options: {} }),
  plain("raw-labels", [], null, { adapter: "raw-lod", options: { labels: true } }),
  plain("raw-labels-columns", [], null, { adapter: "raw-lod", options: { labels: true, columns: true } }),
  plain("raw-svg", [], null),
  plain("ours", [], "export { createTimeline } from 'timeloom';", { module: true }),
  plain("ours-columns", [], "export { createTimeline } from 'timeloom'; export { columnSource } from 'timeloom/columns';", {
    module: true,
  }),
];
