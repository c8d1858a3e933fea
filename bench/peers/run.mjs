// Speed in a page, beside the peers: node bench/peers/run.mjs; see README.md.
import path from "node:path";
import { build, bundleSize, serve } from "./lib/browser.mjs";
import { checkExpectations } from "./lib/expect.mjs";
import { readOptions } from "./lib/options.mjs";
import { markdown } from "./lib/report.mjs";
import { openResults, saveResults } from "./lib/results.mjs";
import { measureBlocks } from "./measures/block.mjs";
import { measureLeaks } from "./measures/leak.mjs";
import { measureCells } from "./measures/rounds.mjs";
import { verifyPictures } from "./pictures/completeness.mjs";
import { takeScreenshots } from "./pictures/screenshots.mjs";

const options = readOptions(process.argv.slice(2));
const { peers, ours, measures, outDir, name } = options;
const started = Date.now();
const seconds = () => ((Date.now() - started) / 1000).toFixed(0);
const log = (...a) => console.error(`[${seconds().padStart(4)}s]`, ...a);

const bundles = new Map();
for (const p of peers) bundles.set(p.id, await build(p, ours));
const server = await serve(bundles);
const url = (p) => `${server.base}/p/${p.id}/`;
const harness = { url, log, started };

if (options.verify) {
  const bad = await verifyPictures(options, harness);
  await server.close();
  process.exit(bad ? 1 : 0);
}
if (options.shots) {
  await takeScreenshots(options, harness);
  await server.close();
  process.exit(0);
}

const results = openResults(options);
if (measures.has("size"))
  for (const p of peers) results.sizes[p.id] = await bundleSize(p, ours).catch((e) => ({ error: e.message.slice(0, 200) }));
if (["mount", "zoom", "heap"].some((measure) => measures.has(measure))) await measureCells(options, results, harness);
if (measures.has("leak")) await measureLeaks(options, results, harness);
if (measures.has("block")) await measureBlocks(options, results, harness);
const result = saveResults(options, results);
await server.close();
console.log(markdown(result));
const code = checkExpectations(options.expect, result);
console.log(`done in ${seconds()} s; written: ${path.relative(process.cwd(), path.join(outDir, name))}.json, .md`);
for (const line of code.lines) console.log(line);
process.exit(code.ok ? 0 : 1);
