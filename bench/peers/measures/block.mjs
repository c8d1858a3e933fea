// The longest block of the main thread from before the call on, and the memory that is kept.
import os from "node:os";
import { memory, within } from "../lib/browser.mjs";
import { onFreshPage } from "../lib/fresh-page.mjs";
import { saveResults } from "../lib/results.mjs";

/** All peers and sizes; they take turns, and one that failed has no second run. */
export async function measureBlocks(options, results, { url, log }) {
  const { blocks } = results;
  for (const n of options.blockNs)
    for (let k = 0; k < options.runs; k++)
      for (const p of options.peers) {
        if (blocks.some((b) => b.peer === p.id && b.n === n && b.status !== "ok")) continue;
        const { chrome, ...r } = await blockRun(url(p), p, n, options);
        results.chrome = chrome ?? results.chrome;
        blocks.push(r);
        log(
          `block ${p.id} N=${n} run ${k + 1}: ${r.status} longest ${r.longest?.toFixed(0)} ms at ${r.longestAt?.toFixed(0)} ms (idle page ${r.idle?.toFixed(0)} ms), heap ${(r.heap?.total / n).toFixed(1)} B/event, own account ${(r.heap?.own / n).toFixed(1)} B/event ${r.note ?? ""} ${(r.errors ?? []).join(" | ")}`,
        );
        saveResults(options, results);
      }
}

/** The record of the run, and in `chrome` the version of the browser. */
function blockRun(url, peer, n, { seed, capMs }) {
  const r = { peer: peer.id, n, status: "ok", at: new Date().toISOString(), load: os.loadavg()[0] };
  return onFreshPage(url, r, async (h) => {
    r.chrome = h.version;
    await within(
      h.page.evaluate(([n, s]) => bench.gen(n, s), [n, seed]),
      120000,
      "data generation",
    );
    await h.page.evaluate(() => bench.prepare());
    const own = () =>
      within(
        h.page.evaluate(() => bench.ownAccount()),
        90000,
        "own account of memory",
      );
    const before = { ...(await memory(h.cdp)), own: await own() };
    const {
      longest,
      at,
      before: idle,
      ...rest
    } = await within(
      h.page.evaluate(() => bench.block(3000)),
      capMs + 10000,
      "mount",
    );
    Object.assign(r, { longest, longestAt: at, idle }, rest);
    if (rest.timeout) r.status = "timeout";
    else {
      const after = { ...(await memory(h.cdp)), own: await own() };
      r.workers = h.page.workers().length;
      r.heap = Object.fromEntries(["js", "dom", "buffers", "total", "own"].map((k) => [k, after[k] - before[k]]));
    }
  });
}
