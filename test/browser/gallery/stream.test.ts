/** The example to which events are appended. */
import { expect } from "vitest";
import { test } from "../browser.js";
import { violations } from "./axe.js";
import { labelsOf } from "./labels.js";

test("events come while the button is pressed in, and the figure stays sound", async ({ page }) => {
  await page.emulateMedia({ reducedMotion: "reduce" });
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.goto("/stream/");
  const count = async () => Number(/([\d,]+) events/.exec((await page.locator("section.tl .tl-range").textContent())!)![1]!.replace(",", ""));
  expect(await count()).toBe(200);
  const button = page.getByRole("button", { name: "Let it stream" });
  await button.click();
  await expect.poll(count, { timeout: 20_000 }).toBeGreaterThan(1_500);
  await button.click();
  expect(await button.getAttribute("aria-pressed")).toBe("false");
  await expect.poll(async () => (await count()) === (await (async () => (await page.waitForTimeout(400), count()))())).toBe(true);
  expect((await labelsOf(page)).overlaps).toEqual([]);
  expect(await violations(page), "wide").toEqual([]);
  await page.setViewportSize({ width: 360, height: 740 });
  const svgWidth = () => page.locator("section.tl .tl-stage .tl-svg").evaluate((node) => Number(node.getAttribute("width")));
  await expect.poll(svgWidth).toBeLessThanOrEqual(360);
  expect((await labelsOf(page)).overlaps).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth), "width of the page").toBeLessThanOrEqual(360);
});
