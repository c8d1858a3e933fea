/** Sources that answer late, or of which a part does not answer. */
import type { Page } from "playwright";
import { describe, expect } from "vitest";
import { test } from "../browser.js";
import { violations } from "../gallery/axe.js";
import { open } from "../browser.js";

/**
 * A timeline of 600 events in a source that answers a view when it is told to: `answer()`. It sends counts alone. `lacking` makes its answers
 * lack a part.
 */
function mount(page: Page): Promise<void> {
  return open(page, {
    html: `<main><h1>Page</h1><div id="here"></div></main>`,
    script: `import { createTimeline, memorySource, toModel } from "/dist/timeloom.esm.min.js";
      const event = (index) => ({ id: "e" + index, title: "Event " + index, date: new Date(Date.UTC(1950, 0, index * 40)), importance: index % 7 / 7 });
      const memory = memorySource(toModel(Array.from({ length: 600 }, (_, index) => event(index))));
      const none = memorySource(toModel([]));
      const waiting = [];
      const answered = [];
      const state = Object.assign(window, { lacking: false, asked: 0, answer: () => waiting.splice(0).forEach((go) => go()) });
      const source = {
        ...memory,
        view: (query) => new Promise((resolve) => {
          state.asked++;
          waiting.push(() => {
            const { columns, group } = none.view(query);
            const slice = { ...memory.view(query), columns, group, complete: !state.lacking };
            answered.push(slice);
            resolve(slice);
          });
        }),
        peek: ({ level }) => answered.toSorted((a, b) => Math.abs(a.level - level) - Math.abs(b.level - level))[0],
      };
      window.timeline = createTimeline(document.getElementById("here"), { data: source, title: "Late", motion: "none" });`,
  });
}

declare global {
  interface Window {
    lacking: boolean;
    asked: number;
    answer: () => void;
  }
}

const asked = (page: Page) => page.evaluate(() => window.asked);
const counted = (page: Page) => page.locator(".tl-stage .tl-run-label").evaluateAll((all) => all.reduce((sum, node) => sum + Number(node.textContent!.replace(/\D/g, "")), 0));
async function answer(page: Page, count: number): Promise<void> {
  await expect.poll(() => asked(page)).toBe(count);
  await page.evaluate(() => window.answer());
  await expect.poll(() => page.evaluate(() => window.timeline.pending)).toBe(false);
}

describe("a view that is awaited", () => {
  test("shows the counts that are at hand, marked, and then its own", async ({ page }) => {
    await mount(page);
    await answer(page, 1);
    expect(await counted(page)).toBe(600);
    const stage = page.locator(".tl-stage");
    const top = (await stage.boundingBox())!.y;
    await page.getByRole("button", { name: "Zoom in" }).click();
    await page.getByRole("button", { name: "Zoom in" }).click();
    await expect.poll(() => stage.getAttribute("aria-busy")).toBe("true");
    const mark = page.locator(".tl-pending p");
    await expect.poll(() => mark.isVisible()).toBe(true);
    expect(await mark.textContent()).toBe("Loading …");
    expect((await stage.boundingBox())!.y, "the picture does not move").toBe(top);
    // the elements follow the picture when the view rests
    await expect.poll(() => counted(page)).toBeLessThan(240);
    expect(await counted(page)).toBeGreaterThan(100);
    expect(await violations(page)).toEqual([]);
    // closer, then all again: counts that are too fine are joined, and lie apart
    await page.evaluate(() => window.answer());
    await expect.poll(() => page.evaluate(() => window.timeline.pending)).toBe(false);
    expect(await stage.getAttribute("aria-busy")).toBe(null);
    const { inView } = await page.evaluate(() => ({ inView: document.querySelectorAll(".tl-runs .tl-proxy").length }));
    expect(inView).toBeGreaterThan(3);
    await page.getByRole("button", { name: "Show all" }).click();
    await expect.poll(() => stage.getAttribute("aria-busy")).toBe("true");
    await expect.poll(() => counted(page)).toBeGreaterThan(240);
    const boxes = await page.locator(".tl-stage .tl-run-label").evaluateAll((all) => all.map((node) => node.getBoundingClientRect()).map(({ left, right }) => [left, right] as const));
    for (const [index, [left]] of boxes.slice(1).entries()) expect(left).toBeGreaterThanOrEqual(boxes[index]![1]);
    expect(await counted(page)).toBeLessThanOrEqual(600);
    await page.evaluate(() => window.answer());
    await expect.poll(() => counted(page)).toBe(600);
  });
});

describe("an answer of which a part is lacking", () => {
  test("is said once, and is asked for again; axe finds nothing, light, dark and narrow", async ({ page }) => {
    await mount(page);
    await page.evaluate(() => (window.lacking = true));
    await answer(page, 1);
    const line = page.locator(".tl-incomplete");
    const text = "Part of the data did not answer; counts may be too low.";
    await expect.poll(() => line.getByRole("status").textContent()).toBe(text);
    await page.evaluate((said) => {
      const times = Object.assign(window, { told: [] as unknown[] }).told;
      new MutationObserver(() => times.push(said)).observe(document.querySelector(".tl-incomplete [role=status]")!, { childList: true, characterData: true, subtree: true });
    }, text);
    await page.getByRole("button", { name: "Zoom in" }).click();
    await answer(page, 2);
    expect(await page.evaluate(() => window.told)).toEqual([]);
    expect(await violations(page), "wide").toEqual([]);
    await page.emulateMedia({ colorScheme: "dark" });
    expect(await violations(page, ["color-contrast"]), "dark").toEqual([]);
    await page.setViewportSize({ width: 360, height: 740 });
    await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    const before = await asked(page);
    await page.evaluate(() => window.answer());
    await expect.poll(() => page.evaluate(() => window.timeline.pending)).toBe(false);
    expect(await violations(page), "narrow").toEqual([]);
    await page.evaluate(() => (window.lacking = false));
    await page.getByRole("button", { name: "Try again" }).click();
    await expect.poll(() => asked(page)).toBeGreaterThan(before);
    expect(await line.isVisible(), "while it is asked for").toBe(true);
    await page.evaluate(() => window.answer());
    await expect.poll(() => line.count()).toBe(0);
    expect(await page.evaluate(() => document.querySelector(".tl-stage")!.contains(document.activeElement)), "the focus").toBe(true);
  });
});
