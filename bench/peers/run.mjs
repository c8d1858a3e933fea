// Speed in a page, beside the peers: node bench/peers/run.mjs; see README.md.
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { PEERS } from "./lib/peers.mjs";
import { ROOT, FLAGS, Timeout, build, bundleSize, memory, metrics, objects, openPage, serve, within } from "./lib/browser.mjs";
import { aggregate, markdown, median } from "./lib/report.mjs";
import { checkExpectations } from "./lib/expect.mjs";
import { T0, T1, windows } from "./lib/data.js";

const args = process.argv.slice(2);
const flag = (name) => args.includes("--" + name);
const value = (name, dflt) => {
  const i = args.indexOf("--" + name);
  return i >= 0 ? args[i + 1] : dflt;
};
const values = (name) => args.flatMap((a, i) => (a === "--" + name ? [args[i + 1]] : []));
if (flag("help")) {
  console.log(fs.readFileSync(path.join(ROOT, "README.md"), "utf8"));
  process.exit(0);
}

const quick = flag("quick");
const ours = path.resolve(value("ours", path.join(ROOT, "../../dist")));
const dfltPeers = PEERS.filter((p) => !p.optional)
  .map((p) => p.id)
  .join(",");
const peerIds = value("peers", dfltPeers).split(",").filter(Boolean);
const ns = value("n", quick ? "1000,10000" : "100,1000,10000,100000,1000000")
  .split(",")
  .filter(Boolean)
  .map(Number);
const runs = Number(value("runs", 3));
const budgetMs = Number(value("budget", quick ? 52 : 0)) * 1000;
const capMs = Number(value("cap", quick ? 15 : 60)) * 1000;
const slowMs = Number(value("slow", 90)) * 1000;
const seed = Number(value("seed", 20250101));
const measures = new Set(value("measures", quick ? "mount,zoom,heap" : "mount,zoom,heap,leak,size").split(","));
const leakNs = value("leak-n", "1000").split(",").map(Number);
const leakCycles = Number(value("cycles", 20));
const blockNs = value("block-n", "1000000").split(",").map(Number);
const outDir = path.resolve(value("out", path.join(ROOT, "../results")));
const name = value("name", quick ? "quick" : "full");
const t00 = Date.now();
const log = (...a) => console.error(`[${((Date.now() - t00) / 1000).toFixed(0).padStart(4)}s]`, ...a);

const peers = peerIds.map((id) => {
  const p = PEERS.find((q) => q.id === id);
  if (!p) {
    console.error(`unknown peer ${id}; known: ${PEERS.map((q) => q.id).join(", ")}`);
    process.exit(2);
  }
  return p;
});

const bundles = new Map();
for (const p of peers) bundles.set(p.id, await build(p, ours));
const server = await serve(bundles);
const url = (p) => `${server.base}/p/${p.id}/`;
let chromeVersion = null;

// ---------- one run of one cell, on a fresh page of a fresh browser ----------
async function oneRun(peer, n, { zoom, heap, cap }) {
  const r = { peer: peer.id, n, status: "ok", at: new Date().toISOString(), load: os.loadavg()[0] };
  let h;
  try {
    h = await openPage(url(peer));
    chromeVersion = h.version;
    const { page, cdp } = h;
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
      return r;
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
      return r;
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
        z = h.partial.last ? JSON.parse(h.partial.last) : { sync: [], frame: [], phase: [], gap: [], planned: 60 };
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
  } catch (e) {
    r.status = e instanceof Timeout ? "timeout" : "error";
    r.stage = r.firstFrame === undefined ? "mount" : "after mount";
    r.note = String(e.message ?? e)
      .split("\n")[0]
      .slice(0, 200);
  } finally {
    if (h) {
      if (h.errors.length) r.errors = [...new Set(h.errors)].slice(0, 5);
      await h.close();
    }
  }
  return r;
}

