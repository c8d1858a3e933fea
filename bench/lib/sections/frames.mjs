// First frames and window changes of each library, by the number of events.
import { count0, ms } from "./figures.mjs";
import { name, sorted } from "./names.mjs";
import { table } from "./table.mjs";

export function frames(out, peers) {
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

function state(cell) {
  if (!cell || cell.runs === 0) return cell?.status === "skipped" ? "given up before" : "not run";
  if (cell.stage === "mount") return cell.status === "error" ? "failed" : "given up";
  return undefined;
}
