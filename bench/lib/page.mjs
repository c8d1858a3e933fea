// The page that a run makes: docs/bench.md.
import { limitsOf, medianBlock, MOST_KEPT, ofFloor, otherLimits } from "./limits.mjs";

const OURS = new Set(["ours", "ours-columns"]);
const FLOORS = new Set(["raw", "raw-lod", "raw-labels", "raw-labels-columns", "raw-svg"]);
const WHAT = {
  ours: "**timeloom**, rows",
  "ours-columns": "**timeloom**, columns",
  raw: "floor: all rectangles",
  "raw-lod": "floor: no overdraw",
  "raw-labels": "floor: with labels",
  "raw-labels-columns": "floor: with labels, columns",
  "raw-svg": "floor: an SVG element each",
  plot: "Observable Plot",
  echarts: "ECharts",
  "echarts-default": "ECharts, default chunks",
  "event-drops": "EventDrops",
  "event-drops-meta": "EventDrops, blurred",
  timelinejs: "TimelineJS",
  fullcalendar: "FullCalendar",
  uplot: "uPlot",
  "vis-timeline-nostack": "vis-timeline, unstacked",
  "vis-timeline-cluster": "vis-timeline, clustered",
  "vis-timeline-startend": "vis-timeline, start and end",
};

/** @returns {string} Markdown; a part that was not run says so */
export function pageOf({ machine, peers, block, mounts, server, dates }) {
  const out = [
    "---",
    "title: Speed, measured",
    "group: Guides",
    "---",
    "",
    "# Speed, measured",
    "",
    "<!-- Made by `npm run bench`; do not edit. -->",
    "",
    "This library beside others, and beside floors: a rectangle for each event, in one of them words and an axis too, written by hand",
    "without any library. One dataset, one browser, one run. `npm run bench` makes this page again on your machine; `bench/README.md` says how.",
    "",
    `Made ${machine.date.slice(0, 16).replace("T", " ")} UTC at ${machine.commit}: ${machine.cpu}, ${machine.cores} cores, ${machine.memory} GiB, ${machine.system}, Node ${machine.node}${peers?.chrome ? `, Chromium ${peers.chrome} without a GPU` : ""}.`,
  ];
  if (peers?.load)
    out.push(
      `Load while frames were measured: ${peers.load[0].toFixed(1)} to ${peers.load[2].toFixed(1)}, median ${peers.load[1].toFixed(1)}. ${peers.load[1] > machine.cores ? "**The machine was busy with other work: its milliseconds are too many. Ratios of one run are what counts.**" : "Ratios of one run are what counts, not milliseconds."}`,
    );
  out.push("");
  if (peers) out.push("![Milliseconds by the number of events, beside other libraries](bench.svg)", "");
  limits(out, { peers, block, mounts, server, dates });
  frames(out, peers);
  rest(out, { peers, block, mounts, server, dates });
  method(out, { peers, server });
  return `${out.join("\n").replace(/\n{3,}/g, "\n\n")}`;
}

function limits(out, parts) {
  out.push("## Limits", "");
  const others = otherLimits(parts);
  const ratios = limitsOf(parts.peers);
  const held = [...ratios.flatMap(({ floor, peer }) => [floor, peer]), ...others];
  const count = (state) => held.filter(({ met }) => met === state).length;
  out.push(
    `${count(true)} met, **${count(false)} missed**, ${count(undefined)} not compared: not run, or nothing to be held beside draws so many.`,
    "",
  );
  out.push(
    `Beside the floor with labels ours may take ${ofFloor} times as long. Beside the fastest timeline that draws as many events (vis-timeline, timelines-chart,`,
    "EventDrops, ECharts, TimelineJS or FullCalendar, each in its quickest form that was run) it may take the part that stands in brackets.",
    "From 100,000 events on ours are columns.",
    "",
  );
  table(out, ["", "events", "ours, ms", "floor, ms", "times the floor", "fastest timeline, ms", "part of it"], "lrrrrlr", [
    ...ratios.map(({ what, n, ms: own, floor, peer }) => [
      what,
      count0(n),
      ms(own),
      ms(floor.ms),
      verdict(floor),
      peer.of ? `${ms(peer.ms)} ${name(peer.of)}` : "none",
      verdict(peer),
    ]),
  ]);
  const columns = ratios.filter(({ columns }) => columns?.met !== undefined);
  for (const { n, columns: beside } of columns)
    out.push(
      `The first frame of ${count0(n)} beside a floor that reads the same columns instead of rows (${ms(beside.ms)} ms): ${verdict(beside)}.`,
      "",
    );
  table(out, ["", "measured", "wanted", ""], "lrrl", [
    ...others.map(({ what, value, unit, most, least, met, also }) => [
      also ? `${what} (${also})` : what,
      value === undefined ? "not run" : `${figure(value)} ${unit}`.trim(),
      least === undefined ? `at most ${most} ${unit}`.trim() : `at least ${least}`,
      met === undefined ? "" : met ? "met" : "**missed**",
    ]),
  ]);
}

