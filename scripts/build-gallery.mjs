/**
 * Builds the gallery from examples/ and the built package: node scripts/build-gallery.mjs [folder, site unless given] [package, dist unless given]
 *
 * Each examples/<name>/example.ts gives a page with the figure (readable without scripts, and alive with them), the code
 * to copy, a picture on the first page, and the facts that a test looks for (examples.json). Data that others made is read
 * from their packages, and put beside the pages as files.
 */
import { copyFile, mkdir, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { bundlePages } from "./gallery/bundle-pages.mjs";
import { examplePage, hasApi } from "./gallery/example-page.mjs";
import { frontFigures, frontPage } from "./gallery/front-page.mjs";
import { loadExamples, loadSets } from "./gallery/load-examples.mjs";

const ROOT = fileURLToPath(new URL("..", import.meta.url));

/**
 * @param {string} out
 * @param {string} dist
 */
export async function buildGallery(out, dist) {
  const sets = await loadSets(ROOT, dist);
  const examples = await loadExamples(ROOT, dist, sets);
  const library = await import(pathToFileURL(join(dist, "index.js")).href);
  const { dataset } = await import(pathToFileURL(join(dist, "data/index.js")).href);
  const messages = await import(pathToFileURL(join(dist, "messages/index.js")).href);
  /** @type {Map<unknown, string>} */
  const files = new Map([[dataset, "data.json"], ...Object.entries(sets).map(([name, set]) => /** @type {[unknown, string]} */ ([set, `sets/${name}.json`]))]);
  const known = { library, dataset, messages, files, api: hasApi(out) };
  await mkdir(join(out, "schema"), { recursive: true });
  await bundlePages(ROOT, out, [...examples, { name: "front" }]);
  for (const [from, to] of [
    ["dist/timeloom.esm.min.js", "timeloom.esm.min.js"],
    ["dist/timeloom.min.js", "timeloom.min.js"],
    ["dist/style.css", "timeloom.css"],
    ["node_modules/d3/dist/d3.min.js", "d3.min.js"],
    ["dist/data.json", "data.json"],
    ["dist/data.csv", "data.csv"],
    ["dist/schema/dataset.json", "schema/dataset.json"],
    ["scripts/gallery/gallery.css", "gallery.css"],
    ["scripts/gallery/icon.svg", "icon.svg"],
  ]) {
    await copyFile(from.startsWith("dist/") ? join(dist, from.slice(5)) : join(ROOT, from), join(out, to));
  }
  await mkdir(join(out, "sets"), { recursive: true });
  for (const [set, file] of files) if (set !== dataset) await writeFile(join(out, file), `${JSON.stringify(set)}\n`);
  for (const [index, example] of examples.entries()) {
    const folder = join(out, example.name);
    await mkdir(folder, { recursive: true });
    await writeFile(join(folder, "index.html"), examplePage(example, { ...known, previous: examples[index - 1], next: examples[index + 1] }));
    if (example.css) await writeFile(join(folder, "example.css"), example.css);
    if (example.file) await writeFile(join(folder, example.file), `${JSON.stringify(example.spec)}\n`);
  }
  await writeFile(join(out, "index.html"), frontPage(examples, known));
  const facts = examples.map(({ name, title, mount, figures, expect }) => ({ name, title, mount, figures: figures?.map(({ key }) => key), expect }));
  await writeFile(join(out, "examples.json"), `${JSON.stringify({ examples: facts, front: frontFigures(dataset).length }, undefined, 1)}\n`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await buildGallery(resolve(process.argv[2] ?? join(ROOT, "site")), resolve(process.argv[3] ?? join(ROOT, "dist")));
}
