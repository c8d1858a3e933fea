// Rounds of cells: which run is next, and which is not worth its time.
import { median } from "../lib/report.mjs";
import { saveResults } from "../lib/results.mjs";
import { measureCell } from "./cell.mjs";

/** Peers are interleaved within a round, so that a slow spell of the machine meets them all. */
export async function measureCells(options, results, { url, log, started }) {
  const { ns, peers, runs, measures, budgetMs, capMs, slowMs, seed, quick } = options;
  const { all, dead } = results;
  const zoomWanted = measures.has("zoom"),
    heapWanted = measures.has("heap");
  const overBudget = (share = 1) => budgetMs && Date.now() - started > budgetMs * share;
  for (const n of ns) {
    for (let k = 0; k < runs; k++) {
      for (const p of peers) {
        const d = (dead[p.id] ??= {});
        if (d.mount !== undefined && (n > d.mount || k > 0)) continue; // a smaller N (or this one) timed out
        if (d.slow === n && k > 0) continue; // one run took longer than --slow seconds: not repeated (runs: 1 in the JSON)
        const zoomDead = d.zoom !== undefined && (n > d.zoom || k > 0);
        if (k > 0 && d.zoom === n && !heapWanted && !measures.has("mount")) continue;
        if (k > 0 && overBudget(0.9)) continue;
        if (k === 0 && overBudget()) {
          log(`budget spent before ${p.id} N=${n}`);
          continue;
        }
        const cap = budgetMs ? Math.max(3000, Math.min(capMs, budgetMs - (Date.now() - started))) : capMs;
        const tRun = Date.now();
        const { chrome, ...r } = await measureCell(url(p), p, n, { seed, zoom: zoomWanted && !zoomDead, heap: heapWanted, cap });
        results.chrome = chrome ?? results.chrome;
        if (Date.now() - tRun > slowMs) d.slow = n;
        r.run = k;
        if (r.stage === undefined) delete r.stage;
        all.push(r);
        if (r.status === "timeout") {
          if (r.stage === "zoom") d.zoom = Math.min(d.zoom ?? Infinity, n);
          else d.mount = Math.min(d.mount ?? Infinity, n);
        }
        if (r.status === "error") d.mount = Math.min(d.mount ?? Infinity, n);
        log(
          `${p.id} N=${n} run ${k + 1}: ${r.status}${r.stage ? " (" + r.stage + ")" : ""} first ${r.firstFrame?.toFixed(1) ?? "-"} ms, frame median ${r.zoom?.frame?.length ? median(r.zoom.frame).toFixed(2) : "-"} worst ${r.zoom?.frame?.length ? Math.max(...r.zoom.frame).toFixed(1) : "-"} (${r.zoom?.frame?.length ?? 0}/60), heap ${r.heap ? (r.heap.total / 1e6).toFixed(1) + " MB" : "-"} calib ${r.calib?.toFixed(1)} ${r.note ?? ""} ${(r.errors ?? []).join(" | ")}`,
        );
        if (!quick) saveResults(options, results);
      }
      if (overBudget(0.9)) break;
    }
  }
}
