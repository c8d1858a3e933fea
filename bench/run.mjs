// npm run bench: this library beside others and beside floors, on this machine, to docs/bench.md and docs/bench.svg. See README.md.
import { execFileSync, spawn } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { arch, cpus, release, totalmem, type } from "node:os";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

const HERE = fileURLToPath(new URL(".", import.meta.url));
const ROOT = join(HERE, "..");
const RESULTS = join(HERE, "results");
const PARTS = ["peers", "block", "mounts", "server", "dates"];
const QUICK = {
  peers: "ours,ours-columns,vis-timeline,event-drops,echarts,raw-labels",
  n: "100,1000,10000",
  parts: "peers,server,dates",
};
const FULL = { peers: undefined, n: "100,1000,10000,100000,1000000", parts: PARTS.join(",") };

const args = process.argv.slice(2);
const known = {
  full: 0,
  peers: 1,
  n: 1,
  runs: 1,
  parts: 1,
  cycles: 1,
  cap: 1,
  dist: 1,
  append: 0,
  "docs-only": 0,
  "no-docs": 0,
  help: 0,
};
const options = {};
for (let i = 0; i < args.length; i++) {
  const name = args[i].startsWith("--") ? args[i].slice(2) : "";
  if (!(name in known) || (known[name] && args[i + 1] === undefined))
    fail(`unknown option, or one without its value: ${args[i]}`);
  options[name] = known[name] ? args[++i] : true;
}
if (options.help) {
  console.log(readFileSync(join(HERE, "README.md"), "utf8"));
  process.exit(0);
}
const set = options.full ? FULL : QUICK;
const parts = (options.parts ?? set.parts).split(",").filter(Boolean);
const wrong = parts.find((part) => !PARTS.includes(part));
if (wrong) fail(`unknown part: ${wrong}; there are ${PARTS.join(", ")}`);
const runs = options.runs ?? "3";
const dist = resolve(options.dist ?? join(ROOT, "dist"));

if (!options["docs-only"]) {
  if (!existsSync(join(HERE, "node_modules", ".package-lock.json"))) await run("npm", ["ci", "--ignore-scripts"], HERE);
  if (!options.dist) await node("scripts/build.mjs", "--if-stale");
  if (!options.append) rmSync(RESULTS, { recursive: true, force: true });
  mkdirSync(RESULTS, { recursive: true });
  const harness = (name, own) => {
    const all = { ours: dist, name, out: RESULTS, runs, ...(options.cap && { cap: options.cap }), ...own };
    const words = Object.entries(all).flatMap(([option, value]) => (value === undefined ? [] : [`--${option}`, value]));
    return node("bench/peers/run.mjs", ...words, ...(options.append ? ["--append"] : []));
  };
  const { peers } = options;
  if (parts.includes("peers")) {
    const measures = options.full ? "mount,zoom,heap,leak,size" : "mount,zoom,heap,size";
    await harness("peers", { peers: peers ?? set.peers, n: options.n ?? set.n, measures });
  }
  if (parts.includes("block")) {
    const floors = "ours-columns,raw-labels,raw-labels-columns";
    await harness("block", { peers: peers ?? floors, measures: "block", "block-n": options.n ?? "1000000" });
  }
  if (parts.includes("mounts")) {
    const cycles = options.cycles ?? "1000";
    await harness("mounts", {
      peers: peers ?? "ours",
      measures: "leak",
      "leak-n": options.n ?? "100",
      cycles,
      cap: options.cap ?? "1200",
      runs: "1",
    });
  }
  const server = ["--ours", dist, "--json", join(RESULTS, "server.json")];
  if (parts.includes("server")) await node("bench/server/run.mjs", ...server);
  if (parts.includes("dates")) await dates();
  writeFileSync(join(RESULTS, "machine.json"), `${JSON.stringify(machine(), undefined, 1)}\n`);
}
if (!options["no-docs"]) await writePage();

async function writePage() {
  const { pageOf } = await import("./lib/page.mjs");
  const { chartOf } = await import("./lib/chart.mjs");
  const read = (name) =>
    existsSync(join(RESULTS, `${name}.json`)) ? JSON.parse(readFileSync(join(RESULTS, `${name}.json`), "utf8")) : undefined;
  const found = Object.fromEntries(["machine", ...PARTS].map((name) => [name, read(name)]));
  if (!found.machine) fail(`there are no results in ${RESULTS}`);
  writeFileSync(join(ROOT, "docs/bench.md"), pageOf(found));
  const chart = chartOf(found.peers);
  if (chart) writeFileSync(join(ROOT, "docs/bench.svg"), chart);
  else rmSync(join(ROOT, "docs/bench.svg"), { force: true });
  console.log("written: docs/bench.md, docs/bench.svg");
}

/** bench/dates prints a table and says how many times as fast; its last row is of all forms. */
async function dates() {
  const text = await node("bench/dates/run.mjs");
  const ratio = /: (\d+) times as fast/.exec(text)?.[1];
  const row = /'all' *│ *([\d.]+) *│ *([\d.]+)/.exec(text);
  if (!ratio || !row) return console.error("dates: its figures were not found in what it printed");
  const { version } = JSON.parse(readFileSync(join(ROOT, "node_modules/edtf/package.json"), "utf8"));
  writeFileSync(
    join(RESULTS, "dates.json"),
    JSON.stringify({ ratio: Number(ratio), ours: Number(row[1]), edtf: Number(row[2]), version }),
  );
}

function machine() {
  const git = (...words) => {
    try {
      return execFileSync("git", words, { cwd: ROOT, encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] }).trim();
    } catch {
      return "";
    }
  };
  const commit = git("rev-parse", "--short", "HEAD");
  const changed = git("status", "--porcelain", "--", "src") !== "";
  return {
    date: new Date().toISOString(),
    cpu: cpus()[0].model,
    cores: cpus().length,
    memory: Math.round(totalmem() / 2 ** 30),
    system: `${type()} ${release()} ${arch()}`,
    node: process.version,
    commit: !commit
      ? "an unknown commit"
      : options.dist
        ? `${commit}, with a library built elsewhere`
        : changed
          ? `${commit} with changes`
          : commit,
  };
}

function node(...words) {
  return run(process.execPath, words, ROOT);
}

/** Runs a program and shows what it says; a missed limit (exit code 1) is for the page to tell. */
function run(program, words, cwd) {
  return new Promise((done, failed) => {
    const child = spawn(program, words, { cwd, stdio: ["ignore", "pipe", "inherit"] });
    let text = "";
    child.stdout.on("data", (chunk) => {
      text += chunk;
      process.stdout.write(chunk);
    });
    child.on("error", failed);
    child.on("close", (code) => {
      if (code !== 0 && !(program === process.execPath && code === 1 && text !== ""))
        failed(new Error(`${words[0]} ended with ${code}`));
      else done(text);
    });
  });
}

function fail(message) {
  console.error(`${message}\nnode bench/run.mjs --help says how`);
  process.exit(2);
}
