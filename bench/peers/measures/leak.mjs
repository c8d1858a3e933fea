// What mounts and destroys leave behind.
import { memory, objects, within } from "../lib/browser.mjs";
import { onFreshPage } from "../lib/fresh-page.mjs";
import { saveResults } from "../lib/results.mjs";

/** All peers and sizes, each as often as there are runs, until one fails. */
export async function measureLeaks(options, results, { url, log }) {
  const { leaks, dead } = results;
  for (const n of options.leakNs)
    for (const p of options.peers) {
      if (dead[p.id]?.mount <= n) {
        leaks.push({ peer: p.id, n, status: "skipped" });
        continue;
      }
      for (let k = 0; k < options.runs; k++) {
        const r = await leakRun(url(p), p, n, options);
        leaks.push(r);
        log(
          `leak ${p.id} N=${n}: ${r.status}, ${r.done} cycles, heap ${(r.heap / 1024).toFixed(0)} KiB (second half ${(r.second?.heap / 1024).toFixed(0)}), objects ${r.objects} (${r.second?.objects}) nodes ${r.nodes} listeners ${r.listeners} ${r.note ?? ""} ${(r.errors ?? []).join(" | ")}`,
        );
        if (r.status !== "ok") break;
      }
      saveResults(options, results);
    }
}

function leakRun(url, peer, n, { seed, capMs, leakCycles }) {
  const r = { peer: peer.id, n, cycles: leakCycles };
  return onFreshPage(url, r, async (h) => {
    await h.page.evaluate(([n, s]) => bench.gen(n, s), [n, seed]);
    const cycles = async (k) => {
      const c = await within(
        h.page.evaluate(([k, cap]) => bench.cycles(k, cap), [k, capMs]),
        capMs + 10000,
        "cycles",
      );
      await h.page.waitForTimeout(1200); // let time-outs and transitions of destroyed charts end
      return { ...c, memory: { ...(await memory(h.cdp)), objects: (await objects(h.cdp)).count } };
    };
    const { memory: a } = await cycles(2);
    // in two halves: what is kept once (compiled code, caches) is not what grows with each
    const first = await cycles(leakCycles / 2);
    const second = await cycles(leakCycles / 2);
    const kept = (a, b) => ({
      heap: b.total - a.total,
      js: b.js - a.js,
      nodes: b.nodes - a.nodes,
      listeners: b.listeners - a.listeners,
      objects: b.objects - a.objects,
    });
    r.done = first.done + second.done;
    r.workers = h.page.workers().length;
    Object.assign(r, kept(a, second.memory), { ms: first.ms + second.ms, second: kept(first.memory, second.memory) });
    r.status = r.done < leakCycles ? "partial" : "ok";
  });
}
