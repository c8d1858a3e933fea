// Work of the main thread in a frame of a move between designs, beside vis-timeline's own zoom frame: see README.md.
import { build } from "esbuild";
import { resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright";
import { findBrowser, NO_BROWSER } from "../../scripts/find-browser.mjs";

const COUNT = 1000;
const STEP = 50;
const SIZE = { width: 1200, height: 640 };
const option = (name, other) => (process.argv.includes(`--${name}`) ? process.argv[process.argv.indexOf(`--${name}`) + 1] : other);
const folder = option("peers");
if (!folder) {
  console.error("usage: node bench/moves/run.mjs --peers FOLDER [--rounds 3] [--profile]; see bench/moves/README.md");
  process.exit(2);
}
const peers = resolve(folder);
const rounds = Number(option("rounds", "3"));
const profiled = process.argv.includes("--profile");

const found = await findBrowser();
if (!found) throw new Error(NO_BROWSER);
// frames as fast as they can be produced: one after another, none waits for a screen
const browser = await chromium.launch({ executablePath: found.path, env: { ...process.env, ...found.env }, args: [...found.args, "--disable-frame-rate-limit", "--disable-gpu-vsync"] });
try {
  const ours = await open(await bundle(OURS(), fileURLToPath(new URL("../..", import.meta.url)), !profiled));
  const theirs = await open(await bundle(THEIRS(), peers, true));
  const steps = { ours: await ours.page.evaluate(() => window.bench.steps), theirs: await theirs.page.evaluate(() => window.bench.steps) };
  const work = { ours: [], theirs: [], first: [] };
  if (profiled) await ours.client.send("Profiler.start");
  for (let round = 0; round < rounds; round++) {
    for (let step = 0; step < steps.ours; step++) {
      const { frame, first } = await measure(ours, step);
      (first ? work.first : work.ours).push(frame);
    }
    for (let step = 0; step < steps.theirs; step++) work.theirs.push((await measure(theirs, step)).frame);
  }
  if (profiled) report((await ours.client.send("Profiler.stop")).profile);
  console.table(
    Object.entries({ "a frame of a move": work.ours, "its first frame (the new layout)": work.first, "vis-timeline, a zoom step": work.theirs }).map(([what, frames]) => ({
      what,
      frames: frames.length,
      ...Object.fromEntries(["task", "script", "style", "layout"].map((name) => [`${name}, ms`, +median(frames.map((frame) => frame[name])).toFixed(2)])),
      "95 %, ms": +quantile(frames.map(({ task }) => task), 0.95).toFixed(1),
    })),
  );
  // the first frame is one of the move's too
  const ratio = median([...work.ours, ...work.first].map(({ task }) => task)) / median(work.theirs.map(({ task }) => task));
  console.log(`${browser.version()}: a frame of a move takes ${ratio.toFixed(2)} of the work of vis-timeline's zoom frame (at most 1 wanted)`);
  if (profiled) console.log("(our page had the profiler on: this ratio is too high)");
  else if (!(ratio <= 1)) process.exitCode = 1;
} finally {
  await browser.close();
}

/** What a step costs: ms of the main thread. */
async function measure({ page, client }, step) {
  const before = await account(client);
  const first = await page.evaluate((step) => window.bench.step(step), step);
  const after = await account(client);
  const of = (name) => (after[name] - before[name]) * 1000;
  return { first, frame: { task: of("TaskDuration"), script: of("ScriptDuration"), style: of("RecalcStyleDuration"), layout: of("LayoutDuration") } };
}

async function account(client) {
  const { metrics } = await client.send("Performance.getMetrics");
  return Object.fromEntries(metrics.map(({ name, value }) => [name, value]));
}

async function open({ js, css }) {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  page.on("pageerror", (error) => {
    console.error(String(error));
    process.exitCode = 1;
  });
  await page.setContent(`<!doctype html><html lang="en"><body><div id="host" style="position:relative;width:${SIZE.width}px"></div></body></html>`);
  if (css) await page.addStyleTag({ content: css });
  await page.addScriptTag({ content: js });
  await page.waitForFunction(() => window.bench?.ready());
  const client = await page.context().newCDPSession(page);
  await client.send("Performance.enable");
  if (profiled) await client.send("Profiler.enable");
  return { page, client };
}

async function bundle(contents, resolveDir, minify) {
  const loader = Object.fromEntries([".svg", ".png", ".gif", ".woff", ".woff2", ".ttf", ".eot"].map((end) => [end, "dataurl"]));
  const { outputFiles } = await build({ stdin: { contents, resolveDir, loader: "ts" }, absWorkingDir: resolveDir, bundle: true, minify, format: "iife", target: "es2022", write: false, outdir: "out", loader, logLevel: "error", legalComments: "none", define: { "process.env.NODE_ENV": '"production"', global: "window" } });
  const text = (end) => outputFiles.filter(({ path }) => path.endsWith(end)).map((file) => file.text).join("\n");
  return { js: text(".js"), css: text(".css") };
}

/** A page of ours in which a step is a frame of a move, and 50 ms of its time. */
function OURS() {
  return `
    import { createTimeline, viableDesigns } from "./src/index.js";
    import { generate } from ${JSON.stringify(`${peers}/lib/data.js`)};
    const { events, groups } = generate(${COUNT});
    const day = (time) => new Date(time).toISOString();
    const data = events.map(({ id, label, start, end, group }) => ({ id: String(id), title: label, date: end === null ? day(start) : day(start) + "/" + day(end), category: groups[group] }));
    const designs = viableDesigns();
    const frame = window.requestAnimationFrame.bind(window);
    const asked = new Map();
    let last = 0;
    let now = 0;
    performance.now = () => now;
    window.requestAnimationFrame = (callback) => (asked.set(++last, callback), last);
    window.cancelAnimationFrame = (id) => asked.delete(id);
    const timeline = createTimeline(document.getElementById("host"), { data, height: ${SIZE.height}, design: designs[0] });
    const frames = 600 / ${STEP} + 1;
    const tick = () => new Promise((done) => frame(() => {
      now += ${STEP};
      const due = [...asked.values()];
      asked.clear();
      for (const callback of due) callback(now);
      frame(done);
    }));
    window.bench = {
      steps: designs.length * frames,
      ready: () => timeline.toSvg() !== "",
      async step(step) {
        const first = step % frames === 0;
        // its clock begins with its first frame
        if (first) timeline.update({ design: designs[(step / frames + 1) % designs.length] });
        await tick();
        return first;
      },
    };`;
}

/** A page of vis-timeline in which a step is one of zooming in. */
function THEIRS() {
  return `
    import { make } from "./adapters/vis-timeline.js";
    import { generate, windows } from "./lib/data.js";
    const { events, groups, focus, t0, t1 } = generate(${COUNT});
    const zooms = windows(focus).filter(([, , phase]) => phase === "zoom");
    const chart = make({}).mount(document.getElementById("host"), events, { groups, t0, t1, width: ${SIZE.width}, height: ${SIZE.height} });
    const frame = () => new Promise(requestAnimationFrame);
    window.bench = {
      steps: zooms.length,
      ready: () => chart.idle() && chart.drawn(),
      async step(step) {
        chart.setWindow(...zooms[step]);
        do await frame(); while (!chart.idle());
        await frame();
        return false;
      },
    };`;
}

/** The functions that most of the time is spent in. */
function report({ nodes, samples, timeDeltas }) {
  const names = new Map(nodes.map(({ id, callFrame: { functionName, lineNumber } }) => [id, `${functionName || "(anonymous)"}:${lineNumber + 1}`]));
  const times = new Map();
  samples.forEach((id, index) => times.set(names.get(id), (times.get(names.get(id)) ?? 0) + timeDeltas[index] / 1000));
  const idle = /^\((idle|program|root)\)/;
  const own = [...times].filter(([name]) => !idle.test(name)).sort(([, a], [, b]) => b - a);
  const all = own.reduce((sum, [, time]) => sum + time, 0);
  console.table(own.slice(0, 25).map(([name, time]) => ({ name, "ms": +time.toFixed(0), "%": +((100 * time) / all).toFixed(1) })));
}

function quantile(values, share) {
  return values.sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))];
}

function median(values) {
  return quantile(values, 0.5);
}
