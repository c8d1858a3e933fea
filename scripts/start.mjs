/** Builds the library, the guides with the reference, and the gallery, and serves the gallery: `npm start`. */
import { spawnSync } from "node:child_process";
import { build } from "./build.mjs";
import { serveForever } from "./serve.mjs";

// The gallery links to them, and is whole without them.
const started = Date.now();
const { status } = spawnSync(process.execPath, ["node_modules/typedoc/bin/typedoc", "--logLevel", "Error", "--treatWarningsAsErrors", "false"], { stdio: "inherit" });
if (status === 0) console.log(`site/api: built in ${((Date.now() - started) / 1000).toFixed(1)} s`);
else console.warn("The guides and the reference could not be built; npm run docs says more.");

await build();
await serveForever("site");
