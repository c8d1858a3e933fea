import { build } from "esbuild";
import { existsSync, readFileSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

/**
 * @typedef {import("../../examples/example.js").Example & {name: string, source: string, code?: string}} NamedExample
 * An example with the name of its folder, the text of its file and, where it draws by its own code, the text of that.
 */

/**
 * The data of others that examples are made with.
 * @param {string} root
 * @param {string} dist
 * @returns {Promise<import("../../examples/data/sets.js").Sets>}
 */
export async function loadSets(root, dist) {
  const { readSets } = await load(root, dist, "examples/data/sets.ts");
  return readSets((/** @type {string} */ path) => JSON.parse(readFileSync(join(root, "node_modules", path), "utf8")));
}

/**
 * The examples in the order of examples/order.ts, with the built package in the place of "timeloom".
 * @param {string} root
 * @param {string} dist
 * @param {import("../../examples/data/sets.js").Sets} sets
 * @returns {Promise<NamedExample[]>}
 */
export async function loadExamples(root, dist, sets) {
  const { order } = await load(root, dist, "examples/order.ts");
  const folders = (await readdir(join(root, "examples"))).filter((name) => existsSync(join(root, "examples", name, "example.ts")));
  const strangers = [...folders.filter((name) => !order.includes(name)), ...order.filter((/** @type {string} */ name) => !folders.includes(name))];
  if (strangers.length) throw new Error(`not in both examples/ and examples/order.ts: ${strangers.join(", ")}`);
  return Promise.all(
    order.map(async (/** @type {string} */ name) => {
      const path = `examples/${name}/example.ts`;
      const loaded = (await load(root, dist, path)).example;
      const example = typeof loaded === "function" ? loaded(sets) : loaded;
      const read = (/** @type {string} */ file) => readFile(join(root, "examples", name, file), "utf8");
      return { name, ...example, source: await read("example.ts"), ...(isDrawn(example) ? { code: await read("timeline.js") } : {}) };
    }),
  );
}

/** Whether an example draws by its own code. @param {{mount?: string}} example */
export function isDrawn({ mount }) {
  return mount === "d3" || mount === "component";
}

/**
 * A module of the examples, compiled in memory; nothing is written.
 * @param {string} root
 * @param {string} dist
 * @param {string} path
 */
async function load(root, dist, path) {
  const { outputFiles } = await build({
    entryPoints: [join(root, path)],
    bundle: true, write: false, format: "esm", platform: "node", logLevel: "error",
    plugins: [
      {
        name: "timeloom",
        setup: ({ onResolve }) =>
          onResolve({ filter: /^timeloom(?:\/|$)/ }, ({ path: name }) => ({
            path: pathToFileURL(join(dist, name.slice("timeloom".length), "index.js")).href,
            external: true,
          })),
      },
    ],
  });
  return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString("base64")}`);
}
