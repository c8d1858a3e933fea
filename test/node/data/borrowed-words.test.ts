import { readdir, readFile } from "node:fs/promises";
import { describe, expect, test } from "vitest";
import { dataset } from "../../../data/index.js";
import { articleHashes, toHash, toRuns } from "../../../scripts/eight-word-runs.mjs";
import { articlesFolder } from "./articles.js";

/** The shipped list, and the texts themselves where they are at hand. */
const lists: Readonly<Record<string, Set<string>>> = {
  "the shipped list": await articleHashes(undefined),
  ...(articlesFolder !== undefined && { "the texts": await articleHashes(articlesFolder) }),
};

/** Every text of a value; the titles of the sources are theirs and are left out. */
function texts(value: unknown): string[] {
  if (typeof value === "string") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(texts) : [];
}

test.skipIf(articlesFolder === undefined)("the shipped list is that of the texts", () => {
  expect(lists["the shipped list"]).toEqual(lists["the texts"]);
});

describe.each(Object.entries(lists))("by %s, no run of eight words is an article's", (_, hashes) => {
  const borrowed = (text: string): string[] => toRuns(text).filter((run) => hashes.has(toHash(run)));

  test("the list finds one where there is one", () => {
    expect(borrowed(dataset.sources!.find(({ id }) => id === "mt-opportunity")!.title)).toHaveLength(1);
  });

  test("in the dataset", () => {
    const sources = dataset.sources!.map((source) => ({ ...source, title: "" }));
    expect(texts({ ...dataset, sources }).flatMap(borrowed)).toEqual([]);
  });

  test("in the pages about it", async () => {
    const docs = new URL("../../../docs/", import.meta.url);
    const pages = (await readdir(docs)).filter((name) => name.startsWith("dataset"));
    expect(pages.length).toBeGreaterThan(0);
    for (const page of pages) expect(borrowed(await readFile(new URL(page, docs), "utf8")), page).toEqual([]);
  });
});