async function leakRun(peer, n) {
  const r = { peer: peer.id, n, cycles: leakCycles };
  let h;
  try {
    h = await openPage(url(peer));
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
  } catch (e) {
    r.status = e instanceof Timeout ? "timeout" : "error";
    r.note = String(e.message ?? e)
      .split("\n")[0]
      .slice(0, 200);
  } finally {
    if (h) {
      if (h.errors.length) r.errors = [...new Set(h.errors)].slice(0, 5);
      await h.close();
    }
  }
  return r;
}

// ---------- the longest block of the main thread from before the call on, and the memory that is kept ----------
async function blockRun(peer, n) {
  const r = { peer: peer.id, n, status: "ok", at: new Date().toISOString(), load: os.loadavg()[0] };
  let h;
  try {
    h = await openPage(url(peer));
    chromeVersion = h.version;
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
  } catch (e) {
    r.status = e instanceof Timeout ? "timeout" : "error";
    r.note = String(e.message ?? e)
      .split("\n")[0]
      .slice(0, 200);
  } finally {
    if (h) {
      if (h.errors.length) r.errors = [...new Set(h.errors)].slice(0, 5);
      await h.close();
    }
  }
  return r;
}

// ---------- screenshots: does it draw, and does a window change alter the picture? ----------
async function shots(peer, n, dir) {
  const h = await openPage(url(peer));
  const out = { peer: peer.id };
  try {
    await h.page.evaluate(([n, s]) => bench.gen(n, s), [n, seed]);
    await h.page.evaluate(() => bench.prepare());
    await within(
      h.page.evaluate((c) => bench.mount(c), capMs),
      capMs + 5000,
      "mount",
    );
    const take = async (k) => {
      const buf = await h.page.screenshot({ path: path.join(dir, `${peer.id}-${k}.png`), timeout: 60000 });
      // compare decoded pixels in the page
      return "data:image/png;base64," + buf.toString("base64");
    };
    await h.page.evaluate(() => bench.settle());
    const imgs = [await take("1-full")];
    const f = windows(Date.UTC(1969, 6, 20));
    for (const [k, i] of [
      ["2-zoom30", 36],
      ["3-zoom1000", 23],
      ["4-half", 59],
    ]) {
      await h.page.evaluate(([a, b]) => bench.setWindow(a, b), f[i]);
      await h.page.evaluate(() => bench.settle());
      imgs.push(await take(k));
    }
    await h.page.evaluate(([a, b]) => bench.setWindow(a, b), [T0, T1]);
    await h.page.evaluate(() => bench.settle());
    imgs.push(await take("5-full-again"));
    out.diff = await h.page.evaluate(async (imgs) => {
      const px = await Promise.all(
        imgs.map(async (src) => {
          const im = new Image();
          im.src = src;
          await im.decode();
          const c = new OffscreenCanvas(im.width, im.height).getContext("2d");
          c.drawImage(im, 0, 0);
          return c.getImageData(0, 0, im.width, im.height).data;
        }),
      );
      const nonWhite = (d) => {
        let k = 0;
        for (let i = 0; i < d.length; i += 4) if (d[i] + d[i + 1] + d[i + 2] < 740) k++;
        return k / (d.length / 4);
      };
      const diff = (a, b) => {
        let k = 0;
        for (let i = 0; i < a.length; i += 4)
          if (Math.abs(a[i] - b[i]) + Math.abs(a[i + 1] - b[i + 1]) + Math.abs(a[i + 2] - b[i + 2]) > 12) k++;
        return k / (a.length / 4);
      };
      return {
        ink: px.map(nonWhite),
        change: [diff(px[0], px[1]), diff(px[1], px[2]), diff(px[2], px[3])],
        fullAgain: diff(px[0], px[4]),
      };
    }, imgs);
  } finally {
    if (h.errors.length) out.errors = [...new Set(h.errors)];
    await h.close();
  }
  return out;
}

