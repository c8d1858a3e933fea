/** Each example's page, made from its file: alive, without scripts, narrow, dark, and as axe sees it. */
import { readFileSync } from "node:fs";
import { describe, expect } from "vitest";
import type { Example } from "../../../examples/example.js";
import { test } from "../browser.js";
import { violations } from "./axe.js";
import { labelsOf } from "./labels.js";

type Entry = Pick<Example, "title" | "mount" | "expect"> & { readonly name: string };

const { examples } = JSON.parse(readFileSync(new URL("../../../site/examples.json", import.meta.url), "utf8")) as { readonly examples: readonly Entry[] };
const WIDE = { width: 1280, height: 900 };
const NARROW = { width: 360, height: 740 };

test("there are at least fourteen examples", () => {
  expect(examples.length).toBeGreaterThanOrEqual(14);
});

describe.for(examples)("$name", ({ name, mount = "timeline", expect: facts }) => {
  const alive = mount !== "static";

  test("shows what it says, wide", async ({ page }) => {
    await page.setViewportSize(WIDE);
    await page.goto(`/${name}/`);
    const figure = page.locator(alive ? "section.tl" : "figure.tl");
    await expect.poll(() => figure.count()).toBe(1);
    await expect.poll(() => figure.locator(".tl-stage > .tl-svg").count()).toBe(1);
    expect(await page.locator("figure.tl-static:visible").count(), "static figures beside it").toBe(alive ? 0 : 1);

    const words = (await figure.textContent()) ?? "";
    for (const word of facts.words ?? []) expect(words).toContain(word);
    expect(words, "how many events").toMatch(new RegExp(`${facts.events === 1 ? "1 event" : facts.events.toLocaleString("en")}|[٠-٩]|Ereignis`));
    if (facts.direction) expect(await figure.getAttribute("dir")).toBe(facts.direction);

    if (!alive) return;
    const { texts, overlaps, outside } = await labelsOf(page);
    expect(overlaps, "labels that overlap").toEqual([]);
    expect(outside, "labels cut off").toEqual([]);
    for (const label of facts.labels ?? []) expect(texts).toContain(label);
  });

  test("has nothing that axe finds, wide, narrow and dark; and does not scroll sideways", async ({ page }) => {
    await page.setViewportSize(WIDE);
    await page.goto(`/${name}/`);
    await expect.poll(() => page.locator(".tl-stage > .tl-svg").count()).toBeGreaterThan(0);
    expect(await violations(page), "wide").toEqual([]);
    await page.emulateMedia({ colorScheme: "dark" });
    expect(await violations(page, ["color-contrast"]), "dark").toEqual([]);
    await page.emulateMedia({ colorScheme: "light" });
    await page.setViewportSize(NARROW);
    await page.reload();
    await expect.poll(() => page.locator(".tl-stage > .tl-svg").count()).toBeGreaterThan(0);
    expect(await violations(page), "narrow").toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth), "width of the page").toBeLessThanOrEqual(NARROW.width);
    const { overlaps, outside } = await labelsOf(page);
    expect(overlaps, "labels that overlap, narrow").toEqual([]);
    expect(outside, "labels cut off, narrow").toEqual([]);
  });
});

describe("without scripts", () => {
  test.override("contextOptions", { viewport: WIDE, javaScriptEnabled: false });

  test.for(examples)("$name lists every event with its date", async ({ name, expect: facts }, { page }) => {
    await page.goto(`/${name}/`);
    const figure = page.locator("figure.tl-static");
    expect(await figure.locator("svg.tl-svg").first().isVisible()).toBe(true);
    const summary = figure.locator(".tl-list > summary");
    if (!(await figure.locator(".tl-list[open]").count())) await summary.click();
    const events = await figure.locator(".tl-event").all();
    expect(events).toHaveLength(facts.events);
    const dates = await figure.locator(".tl-event .tl-date").allInnerTexts();
    expect(dates).toHaveLength(facts.events);
    expect(dates.filter((date) => date.trim() === "")).toEqual([]);
    expect(await events.at(-1)!.isVisible()).toBe(true);
    const text = (await figure.textContent()) ?? "";
    for (const date of facts.dates ?? []) expect(text).toContain(date);
    for (const label of facts.labels ?? []) expect(text).toContain(label);
    expect(await figure.locator(".tl-issues li").count(), "mistakes of the data").toBe(facts.issues ?? 0);
  });
});
