// Writes the dataset as JSON and CSV, and its schema: node scripts/build-data.mjs [folder, dist unless given]
import { mkdir, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { toDataCsv } from "./data-csv.mjs";
import { dataSchema } from "./data-schema.mjs";
import { loadData } from "./load-data.mjs";

/**
 * Writes `data.json`, `data.csv` and `schema/dataset.json` into a folder, and makes the folder if need be. Gives their paths.
 * @param {string} outDir
 */
export async function writeData(outDir) {
  const { dataset } = await loadData();
  await mkdir(join(outDir, "schema"), { recursive: true });
  const files = ["data.json", "data.csv", "schema/dataset.json"].map((name) => join(outDir, name));
  await writeFile(files[0], `${JSON.stringify({ $schema: "./schema/dataset.json", ...dataset }, undefined, 1)}\n`);
  await writeFile(files[1], toDataCsv(dataset));
  await writeFile(files[2], `${JSON.stringify(dataSchema(), undefined, 1)}\n`);
  return files;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const outDir = resolve(process.argv[2] ?? fileURLToPath(new URL("../dist", import.meta.url)));
  for (const file of await writeData(outDir)) console.log(file);
}
