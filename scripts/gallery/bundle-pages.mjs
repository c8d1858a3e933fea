import { build } from "esbuild";
import { rm } from "node:fs/promises";
import { join } from "node:path";

/**
 * Writes <out>/<name>/page.js for each name; the library stays one file beside them, which is loaded once.
 * @param {string} root
 * @param {string} out
 * @param {readonly string[]} names
 */
export async function bundlePages(root, out, names) {
  await rm(join(out, "chunks"), { recursive: true, force: true });
  await build({
    entryPoints: names.map((name) => ({ in: `page:${name}`, out: `${name}/page` })),
    outdir: out,
    chunkNames: "chunks/[name]-[hash]",
    bundle: true, splitting: true, minify: true, format: "esm", target: "es2022", logLevel: "error",
    plugins: [
      {
        name: "pages",
        setup({ onResolve, onLoad }) {
          onResolve({ filter: /^page:/ }, ({ path }) => ({ path: path.slice(5), namespace: "page" }));
          onLoad({ filter: /.*/, namespace: "page" }, ({ path: name }) => ({ contents: entry(name), resolveDir: root, loader: "ts" }));
          onResolve({ filter: /^timeloom$/ }, () => ({ path: "../timeloom.esm.min.js", external: true }));
          onResolve({ filter: /^timeloom\/data$/ }, () => ({ path: join(root, "data/index.ts") }));
          onResolve({ filter: /^timeloom\/messages$/ }, () => ({ path: join(root, "src/messages/index.ts") }));
        },
      },
    ],
  });
}

/** @param {string} name */
function entry(name) {
  if (name === "front") return `import { mountFront } from "./scripts/gallery/front.js";\nmountFront();`;
  return `import { example } from "./examples/${name}/example.js";
import { mountExample } from "./scripts/gallery/mount.js";
mountExample(example);`;
}