function frames(out, peers) {
  out.push("## First frame, zoom and pan", "");
  if (!peers) return void out.push("Not run.", "");
  out.push("Milliseconds. A frame time is what a frame costs, since frames are not held back to 60 a second.", "");
  const cellOf = (peer, n) => peers.cells.find((cell) => cell.peer === peer && cell.n === n);
  const grid = (title, figures) => {
    out.push(`### ${title}`, "");
    table(out, ["", ...peers.ns.map(count0)], `l${"r".repeat(peers.ns.length)}`, [
      ...sorted(peers.peers).map((peer) => [
        name(peer),
        ...peers.ns.map((n) => state(cellOf(peer, n)) ?? figures(cellOf(peer, n))),
      ]),
    ]);
  };
  const three = (of) => (cell) => {
    const figure = of(cell);
    if (figure?.median === undefined) return cell.status === "ok" ? "not run" : cell.status;
    const planned = figure.planned;
    return `${ms(figure.median)} / ${ms(figure.p95)} / ${ms(figure.worst)}${figure.done < planned ? ` (${figure.done} of ${planned})` : ""}`;
  };
  grid("First frame", (cell) => ms(cell.firstFrame) + (cell.runs < peers.runs ? ` (${cell.runs} of ${peers.runs} runs)` : ""));
  grid(
    "All 60 window changes: median / p95 / worst",
    three((c) => ({ median: c.frameMedian, p95: c.frameP95, worst: c.frameWorst, done: c.framesDone, planned: 60 })),
  );
  grid(
    "Zoom: median / p95 / worst",
    three((c) => ({ ...c.phases?.zoom, planned: 24 })),
  );
  grid(
    "Pan at half of the extent: median / p95 / worst",
    three((c) => ({ ...c.phases?.["pan1/2"], planned: 12 })),
  );
  grid(
    "Pan at a thirtieth: median / p95 / worst",
    three((c) => ({ ...c.phases?.["pan1/30"], planned: 12 })),
  );
  grid(
    "Pan at a thousandth: median / p95 / worst",
    three((c) => ({ ...c.phases?.["pan1/1000"], planned: 12 })),
  );
  grid("First frame: the main thread's processor time", (cell) => ms(cell.mountTask));
  grid("A window change: the main thread's processor time, mean", (cell) =>
    cell.task === undefined ? "not run" : ms(cell.task),
  );
  grid("Memory beyond the page with its data, MB", (cell) =>
    cell.heapTotal === undefined ? "not run" : (cell.heapTotal / 1e6).toFixed(1),
  );
  grid("Elements in the page", (cell) => (cell.elements === undefined ? "not run" : count0(cell.elements)));
}

function rest(out, { peers, block, mounts, server, dates }) {
  out.push("## Longest block, and memory an event", "");
  const blocks = [...new Set((block?.blocks ?? []).map(({ peer, n }) => `${peer} ${n}`))].map((key) => key.split(" "));
  if (blocks.length === 0) out.push("Not run.", "");
  else
    table(out, ["", "events", "longest block, ms", "an idle page's, ms", "memory, bytes an event"], "lrrrr", [
      ...blocks.map(([peer, n]) => {
        const found = medianBlock(block, peer, Number(n));
        const failed = block.blocks.find((run) => run.peer === peer && run.n === Number(n) && run.status !== "ok");
        if (!found) return [name(peer), count0(Number(n)), failed.note ?? failed.status, "", ""];
        return [name(peer), count0(Number(n)), ms(found.longest), ms(found.idle), found.bytes.toFixed(1)];
      }),
    ]);
  out.push("## Mounts and destroys", "");
  const leaks = [...(mounts?.leaks ?? []), ...(peers?.leaks ?? [])];
  if (leaks.length === 0) out.push("Not run.", "");
  else
    table(
      out,
      [
        "",
        "events",
        "cycles",
        "nodes kept",
        "listeners kept",
        "objects kept",
        "by the second half",
        "heap kept, KiB",
        "by the second half",
      ],
      "lrrrrrrrr",
      [
        ...leaks
          .filter((leak) => leak.status === "ok" || leak.status === "partial")
          .map((leak) => [
            name(leak.peer),
            count0(leak.n),
            count0(leak.done),
            count0(leak.nodes),
            count0(leak.listeners),
            count0(leak.objects),
            count0(leak.second.objects),
            kib(leak.heap),
            kib(leak.second.heap),
          ]),
        ...leaks
          .filter((leak) => leak.status === "timeout" || leak.status === "error")
          .map((leak) => [name(leak.peer), count0(leak.n), leak.status, "", "", "", "", "", ""]),
      ],
    );
  out.push("## Size", "");
  const sizes = Object.entries(peers?.sizes ?? {}).filter(([, size]) => size && !size.error);
  if (sizes.length === 0) out.push("Not run.", "");
  else {
    out.push("Of what the bench imports with everything that it needs, script and style, minified; KiB.", "");
    table(out, ["", "minified", "gzip", "brotli"], "lrrr", [
      ...sizes
        .sort(([, a], [, b]) => a.total.gzip - b.total.gzip)
        .map(([peer, { total }]) => [name(peer), kib(total.min), kib(total.gzip), kib(total.brotli)]),
    ]);
  }
  out.push("## On a server", "");
  if (!server) out.push("Not run.", "");
  else
    table(out, ["", "events", "ms, median", "the first, ms", "KiB of text", "part of Plot's time"], "lrrrrr", [
      ...server.cells.map((cell) => [
        cell.name.replace("timeloom, ", "**timeloom**, "),
        count0(cell.n),
        ms(cell.ms),
        ms(cell.first),
        kib(cell.bytes),
        cell.ofPlot.toFixed(2),
      ]),
    ]);
  out.push("## Dates", "");
  if (!dates) out.push("Not run.", "");
  else
    out.push(
      `Reading dates of levels 0 and 1: ${dates.ours} µs each with \`parseDate\`, ${dates.edtf} µs with \`edtf\` ${dates.version}: ${dates.ratio} times as fast.`,
      "",
    );
}

