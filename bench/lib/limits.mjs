// The limits of the library's speed, and whether a run met them. All but three are ratios of figures of one run.

/** Timelines that can be used as one is: the fastest of them that draws as many events is what ours is held beside. */
const TIMELINES = [
  "vis-timeline",
  "vis-timeline-nostack",
  "vis-timeline-cluster",
  "vis-timeline-startend",
  "timelines-chart",
  "event-drops",
  "event-drops-meta",
  "echarts",
  "echarts-default",
  "timelinejs",
  "fullcalendar",
];
const FLOOR = "raw-labels";
const SIZES = [100, 1000, 10_000, 100_000, 1_000_000];
/** From here on the events are given as columns. */
const COLUMNS = 100_000;

export const ofFloor = 1.5;
export const firstFrameOfPeer = (n) => (n <= 1000 ? 1 : n <= 100_000 ? 0.4 : 0.5);
export const frameOfPeer = (n) => (n < 100_000 ? 0.5 : 0.1);
export const MOST = { block: 100, bytes: 60, server: 0.1, dates: 20 };
/** Objects, functions, arrays and strings kept by a mount; what a mount forgets to let go is at least one. */
export const MOST_KEPT = 0.1;
export const PHASES = [
  ["zoom", "zoom"],
  ["pan1/30", "pan at a thirtieth"],
  ["pan1/2", "pan at half"],
];

/**
 * @typedef {object} Ratio
 * @property {string | undefined} of what ours is held beside
 * @property {number | undefined} ms its own figure
 * @property {number | undefined} ratio
 * @property {number} most
 * @property {boolean | undefined} met undefined where there is nothing to compare
 */

/** Limits on the first frame and on frames of zoom and pan: one entry for each figure and number of events. */
export function limitsOf(peers) {
  const cellOf = (peer, n) => peers?.cells.find((cell) => cell.peer === peer && cell.n === n);
  const entries = [];
  for (const n of SIZES) {
    const ours = n >= COLUMNS ? "ours-columns" : "ours";
    const entry = (what, figure, ofPeer, columnsToo) => {
      const value = figure(cellOf(ours, n));
      const others = TIMELINES.map((peer) => [peer, figure(cellOf(peer, n))]).filter(([, ms]) => ms !== undefined);
      const [fastest, best] = others.reduce((least, other) => (other[1] < least[1] ? other : least), [undefined, Infinity]);
      const ratio = (of, ms, most) => {
        const part = value === undefined || !(ms < Infinity) ? undefined : value / ms;
        return { of, ms: ms < Infinity ? ms : undefined, ratio: part, most, met: part === undefined ? undefined : part <= most };
      };
      const floor = ratio(FLOOR, figure(cellOf(FLOOR, n)), ofFloor);
      const columns = columnsToo ? ratio(`${FLOOR}-columns`, figure(cellOf(`${FLOOR}-columns`, n)), ofFloor) : undefined;
      entries.push({ what, n, ours, ms: value, floor, columns, peer: ratio(fastest, best, ofPeer) });
    };
    entry("first frame", (cell) => cell?.firstFrame, firstFrameOfPeer(n), n >= COLUMNS);
    for (const [phase, name] of PHASES)
      for (const figure of ["median", "p95"])
        entry(
          `${name}, ${figure}`,
          (cell) => (whole(cell, phase) ? cell.phases[phase][figure] : undefined),
          frameOfPeer(n),
          false,
        );
  }
  return entries;
}

/** Whether all window changes of the phase were done before the cap. */
function whole(cell, phase) {
  return cell?.phases?.[phase]?.done === (phase === "zoom" ? 24 : 12);
}

/** Limits that are no ratios of frames: `value` undefined where it was not measured. */
export function otherLimits({ block, mounts, server, dates }) {
  const blocked = medianBlock(block, "ours-columns", 1_000_000);
  const cycles = mounts?.leaks.filter(({ peer, status }) => peer === "ours" && status === "ok");
  const worst = cycles?.length ? cycles.reduce((a, b) => (b.second.objects > a.second.objects ? b : a)) : undefined;
  const text = server?.cells.find(({ n, name }) => n === 1000 && name === "timeloom, renderToString");
  return [
    {
      what: "longest block of the main thread at 1,000,000 from columns, loading included",
      value: blocked?.longest,
      unit: "ms",
      most: MOST.block,
      // what the machine's other work makes a page wait that does nothing
      also: blocked && `an idle page's: ${Math.round(blocked.idle)} ms`,
    },
    {
      what: "memory at 1,000,000 beyond the caller's own arrays",
      value: blocked?.bytes,
      unit: "bytes an event",
      most: MOST.bytes,
    },
    {
      what: "objects kept by each of the second 500 of 1,000 mounts and destroys",
      value: worst && worst.second.objects / (worst.cycles / 2),
      unit: "",
      most: MOST_KEPT,
      also: worst && worst.cycles < 1000 ? `of ${worst.cycles} cycles` : undefined,
    },
    {
      what: "DOM nodes, listeners and workers kept by them",
      value: worst && Math.max(worst.second.nodes, 0) + Math.max(worst.second.listeners, 0) + (worst.workers ?? 0),
      unit: "",
      most: 0,
    },
    { what: "`renderToString` of 1,000 events, of Plot's time with jsdom", value: text?.ofPlot, unit: "", most: MOST.server },
    { what: "`parseDate` on levels 0 and 1, times as fast as `edtf`", value: dates?.ratio, unit: "", least: MOST.dates },
  ].map((limit) => ({
    ...limit,
    met:
      limit.value === undefined ? undefined : limit.least === undefined ? limit.value <= limit.most : limit.value >= limit.least,
  }));
}

/** The median of the runs: longest block, and bytes an event by the larger of the two accounts of memory. */
export function medianBlock(block, peer, n) {
  const runs = (block?.blocks ?? []).filter((run) => run.peer === peer && run.n === n && run.status === "ok");
  if (runs.length === 0) return undefined;
  const middle = (values) => values.sort((a, b) => a - b)[Math.floor((values.length - 1) / 2)];
  return {
    runs: runs.length,
    longest: middle(runs.map(({ longest }) => longest)),
    idle: middle(runs.map(({ idle }) => idle)),
    // the protocol's account knows only the page; where there are workers, the page's own account counts
    bytes: middle(runs.map(({ heap, workers }) => (workers ? heap.own : heap.total))) / n,
  };
}
