// What the runs found, in memory and in the files of bench/results; see README.md.
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { FLAGS, ROOT } from "./browser.mjs";
import { PEERS } from "./peers.mjs";
import { aggregate, markdown, median } from "./report.mjs";

/** Nothing yet; with --append, what results/<name>.raw.jsonl and .json already hold. */
export function openResults({ append, outDir, name }) {
  const results = {
    all: [],
    leaks: [],
    blocks: [],
    sizes: {},
    dead: {}, // peer -> { mount: n, zoom: n } the smallest n that timed out
    chrome: null,
    earlier: null,
  };
  if (!append) return results;
  const f = path.join(outDir, name + ".raw.jsonl"),
    j = path.join(outDir, name + ".json");
  if (fs.existsSync(f))
    results.all.push(
      ...fs
        .readFileSync(f, "utf8")
        .trim()
        .split("\n")
        .filter(Boolean)
        .map((l) => JSON.parse(l)),
    );
  if (fs.existsSync(j)) {
    const old = JSON.parse(fs.readFileSync(j, "utf8"));
    results.leaks.push(...(old.leaks ?? []));
    results.blocks.push(...(old.blocks ?? []));
    results.earlier = old;
  }
  return results;
}

/** Writes the three files, and returns what is in them. */
export function saveResults(options, results) {
  const { outDir, name } = options;
  const result = compose(options, results);
  fs.mkdirSync(outDir, { recursive: true });
  const { raw, ...rest } = result;
  fs.writeFileSync(path.join(outDir, name + ".json"), JSON.stringify(rest, null, 1) + "\n");
  // every run with every frame, one line a run
  fs.writeFileSync(path.join(outDir, name + ".raw.jsonl"), raw.map((r) => JSON.stringify(r)).join("\n") + "\n");
  fs.writeFileSync(path.join(outDir, name + ".md"), markdown(result) + "\n");
  return result;
}

function compose({ peerIds, ns, seed, runs, capMs }, { all, leaks, blocks, sizes, dead, chrome, earlier }) {
  const loads = [...all, ...blocks].map((r) => r.load).filter(Number.isFinite);
  const allPeers = PEERS.map((p) => p.id).filter((id) => peerIds.includes(id) || earlier?.peers.includes(id));
  const allNs = [...new Set([...ns, ...(earlier?.ns ?? [])])].sort((a, b) => a - b);
  return {
    date: new Date().toISOString(),
    chrome: chrome ?? earlier?.chrome,
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
    versions: versionsOf(allPeers),
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

function versionsOf(peerIds) {
  const versions = {};
  for (const p of PEERS.filter((q) => peerIds.includes(q.id)))
    for (const k of p.packages)
      versions[k] = JSON.parse(fs.readFileSync(path.join(ROOT, "../node_modules", k, "package.json"), "utf8")).version;
  return versions;
}

function r3(v) {
  return Math.round(v * 1000) / 1000;
}
