export const median = (a) => {
  const s = a.filter((v) => Number.isFinite(v)).sort((x, y) => x - y);
  const m = s.length >> 1;
  return s.length ? (s.length % 2 ? s[m] : (s[m - 1] + s[m]) / 2) : undefined;
};
export const quantile = (a, q) => {
  const s = [...a].sort((x, y) => x - y);
  return s.length ? s[Math.min(s.length - 1, Math.ceil(q * s.length) - 1)] : undefined;
};

export function aggregate(raw, peers, ns, dead = {}) {
  const cells = [];
  for (const peer of peers)
    for (const n of ns) {
      const rs = raw.filter((r) => r.peer === peer && r.n === n);
      if (!rs.length) {
        const d = dead[peer]?.mount;
        cells.push({
          peer,
          n,
          runs: 0,
          status: d !== undefined && d < n ? "skipped" : "not run",
          reason: d !== undefined && d < n ? `N=${d} already failed` : undefined,
        });
        continue;
      }
      const c = { peer, n, runs: rs.length, status: "ok" };
      const bad = rs.find((r) => r.status !== "ok");
      if (bad) {
        c.status = bad.status;
        c.stage = bad.stage;
        c.note = bad.note;
      }
      const med = (f) => median(rs.map(f));
      c.mountSync = med((r) => r.mountSync);
      c.mountTask = med((r) => r.mountTask);
      c.firstFrame = bad && bad.stage === "mount" ? undefined : med((r) => r.firstFrame);
      c.calib = med((r) => r.calib);
      const full = rs.filter((r) => r.zoom && !r.zoom.timeout);
      const zs = full.length ? full : rs.filter((r) => r.zoom?.frame?.length);
      if (zs.length) {
        const zm = (f) => median(zs.map((r) => f(r.zoom)));
        c.framesDone = zm((z) => z.frame.length);
        c.zoomComplete = full.length > 0;
        c.syncMedian = zm((z) => median(z.sync));
        c.syncP95 = zm((z) => quantile(z.sync, 0.95));
        c.syncWorst = zm((z) => Math.max(...z.sync));
        c.frameMedian = zm((z) => median(z.frame));
        c.frameP95 = zm((z) => quantile(z.frame, 0.95));
        c.frameWorst = zm((z) => Math.max(...z.frame));
        c.gapMedian = zm((z) => median(z.gap ?? []));
        c.gapWorst = zm((z) => Math.max(...(z.gap ?? [])));
        c.phases = {};
        for (const ph of new Set(zs.flatMap((r) => r.zoom.phase))) {
          const of = (f) => zm((z) => f(z.frame.filter((_, i) => z.phase[i] === ph)));
          c.phases[ph] = {
            done: of((a) => a.length),
            median: of(median),
            p95: of((a) => quantile(a, 0.95)),
            worst: of((a) => Math.max(...a)),
          };
        }
        c.task = median(zs.map((r) => r.task?.total));
        c.layout = median(zs.map((r) => r.task?.layout));
        c.style = median(zs.map((r) => r.task?.style));
        c.spread =
          zs.length > 1
            ? [Math.min(...zs.map((r) => median(r.zoom.frame))), Math.max(...zs.map((r) => median(r.zoom.frame)))]
            : undefined;
      } else if (rs.every((r) => !r.zoom) && rs.some((r) => r.status === "ok") && dead[peer]?.zoom < n)
        c.zoomSkipped = dead[peer].zoom;
      const hs = rs.filter((r) => r.heap);
      if (hs.length) {
        c.heapTotal = median(hs.map((r) => r.heap.total));
        c.heapJs = median(hs.map((r) => r.heap.js));
        c.heapDom = median(hs.map((r) => r.heap.dom));
        c.heapBuffers = median(hs.map((r) => r.heap.buffers));
        c.nodes = median(hs.map((r) => r.heap.nodes));
        c.elements = median(hs.map((r) => r.elements));
        c.listeners = median(hs.map((r) => r.heap.listeners));
      }
      const errs = [...new Set(rs.flatMap((r) => r.errors ?? []))];
      if (errs.length) c.errors = errs;
      cells.push(c);
    }
  return cells;
}

