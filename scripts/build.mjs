/**
 * Builds dist/ (the package), and site/ (the gallery) where asked: `node scripts/build.mjs [--site] [--if-stale]`.
 */
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const DIST = join(ROOT, "dist");
const SITE = join(ROOT, "site");

/** What each of the two is made from. */
const LIBRARY_INPUTS = ["src", "data", "rollup.config.ts", "package.json", "tsconfig.json", "scripts/build.mjs", "scripts/build-data.mjs", "scripts/data-csv.mjs", "scripts/data-schema.mjs"];
const SITE_INPUTS = ["examples", "scripts/build-gallery.mjs", "scripts/gallery"];

/** Builds the package and the gallery. */
export async function build() {
  await buildLibrary();
  await buildSite();
}

/** Builds what is older than its inputs. */
export async function buildIfStale() {
  if (newest(LIBRARY_INPUTS) > stamp(DIST)) await buildLibrary();
  if (Math.max(newest(SITE_INPUTS), stamp(DIST)) > stamp(SITE)) await buildSite();
}

async function buildLibrary() {
  const started = Date.now();
  const out = `${DIST}-${process.pid}`;
  try {
    await buildInto(out);
    mark(out, started);
    rmSync(DIST, { recursive: true, force: true });
    renameSync(out, DIST);
  } finally {
    rmSync(out, { recursive: true, force: true });
  }
  console.log(`dist: built in ${seconds(started)} s`);
}

/** @param {string} out */
async function buildInto(out) {
  process.env.TIMELOOM_OUT = out;
  run("rollup", ["node_modules/rollup/dist/bin/rollup", "-c", "rollup.config.ts", "--configPlugin", "esbuild", "--silent"]);
  const { styleText } = await load(join(out, "render/style.js"));
  writeFileSync(join(out, "style.css"), styleText());
  // Since TypeScript 6 an import of a file without a declaration is an error, one for its effect too.
  writeFileSync(join(out, "style.css.d.ts"), "export {};\n");
  const { writeData } = await load(join(ROOT, "scripts/build-data.mjs"));
  await writeData(out);
  writeFileSync(
    join(out, "data.json.d.ts"),
    'import type { Dataset } from "./index.js";\n\ndeclare const dataset: Dataset;\nexport default dataset;\n',
  );
}

async function buildSite() {
  const script = join(ROOT, "scripts/build-gallery.mjs");
  if (!existsSync(script)) return;
  const started = Date.now();
  run("the gallery", [script]);
  mark(SITE, started);
  console.log(`site: built in ${seconds(started)} s`);
}

/** @param {string} path */
function load(path) {
  return import(`${pathToFileURL(path).href}?${statSync(path).mtimeMs}`);
}

/** @param {string} name @param {string[]} args */
function run(name, args) {
  const { status } = spawnSync(process.execPath, args, { cwd: ROOT, stdio: "inherit" });
  if (status !== 0) throw new Error(`${name} could not be built (exit code ${status})`);
}

/** @param {number} started */
function seconds(started) {
  return ((Date.now() - started) / 1000).toFixed(1);
}

/** A file's time says when its folder was built; it is the start of the build, for edits made meanwhile. */
/** @param {string} folder @param {number} started */
function mark(folder, started) {
  mkdirSync(folder, { recursive: true });
  const file = join(folder, ".built");
  writeFileSync(file, "");
  utimesSync(file, started / 1000, started / 1000);
}

/** @param {string} folder */
function stamp(folder) {
  const file = join(folder, ".built");
  return existsSync(file) ? statSync(file).mtimeMs : 0;
}

/**
 * The last change among files and folders (a folder changes when a file goes).
 * @param {string[]} paths
 * @returns {number}
 */
function newest(paths) {
  let latest = 0;
  for (const path of paths) {
    const full = join(ROOT, path);
    if (!existsSync(full)) continue;
    const found = statSync(full);
    latest = Math.max(latest, found.mtimeMs);
    if (found.isDirectory()) latest = Math.max(latest, newest(readdirSync(full).map((name) => join(path, name))));
  }
  return latest;
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  if (process.argv.includes("--if-stale")) await buildIfStale();
  else if (process.argv.includes("--site")) await build();
  else await buildLibrary();
}
