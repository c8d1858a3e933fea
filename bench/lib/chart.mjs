// The chart of a run: milliseconds by the number of events, both in powers of ten, each line named at its end.

/** What is drawn of each library; ours is of rows and, from where these end, of columns. */
const LINES = [
  ["timeloom", "ours"],
  ["floor, with labels", "floor"],
  ["vis-timeline", "other"],
  ["timelines-chart", "other"],
  ["event-drops", "other"],
  ["echarts", "other"],
  ["timelinejs", "other"],
  ["fullcalendar", "other"],
  ["plot", "other"],
  ["uplot", "other"],
];
const NAMES = {
  echarts: "ECharts",
  "event-drops": "EventDrops",
  timelinejs: "TimelineJS",
  fullcalendar: "FullCalendar",
  plot: "Plot",
  uplot: "uPlot",
};
const WIDTH = 960;
const HEIGHT = 460;
const TOP = 64;
const BOTTOM = 44;
const PLOT = 300;
/** Of a word, so that no two overlap. */
const LINE = 14;

/** @returns {string | undefined} SVG; undefined where there is nothing to draw */
export function chartOf(peers) {
  const cells = peers?.cells.filter((cell) => cell.firstFrame !== undefined) ?? [];
  if (cells.length === 0) return undefined;
  const panels = [
    ["First frame", (cell) => cell.firstFrame],
    ["A frame of zoom and pan, median", (cell) => cell.frameMedian],
  ];
  const all = cells.flatMap((cell) => panels.map(([, figure]) => figure(cell))).filter((ms) => ms > 0);
  const ns = [...new Set(cells.map(({ n }) => n))].sort((a, b) => a - b);
  const low = Math.floor(Math.log10(Math.min(...all)));
  const high = Math.ceil(Math.log10(Math.max(...all)));
  const y = (ms) => HEIGHT - BOTTOM - ((Math.log10(ms) - low) / (high - low)) * (HEIGHT - BOTTOM - TOP);
  const [first, last] = [Math.log10(ns[0]), Math.log10(ns.at(-1))];
  const x = (n) => (last > first ? ((Math.log10(n) - first) / (last - first)) * PLOT : PLOT / 2);
  const drawn = panels.map(([title, figure], index) => {
    const left = 58 + index * 468;
    return `<g transform="translate(${left} 0)">${axes(title, ns, x, y, low, high, index === 1)}${lines(cells, figure, x, y)}${index === 1 ? text(PLOT - 4, round(y(1000 / 60)) + 14, "60 a second", `text-anchor="end"`) : ""}</g>`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" width="${WIDTH}" height="${HEIGHT}" role="img" aria-labelledby="t d">
<title id="t">Milliseconds by the number of events</title>
<desc id="d">Two charts with powers of ten on both axes: time to the first frame, and the median frame of zoom and pan. The tables of the page have the figures.</desc>
<style>
svg { background: #fff; font: 12px system-ui, sans-serif }
text { fill: #52525b; stroke: #fff; stroke-width: 3px; stroke-linejoin: round; paint-order: stroke } .title { font-size: 14px; font-weight: 600; fill: #18181b }
.grid { stroke: #e4e4e7 } .budget { stroke: #a1a1aa; stroke-dasharray: 2 3 }
polyline { fill: none; stroke-linejoin: round } .other polyline { stroke: #8b8b95; stroke-width: 1.25 } .other circle { fill: #8b8b95 }
.floor polyline { stroke: #18181b; stroke-width: 1.75; stroke-dasharray: 5 4 } .floor circle, .floor text { fill: #18181b }
.ours polyline { stroke: #0f62b8; stroke-width: 3 } .ours circle, .ours text { fill: #0f62b8 } .ours text { font-weight: 600 }
.lead { stroke: #c4c4cc; stroke-width: .75 }
@media (prefers-color-scheme: dark) {
svg { background: #18181b } text { fill: #b4b4bd; stroke: #18181b } .title { fill: #fafafa } .grid { stroke: #34343a } .budget { stroke: #71717a }
.floor polyline { stroke: #fafafa } .floor circle, .floor text { fill: #fafafa }
.ours polyline { stroke: #6cb2ff } .ours circle, .ours text { fill: #6cb2ff } .lead { stroke: #52525b }
}
</style>
${drawn.join("\n")}
</svg>
`;
}

function axes(title, ns, x, y, low, high, budget) {
  const parts = [text(-46, 24, title, `class="title"`), text(-46, 44, "milliseconds")];
  for (let power = low; power <= high; power++) {
    const at = round(y(10 ** power));
    parts.push(
      `<line class="grid" x1="0" x2="${PLOT}" y1="${at}" y2="${at}"/>`,
      text(-8, at + 4, (10 ** power).toLocaleString("en"), `text-anchor="end"`),
    );
  }
  for (const n of ns) parts.push(text(round(x(n)), HEIGHT - BOTTOM + 20, short(n), `text-anchor="middle"`));
  parts.push(text(PLOT / 2, HEIGHT - BOTTOM + 38, "events", `text-anchor="middle"`));
  if (budget) {
    const at = round(y(1000 / 60));
    parts.push(`<line class="budget" x1="0" x2="${PLOT}" y1="${at}" y2="${at}"/>`);
  }
  return parts.join("");
}

function lines(cells, figure, x, y) {
  const series = LINES.map(([name, kind]) => ({ name, kind, points: pointsOf(cells, name, figure) })).filter(
    ({ points }) => points.length > 0,
  );
  const ends = new Map();
  for (const one of series) {
    const [n, ms] = one.points.at(-1);
    ends.set(n, [...(ends.get(n) ?? []), { ...one, at: y(ms) }]);
  }
  const words = [...ends].flatMap(([n, group]) =>
    dodge(group).map(({ name, kind, at, place }) => {
      const right = round(x(n)) + 6;
      const lead =
        Math.abs(place - at) > 5
          ? `<line class="lead" x1="${right - 3}" x2="${right + 5}" y1="${round(at)}" y2="${round(place)}"/>`
          : "";
      return `<g class="${kind}">${lead}${text(right + (lead ? 8 : 0), round(place) + 4, NAMES[name] ?? name)}</g>`;
    }),
  );
  // ours last, so that it lies over the others
  const drawn = [...series].reverse().map(({ kind, points }) => {
    const places = points.map(([n, ms]) => [round(x(n)), round(y(ms))]);
    const dots = places.map(([cx, cy]) => `<circle cx="${cx}" cy="${cy}" r="${kind === "ours" ? 3 : 2}"/>`).join("");
    return `<g class="${kind}"><polyline points="${places.join(" ")}"/>${dots}</g>`;
  });
  return drawn.join("") + words.join("");
}

function pointsOf(cells, name, figure) {
  const from = (peer) => cells.filter((cell) => cell.peer === peer);
  const rows = from("ours").filter(({ n }) => n < 100_000);
  const own =
    name === "timeloom"
      ? [...rows, ...from("ours-columns").filter(({ n }) => n >= 100_000)]
      : from(name.startsWith("floor") ? "raw-labels" : name);
  return own.map((cell) => [cell.n, figure(cell)]).filter(([, ms]) => ms > 0);
}

/** Puts words as near to their lines' ends as they can be without lying over each other. */
function dodge(words) {
  const placed = [...words].sort((a, b) => a.at - b.at).map((word) => ({ ...word, place: word.at }));
  for (let round = 0; round < 200; round++)
    for (let i = 1; i < placed.length; i++) {
      const short = (LINE - (placed[i].place - placed[i - 1].place)) / 2;
      if (short <= 0.01) continue;
      placed[i - 1].place -= short;
      placed[i].place += short;
    }
  return placed;
}

function text(x, y, words, more = "") {
  return `<text x="${x}" y="${y}"${more && ` ${more}`}>${words}</text>`;
}

function short(n) {
  return n >= 1e6 ? `${n / 1e6} million` : n.toLocaleString("en");
}

function round(value) {
  return Math.round(value * 10) / 10;
}