const ms = (v) =>
  v === undefined
    ? "–"
    : v >= 10000
      ? (v / 1000).toFixed(1) + " s"
      : v >= 100
        ? v.toFixed(0)
        : v >= 10
          ? v.toFixed(1)
          : v.toFixed(2);
const mb = (v) => (v === undefined ? "–" : (v / 1e6).toFixed(v < 1e6 ? 2 : 1));
const kb = (v) => (v / 1024).toFixed(1);
const pad = (rows) => rows.map((r) => "| " + r.join(" | ") + " |").join("\n");
const N = (n) => (n >= 1e6 ? n / 1e6 + "M" : n >= 1000 ? n / 1000 + "k" : String(n));

export function markdown(res) {
  const out = [];
  out.push(
    `# Peer performance, ${res.date.slice(0, 16).replace("T", " ")} UTC`,
    "",
    `Chromium ${res.chrome}, Node ${res.node}, ${res.machine.cores} cores, software rendering (compare ratios within one run). Median of ${res.runs} fresh pages a cell, cap ${res.capSeconds} s a measure, seed ${res.seed}, ${res.viewport.join(" x ")} px.`,
    "",
    "Versions: " +
      Object.entries(res.versions)
        .map(([k, v]) => `${k} ${v}`)
        .join(", ") +
      ".",
    "",
  );
  const cell = (p, n) => res.cells.find((c) => c.peer === p && c.n === n);
  const grid = (title, f) => {
    out.push(
      `## ${title}`,
      "",
      pad([
        ["peer", ...res.ns.map(N)],
        ["---", ...res.ns.map(() => "---:")],
        ...res.peers.map((p) => [p, ...res.ns.map((n) => f(cell(p, n)))]),
      ]),
      "",
    );
  };
  const dead = (c) =>
    !c || c.runs === 0
      ? c?.status === "skipped"
        ? "timeout*"
        : "not run"
      : c.stage === "mount"
        ? c.status === "error"
          ? "error"
          : "timeout"
        : null;
  if (res.cells.some((c) => c.runs > 0))
    grid(
      "Time to first full frame (ms)",
      (c) => dead(c) ?? ms(c.firstFrame) + (c.runs < res.runs ? ` (${c.runs} run${c.runs > 1 ? "s" : ""})` : ""),
    );
  if (res.cells.some((c) => c.mountTask !== undefined))
    grid("First full frame: the main thread's processor time (ms)", (c) => dead(c) ?? ms(c.mountTask));
  const z = (c, v) =>
    dead(c) ??
    (c.zoomSkipped
      ? "timeout*"
      : v === undefined
        ? c.status === "timeout"
          ? "timeout"
          : c.status === "error"
            ? "error"
            : "–"
        : ms(v) + (c.zoomComplete ? "" : ` (timeout, ${c.framesDone}/60)`));
  const anyZoom = res.cells.some((c) => c.frameMedian !== undefined);
  if (anyZoom) {
    grid("60 window changes: frame time, median (ms)", (c) => z(c, c?.frameMedian));
    grid("60 window changes: frame time, p95 (ms)", (c) => z(c, c?.frameP95));
    grid("60 window changes: frame time, worst (ms)", (c) => z(c, c?.frameWorst));
    grid(
      "60 window changes: synchronous cost, median / p95 / worst (ms)",
      (c) =>
        dead(c) ??
        (c.zoomSkipped
          ? "timeout*"
          : c.syncMedian === undefined
            ? "–"
            : `${ms(c.syncMedian)} / ${ms(c.syncP95)} / ${ms(c.syncWorst)}`),
    );
    grid("Pans with half the extent in view: frame time, median (ms)", (c) => z(c, c?.phases?.["pan1/2"]?.median));
    grid("Pans with 1/30 of the extent in view: frame time, median (ms)", (c) => z(c, c?.phases?.["pan1/30"]?.median));
    grid("Pans with 1/1000 of the extent in view: frame time, median (ms)", (c) => z(c, c?.phases?.["pan1/1000"]?.median));
    grid("60 window changes: the main thread's processor time for one change, mean (ms)", (c) => z(c, c?.task));
  }
  if (res.cells.some((c) => c.heapTotal !== undefined)) {
    grid("Heap after gc beyond the page with its data: JS + DOM + buffers (MB)", (c) => dead(c) ?? mb(c.heapTotal));
    grid(
      "DOM nodes added (elements in the chart)",
      (c) => dead(c) ?? (c.nodes === undefined ? "–" : `${c.nodes} (${c.elements})`),
    );
  }
  if (res.leaks?.length) {
    out.push("## After mount / window change / destroy cycles (beyond 2 warm-up cycles, after gc)", "");
    const rows = [
      ["peer", "N", "cycles", "heap kept (KiB)", "nodes kept", "listeners kept", "note"],
      ["---", "---:", "---:", "---:", "---:", "---:", "---"],
    ];
    for (const p of res.peers)
      for (const n of new Set(res.leaks.map((l) => l.n))) {
        const ls = res.leaks.filter((l) => l.peer === p && l.n === n);
        if (!ls.length) continue;
        const ok = ls.filter((l) => l.heap !== undefined);
        rows.push([
          p,
          N(n),
          Math.max(...ls.map((l) => l.done ?? 0)),
          ok.length ? (median(ok.map((l) => l.heap)) / 1024).toFixed(0) : "–",
          ok.length ? median(ok.map((l) => l.nodes)) : "–",
          ok.length ? median(ok.map((l) => l.listeners)) : "–",
          ls.every((l) => l.status === "ok") ? "" : ls.map((l) => l.status + (l.done ? ` (${l.done} cycles)` : "")).join(", "),
        ]);
      }
    out.push(pad(rows), "");
  }
  if (res.blocks?.length) {
    out.push("## Longest block of the main thread, from before the call to 3 s after, and memory kept then", "");
    const rows = [
      ["peer", "N", "longest block (ms)", "at (ms)", "memory (bytes an event)", "by the page's own account", "note"],
      ["---", "---:", "---:", "---:", "---:", "---:", "---"],
    ];
    for (const p of res.peers)
      for (const n of new Set(res.blocks.map((b) => b.n))) {
        const bs = res.blocks.filter((b) => b.peer === p && b.n === n);
        if (!bs.length) continue;
        const med = (f) => median(bs.map(f));
        const each = (v) => (v === undefined ? "–" : (v / n).toFixed(1));
        rows.push([
          p,
          N(n),
          ms(med((b) => b.longest)),
          ms(med((b) => b.longestAt)),
          each(med((b) => b.heap?.total)),
          each(med((b) => b.heap?.own)),
          bs.map((b) => b.note).find(Boolean) ?? "",
        ]);
      }
    out.push(pad(rows), "");
  }
  const sized = Object.entries(res.sizes ?? {}).filter(([, s]) => s);
  if (sized.length) {
    out.push(
      "## Bundle size with everything it needs (esbuild, minified; KiB)",
      "",
      pad([
        ["peer", "js min", "css min", "gzip -9 (js + css)", "brotli 11 (js + css)"],
        ["---", "---:", "---:", "---:", "---:"],
        ...sized.map(([p, s]) =>
          s.error ? [p, "error", "", "", ""] : [p, kb(s.js.min), kb(s.css.min), kb(s.total.gzip), kb(s.total.brotli)],
        ),
      ]),
      "",
    );
  }
  out.push(
    "timeout: the cap passed. timeout*: not run, because a smaller N already timed out. (timeout, k/60): the figure is over the k changes done before the cap.",
  );
  return out.join("\n");
}
