import type { Page } from "playwright";
import { describe, expect } from "vitest";
import { test } from "../browser.js";
import { holdTime, middleOf, mount, pixelOf, rest, view } from "./timeline.js";

const detailOf = (page: Page, title: string) => page.locator(".tl-detail", { has: page.getByRole("heading", { name: title, exact: true }) }).waitFor();
const YEAR = 365.2425 * 86_400_000;
const TALL = { style: "body { margin: 0; padding-block-end: 2000px }" };
const UNIFIED = `{ design: { representation: "linear", scale: "chronological", layout: "unified" } }`;

describe("the wheel", () => {
  test("scrolls the page while the stage has no focus", async ({ page }) => {
    await mount(page, "{}", TALL);
    const before = await view(page);
    await page.mouse.move(400, 300);
    await page.mouse.wheel(0, 200);
    await page.waitForFunction(() => scrollY > 100);
    expect(await view(page)).toEqual(before);
  });

  test("with Ctrl zooms about the pointer, to within half a pixel, and never scrolls", async ({ page }) => {
    await mount(page, "{}", TALL);
    await page.mouse.move(400, 300);
    const { start, end } = await view(page);
    const time = start + ((end - start) * 400) / 1024;
    await page.keyboard.down("Control");
    for (let count = 0; count < 30; count++) {
      await page.mouse.wheel(0, -50);
      expect(Math.abs((await pixelOf(page, time)) - 400)).toBeLessThan(0.5);
    }
    const narrow = await view(page);
    expect(narrow.end - narrow.start).toBeLessThan((end - start) / 1000);
    for (let count = 0; count < 60; count++) await page.mouse.wheel(0, 50);
    await page.keyboard.up("Control");
    await rest(page);
    const wide = await view(page);
    expect(Math.abs(wide.start - start) / (end - start)).toBeLessThan(1e-9);
    expect(await page.evaluate(() => scrollY)).toBe(0);
  });

  test("zooms once the stage has the focus, and lets the page scroll at the limit", async ({ page }) => {
    await mount(page, "{}", TALL);
    const before = await view(page);
    await page.mouse.click(10, 420);
    await page.mouse.wheel(0, -100);
    await rest(page);
    const zoomed = await view(page);
    expect(zoomed.end - zoomed.start).toBeLessThan(before.end - before.start);
    expect(await page.evaluate(() => scrollY)).toBe(0);
    for (let count = 0; count < 12; count++) await page.mouse.wheel(0, 100);
    await page.waitForFunction(() => scrollY > 0);
  });

  test("sideways and with Shift pans, and not beyond half a view past the data", async ({ page }) => {
    await mount(page);
    const before = await view(page);
    await page.mouse.move(400, 300);
    await page.mouse.wheel(102.4, 0);
    await rest(page);
    const panned = await view(page);
    expect((panned.start - before.start) / (before.end - before.start)).toBeCloseTo(0.1, 6);
    await page.keyboard.down("Shift");
    for (let count = 0; count < 40; count++) await page.mouse.wheel(0, 500);
    await page.keyboard.up("Shift");
    const { start, end } = await view(page);
    expect((start + end) / 2).toBeLessThanOrEqual(before.end);
    expect((start + end) / 2).toBeGreaterThan(Date.UTC(1935, 0));
  });

  test("never zooms where it may not", async ({ page }) => {
    await mount(page, `{ wheel: "never" }`, TALL);
    const before = await view(page);
    await page.mouse.click(10, 420);
    await page.mouse.wheel(0, 100);
    await page.waitForFunction(() => scrollY > 0);
    expect(await view(page)).toEqual(before);
  });
});

describe("a drag", () => {
  test("moves time with the hand, and opens nothing", async ({ page }) => {
    await mount(page, UNIFIED);
    const { x, y } = await middleOf(page, "Event 0");
    const time = Date.UTC(1900, 0);
    const from = await pixelOf(page, time);
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x + 300, y + 20, { steps: 6 });
    expect(Math.abs((await pixelOf(page, time)) - from - 300)).toBeLessThan(0.5);
    await page.mouse.up();
    await rest(page);
    expect(Math.abs((await pixelOf(page, time)) - from - 300)).toBeLessThan(0.5);
    expect(await page.locator(".tl-detail").isVisible()).toBe(false);
  });

  test("of a hand that trembles is a click", async ({ page }) => {
    await mount(page);
    const { x, y } = await middleOf(page, "Event 0");
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x + 2, y + 1);
    await page.mouse.up();
    await detailOf(page, "Event 0");
  });
});

