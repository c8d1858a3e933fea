// Bundles of the adapters, the server that gives them out, and pages of fresh browsers.
import { chromium } from "playwright";
import http from "node:http";
import * as esbuild from "esbuild";
import path from "node:path";
import fs from "node:fs";
import zlib from "node:zlib";
import { fileURLToPath } from "node:url";
import { findBrowser, NO_BROWSER } from "../../../scripts/find-browser.mjs";

export const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..");

const LOADERS = {
  ".svg": "dataurl",
  ".png": "dataurl",
  ".gif": "dataurl",
  ".woff": "dataurl",
  ".woff2": "dataurl",
  ".ttf": "dataurl",
  ".eot": "dataurl",
};
// for the size: of an icon font in five formats, a browser of today loads the woff2
const SIZE_LOADERS = { ...Object.fromEntries(Object.keys(LOADERS).map((k) => [k, "empty"])), ".woff2": "dataurl" };
const COMMON = {
  bundle: true,
  minify: true,
  format: "iife",
  platform: "browser",
  target: "es2020",
  write: false,
  loader: LOADERS,
  define: { "process.env.NODE_ENV": '"production"', global: "window" },
  absWorkingDir: ROOT,
  outdir: path.join(ROOT, ".cache"),
  logLevel: "silent",
  legalComments: "none",
};

// `timeloom` and its parts are the built ones in the folder `dist`. A part that was not built is one whose functions throw.
function oursPlugin(dist) {
  return {
    name: "ours",
    setup(b) {
      b.onResolve({ filter: /^timeloom(\/.*)?$/ }, ({ path: name }) => {
        const file = path.join(dist, name.slice("timeloom".length), "index.js");
        if (fs.existsSync(file)) return { path: file, sideEffects: false };
        return { path: name, namespace: "ours-missing" };
      });
      b.onLoad({ filter: /.*/, namespace: "ours-missing" }, ({ path: name }) => ({
        contents: `const missing = () => { throw new Error(${JSON.stringify(`${name} is not built in ${path.basename(dist)}/`)}); };
          export { missing as createTimeline, missing as columnSource };`,
        loader: "js",
      }));
    },
  };
}

export async function build(peer, dist) {
  const r = await esbuild.build({
    ...COMMON,
    format: peer.module ? "esm" : "iife",
    outdir: undefined,
    outfile: path.join(ROOT, ".cache", peer.id + ".js"),
    plugins: [oursPlugin(dist)],
    stdin: {
      contents:
        `import * as adapter from './adapters/${peer.adapter}.js';\n` +
        `import { install } from './lib/page.js';\ninstall(adapter.make ? adapter.make(${JSON.stringify(peer.options ?? {})}) : adapter);`,
      resolveDir: ROOT,
      loader: "js",
    },
  });
  return { ...files(r), module: peer.module, worker: peer.module && (await worker(dist)) };
}

// The worker that places labels, where a bundle of /p/NAME/app.js looks for it: ../worker/placing.js.
async function worker(dist) {
  const file = path.join(dist, "worker", "placing.js");
  if (!fs.existsSync(file)) return undefined;
  const { outputFiles } = await esbuild.build({ ...COMMON, format: "esm", entryPoints: [file] });
  return Buffer.from(outputFiles[0].contents);
}

function files(r) {
  const out = { js: Buffer.alloc(0), css: Buffer.alloc(0) };
  for (const f of r.outputFiles) out[f.path.endsWith(".css") ? "css" : "js"] = Buffer.from(f.contents);
  return out;
}

// Size of the library alone: what `sizeEntry` exports, with everything it needs; no adapter, no harness.
export async function bundleSize(peer, dist) {
  if (!peer.sizeEntry) return null;
  const r = await esbuild.build({
    ...COMMON,
    format: "esm",
    loader: SIZE_LOADERS,
    outdir: undefined,
    outfile: path.join(ROOT, ".cache", peer.id + ".size.js"),
    plugins: [oursPlugin(dist)],
    stdin: { contents: peer.sizeEntry, resolveDir: ROOT, loader: "js" },
  });
  const f = files(r);
  const z = (b) =>
    b.length
      ? {
          min: b.length,
          gzip: zlib.gzipSync(b, { level: 9 }).length,
          brotli: zlib.brotliCompressSync(b, {
            params: { [zlib.constants.BROTLI_PARAM_QUALITY]: 11, [zlib.constants.BROTLI_PARAM_SIZE_HINT]: b.length },
          }).length,
        }
      : { min: 0, gzip: 0, brotli: 0 };
  const js = z(f.js),
    css = z(f.css);
  return { js, css, total: { min: js.min + css.min, gzip: js.gzip + css.gzip, brotli: js.brotli + css.brotli } };
}

export async function serve(bundles) {
  const html = (id, module) =>
    `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${id}</title>` +
    `<link rel="icon" href="data:,"><link rel="stylesheet" href="app.css"><style>body{margin:8px;font:12px sans-serif}</style></head>` +
    `<body><div id="host"></div><script${module ? ' type="module"' : ""} src="app.js"></script></body></html>`;
  const server = http.createServer((req, res) => {
    const m = /^\/p\/([^/]+)\/(app\.js|app\.css)?(?:\?.*)?$/.exec(req.url);
    const b = m && bundles.get(m[1]);
    res.setHeader("Cross-Origin-Opener-Policy", "same-origin");
    res.setHeader("Cross-Origin-Embedder-Policy", "require-corp");
    res.setHeader("Cache-Control", "no-store");
    const placing = req.url === "/p/worker/placing.js" && [...bundles.values()].find((bundle) => bundle.worker)?.worker;
    if (placing) {
      res.setHeader("Content-Type", "text/javascript");
      return res.end(placing);
    }
    if (!b) {
      res.statusCode = 404;
      return res.end();
    }
    if (m[2] === "app.js") {
      res.setHeader("Content-Type", "text/javascript");
      return res.end(b.js);
    }
    if (m[2] === "app.css") {
      res.setHeader("Content-Type", "text/css");
      return res.end(b.css);
    }
    res.setHeader("Content-Type", "text/html; charset=utf-8");
    res.end(html(m[1], b.module));
  });
  await new Promise((r) => server.listen(0, "127.0.0.1", r));
  return {
    base: `http://127.0.0.1:${server.address().port}`,
    close: () =>
      new Promise((r) => {
        server.closeAllConnections?.();
        server.close(r);
      }),
  };
}

