/** The example that draws as many events as are chosen in its page. */
import type { Page } from "playwright";
import { expect } from "vitest";
import { makeCalls } from "../../../examples/million/timeline.js";
import { columnSource } from "../../../src/columns/column-source.js";
import { test } from "../browser.js";
import { violations } from "./axe.js";
import { labelsOf } from "./labels.js";

const range = (page: Page) => page.locator("section.tl .tl-range").textContent();
const told = (page: Page) => page.locator(".control p").textContent();

test("the calls are in order, alike in number at whatever size, and the same each time", () => {
  for (const size of [10, 1000, 50_000]) {
    const calls = makeCalls(size);
    expect(columnSource(calls).info()).toMatchObject({ count: size, unplaced: 0 });
    expect(calls.start).toEqual(calls.start.slice().sort());
    expect(makeCalls(size).start).toEqual(calls.start);
    expect(Math.min(...calls.importance)).toBeGreaterThanOrEqual(0);
  }
});

test("ten thousand at once; of a hundred thousand what is drawn first stays; axe finds nothing, wide, dark and narrow", async ({ page }) => {
  await page.emulateMedia({ reducedMotion: "reduce" });
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.goto("/million/");
  await expect.poll(() => told(page)).toMatch(/^Made in .*, drawn .* later\./);
  expect(await range(page)).toContain("10,000 events");
  await page.getByLabel("Events", { exact: true }).selectOption("100,000");
  await expect.poll(() => range(page)).toContain("100,000 events");
  const first = await labelsOf(page);
  await expect.poll(() => told(page), { timeout: 40_000 }).toContain("All had their places after");
  const last = await labelsOf(page);
  expect(first.texts.length).toBeGreaterThan(10);
  expect(last.texts).toEqual(expect.arrayContaining([...first.texts]));
  expect(last.overlaps).toEqual([]);
  expect(await page.locator(".tl-legend").textContent()).toContain("how many more events lie there");
  expect(await violations(page), "wide").toEqual([]);
  await page.emulateMedia({ colorScheme: "dark" });
  expect(await violations(page, ["color-contrast"]), "dark").toEqual([]);

  await page.emulateMedia({ colorScheme: "light" });
  await page.setViewportSize({ width: 360, height: 740 });
  await page.reload();
  await expect.poll(() => told(page)).toContain("drawn");
  expect((await labelsOf(page)).overlaps).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth), "width of the page").toBeLessThanOrEqual(360);
  expect(await violations(page), "narrow").toEqual([]);
});
