import { build } from "esbuild";
import { fileURLToPath } from "node:url";

/** The modules of `data/`, compiled in memory; nothing is written. */
export async function loadData(entry = "data/index.ts") {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL(`../${entry}`, import.meta.url))],
    bundle: true, write: false, format: "esm", platform: "neutral", logLevel: "error",
  });
  return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString("base64")}`);
}