// ---------- verify: is the picture complete when the harness says so, and does it differ from the one before? ----------
async function verify(peer, n) {
  const h = await openPage(url(peer));
  try {
    await h.page.evaluate(([n, s]) => bench.gen(n, s), [n, seed]);
    await h.page.evaluate(() => bench.prepare());
    const w = windows(Date.UTC(1969, 6, 20));
    // in one evaluation, so that nothing can happen between the end of the mount and the first look
    return await within(
      h.page.evaluate(
        async ([c, ws]) => {
          await bench.mount(c);
          return bench.verify(ws);
        },
        [capMs, [[T0, T1], ...[2, 8, 16, 23, 28, 40, 50, 55].map((i) => w[i]), [T0, T1]]],
      ),
      2 * capMs,
      "verify",
    );
  } finally {
    if (h.errors.length) log(peer.id, h.errors.join(" | "));
    await h.close();
  }
}

// ---------- main ----------
if (flag("verify")) {
  let bad = 0;
  for (const p of peers)
    for (const n of ns) {
      const v = await verify(p, n).catch((e) => ({ error: e.message.split("\n")[0] }));
      const ok = !v.error && v.mountComplete && v.complete === v.windows && v.changed >= v.windows - 1;
      if (!ok) bad++;
      console.log(
        p.id.padEnd(22),
        "N=" + n,
        v.error ??
          `mount complete ${v.mountComplete}, complete ${v.complete}/${v.windows}, differs from the one before ${v.changed}/${v.windows - 1}, ${v.drawnIn}`,
        ok ? "ok" : "LOOK",
      );
    }
  await server.close();
  process.exit(bad ? 1 : 0);
}
if (flag("shots")) {
  const dir = path.join(ROOT, ".cache", "shots");
  fs.mkdirSync(dir, { recursive: true });
  for (const p of peers) {
    try {
      const s = await shots(p, ns[0] ?? 1000, dir);
      const pc = (v) => (100 * v).toFixed(1) + "%";
      console.log(
        p.id.padEnd(22),
        "ink",
        s.diff.ink.map(pc).join(" "),
        " change",
        s.diff.change.map(pc).join(" "),
        " full vs full again",
        pc(s.diff.fullAgain),
        (s.errors ?? []).join(" | "),
      );
    } catch (e) {
      console.log(p.id.padEnd(22), "FAILED", e.message.split("\n")[0]);
    }
  }
  await server.close();
  process.exit(0);
}

const sizes = {};
if (measures.has("size"))
  for (const p of peers) sizes[p.id] = await bundleSize(p, ours).catch((e) => ({ error: e.message.slice(0, 200) }));

const all = [];
const dead = {}; // peer -> { mount: n, zoom: n } the smallest n that timed out
const zoomWanted = measures.has("zoom"),
  heapWanted = measures.has("heap");
const overBudget = (share = 1) => budgetMs && Date.now() - t00 > budgetMs * share;
const save = () => {
  const result = compose();
  fs.mkdirSync(outDir, { recursive: true });
  const { raw, ...rest } = result;
  fs.writeFileSync(path.join(outDir, name + ".json"), JSON.stringify(rest, null, 1) + "\n");
  // every run with every frame, one line a run
  fs.writeFileSync(path.join(outDir, name + ".raw.jsonl"), raw.map((r) => JSON.stringify(r)).join("\n") + "\n");
  fs.writeFileSync(path.join(outDir, name + ".md"), markdown(result) + "\n");
  return result;
};
const leaks = [];
const blocks = [];
let earlier = null;
function compose() {
  const loads = [...all, ...blocks].map((r) => r.load).filter(Number.isFinite);
  const allPeers = PEERS.map((p) => p.id).filter((id) => peerIds.includes(id) || earlier?.peers.includes(id));
  const allNs = [...new Set([...ns, ...(earlier?.ns ?? [])])].sort((a, b) => a - b);
  const versions = {};
  for (const p of PEERS.filter((q) => allPeers.includes(q.id)))
    for (const k of p.packages)
      versions[k] = JSON.parse(fs.readFileSync(path.join(ROOT, "../node_modules", k, "package.json"), "utf8")).version;
  return {
    date: new Date().toISOString(),
    chrome: chromeVersion ?? earlier?.chrome,
    node: process.version,
    machine: {
      cpu: os.cpus()[0].model,
      cores: os.cpus().length,
      memoryGiB: Math.round(os.totalmem() / 2 ** 30),
    },
    flags: FLAGS,
    seed,
    runs: Math.max(runs, earlier?.runs ?? 0),
    load: [Math.min(...loads), median(loads), Math.max(...loads)],
    capSeconds: capMs / 1000,
    viewport: [1200, 640],
    versions,
    ns: allNs,
    peers: allPeers,
    sizes: { ...earlier?.sizes, ...sizes },
    cells: aggregate(all, allPeers, allNs, { ...earlier?.dead, ...dead }),
    leaks,
    blocks,
    dead: { ...earlier?.dead, ...dead },
    raw: all.map(({ zoom, ...r }) => ({
      ...r,
      zoom: zoom && { ...zoom, sync: zoom.sync.map(r3), frame: zoom.frame.map(r3), gap: zoom.gap?.map(r3) },
    })),
  };
}
function r3(v) {
  return Math.round(v * 1000) / 1000;
}

