import type { Page } from "playwright";
import { describe, expect } from "vitest";
import { test } from "../browser.js";
import { holdTime, mount, rest } from "./timeline.js";

const active = (page: Page) => page.evaluate(() => document.activeElement?.textContent?.split(",")[0] ?? "");
const enter = (page: Page) => page.locator(".tl-outline [tabindex='0']").focus();

describe("Tab", () => {
  test("stops at the events once and at eight things at the most, and goes back the same way", async ({ page }) => {
    await mount(page);
    await page.locator("#before").focus();
    const way: string[] = [];
    for (let count = 0; count < 12; count++) {
      await page.keyboard.press("Tab");
      way.push(await page.evaluate(() => document.activeElement!.id || document.activeElement!.className));
      if (way.at(-1) === "after") break;
    }
    expect(way.at(-1)).toBe("after");
    expect(way.length).toBeLessThanOrEqual(9);
    expect(way.filter((name) => name.includes("tl-proxy"))).toHaveLength(1);
    const back: string[] = [];
    for (let count = 0; count < way.length; count++) {
      await page.keyboard.press("Shift+Tab");
      back.push(await page.evaluate(() => document.activeElement!.id || document.activeElement!.className));
    }
    expect(back).toEqual(["before", ...way.slice(0, -1)].reverse());
  });
});

describe("the focus", () => {
  test("is within the window, on top, and ringed, wherever it goes", async ({ page }) => {
    await page.setViewportSize({ width: 900, height: 420 });
    await mount(page, `{ view: { start: "1900", end: "1910" }, motion: "none" }`);
    await enter(page);
    await page.keyboard.press("Home");
    for (let count = 0; count < 59; count++) {
      await page.keyboard.press("ArrowRight");
      if (count % 6) continue;
      const seen = await page.evaluate(() => {
        const node = document.activeElement!;
        const { left, right, top, bottom } = node.getBoundingClientRect();
        const style = getComputedStyle(node);
        return {
          inside: left >= 0 && top >= 0 && right <= innerWidth && bottom <= innerHeight,
          onTop: document.elementFromPoint((left + right) / 2, (top + bottom) / 2) === node,
          ring: style.outlineStyle === "solid" && parseFloat(style.outlineWidth) >= 2,
          large: right - left >= 24 && bottom - top >= 24,
        };
      });
      expect(seen, `${await active(page)}`).toEqual({ inside: true, onTop: true, ring: true, large: true });
    }
    expect(await active(page)).toMatch(/^Event (3\d|40)$/);
  });

  test("moves with what it is on while the view moves", async ({ page }) => {
    await mount(page);
    await page.locator(".tl-proxy", { hasText: /^Event 20,/ }).focus();
    await rest(page);
    await holdTime(page);
    await page.keyboard.press("+");
    await page.keyboard.press("+");
    const distances = await page.evaluate(() => {
      const found: number[] = [];
      const label = [...document.querySelectorAll(".tl-svg text")].find(({ textContent }) => textContent === "Event 20")!;
      while (window.timeline.pending) {
        window.pass(20);
        const box = document.activeElement!.getBoundingClientRect();
        const text = label.getBoundingClientRect();
        found.push(Math.max(box.left - text.left, text.right - box.right));
      }
      return found;
    });
    expect(distances.length).toBeGreaterThan(2);
    expect(Math.max(...distances)).toBeLessThan(6);
  });

  test("in a detail comes back to the event", async ({ page }) => {
    await mount(page);
    await enter(page);
    await page.keyboard.press("ArrowRight");
    const event = await active(page);
    await page.keyboard.press("Enter");
    await page.waitForFunction(() => document.activeElement?.closest(".tl-detail"));
    await page.keyboard.press("Escape");
    expect(await active(page)).toBe(event);
  });

  test("survives new data, and has a neighbour for an heir", async ({ page }) => {
    await mount(page);
    await page.locator(".tl-proxy", { hasText: /^Event 20,/ }).focus();
    await page.evaluate(() => window.timeline.update({ data: [...window.events].reverse() }));
    await rest(page);
    expect(await active(page)).toBe("Event 20");
    await page.evaluate(() => window.timeline.update({ data: window.events.filter((event) => (event as { id: string }).id !== "e20") }));
    await rest(page);
    expect(await active(page)).toMatch(/^Event (19|21)$/);
  });
});

describe("the tree of names", () => {
  test("says each event with its date in words, its place in the whole, and the figure's name and range", async ({ page }) => {
    await mount(page);
    const client = await page.context().newCDPSession(page);
    const { nodes } = await client.send("Accessibility.getFullAXTree");
    const named = (role: string) => nodes.filter((node) => !node.ignored && node.role?.value === role);
    const buttons = named("button").map(({ name }) => String(name?.value));
    for (const name of ["Event 0, 1900, war", "Event 7, 1907–1925, peace"]) expect(buttons).toContain(name);
    expect(buttons.find((name) => name.startsWith("Event 9,"))).toMatch(/uncertain|possibly|perhaps|\?/);
    expect(buttons.join()).not.toMatch(/undefined|object|\d~|1907\//);
    expect(buttons.filter((name) => name.startsWith("Event"))).toHaveLength(60);
    const region = named("region").find(({ name }) => name?.value === "Sixty");
    expect(region?.description?.value).toMatch(/60 events, 1900 to 1940/);
  });

  test("the view is announced once it has come to rest", async ({ page }) => {
    await mount(page);
    await enter(page);
    await page.keyboard.press("+");
    await page.waitForFunction(() => /events/.test(document.querySelector(".tl-status")?.textContent ?? ""));
  });
});