describe("touch", () => {
  test.override("contextOptions", { viewport: { width: 800, height: 600 }, hasTouch: true });

  const touches = async (page: Page, steps: readonly (readonly { x: number; y: number }[])[]) => {
    const client = await page.context().newCDPSession(page);
    const points = (step: readonly { x: number; y: number }[]) => step.map((point, id) => ({ ...point, id }));
    await client.send("Input.dispatchTouchEvent", { type: "touchStart", touchPoints: points(steps[0]!) });
    for (const step of steps.slice(1)) await client.send("Input.dispatchTouchEvent", { type: "touchMove", touchPoints: points(step) });
    await client.send("Input.dispatchTouchEvent", { type: "touchEnd", touchPoints: [] });
  };

  test("along time pans", async ({ page }) => {
    await mount(page);
    const before = await view(page);
    await touches(page, [400, 390, 370, 340, 300].map((x) => [{ x, y: 300 }]));
    await rest(page);
    const after = await view(page);
    expect((after.start - before.start) / (before.end - before.start)).toBeCloseTo(100 / 800, 1);
  });

  test("with two fingers zooms about their middle", async ({ page }) => {
    await mount(page);
    const before = await view(page);
    const time = before.start + (before.end - before.start) / 2;
    await touches(page, [20, 30, 40, 60, 80].map((half) => [{ x: 400 - half, y: 300 }, { x: 400 + half, y: 300 }]));
    await rest(page);
    const after = await view(page);
    expect((before.end - before.start) / (after.end - after.start)).toBeCloseTo(4, 0);
    expect(Math.abs((await pixelOf(page, time)) - 400)).toBeLessThan(4);
  });

  test("across time scrolls the page, in a vertical figure too while all of it is in view", async ({ page }) => {
    for (const orientation of ["horizontal", "vertical"]) {
      await mount(page, `{ design: { representation: "linear", scale: "chronological", layout: "unified", orientation: "${orientation}" } }`, TALL);
      await touches(page, [400, 380, 350, 310, 260, 200].map((y) => [{ x: 400, y }]));
      await page.waitForFunction(() => scrollY > 50);
    }
  });
});

describe("clicks", () => {
  test("twice zooms in about the pointer, with Shift out", async ({ page }) => {
    await mount(page);
    const before = await view(page);
    const time = before.start + (before.end - before.start) / 4;
    await page.mouse.dblclick(256, 420);
    await rest(page);
    const closer = await view(page);
    expect((before.end - before.start) / (closer.end - closer.start)).toBeCloseTo(2, 6);
    expect(Math.abs((await pixelOf(page, time)) - 256)).toBeLessThan(0.5);
    await page.keyboard.down("Shift");
    await page.mouse.dblclick(256, 420);
    await page.keyboard.up("Shift");
    await rest(page);
    expect((await view(page)).end - (await view(page)).start).toBeCloseTo(before.end - before.start, -6);
  });

  test("on an event open its detail, between mark and label too", async ({ page }) => {
    await mount(page);
    for (const title of ["Event 0", "Event 7"]) {
      const { x, y } = await middleOf(page, title);
      await page.mouse.click(x, y);
      await detailOf(page, title);
    }
  });

  test("on a run zoom in as long as that shows more, and then list it", async ({ page }) => {
    await mount(page, `{ motion: "none", height: 300 }`);
    const opened = [];
    for (let count = 0; count < 8; count++) {
      const runs = page.locator(".tl-runs .tl-proxy");
      const labels = await runs.allTextContents();
      const index = labels.findIndex((label) => label.includes("1935"));
      const box = (await runs.nth(Math.max(0, index)).boundingBox())!;
      const before = await view(page);
      await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
      await rest(page);
      opened.push((await view(page)).end - (await view(page)).start < before.end - before.start ? "zoom" : "list");
      if (opened.at(-1) === "list") break;
    }
    expect(opened.at(-1)).toBe("list");
    expect(await page.locator(".tl-run-list").isVisible()).toBe(true);
    expect(await page.locator(".tl-run-list li").count()).toBeGreaterThan(5);
  });
});

test("what the pointer rests on is told, and has a tooltip that can be reached and dismissed", async ({ page }) => {
  await mount(page);
  await page.evaluate(() => window.timeline.on("hover", ({ id }) => window.told.push(id)));
  const { x, y } = await middleOf(page, "Event 0");
  await page.mouse.move(x, y);
  const tooltip = page.locator(".tl-tooltip");
  await tooltip.waitFor({ state: "visible" });
  expect(await tooltip.textContent()).toContain("Event 0");
  const box = (await tooltip.boundingBox())!;
  // it stays for a while without the pointer, which no machine is too slow for
  await page.evaluate(() => window.hold());
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2, { steps: 5 });
  await page.evaluate(() => window.ring(1000));
  expect(await tooltip.isVisible()).toBe(true);
  await page.keyboard.press("Escape");
  expect(await tooltip.isVisible()).toBe(false);
  await page.mouse.move(5, 5);
  expect(await page.evaluate(() => window.told)).toEqual(["e0", undefined]);
});

test("a movement is seen, unless the reader wants none", async ({ page }) => {
  await mount(page);
  await rest(page);
  await holdTime(page);
  const frames = () =>
    page.evaluate(() => {
      const seen = new Set<number>();
      const stop = window.timeline.on("view", ({ view: { start } }) => seen.add(start));
      window.timeline.select("e59");
      document.querySelector<HTMLElement>(".tl-events .tl-proxy")!.focus();
      document.activeElement!.dispatchEvent(new KeyboardEvent("keydown", { key: "+", bubbles: true }));
      while (window.timeline.pending) window.pass(20);
      stop();
      return seen.size;
    });
  expect(await frames()).toBeGreaterThan(3);
  await page.emulateMedia({ reducedMotion: "reduce" });
  expect(await frames()).toBeLessThanOrEqual(2);
  expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
});

test("from right to left a drag to the right goes on in time", async ({ page }) => {
  await mount(page, `{ locale: "he" }`);
  const before = await view(page);
  await page.mouse.move(300, 420);
  await page.mouse.down();
  await page.mouse.move(400, 420, { steps: 5 });
  await page.mouse.up();
  const after = await view(page);
  expect((after.start - before.start) / YEAR).toBeGreaterThan(3);
});