// --append: add to the runs that results/<name>.raw.jsonl already holds
if (flag("append")) {
  const f = path.join(outDir, name + ".raw.jsonl"),
    j = path.join(outDir, name + ".json");
  if (fs.existsSync(f))
    all.push(
      ...fs
        .readFileSync(f, "utf8")
        .trim()
        .split("\n")
        .filter(Boolean)
        .map((l) => JSON.parse(l)),
    );
  if (fs.existsSync(j)) {
    const old = JSON.parse(fs.readFileSync(j, "utf8"));
    leaks.push(...(old.leaks ?? []));
    blocks.push(...(old.blocks ?? []));
    earlier = old;
  }
}
// Peers are interleaved within a round, so that a slow spell of the machine meets them all.
const cells = ["mount", "zoom", "heap"].some((measure) => measures.has(measure));
for (const n of cells ? ns : []) {
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
      const cap = budgetMs ? Math.max(3000, Math.min(capMs, budgetMs - (Date.now() - t00))) : capMs;
      const tRun = Date.now();
      const r = await oneRun(p, n, { zoom: zoomWanted && !zoomDead, heap: heapWanted, cap });
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
      if (!quick) save();
    }
    if (overBudget(0.9)) break;
  }
}
if (measures.has("leak")) {
  for (const n of leakNs)
    for (const p of peers) {
      if (dead[p.id]?.mount <= n) {
        leaks.push({ peer: p.id, n, status: "skipped" });
        continue;
      }
      for (let k = 0; k < runs; k++) {
        const r = await leakRun(p, n);
        leaks.push(r);
        log(
          `leak ${p.id} N=${n}: ${r.status}, ${r.done} cycles, heap ${(r.heap / 1024).toFixed(0)} KiB (second half ${(r.second?.heap / 1024).toFixed(0)}), objects ${r.objects} (${r.second?.objects}) nodes ${r.nodes} listeners ${r.listeners} ${r.note ?? ""} ${(r.errors ?? []).join(" | ")}`,
        );
        if (r.status !== "ok") break;
      }
      save();
    }
}
if (measures.has("block")) {
  for (const n of blockNs)
    for (let k = 0; k < runs; k++)
      for (const p of peers) {
        if (blocks.some((b) => b.peer === p.id && b.n === n && b.status !== "ok")) continue;
        const r = await blockRun(p, n);
        blocks.push(r);
        log(
          `block ${p.id} N=${n} run ${k + 1}: ${r.status} longest ${r.longest?.toFixed(0)} ms at ${r.longestAt?.toFixed(0)} ms (idle page ${r.idle?.toFixed(0)} ms), heap ${(r.heap?.total / n).toFixed(1)} B/event, own account ${(r.heap?.own / n).toFixed(1)} B/event ${r.note ?? ""} ${(r.errors ?? []).join(" | ")}`,
        );
        save();
      }
}
const result = save();
await server.close();
console.log(markdown(result));
const code = checkExpectations(values("expect"), result);
console.log(
  `done in ${((Date.now() - t00) / 1000).toFixed(0)} s; written: ${path.relative(process.cwd(), path.join(outDir, name))}.json, .md`,
);
for (const line of code.lines) console.log(line);
process.exit(code.ok ? 0 : 1);
