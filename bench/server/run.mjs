// Figures as text on a server, beside Observable Plot with jsdom and ECharts' own renderer to a string: node bench/server/run.mjs
// [--n 100,1000] [--rounds 15] [--warm 60] [--ours dist] [--json FILE]. They take turns, so that a change of the machine's pace meets all.
import { JSDOM } from "jsdom";
import { readFileSync, writeFileSync } from "node:fs";
import { cpus, loadavg } from "node:os";
import { join, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import * as echarts from "echarts";
import * as Plot from "@observablehq/plot";
import { COLORS, generate } from "../peers/lib/data.js";
import { median } from "../peers/lib/report.mjs";

/** At most this part of Plot's time, at 1,000 events. */
export const LIMIT = 0.1;
const SIZE = { width: 1200, height: 640 };
const option = (name, other) =>
  process.argv.includes(`--${name}`) ? process.argv[process.argv.indexOf(`--${name}`) + 1] : other;
const folder = resolve(option("ours", fileURLToPath(new URL("../../dist", import.meta.url))));
const sizes = option("n", "100,1000").split(",").map(Number);
const rounds = Number(option("rounds", "15"));
/** So many rounds before those that count: a server makes its figures in a process that has compiled what they need. */
const warm = Number(option("warm", "60"));
const { renderToString, renderToSvg } = await import(pathToFileURL(join(folder, "index.js")).href);
// made once, outside the clock: a server would keep it
const { document } = new JSDOM("").window;

const makers = {
  "timeloom, renderToString": ({ data }) => renderToString({ data, design, width: SIZE.width }),
  "timeloom, renderToSvg": ({ data }) => renderToSvg({ data, design, width: SIZE.width }),
  "Plot with jsdom": ({ events, groups, t0, t1 }) => plotText(events, groups, t0, t1),
  "ECharts, SSR": ({ events, groups, t0, t1 }) => echartsText(events, groups, t0, t1),
};
const design = { representation: "linear", scale: "chronological", layout: "faceted", facet: "category" };

const cells = [];
for (const n of sizes) {
  const made = generate(n);
  // rows of the form that each reads are made outside the clock
  const data = made.events.map((e) => ({
    id: String(e.id),
    title: e.label,
    category: made.groups[e.group],
    date: e.end === null ? e.start : { start: e.start, end: e.end },
  }));
  const times = new Map(Object.keys(makers).map((name) => [name, []]));
  const lengths = new Map();
  for (let round = 0; round < warm + rounds; round++)
    for (const [name, make] of Object.entries(makers)) {
      const from = performance.now();
      const text = make({ ...made, data });
      times.get(name).push(performance.now() - from);
      lengths.set(name, text.length);
    }
  const reference = median(times.get("Plot with jsdom").slice(warm));
  for (const [name, all] of times) {
    const ms = median(all.slice(warm));
    cells.push({ n, name, ms, first: all[0], bytes: lengths.get(name), ofPlot: ms / reference });
  }
}
console.table(
  cells.map(({ n, name, ms, first, bytes, ofPlot }) => ({
    events: n,
    figure: name,
    "ms, median": +ms.toFixed(1),
    "first, ms": +first.toFixed(0),
    KiB: Math.round(bytes / 1024),
    "part of Plot's": +ofPlot.toFixed(3),
  })),
);
const version = (name) =>
  JSON.parse(readFileSync(new URL(`../node_modules/${name}/package.json`, import.meta.url), "utf8")).version;
const jsdom = JSON.parse(readFileSync(new URL("../../node_modules/jsdom/package.json", import.meta.url), "utf8")).version;
const result = {
  date: new Date().toISOString(),
  node: process.version,
  cpu: cpus()[0].model,
  load: loadavg()[0],
  rounds,
  warm,
  limit: LIMIT,
  versions: { "@observablehq/plot": version("@observablehq/plot"), echarts: version("echarts"), jsdom },
  cells,
};
const file = option("json");
if (file) writeFileSync(file, `${JSON.stringify(result, undefined, 1)}\n`);
const at = cells.find(({ n, name }) => n === Math.max(...sizes) && name === "timeloom, renderToString");
console.log(
  `node ${process.version}: renderToString of ${at.n} events takes ${at.ofPlot.toFixed(3)} of Plot's time with jsdom (at most ${LIMIT} wanted)`,
);
if (!(at.ofPlot <= LIMIT)) process.exitCode = 1;

/** As adapters/plot.js: rules, dots, and labels while they are few. */
function plotText(events, groups, t0, t1) {
  const row = (e) => e.group * 8 + (e.id % 8);
  const plot = Plot.plot({
    document,
    ...SIZE,
    marginLeft: 80,
    x: { type: "utc", domain: [new Date(t0), new Date(t1)] },
    y: {
      type: "linear",
      domain: [0, 96],
      reverse: true,
      ticks: groups.map((_, i) => i * 8 + 3.5),
      tickFormat: (v) => groups[Math.floor(v / 8)],
      label: null,
    },
    color: { type: "identity" },
    marks: [
      Plot.ruleY(
        events.filter((e) => e.end !== null),
        { x1: "start", x2: "end", y: row, stroke: (e) => COLORS[e.group], strokeWidth: 4, clip: true },
      ),
      Plot.dot(
        events.filter((e) => e.end === null),
        { x: "start", y: row, fill: (e) => COLORS[e.group], r: 2, clip: true },
      ),
      events.length <= 300
        ? Plot.text(events, { x: "start", y: row, text: "label", textAnchor: "start", dx: 4, clip: true })
        : null,
    ],
  });
  return plot.outerHTML;
}

/** As adapters/echarts.js, in SVG. */
function echartsText(events, groups, t0, t1) {
  const row = (e) => e.group * 8 + (e.id % 8);
  const ranges = events.filter((e) => e.end !== null);
  const chart = echarts.init(null, null, { renderer: "svg", ssr: true, ...SIZE });
  chart.setOption({
    animation: false,
    useUTC: true,
    grid: { left: 80, right: 10, top: 10, bottom: 30 },
    xAxis: { type: "time", min: t0, max: t1 },
    yAxis: { type: "value", min: 0, max: 96, inverse: true, interval: 8, axisLabel: { formatter: (v) => groups[v / 8] ?? "" } },
    series: [
      {
        type: "custom",
        dimensions: ["start", "end", "y"],
        encode: { x: [0, 1], y: 2 },
        data: ranges.map((e) => [e.start, e.end, row(e)]),
        clip: true,
        renderItem(params, api) {
          const [x, y] = api.coord([api.value(0), api.value(2)]);
          const width = Math.max(2, api.coord([api.value(1), api.value(2)])[0] - x);
          const rect = {
            type: "rect",
            shape: { x, y: y - 2, width, height: 4 },
            style: { fill: COLORS[Math.floor(api.value(2) / 8)] },
          };
          const text = ranges[params.dataIndex].label;
          if (width < text.length * 5.5) return rect;
          return {
            type: "group",
            children: [
              rect,
              {
                type: "text",
                style: { text, x: x + 2, y: y - 5, fill: "#333", font: "9px sans-serif", verticalAlign: "middle" },
              },
            ],
          };
        },
      },
      {
        type: "scatter",
        symbol: "rect",
        symbolSize: 4,
        clip: true,
        data: events.filter((e) => e.end === null).map((e) => [e.start, row(e)]),
        itemStyle: { color: "#e15759" },
      },
    ],
  });
  const text = chart.renderToSVGString();
  chart.dispose();
  return text;
}
