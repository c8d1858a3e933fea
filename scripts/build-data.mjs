// Writes the dataset as JSON and CSV: node scripts/build-data.mjs [folder, dist unless given]
import { mkdir, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { toDataCsv } from "./data-csv.mjs";
import { loadData } from "./load-data.mjs";

/**
 * Writes `data.json` and `data.csv` into a folder, and makes the folder if need be. Gives their paths.
 * @param {string} outDir
 */
export async function writeData(outDir) {
  const { dataset } = await loadData();
  await mkdir(outDir, { recursive: true });
  const files = [join(outDir, "data.json"), join(outDir, "data.csv")];
  await writeFile(files[0], `${JSON.stringify(dataset, undefined, 1)}\n`);
  await writeFile(files[1], toDataCsv(dataset));
  return files;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const outDir = resolve(process.argv[2] ?? fileURLToPath(new URL("../dist", import.meta.url)));
  for (const file of await writeData(outDir)) console.log(file);
}
