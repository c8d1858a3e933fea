// What the command line asks for; see README.md.
import fs from "node:fs";
import path from "node:path";
import { ROOT } from "./browser.mjs";
import { PEERS } from "./peers.mjs";

/** Ends the process itself where help is asked for or a peer is not known. */
export function readOptions(args) {
  const flag = (name) => args.includes("--" + name);
  const value = (name, dflt) => {
    const i = args.indexOf("--" + name);
    return i >= 0 ? args[i + 1] : dflt;
  };
  const numbers = (text) => text.split(",").map(Number);
  if (flag("help")) {
    console.log(fs.readFileSync(path.join(ROOT, "README.md"), "utf8"));
    process.exit(0);
  }

  const quick = flag("quick");
  const dfltPeers = PEERS.filter((p) => !p.optional)
    .map((p) => p.id)
    .join(",");
  const peerIds = value("peers", dfltPeers).split(",").filter(Boolean);
  const options = {
    quick,
    verify: flag("verify"),
    shots: flag("shots"),
    append: flag("append"),
    ours: path.resolve(value("ours", path.join(ROOT, "../../dist"))),
    peerIds,
    ns: value("n", quick ? "1000,10000" : "100,1000,10000,100000,1000000")
      .split(",")
      .filter(Boolean)
      .map(Number),
    runs: Number(value("runs", 3)),
    budgetMs: Number(value("budget", quick ? 52 : 0)) * 1000,
    capMs: Number(value("cap", quick ? 15 : 60)) * 1000,
    slowMs: Number(value("slow", 90)) * 1000,
    seed: Number(value("seed", 20250101)),
    measures: new Set(value("measures", quick ? "mount,zoom,heap" : "mount,zoom,heap,leak,size").split(",")),
    leakNs: numbers(value("leak-n", "1000")),
    leakCycles: Number(value("cycles", 20)),
    blockNs: numbers(value("block-n", "1000000")),
    outDir: path.resolve(value("out", path.join(ROOT, "../results"))),
    name: value("name", quick ? "quick" : "full"),
    expect: args.flatMap((a, i) => (a === "--expect" ? [args[i + 1]] : [])),
  };
  return { ...options, peers: peerIds.map(peerOf) };
}

function peerOf(id) {
  const p = PEERS.find((q) => q.id === id);
  if (!p) {
    console.error(`unknown peer ${id}; known: ${PEERS.map((q) => q.id).join(", ")}`);
    process.exit(2);
  }
  return p;
}
