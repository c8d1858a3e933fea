/** The example whose page has controls of its own that filter. */
import type { Page } from "playwright";
import { expect } from "vitest";
import { test } from "../browser.js";
import { violations } from "./axe.js";
import { labelsOf } from "./labels.js";

const range = (page: Page) => page.locator("section.tl .tl-range").textContent();

test("checkboxes filter what is drawn, listed and counted; the window stays; axe finds nothing, wide, dark and narrow", async ({ page }) => {
  await page.emulateMedia({ reducedMotion: "reduce" });
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.goto("/filter/");
  await expect.poll(() => page.locator("section.tl .tl-stage > .tl-svg").count()).toBe(1);
  const all = (await range(page))!;
  const total = Number(/(\d+) events/.exec(all)![1]);
  const ticks = await page.locator("section.tl .tl-outer-label").allTextContents();
  const boxes = page.getByRole("group", { name: "Show" }).getByRole("checkbox");
  const categories = (await boxes.count()) - 1;
  expect(categories).toBeGreaterThan(3);
  for (let index = 1; index < categories; index++) await boxes.nth(index).uncheck();
  await expect.poll(() => range(page)).toMatch(new RegExp(`: \\d+ of ${total} events, `));
  const count = Number(/(\d+) of/.exec((await range(page))!)![1]);
  expect(count).toBeGreaterThan(0);
  expect(count).toBeLessThan(total / 2);
  await expect.poll(() => page.locator(".tl-events .tl-proxy").count()).toBe(count);
  expect(await page.locator("section.tl .tl-outer-label").allTextContents()).toEqual(ticks);
  await page.getByRole("button", { name: "Table" }).click();
  await expect.poll(() => page.locator(".tl-table tbody tr").count()).toBe(count);
  await page.getByRole("button", { name: "Table" }).click();
  await boxes.nth(0).uncheck();
  await expect.poll(() => range(page)).toContain(`: 0 of ${total} events`);
  await expect.poll(() => page.locator(".tl-stage").getAttribute("aria-label")).toBe("No events.");
  for (let index = 0; index < categories; index++) await boxes.nth(index).check();
  await expect.poll(() => range(page)).toContain(`: ${total} of ${total} events`);
  await boxes.nth(categories).check();
  await expect.poll(() => range(page)).not.toContain(`: ${total} of`);
  expect(await violations(page), "wide").toEqual([]);
  await page.emulateMedia({ colorScheme: "dark" });
  expect(await violations(page, ["color-contrast"]), "dark").toEqual([]);

  await page.emulateMedia({ colorScheme: "light" });
  await page.setViewportSize({ width: 360, height: 740 });
  await page.reload();
  await expect.poll(() => page.locator("section.tl .tl-stage > .tl-svg").count()).toBe(1);
  const { overlaps } = await labelsOf(page);
  expect(overlaps).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth), "width of the page").toBeLessThanOrEqual(360);
  expect(await violations(page), "narrow").toEqual([]);
});
