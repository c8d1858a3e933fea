/** What is tested of a page of several figures: all 20 designs, on the dataset or on data of others. */
import { readFileSync } from "node:fs";
import type { Page } from "playwright";
import { describe, expect } from "vitest";
import { DESIGNS } from "../../../examples/designs.js";
import { test } from "../browser.js";
import { violations } from "./axe.js";
import { labelsOf } from "./labels.js";

const SITE = new URL("../../../site/", import.meta.url);
const { examples } = JSON.parse(readFileSync(new URL("examples.json", SITE), "utf8")) as { readonly examples: readonly { readonly name: string; readonly figures?: readonly string[] }[] };
export const pages = examples.flatMap(({ name, figures }) => (figures ? [{ name, figures }] : []));
const WIDE = { width: 1280, height: 900 };

/** Scrolls until each figure is alive. */
async function wake(page: Page, figures: readonly string[]): Promise<void> {
  await expect.poll(() => page.locator("#timeline section.tl .tl-stage > .tl-svg").count()).toBe(1);
  for (const key of figures) {
    const place = page.locator(`[data-figure="${key}"]`);
    await place.evaluate((node) => node.scrollIntoView());
    await expect.poll(() => place.locator("section.tl .tl-stage > .tl-svg").count(), { message: `${key} is alive`, timeout: 20_000 }).toBe(1);
  }
  expect(await page.locator("figure.tl-static").count(), "static figures that are left").toBe(0);
}

/** Tests the page; axe looks at it wide and dark, or narrow: one page of 20 figures takes it 20 seconds, and between the two it sees each design in each way. */
export function testFigures(name: string, axe: "wide" | "narrow"): void {
  const { figures } = pages.find((page) => page.name === name)!;

  test.for([
    [`wide: every figure comes alive, no label overlaps another${axe === "wide" ? ", axe finds nothing, in the dark too" : ""}`, "wide", WIDE],
    [`narrow: every figure comes alive, no label overlaps another${axe === "narrow" ? ", axe finds nothing" : ""}`, "narrow", { width: 360, height: 740 }],
  ] as const)("%s", { timeout: 300_000 }, async ([, width, viewport], { page }) => {
    await page.emulateMedia({ reducedMotion: "reduce" });
    await page.setViewportSize(viewport);
    await page.goto(`/${name}/`);
    await wake(page, figures);
    const { texts, overlaps, outside } = await labelsOf(page);
    expect(texts.length).toBeGreaterThan(100);
    expect(overlaps, "labels that overlap").toEqual([]);
    expect(outside, "labels cut off").toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth), "width of the page").toBeLessThanOrEqual(viewport.width);
    if (width !== axe) return;
    expect(await violations(page)).toEqual([]);
    if (width !== "wide") return;
    await page.emulateMedia({ colorScheme: "dark" });
    expect(await violations(page, ["color-contrast"]), "dark").toEqual([]);
  });

  test("only what is near the window comes alive at once, and links lead to the sections", async ({ page }) => {
    await page.setViewportSize(WIDE);
    await page.goto(`/${name}/`);
    await expect.poll(() => page.locator("#timeline section.tl").count()).toBe(1);
    const [last = ""] = figures.slice(-1);
    const place = page.locator(`[data-figure="${last}"]`);
    expect(await place.locator("figure.tl-static").count()).toBe(1);
    await page.locator(`.contents a[href="#${last}"]`).click();
    await expect.poll(() => place.locator("section.tl").count()).toBe(1);
  });

  test("a menu moves the timeline to each design, by keyboard too", { timeout: 120_000 }, async ({ page }) => {
    await page.emulateMedia({ reducedMotion: "reduce" });
    await page.setViewportSize(WIDE);
    await page.goto(`/${name}/`);
    const menu = page.getByLabel("Design", { exact: true });
    await expect.poll(() => menu.locator("option").allTextContents()).toEqual(DESIGNS.map(({ title }) => title));
    const stage = page.locator("#timeline .tl-stage > .tl-svg");
    const drawn = new Set<string>();
    await menu.focus();
    for (const { title, text } of DESIGNS) {
      expect(await menu.locator("option:checked").textContent()).toBe(title);
      await expect.poll(() => page.locator(".control [role=status]").textContent()).toBe(text);
      await expect.poll(async () => drawn.has(await stage.innerHTML()), { message: `${title} is another picture` }).toBe(false);
      drawn.add(await stage.innerHTML());
      await page.keyboard.press("ArrowDown");
    }
  });

  describe("without scripts", () => {
    test.override("contextOptions", { viewport: WIDE, javaScriptEnabled: false });

    test("it shows every design, and lists the events of each set once", async ({ page }) => {
      await page.goto(`/${name}/`);
      for (const key of figures) {
        const place = page.locator(`[data-figure="${key}"]`);
        expect(await place.locator("figure.tl-static svg.tl-svg").first().isVisible(), key).toBe(true);
      }
      const titles = new Set(await page.locator(".tl-event .tl-event-title").allTextContents());
      const files = new Set(await page.locator(".figure .data a").evaluateAll((all) => all.map((node) => node.getAttribute("href")!.slice(3))));
      for (const file of files) {
        const { events } = JSON.parse(readFileSync(new URL(file, SITE), "utf8")) as { readonly events: readonly { readonly title: string | number; readonly date?: unknown }[] };
        expect(events.filter(({ title, date }) => date !== undefined && !titles.has(String(title))).map(({ title }) => title), file).toEqual([]);
      }
      expect(await page.locator(".figure .data").count()).toBe(figures.length);
    });
  });
}
