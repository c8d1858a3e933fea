// Makes the list of hashes by which the tests find borrowed sentences without shipping the articles:
// node scripts/eight-word-runs.mjs <folder of the articles>
import { createHash } from "node:crypto";
import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const bytes = 5;
const listPath = fileURLToPath(new URL("../test/node/data/eight-word-runs.json", import.meta.url));

/** The words of a text, lower case, without punctuation; an apostrophe does not part a word. */
export const toWords = (text) => text.toLowerCase().replace(/['’‘]/gu, "").match(/[\p{L}\p{N}]+/gu) ?? [];

/** Every run of eight words of a text. */
export function toRuns(text) {
  const words = toWords(text);
  return Array.from({ length: Math.max(0, words.length - 7) }, (_, i) => words.slice(i, i + 8).join(" "));
}

/** The first bytes of a run's SHA-256, as hex. */
export const toHash = (run) => createHash("sha256").update(run).digest("hex").slice(0, bytes * 2);

/** The hashes of all runs of the articles: of the texts in `folder` where one is given, else of the shipped list. */
export async function articleHashes(folder) {
  if (folder) return new Set((await articleTexts(folder)).flatMap(({ text }) => toRuns(text)).map(toHash));
  const packed = Buffer.from(JSON.parse(await readFile(listPath, "utf8")).hashes, "base64").toString("hex");
  return new Set(packed.match(new RegExp(`.{${bytes * 2}}`, "g")));
}

/** The articles of a folder in order of their file names. */
export async function articleTexts(folder) {
  const names = (await readdir(folder)).filter((name) => name.endsWith(".txt")).sort();
  return Promise.all(names.map(async (name) => ({ name, text: await readFile(join(folder, name), "utf8") })));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const hashes = [...(await articleHashes(process.argv[2]))].sort();
  const packed = Buffer.from(hashes.join(""), "hex").toString("base64");
  const note = `first ${bytes} bytes of the SHA-256 of each run of eight words, sorted, base64; made by scripts/eight-word-runs.mjs`;
  await writeFile(listPath, `${JSON.stringify({ note, bytes, count: hashes.length, hashes: packed }, undefined, 1)}\n`);
  console.log(`${hashes.length} runs`);
}
