/** All designs by keyboard and by ear; a test is called by the number of its criterion of accessibility. */
import { expect } from "vitest";
import { active, focusOn } from "../accessibility.js";
import { test } from "../browser.js";
import { mount, rest } from "../shell/timeline.js";
import { DESIGNS, nameOf } from "./moves.js";

/** Sixty events; the first has two tags, the others one. */
const SPEC = (design: object) => `{ motion: "none", design: ${JSON.stringify(design)}, data: window.events.map((event, index) => ({ ...event, tags: index ? [["a", "b", "c"][index % 3]] : ["a", "c"] })) }`;

test("4, 6: the arrows reach every event, in one row of names, and every count, in each design", { timeout: 60_000 }, async ({ page }) => {
  await mount(page, SPEC(DESIGNS[0]!));
  await rest(page);
  for (const design of DESIGNS) {
    const { way, counts, reached } = await page.evaluate(async (design) => {
      const spec = { motion: "none", design, height: 320, data: window.events.filter((_, index) => index % 2 === 0) };
      window.timeline.destroy();
      window.timeline = window.createTimeline(document.getElementById("here")!, spec);
      for (let count = 0; count < 4; count++) await new Promise(requestAnimationFrame);
      const press = (node: Element, key: string) => {
        (node as HTMLElement).focus({ preventScroll: true });
        node.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true }));
        return document.activeElement!;
      };
      const events = [...document.querySelectorAll(".tl-events .tl-proxy")];
      const way = [press(events[5]!, "Home")];
      for (let step = 1; step < events.length; step++) way.push(press(way.at(-1)!, "ArrowRight"));
      const reached = new Set<Element>();
      const todo = [...way];
      for (let node = todo.pop(); node; node = todo.pop()) {
        if (reached.has(node)) continue;
        reached.add(node);
        todo.push(press(node, "ArrowDown"), press(node, "ArrowUp"));
      }
      const names = (nodes: Iterable<Element>) => [...nodes].map((node) => node.textContent);
      return { way: names(way), counts: names(document.querySelectorAll(".tl-runs .tl-proxy")), reached: names(reached) };
    }, design);
    const name = nameOf(design);
    expect(new Set(way.map((text) => text.split(",")[0])).size, name).toBe(30);
    expect(reached, name).toEqual(expect.arrayContaining(counts));
    expect([...way, ...counts].join("\n"), name).not.toMatch(/NaN|undefined|Infinity|\[object|\d{6}/);
  }
});

test("3, 20: an event with several facets is said once, with all of them", async ({ page }) => {
  for (const representation of ["linear", "radial"]) {
    await mount(page, SPEC({ representation, scale: "chronological", layout: "faceted", facet: "tags" }));
    await rest(page);
    const names = await page.locator(".tl-events .tl-proxy").allTextContents();
    expect(names.filter((name) => name.startsWith("Event 0,"))).toEqual(["Event 0, 1900, war, a, c"]);
  }
});

test("6: in rings down goes to the next facet, to what is nearest in time", async ({ page }) => {
  await mount(page, SPEC({ representation: "radial", scale: "chronological", layout: "faceted", facet: "category" }));
  await rest(page);
  await focusOn(page, "Event 12,");
  const categories: (string | undefined)[] = [];
  for (const key of ["ArrowDown", "ArrowDown", "ArrowUp"]) {
    await page.keyboard.press(key);
    categories.push(await page.evaluate(() => document.activeElement!.textContent.split(", ").at(-1)));
  }
  expect(categories).toEqual(["peace", "trade", "peace"]);
});

test("11, 12, 22: another design keeps the focus, in the window, and says its view and its problems, and not that data are new", async ({ page }) => {
  await page.setViewportSize({ width: 1024, height: 400 });
  await mount(page, SPEC(DESIGNS[0]!));
  await rest(page);
  await focusOn(page, "Event 30,");
  await page.evaluate(() => {
    window.timeline.on("load", () => window.told.push("load"));
    const status = document.querySelector(".tl-status")!;
    new MutationObserver(() => window.told.push(status.textContent)).observe(status, { childList: true, characterData: true, subtree: true });
  });
  const change = async (design: object) => {
    await page.evaluate((design) => window.timeline.update({ design: design as never }), design);
    await rest(page);
    expect(await active(page), JSON.stringify(design)).toBe("Event 30");
    const { top, bottom } = await page.evaluate(() => document.activeElement!.getBoundingClientRect().toJSON() as DOMRect);
    expect(top >= 0 && bottom <= 400, `${JSON.stringify(design)} ${top} ${bottom}`).toBe(true);
  };
  for (const design of DESIGNS.slice(1)) await change(design);
  await change({ representation: "linear", scale: "relative", layout: "faceted", anchor: { war: "nothing" } });
  await page.locator(".tl-status", { hasText: "3 problems" }).waitFor({ state: "attached" });
  const told = await page.evaluate(() => window.told as string[]);
  expect(told.filter((text) => !/^\S.*, 60 events(\. 3 problems in the data)?$/.test(text))).toEqual([]);
});

test("3: the legend counts what is in view, and says the numbers of turns", async ({ page }) => {
  await mount(page, SPEC({ representation: "spiral", scale: "sequential", layout: "unified", turns: 3 }));
  await rest(page);
  const turns = () => page.locator(".tl-legend li", { has: page.locator(".tl-hidden") }).allInnerTexts();
  const before = await turns();
  expect(before.map((text) => text.trim().replace(/\s+/g, " "))[0]).toMatch(/1: January 1900 to January 19\d\d/);
  await focusOn(page, "Event 20,");
  await page.keyboard.press("+");
  await rest(page);
  expect(await turns()).not.toEqual(before);
});
