import { nodeResolve } from "@rollup/plugin-node-resolve";
import terser from "@rollup/plugin-terser";
import type { RollupOptions } from "rollup";
import dts from "rollup-plugin-dts";
import esbuild from "rollup-plugin-esbuild";

/** scripts/build.mjs builds beside dist/ and swaps, so that a failed build leaves the last one whole. */
const out = process.env.TIMELOOM_OUT ?? "dist";

/** What stays an import of the user's own. */
const external = ["luxon", "apache-arrow", "hyparquet"];

/** The package's entry points, by their names in dist/. */
const entries = {
  index: "src/index.ts",
  "element/index": "src/element/index.ts",
  "linear/index": "src/linear/index.ts",
  "d3/index": "src/d3/index.ts",
  "messages/index": "src/messages/index.ts",
  "source/index": "src/source/index.ts",
  "columns/index": "src/columns/index.ts",
  "arrow/index": "src/arrow/index.ts",
  "parquet/index": "src/parquet/index.ts",
  "data/index": "data/index.ts",
};

/** For bundlers: one module a file, so that they can leave out each file that is not used; luxon stays an import. */
const modules: RollupOptions = {
  // scripts/build.mjs writes style.css with it.
  input: { ...entries, "render/style": "src/render/style.ts", "worker/placing": "src/worker/placing.ts", "worker/reading": "src/worker/reading.ts" },
  external,
  plugins: [esbuild({ target: "es2022" })],
  output: { dir: out, format: "es", preserveModules: true, preserveModulesRoot: "src" },
};

const declarations: RollupOptions = {
  input: entries,
  external,
  plugins: [dts()],
  output: { dir: out, format: "es", chunkFileNames: "types/[name].d.ts" },
};

/** A file by itself has no module beside it that a worker could run. */
const withoutWorker = {
  name: "without-worker",
  load(id: string) {
    if (/shell\/placing-worker\.ts$/.test(id)) return "export const placeInWorker = () => Promise.resolve(false);";
    return /columns\/load-worker\.ts$/.test(id) ? "export const readInWorker = () => Promise.resolve(undefined);" : null;
  },
};

/** For a page without a bundler: one file with everything, luxon too. */
const selfContained: RollupOptions = {
  input: "src/cdn.ts",
  plugins: [
    withoutWorker,
    nodeResolve(),
    esbuild({ target: "es2022" }),
    terser({ ecma: 2020, compress: { passes: 2 }, format: { comments: false, preamble: "/*! timeloom, MIT; with luxon (MIT) */" } }),
  ],
  output: [
    { file: `${out}/timeloom.min.js`, format: "iife", name: "timeloom", inlineDynamicImports: true },
    { file: `${out}/timeloom.esm.min.js`, format: "es", inlineDynamicImports: true },
  ],
  onwarn(warning, warn) {
    // Cycles of luxon; ours are a test's business.
    if (warning.code === "CIRCULAR_DEPENDENCY" && warning.ids?.every((id) => id.includes("node_modules"))) return;
    warn(warning);
  },
};

export default [modules, declarations, selfContained];
