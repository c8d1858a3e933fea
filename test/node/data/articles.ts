import { articleTexts } from "../../../scripts/eight-word-runs.mjs";
import { articles } from "./paragraphs.js";

/** The folder of the articles' texts, where the environment names one. */
export const articlesFolder = process.env["TIMELOOM_ARTICLES"];

/** The paragraphs of each article, in the order of the file names, which is that of `articles`. */
export async function readParagraphs(folder: string): Promise<Readonly<Record<string, readonly string[]>>> {
  const texts = await articleTexts(folder);
  return Object.fromEntries(Object.keys(articles).map((id, i) => [id, texts[i]!.text.split("\n").filter((line) => line.trim() !== "")]));
}
