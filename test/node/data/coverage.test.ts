import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { events } from "../../../data/index.js";
import { coveragePages } from "../../../scripts/data-coverage.mjs";
import reasons from "./no-event.json" with { type: "json" };
import { articles } from "./paragraphs.js";

test("each paragraph yields an event or a reason why not, never both", () => {
  const cited = new Set(events.flatMap(({ claims }) => claims.map(({ source, at }) => `${source} ${at}`)));
  for (const [source, { paragraphs, furniture }] of Object.entries(articles)) {
    const given: Readonly<Record<string, string>> = reasons[source as keyof typeof reasons];
    for (let at = 1; at <= paragraphs; at++) {
      expect(cited.has(`${source} ${at}`), `${source} ${at}`).toBe(given[at] === undefined);
      expect(given[at]?.startsWith("Furniture:") ?? false, `${source} ${at}`).toBe(furniture.includes(at));
    }
  }
});

test("the pages are those that the dataset makes", async () => {
  for (const [path, text] of Object.entries(await coveragePages()))
    expect(await readFile(new URL(`../../../${path}`, import.meta.url), "utf8"), path).toBe(text);
});

test("each date finer than a year that no article states says where it comes from", async () => {
  const page = (await coveragePages())["docs/dataset-dates.md"];
  const rows = page.split("\n").filter((line) => line.startsWith("| `"));
  expect(rows.length).toBeGreaterThan(80);
  expect(rows.filter((row) => /\|\s*\|$/.test(row))).toEqual([]);
});

test("the card gives the right counts", async () => {
  const card = await readFile(new URL("../../../docs/dataset.md", import.meta.url), "utf8");
  expect(card).toContain(`${events.length} events`);
  expect(card).toContain(`${events.flatMap(({ claims }) => claims).length} claims`);
});