const found = process.env.CHROME ? { path: process.env.CHROME, args: ["--no-sandbox"], env: {} } : await findBrowser();
if (!found) throw new Error(NO_BROWSER);

export const FLAGS = [
  ...new Set([
    ...found.args,
    "--headless",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--js-flags=--expose-gc --max-old-space-size=6144",
    // frames as fast as they can be produced, so that a frame time is a cost and not a wait for 60 Hz
    "--disable-frame-rate-limit",
    "--disable-gpu-vsync",
    "--disable-renderer-backgrounding",
    "--disable-background-timer-throttling",
    "--disable-backgrounding-occluded-windows",
    "--hide-scrollbars",
    "--force-device-scale-factor=1",
    // the page's own account of its memory, workers included, at once
    "--enable-blink-features=ForceEagerMeasureMemory",
  ]),
];

export class Timeout extends Error {}
export const within = (p, ms, what) => {
  let t;
  return Promise.race([
    p,
    new Promise((_, rej) => {
      t = setTimeout(() => rej(new Timeout(what + " exceeded " + Math.round(ms / 1000) + " s")), ms);
    }),
  ]).finally(() => clearTimeout(t));
};

export async function openPage(url, { flags = FLAGS } = {}) {
  const server = await chromium.launchServer({
    executablePath: found.path,
    env: { ...process.env, ...found.env },
    headless: true,
    args: flags,
    timeout: 60000,
    handleSIGINT: false,
  });
  let browser;
  try {
    browser = await chromium.connect(server.wsEndpoint());
    const context = await browser.newContext({ viewport: { width: 1280, height: 720 }, deviceScaleFactor: 1 });
    const page = await context.newPage();
    const errors = [],
      partial = { last: null };
    page.on("pageerror", (e) => errors.push(String(e).slice(0, 300)));
    page.on("crash", () => errors.push("page crashed"));
    page.on("console", (m) => {
      const t = m.text();
      if (t.startsWith("@partial ")) partial.last = t.slice(9);
      else if (m.type() === "error") errors.push("console: " + t.slice(0, 300));
    });
    await page.goto(url, { timeout: 60000 });
    await page.waitForFunction(() => window.benchReady === true, null, { timeout: 60000 });
    const cdp = await context.newCDPSession(page);
    // processor time of the main thread, which a busy machine does not stretch
    await cdp.send("Performance.enable", { timeDomain: "threadTicks" });
    await cdp.send("HeapProfiler.enable");
    const close = async () => {
      try {
        await within(browser.close(), 3000, "close");
      } catch {
        /* hung page: killed below */
      }
      try {
        await within(server.kill(), 5000, "kill");
      } catch {
        /* gone */
      }
    };
    return { page, cdp, errors, partial, close, version: browser.version() };
  } catch (e) {
    await server.kill().catch(() => {});
    throw e;
  }
}

export async function memory(cdp) {
  for (let i = 0; i < 3; i++) await cdp.send("HeapProfiler.collectGarbage");
  const h = await cdp.send("Runtime.getHeapUsage");
  const d = await cdp.send("Memory.getDOMCounters");
  return {
    js: h.usedSize,
    dom: h.embedderHeapUsedSize ?? 0,
    buffers: h.backingStorageSize ?? 0,
    total: h.usedSize + (h.embedderHeapUsedSize ?? 0) + (h.backingStorageSize ?? 0),
    nodes: d.nodes,
    listeners: d.jsEventListeners,
    documents: d.documents,
  };
}

/** What a program makes: not the code that the engine compiles, which grows for thousands of cycles, nor the browser's own. */
const MADE = new Set([
  "object",
  "closure",
  "array",
  "string",
  "concatenated string",
  "sliced string",
  "regexp",
  "symbol",
  "bigint",
]);

/** How many objects, functions, arrays and strings there are, and their bytes. */
export async function objects(cdp) {
  for (let i = 0; i < 3; i++) await cdp.send("HeapProfiler.collectGarbage");
  const chunks = [];
  const take = ({ chunk }) => chunks.push(chunk);
  cdp.on("HeapProfiler.addHeapSnapshotChunk", take);
  await cdp.send("HeapProfiler.takeHeapSnapshot", { reportProgress: false });
  cdp.off("HeapProfiler.addHeapSnapshotChunk", take);
  const { snapshot, nodes } = JSON.parse(chunks.join(""));
  const { node_fields: fields, node_types: types } = snapshot.meta;
  const [type, size] = ["type", "self_size"].map((field) => fields.indexOf(field));
  const made = types[type].map((name) => MADE.has(name));
  let count = 0;
  let bytes = 0;
  for (let i = 0; i < nodes.length; i += fields.length) {
    if (!made[nodes[i + type]]) continue;
    count++;
    bytes += nodes[i + size];
  }
  return { count, bytes };
}

export async function metrics(cdp) {
  const { metrics } = await cdp.send("Performance.getMetrics");
  return Object.fromEntries(metrics.map((m) => [m.name, m.value]));
}
