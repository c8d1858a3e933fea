// What is measured, by the names that a reader knows, and in which order.

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

export function name(peer) {
  return WHAT[peer] ?? peer;
}

/** Ours, then the floors, then the others. */
export function sorted(peers) {
  const rank = (peer) => (OURS.has(peer) ? 0 : FLOORS.has(peer) ? 1 : 2);
  return [...peers].sort((a, b) => rank(a) - rank(b));
}
