/** Each example's page, made from its file: alive, without scripts, narrow, dark, and as axe sees it. */
import { readFileSync } from "node:fs";
import type { Page } from "playwright";
import { describe, expect } from "vitest";
import type { Example } from "../../../examples/example.js";
import { test } from "../browser.js";
import { violations } from "./axe.js";
import { labelsOf } from "./labels.js";

type Entry = Pick<Example, "title" | "mount" | "expect"> & { readonly name: string; readonly figures?: readonly string[] };

const { examples } = JSON.parse(readFileSync(new URL("../../../site/examples.json", import.meta.url), "utf8")) as { readonly examples: readonly Entry[] };
const WIDE = { width: 1280, height: 900 };
const NARROW = { width: 360, height: 740 };

test("there are at least fourteen examples", () => {
  expect(examples.length).toBeGreaterThanOrEqual(14);
});

// Those that d3 draws are tested in d3.test.ts, and those of several figures in figures.test.ts.
test.for(examples.filter(({ mount, figures }) => mount !== "d3" && mount !== "component" && !figures))("$name shows what it says, and axe finds nothing, wide, dark and narrow", async ({ name, mount = "timeline", expect: facts }, { page }) => {
  const alive = mount !== "static";
  // What is being faded is neither of its colours.
  await page.emulateMedia({ reducedMotion: "reduce" });
  await page.setViewportSize(WIDE);
  await page.goto(`/${name}/`);
  const figure = page.locator(alive ? "section.tl" : "figure.tl");
  await expect.poll(() => figure.locator(".tl-stage > .tl-svg").count()).toBe(1);
  expect(await page.locator("figure.tl-static:visible").count(), "static figures").toBe(alive ? 0 : 1);
  for (const word of facts.words ?? []) await expect.poll(() => figure.textContent()).toContain(word);
  if (facts.direction) expect(await figure.getAttribute("dir")).toBe(facts.direction);
  await checkLabels(page, facts.labels, alive);
  expect(await violations(page), "wide").toEqual([]);
  await page.emulateMedia({ colorScheme: "dark" });
  expect(await violations(page, ["color-contrast"]), "dark").toEqual([]);

  await page.emulateMedia({ colorScheme: "light" });
  await page.setViewportSize(NARROW);
  await page.reload();
  await expect.poll(() => figure.locator(".tl-stage > .tl-svg").count()).toBe(1);
  await checkLabels(page, [], alive);
  expect(await page.evaluate(() => document.documentElement.scrollWidth), "width of the page").toBeLessThanOrEqual(NARROW.width);
  expect(await violations(page), "narrow").toEqual([]);
});

async function checkLabels(page: Page, wanted: readonly string[] = [], alive: boolean): Promise<void> {
  const { texts, overlaps, outside } = await labelsOf(page);
  expect(overlaps, "labels that overlap").toEqual([]);
  expect(outside, "labels cut off").toEqual([]);
  for (const label of alive ? wanted : []) expect(texts).toContain(label);
}

describe("without scripts", () => {
  test.override("contextOptions", { viewport: WIDE, javaScriptEnabled: false });

  test("each example lists every event with its date", async ({ page }) => {
    for (const { name, expect: facts } of examples) {
      await page.goto(`/${name}/`);
      const figure = page.locator("#timeline figure.tl-static");
      expect(await figure.locator("svg.tl-svg").first().isVisible(), name).toBe(true);
      if (!(await figure.locator(".tl-list[open]").count())) await figure.locator(".tl-list > summary").click();
      const dates = await figure.locator(".tl-event .tl-date").allInnerTexts();
      expect(dates, name).toHaveLength(facts.listed ?? facts.events);
      expect(dates.filter((date) => date.trim() === ""), name).toEqual([]);
      expect(await figure.locator(".tl-event").last().isVisible(), name).toBe(true);
      const text = (await figure.textContent()) ?? "";
      for (const words of [...(facts.dates ?? []), ...(facts.labels ?? [])]) expect(text).toContain(words);
      expect(await figure.locator(".tl-issues li").count(), `mistakes in the data of ${name}`).toBe(facts.issues ?? 0);
    }
  });

  test("the first page lists every event of the dataset with its date", async ({ page }) => {
    await page.goto("/");
    const { events } = JSON.parse(readFileSync(new URL("../../../site/data.json", import.meta.url), "utf8")) as { readonly events: readonly { readonly title: string }[] };
    const figure = page.locator("#whole > figure.tl-static");
    expect((await figure.locator(".tl-event .tl-event-title").allTextContents()).sort()).toEqual(events.map(({ title }) => title).sort());
    expect((await figure.locator(".tl-event .tl-date").allTextContents()).filter((date) => date.trim() !== "")).toHaveLength(events.length);
  });
});