function method(out, { peers, server }) {
  out.push("## Method", "");
  if (peers)
    out.push(
      `Each figure is the median of ${peers.runs} fresh pages, each in a browser of its own; libraries take turns. A measure is given up after`,
      `${peers.capSeconds} s, and a size after which a smaller one was given up is not begun. The events are made from a seed (${peers.seed}): 12 groups, 30 % with a length,`,
      "1900 to 2025, half of them in bursts. The chart is 1,200 by 640 pixels. Of 60 window changes 24 zoom in to a thousandth, then 12 each pan at a",
      "thousandth, a thirtieth and half of the extent (the 95th percentile of 12 is the worst). A frame counts from the change to the start of the frame after the one that shows it. First frames",
      "count from the call; arrays that a caller would hold are made before. The longest block is the longest that a message to the page waits, from the call",
      "to three seconds after it. What mounts and destroys keep is counted after a collection: objects, functions, arrays and strings; the heap also has the code that the",
      `engine compiles, which grows for thousands of cycles. The second half may keep ${MOST_KEPT} objects a cycle, and no node or listener.`,
      "",
      "Libraries differ in what they show: this one has words and counts of what does not fit in each frame, and names for the keyboard and screen readers whenever it rests;",
      "these and the legend are made in the third frame after the call, when the first has been shown, and so not in what counts as the first frame. EventDrops",
      "draws no lengths, uPlot neither lengths nor words, Plot words for at most 300 events; TimelineJS goes to the nearest of its zoom levels. The adapters",
      "(`bench/peers/adapters/`) say so, and take each library's quickest sensible configuration.",
      "",
    );
  const versions = { ...peers?.versions, ...server?.versions };
  out.push(
    `Versions: ${
      Object.entries(versions)
        .map(([of, version]) => `${of} ${version}`)
        .join(", ") || "none"
    }.`,
    "",
  );
}

function sorted(peers) {
  const rank = (peer) => (OURS.has(peer) ? 0 : FLOORS.has(peer) ? 1 : 2);
  return [...peers].sort((a, b) => rank(a) - rank(b));
}

function state(cell) {
  if (!cell || cell.runs === 0) return cell?.status === "skipped" ? "given up before" : "not run";
  if (cell.stage === "mount") return cell.status === "error" ? "failed" : "given up";
  return undefined;
}

function verdict({ ratio, most, met }) {
  if (met === undefined) return `– (${most})`;
  const rounded = ratio < 0.095 ? ratio.toFixed(3) : ratio.toFixed(2);
  return `${rounded} (${most}) ${met ? "met" : "**missed**"}`;
}

function table(out, head, sides, rows) {
  const row = (cells) => `| ${cells.join(" | ")} |`;
  out.push(row(head), `|${[...sides].map((side) => (side === "r" ? "---:" : "---")).join("|")}|`, ...rows.map(row), "");
}

function name(peer) {
  return WHAT[peer] ?? peer;
}

function ms(value) {
  if (value === undefined) return "–";
  return value >= 10_000 ? `${(value / 1000).toFixed(1)} s` : value >= 100 ? count0(Math.round(value)) : value.toFixed(1);
}

function figure(value) {
  return Math.abs(value) >= 100
    ? count0(Math.round(value))
    : Number.isInteger(value)
      ? String(value)
      : value.toFixed(value < 1 ? 3 : 1);
}

function kib(bytes) {
  return (bytes / 1024).toFixed(bytes < 10_240 && bytes > -10_240 ? 1 : 0);
}

function count0(value) {
  return value.toLocaleString("en");
}
