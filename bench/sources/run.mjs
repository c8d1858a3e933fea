// node bench/sources/run.mjs one-view duckdb 1000000: bundles the script and what it uses, and runs it.
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "esbuild";

const here = fileURLToPath(new URL(".", import.meta.url));
const [name = "", ...args] = process.argv.slice(2);
const folder = join(here, "../../node_modules/.cache/timeloom-bench");
mkdirSync(folder, { recursive: true });
const outfile = join(folder, `${name}.mjs`);
await build({ entryPoints: [join(here, `${name}.ts`)], outfile, bundle: true, platform: "node", format: "esm", target: "node20", packages: "external", logLevel: "error", define: { "import.meta.url": JSON.stringify(pathToFileURL(join(here, `${name}.ts`)).href) } });
process.argv = [process.argv[0], outfile, ...args];
await import(pathToFileURL(outfile).href);
