/** The examples that use d3: drawn by the page's own d3, and as a d3 component. */
import { readFileSync } from "node:fs";
import type { Page } from "playwright";
import { describe, expect } from "vitest";
import { test } from "../browser.js";
import { violations } from "./axe.js";

const SITE = new URL("../../../site/", import.meta.url);
const { events } = JSON.parse(readFileSync(new URL("data.json", SITE), "utf8")) as { readonly events: readonly { readonly title: string }[] };

/** What a page's policy kept it from. */
async function watchPolicy(page: Page): Promise<string[]> {
  const reports: string[] = [];
  await page.exposeFunction("report", (text: string) => reports.push(text));
  await page.addInitScript(() => document.addEventListener("securitypolicyviolation", (event) => (globalThis as unknown as { report: (text: string) => void }).report(event.violatedDirective)));
  return reports;
}

const texts = (page: Page, role: string) => page.locator(`#timeline svg .${role}`).evaluateAll((all) => all.map((node) => [...node.querySelectorAll("tspan")].map(({ textContent }) => textContent).join(" ")));

/** Labels whose boxes meet by more than a line's leading. */
const overlaps = (page: Page) =>
  page.locator("#timeline svg .label, #timeline svg .run-label").evaluateAll((all) => {
    const boxes = all.map((node) => node.getBoundingClientRect());
    return boxes.flatMap((a, index) => boxes.slice(index + 1).filter((b) => Math.min(a.right, b.right) - Math.max(a.left, b.left) > 1 && Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 3)).length;
  });

describe("drawn by the page's own d3", () => {
  test("shows marks, labels and counts, and zooms, under the strict policy", async ({ page }) => {
    const reports = await watchPolicy(page);
    await page.emulateMedia({ reducedMotion: "reduce" });
    await page.setViewportSize({ width: 1280, height: 900 });
    await page.goto("/your-own-d3/");
    await expect.poll(() => texts(page, "label")).toContain("Attacks in Brussels");
    for (const tag of ["rect", "circle", "path", "text"]) expect(await page.locator(`#timeline svg ${tag}`).count(), tag).toBeGreaterThan(3);
    const shown = (await texts(page, "label")).length;
    const counted = (await texts(page, "run-label")).reduce((sum, text) => sum + Number(text), 0);
    expect(counted, "counts").toBeGreaterThan(10);
    expect(shown + counted).toBeLessThanOrEqual(events.length);
    expect(await overlaps(page)).toBe(0);

    const ticks = await texts(page, "tick-label");
    const kept = await page.locator("#timeline svg .axis").elementHandle();
    await page.getByRole("button", { name: "Zoom in" }).click();
    await expect.poll(() => texts(page, "tick-label")).not.toEqual(ticks);
    expect(await kept!.evaluate((node) => node.isConnected), "an element stays with its key").toBe(true);
    expect(await overlaps(page)).toBe(0);
    await page.getByRole("button", { name: "Show all" }).click();
    await expect.poll(() => texts(page, "tick-label")).toEqual(ticks);

    const count = page.locator("#timeline svg .run-label").last();
    await count.click();
    await expect.poll(() => texts(page, "tick-label")).not.toEqual(ticks);
    expect(await overlaps(page)).toBe(0);
    expect(reports, "violations of the policy").toEqual([]);
  });

  test("zooms by the wheel with Ctrl, and leaves the wheel to the page without", async ({ page }) => {
    await page.emulateMedia({ reducedMotion: "reduce" });
    await page.goto("/your-own-d3/");
    await expect.poll(async () => (await texts(page, "tick-label")).length).toBeGreaterThan(3);
    const ticks = await texts(page, "tick-label");
    await page.locator("#timeline svg[role=img]").hover({ position: { x: 600, y: 150 } });
    await page.mouse.wheel(0, 100);
    await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(50);
    expect(await texts(page, "tick-label")).toEqual(ticks);
    await page.keyboard.down("Control");
    await page.mouse.wheel(0, -200);
    await expect.poll(() => texts(page, "tick-label")).not.toEqual(ticks);
  });
});

describe("as a d3 component", () => {
  const years = (page: Page) => page.locator("section.tl .tl-outer-label, section.tl .tl-tick-label").allTextContents();
  const brush = (page: Page) => page.locator(".selection").evaluate((node) => [node.getAttribute("x"), node.getAttribute("width")].map(Number));

  test("the brush moves the timeline, and the timeline the brush", async ({ page }) => {
    const reports = await watchPolicy(page);
    await page.emulateMedia({ reducedMotion: "reduce" });
    await page.setViewportSize({ width: 1280, height: 900 });
    await page.goto("/d3-component/");
    await expect.poll(() => page.locator("section.tl .tl-stage > .tl-svg").count()).toBe(1);
    const before = await brush(page);
    await page.getByRole("button", { name: "Show all" }).click();
    await expect.poll(() => brush(page)).not.toEqual(before);
    expect((await brush(page))[1]).toBeGreaterThan(1100);

    await page.getByRole("button", { name: "Zoom in" }).click();
    await expect.poll(async () => (await brush(page))[1]).toBeLessThan(1100);
    const [x = 0, width = 0] = await brush(page);
    const labels = await years(page);
    const svg = (await page.locator("#timeline > svg").boundingBox())!;
    await page.mouse.move(svg.x + x + width / 2, svg.y + 20);
    await page.mouse.down();
    await page.mouse.move(svg.x + x + width / 2 - 200, svg.y + 20, { steps: 4 });
    await page.mouse.up();
    await expect.poll(() => years(page)).not.toEqual(labels);
    expect((await brush(page))[0]).toBeLessThan(x - 100);
    expect(reports, "violations of the policy").toEqual([]);
  });
});

test.for(["your-own-d3", "d3-component"])("axe finds nothing on %s, wide, dark and narrow", async (name, { page }) => {
  await page.emulateMedia({ reducedMotion: "reduce" });
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.goto(`/${name}/`);
  await expect.poll(() => page.locator("#timeline svg text").count()).toBeGreaterThan(10);
  expect(await violations(page), "wide").toEqual([]);
  await page.emulateMedia({ colorScheme: "dark" });
  expect(await violations(page, ["color-contrast"]), "dark").toEqual([]);
  await page.emulateMedia({ colorScheme: "light" });
  await page.setViewportSize({ width: 360, height: 740 });
  await page.reload();
  await expect.poll(() => page.locator("#timeline svg text").count()).toBeGreaterThan(10);
  expect(await page.evaluate(() => document.documentElement.scrollWidth), "width of the page").toBeLessThanOrEqual(360);
  expect(await violations(page), "narrow").toEqual([]);
});
