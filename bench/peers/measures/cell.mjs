// First frame, window changes and memory of one peer with so many events: one run of one cell.
import os from "node:os";
import { memory, metrics, Timeout, within } from "../lib/browser.mjs";
import { onFreshPage } from "../lib/fresh-page.mjs";

/** The record of the run, and in `chrome` the version of the browser. */
export function measureCell(url, peer, n, { seed, zoom, heap, cap }) {
  const r = { peer: peer.id, n, status: "ok", at: new Date().toISOString(), load: os.loadavg()[0] };
  const measure = async ({ page, cdp, partial, version }) => {
    r.chrome = version;
    r.calib = (await page.evaluate(() => bench.calibrate())).ms;
    await within(
      page.evaluate(([n, s]) => bench.gen(n, s), [n, seed]),
      120000,
      "data generation",
    );
    await page.evaluate(() => bench.prepare());
    const m0 = await memory(cdp);
    r.baseline = m0.total;
    const p0 = await metrics(cdp);
    // +10 s of grace: the page gives up by itself at the cap unless one long task blocks it
    const mt = await within(
      page.evaluate((c) => bench.mount(c), cap),
      cap + 10000,
      "mount",
    );
    r.mountTask = ((await metrics(cdp)).TaskDuration - p0.TaskDuration) * 1000;
    r.mountSync = mt.sync;
    r.firstFrame = mt.firstFrame;
    if (mt.timeout) {
      r.status = "timeout";
      r.stage = "mount";
      return;
    }
    r.drawn = await within(
      page.evaluate(() => bench.drawn()),
      20000,
      "drawn",
    );
    if (!r.drawn) {
      r.status = "error";
      r.stage = "mount";
      r.note = "nothing drawn";
      return;
    }
    if (heap) {
      const m1 = await within(memory(cdp), 90000, "heap after mount");
      r.heap = {
        js: m1.js - m0.js,
        dom: m1.dom - m0.dom,
        buffers: m1.buffers - m0.buffers,
        total: m1.total - m0.total,
        nodes: m1.nodes - m0.nodes,
        listeners: m1.listeners - m0.listeners,
      };
      r.elements = (await page.evaluate(() => bench.counts())).host - 1;
    }
    if (zoom) {
      const a = await metrics(cdp);
      let z;
      try {
        z = await within(
          page.evaluate((c) => bench.zoom(c), cap),
          cap + 10000,
          "zoom",
        );
      } catch (e) {
        if (!(e instanceof Timeout)) throw e;
        z = partial.last ? JSON.parse(partial.last) : { sync: [], frame: [], phase: [], gap: [], planned: 60 };
        z.timeout = true;
        z.blocked = true;
      }
      r.zoom = z;
      if (z.timeout) {
        r.status = "timeout";
        r.stage = "zoom";
      } else {
        const b = await metrics(cdp);
        const d = (k) => ((b[k] - a[k]) * 1000) / z.frame.length;
        r.task = { total: d("TaskDuration"), layout: d("LayoutDuration"), style: d("RecalcStyleDuration") };
      }
    }
  };
  return onFreshPage(url, r, measure, () => (r.firstFrame === undefined ? "mount" : "after mount"));
}
