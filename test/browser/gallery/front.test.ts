/** The first page of the gallery. */
import { expect } from "vitest";
import { test } from "../browser.js";
import { violations } from "./axe.js";
import { labelsOf } from "./labels.js";

test("the first page shows the dataset whole, its dense months and its kinds", async ({ page, site }) => {
  const reports: string[] = [];
  await page.exposeFunction("report", (text: string) => reports.push(text));
  await page.addInitScript(() => document.addEventListener("securitypolicyviolation", (event) => (globalThis as unknown as { report: (text: string) => void }).report(event.violatedDirective)));
  const requests: string[] = [];
  page.on("request", (request) => requests.push(request.url()));
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.goto("/");
  await expect.poll(() => page.locator("section.tl .tl-stage > .tl-svg").count()).toBe(3);
  expect(await page.locator("h1").allInnerTexts()).toEqual(["Russia and the West in five articles"]);
  const figure = (await page.locator("#whole .tl-stage").boundingBox())!;
  expect(figure.y + figure.height, "the first figure ends above the fold").toBeLessThan(820);
  const { texts, overlaps, outside } = await labelsOf(page);
  expect(texts).toContain("Attacks in Brussels");
  expect(overlaps).toEqual([]);
  expect(outside).toEqual([]);
  expect(requests.filter((url) => !url.startsWith(site)), "requests to elsewhere").toEqual([]);
  expect(reports, "violations of the policy").toEqual([]);
});

test("axe finds nothing on the first page, wide, dark and narrow", async ({ page }) => {
  await page.emulateMedia({ reducedMotion: "reduce" });
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.goto("/");
  await expect.poll(() => page.locator("section.tl .tl-stage > .tl-svg").count()).toBe(3);
  expect(await violations(page), "wide").toEqual([]);
  await page.emulateMedia({ colorScheme: "dark" });
  expect(await violations(page, ["color-contrast"]), "dark").toEqual([]);
  await page.setViewportSize({ width: 360, height: 740 });
  await page.reload();
  await expect.poll(() => page.locator("section.tl .tl-stage > .tl-svg").count()).toBe(3);
  expect(await violations(page), "narrow").toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
});

test("every link within the gallery leads to a page", async ({ page, site }) => {
  const seen = new Set<string>();
  const queue = [site];
  const broken: string[] = [];
  for (let url = queue.pop(); url !== undefined; url = queue.pop()) {
    const response = await page.request.get(url);
    if (!response.ok()) broken.push(url);
    // The reference is made by another tool, and has its own check of links.
    if (!response.headers()["content-type"]?.startsWith("text/html") || new URL(url).pathname.startsWith("/api/")) continue;
    for (const [, link = ""] of (await response.text()).matchAll(/\s(?:href|src)="([^"#]+)/g)) {
      const next = new URL(link.replaceAll("&amp;", "&"), url).href;
      if (!next.startsWith(site) || seen.has(next)) continue;
      seen.add(next);
      queue.push(next);
    }
  }
  expect(broken).toEqual([]);
  expect(seen.size).toBeGreaterThan(40);
});
