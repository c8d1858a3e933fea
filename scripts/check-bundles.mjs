/**
 * The bundles that a user gets: how large they are with all they need (the gates below, minified by rollup and terser as
 * the self-contained files are, whose own gates are in .size-limit.json), and what is in them: no luxon but in the
 * self-contained files, the dataset in none, and nothing at all for a bare import.
 */
import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";
import { rollup } from "rollup";
import { nodeResolve } from "@rollup/plugin-node-resolve";
import terser from "@rollup/plugin-terser";

/** Bytes, minified and gzipped, with all that each needs. */
const LIMITS = {
  index: { renderToString: 62_000, createTimeline: 87_000 },
  "linear/index": { renderToString: 41_250, createTimeline: 63_500 },
};

/** @type {string[]} */
const problems = [];

/** @param {string} code */
async function bundle(code) {
  const result = await build({
    stdin: { contents: code, resolveDir: process.cwd() },
    bundle: true,
    minify: true,
    format: "esm",
    target: "es2022",
    write: false,
    metafile: true,
    logLevel: "error",
  });
  const [output] = Object.values(result.metafile.outputs);
  const bytes = new Map();
  for (const [path, { bytesInOutput }] of Object.entries(output?.inputs ?? {})) {
    if (bytesInOutput === 0) continue;
    const name = /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path)?.[1] ?? /^dist\/([^/]+)/.exec(path)?.[1] ?? "the import";
    bytes.set(name, (bytes.get(name) ?? 0) + bytesInOutput);
  }
  return { text: result.outputFiles[0]?.text ?? "", bytes };
}

/** An event's title that the bundles are searched for. */
const dataset = JSON.parse(readFileSync("dist/data.json", "utf8"));
const trace = (dataset.events ?? dataset)[0]?.id;
if (typeof trace !== "string") problems.push("dist/data.json: its first event has no id to search for");

/** What one export takes, by the bundler and the minifier that this package is built with. @param {string} name */
async function weigh(from, name) {
  const entry = "weighed";
  const built = await rollup({
    input: entry,
    plugins: [
      { name: entry, resolveId: (id) => (id === entry ? id : null), load: (id) => (id === entry ? `export { ${name} } from "${process.cwd()}/dist/${from}.js";` : null) },
      nodeResolve(),
      terser({ ecma: 2020, module: true, compress: { passes: 4, unsafe_arrows: true, unsafe_methods: true, keep_fargs: false, pure_getters: true } }),
    ],
    onwarn() {},
  });
  const { output } = await built.generate({ format: "es" });
  // what is loaded at once; a module that is imported later is a file of its own
  const codes = new Map();
  /** @param {string} file */
  const load = (file) => {
    const chunk = output.find(({ fileName }) => fileName === file);
    if (chunk?.type !== "chunk" || codes.has(file)) return;
    codes.set(file, chunk.code);
    chunk.imports.forEach(load);
  };
  load(output[0].fileName);
  return gzipSync([...codes.values()].join("\n"), { level: 9 }).length;
}

for (const [from, limits] of Object.entries(LIMITS))
  for (const [name, limit] of Object.entries(limits)) {
    const bytes = await weigh(from, name);
    console.log(`${from} ${name} with all it needs: ${bytes} bytes minified and gzipped, limit ${limit}`);
    if (bytes > limit) problems.push(`${from} ${name}: ${bytes - limit} bytes over its limit`);
  }

for (const name of ["renderToString", "createTimeline"]) {
  const { text, bytes } = await bundle(`export { ${name} } from "./dist/index.js";`);
  const parts = [...bytes].sort((a, b) => b[1] - a[1]).map(([part, size]) => `${part} ${(size / 1000).toFixed(1)}`);
  console.log(`${name} by esbuild: ${(gzipSync(text).length / 1000).toFixed(1)} kB gzipped; minified, by part: ${parts.join(", ")}`);
  if (bytes.has("luxon")) problems.push(`${name}: luxon is in the bundle`);
  for (const part of ["arrow", "parquet", "tables", "apache-arrow", "hyparquet"]) if (bytes.has(part)) problems.push(`${name}: ${part} is in the bundle`);
  if (bytes.has("data") || (trace && text.includes(trace))) problems.push(`${name}: the dataset is in the bundle`);
}

/** What reads tables: without the library that it loads when it has bytes to read, which must not be needed before. */
for (const [entry, library] of [["arrow/index", "apache-arrow"], ["parquet/index", "hyparquet"]]) {
  const bytes = await weigh(entry, entry.startsWith("arrow") ? "fromArrow" : "fromParquet");
  console.log(`${entry} with all it needs but ${library}: ${bytes} bytes minified and gzipped, limit 6000`);
  if (bytes > 6000) problems.push(`${entry}: ${bytes - 6000} bytes over its limit`);
}

for (const entry of ["index", "messages/index", "data/index", "linear/index", "arrow/index", "parquet/index"]) {
  const { text } = await bundle(`import "./dist/${entry}.js";`);
  if (text.trim() !== "") problems.push(`a bare import of ${entry}.js leaves ${text.length} bytes: ${text.slice(0, 80)}`);
}
if ((await bundle('import "./dist/element/index.js";')).text.trim() === "") problems.push("element/index.js: its effect was dropped");

for (const file of ["timeloom.min.js", "timeloom.esm.min.js"]) {
  const text = readFileSync(`dist/${file}`, "utf8");
  if (trace && text.includes(trace)) problems.push(`${file}: the dataset is in it`);
  if (text.includes("tableFromIPC") || text.includes("parquetRead")) problems.push(`${file}: what reads tables is in it`);
  if (/^\s*import[\s{"']/m.test(text)) problems.push(`${file}: it imports another file`);
}

for (const problem of problems) console.error(`error: ${problem}`);
process.exitCode = problems.length > 0 ? 1 : 0;
