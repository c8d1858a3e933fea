import { build } from "esbuild";
import { rm } from "node:fs/promises";
import { join } from "node:path";
import { isDrawn } from "./load-examples.mjs";

/** @typedef {{name: string, mount?: string | undefined, figures?: readonly object[]}} Page */

/**
 * Writes <out>/<name>/page.js for each page; the library stays one file beside them, which is loaded once.
 * @param {string} root
 * @param {string} out
 * @param {readonly Page[]} pages
 */
export async function bundlePages(root, out, pages) {
  await rm(join(out, "chunks"), { recursive: true, force: true });
  await build({
    entryPoints: pages.map(({ name }) => ({ in: `page:${name}`, out: `${name}/page` })),
    outdir: out,
    chunkNames: "chunks/[name]-[hash]",
    bundle: true, splitting: true, minify: true, format: "esm", target: "es2022", logLevel: "error",
    plugins: [
      {
        name: "pages",
        setup({ onResolve, onLoad }) {
          onResolve({ filter: /^page:/ }, ({ path }) => ({ path: path.slice(5), namespace: "page" }));
          onLoad({ filter: /.*/, namespace: "page" }, ({ path: name }) => ({ contents: entry(pages.find((page) => page.name === name) ?? { name }), resolveDir: root, loader: "ts" }));
          onResolve({ filter: /^timeloom$/ }, () => ({ path: "../timeloom.esm.min.js", external: true }));
          onResolve({ filter: /^timeloom\/(?:d3|columns)$/ }, () => ({ path: "../timeloom.esm.min.js", external: true }));
          onResolve({ filter: /^timeloom\/data$/ }, () => ({ path: join(root, "data/index.ts") }));
          onResolve({ filter: /^timeloom\/messages$/ }, () => ({ path: join(root, "src/messages/index.ts") }));
        },
      },
    ],
  });
}

/** @param {Page} page */
function entry({ name, mount, figures }) {
  if (name === "front") return `import { mountFront } from "./scripts/gallery/front.js";\nmountFront();`;
  // Its specs are in the page, and its data in files.
  if (figures) return `import { mountFigures } from "./scripts/gallery/figures.js";\nmountFigures();`;
  const example = `import { example } from "./examples/${name}/example.js";\n`;
  if (!isDrawn({ mount })) return `${example}import { mountExample } from "./scripts/gallery/mount.js";\nmountExample(example);`;
  return `${example}import { drawTimeline } from "./examples/${name}/timeline.js";
import { mountDrawn } from "./scripts/gallery/mount.js";
mountDrawn(example, drawTimeline);`;
}
