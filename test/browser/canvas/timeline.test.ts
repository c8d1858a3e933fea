/** A timeline whose marks are on a canvas: what is drawn, read and operated is the same. */
import type { Page } from "playwright";
import { expect } from "vitest";
import { test } from "../browser.js";
import { middleOf, mount, rest, view } from "../shell/timeline.js";

const by = (page: Page) => page.evaluate(() => (document.querySelector(".tl-stage > .tl-picture > canvas:not([hidden])") ? "canvas" : document.querySelector(".tl-stage > .tl-svg") ? "svg" : "nothing"));
const words = (page: Page) => page.locator(".tl-stage > .tl-svg text, .tl-stage > .tl-picture > .tl-svg text").allTextContents();
/** More marks than words alone: a wide window, 2,500 events in 24 facets. */
const MANY = `{ width: 3000, height: 1600, motion: "none", design: { representation: "linear", scale: "chronological", layout: "faceted" },
  data: Array.from({ length: 2500 }, (_, index) => ({ id: "m" + index, title: "Mark " + index, date: String(1000 + ((index * 37) % 1000)), category: "c" + (index % 24) })) }`;

test("a canvas is used when it is asked for, and where marks are many", async ({ page }) => {
  await mount(page);
  await rest(page);
  expect(await by(page)).toBe("svg");
  const drawn = await words(page);
  const exported = await page.evaluate(() => window.timeline.toSvg());
  await page.evaluate(() => window.timeline.update({ renderer: "canvas" }));
  await rest(page);
  expect(await by(page)).toBe("canvas");
  expect(await words(page)).toEqual(drawn);
  expect(await page.evaluate(() => window.timeline.toSvg())).toBe(exported);
  await page.evaluate(() => window.timeline.update({ renderer: "auto" }));
  await rest(page);
  expect(await by(page)).toBe("svg");
  await page.setViewportSize({ width: 3000, height: 1800 });
  await page.evaluate((spec) => {
    window.timeline.destroy();
    window.timeline = window.createTimeline(document.getElementById("here")!, spec as object);
  }, await page.evaluate(`(${MANY})`));
  await rest(page);
  expect(await by(page)).toBe("canvas");
});

test("focus, tooltip and detail stay when one goes to the other", async ({ page }) => {
  await mount(page, `{ motion: "none" }`);
  const { x, y } = await middleOf(page, "Event 20");
  await page.mouse.move(x, y);
  await page.locator(".tl-tooltip", { hasText: "Event 20" }).waitFor();
  await page.evaluate(() => window.timeline.update({ renderer: "canvas" }));
  await rest(page);
  expect(await by(page)).toBe("canvas");
  expect(await page.locator(".tl-tooltip").isVisible()).toBe(true);
  await page.mouse.click(x, y);
  await page.locator(".tl-detail", { hasText: "Event 20" }).waitFor();

  await page.locator(".tl-proxy[tabindex='0']").focus();
  await page.keyboard.press("ArrowRight");
  const focused = () => page.evaluate(() => document.activeElement!.textContent);
  const before = await focused();
  expect(before).toMatch(/^Event \d+, /);
  for (const renderer of ["svg", "canvas"] as const) {
    await page.evaluate((way) => window.timeline.update({ renderer: way }), renderer);
    await rest(page);
    expect([await by(page), await focused()]).toEqual([renderer, before]);
  }
  await page.keyboard.press("ArrowLeft");
  expect(await focused()).not.toBe(before);
});

test("a drag goes on while one goes to the other", async ({ page }) => {
  await mount(page, `{ motion: "none", view: { start: "1905", end: "1930" } }`);
  const box = (await page.locator(".tl-stage").boundingBox())!;
  const start = (await view(page)).start;
  const moveTo = (share: number) => page.mouse.move(box.x + box.width * share, box.y + box.height - 40, { steps: 3 });
  await moveTo(0.6);
  await page.mouse.down();
  await moveTo(0.5);
  await page.evaluate(() => window.timeline.update({ renderer: "canvas" }));
  await page.waitForFunction(() => !window.timeline.pending);
  const middle = (await view(page)).start;
  await moveTo(0.4);
  await page.mouse.up();
  await rest(page);
  expect(await by(page)).toBe("canvas");
  expect(middle).toBeGreaterThan(start);
  expect((await view(page)).start).toBeGreaterThan(middle);
});

test("destroy leaves nothing of a canvas, also while it is loaded", async ({ page }) => {
  await mount(page, `{ renderer: "canvas" }`);
  await rest(page);
  expect(await by(page)).toBe("canvas");
  await page.evaluate(async () => {
    window.timeline.destroy();
    const other = window.createTimeline(document.getElementById("here")!, { data: window.events, renderer: "canvas" } as object);
    other.destroy();
    await new Promise((resolve) => setTimeout(resolve, 50));
  });
  expect(await page.evaluate(() => [document.getElementById("here")!.childNodes.length, document.querySelectorAll("canvas").length, document.adoptedStyleSheets.length])).toEqual([0, 0, 0]);
});

test("a name that no renderer has is refused", async ({ page }) => {
  await mount(page);
  const message = await page.evaluate(() => {
    try {
      window.timeline.update({ renderer: "webgl" as "svg" });
    } catch (error) {
      return (error as Error).message;
    }
    return "";
  });
  expect(message).toContain('invalid renderer: "webgl" is not one of auto, svg, canvas');
});
