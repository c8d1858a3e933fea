/** Each of the 20 designs in use, with sixty events: their names, marks, tooltips and details. */
import { describe, expect } from "vitest";
import { test } from "../browser.js";
import { rest } from "../shell/timeline.js";
import { finite, length, markOf, mountDesign, named, showAll, WIDE } from "./use.js";

declare global {
  interface Window {
    /** Where the focus is, and what is wrong with it. */
    seen(): { readonly place: string | null | undefined; readonly wrong: readonly string[]; readonly name: string };
  }
}

describe.for(named)("$name", ({ design }) => {
  test("arrows visit all events in order, each ringed within the figure and named; Enter opens its detail", async ({ page }) => {
    await page.setViewportSize(WIDE);
    await mountDesign(page, design);
    const names = await page.locator(".tl-events .tl-proxy").allTextContents();
    expect(names.map((name) => /^Event (\d+)/.exec(name)?.[1]).sort()).toEqual(Array.from({ length: 60 }, (_, index) => String(index)).sort());
    expect(names.join("\n")).not.toMatch(/undefined|NaN|\[object|Invalid/);
    const help = page.getByRole("button", { name: "Keyboard help" });
    await help.click();
    const along = await page.locator(".tl-help th kbd").first().textContent();
    await help.click();
    const [back, on] = along!.includes("\u2193") ? (["ArrowUp", "ArrowDown"] as const) : (["ArrowLeft", "ArrowRight"] as const);
    await page.locator(".tl-outline [tabindex='0']").focus();
    await page.keyboard.press("Home");
    await page.evaluate(() => {
      window.seen = () => {
        const node = document.activeElement!;
        const box = node.getBoundingClientRect();
        const stage = document.querySelector(".tl-stage")!.getBoundingClientRect();
        const style = getComputedStyle(node);
        const ring = style.outlineStyle === "solid" && parseFloat(style.outlineWidth) >= 2;
        const inside = box.left >= stage.left - 1 && box.top >= stage.top - 1 && box.right <= stage.right + 1 && box.bottom <= stage.bottom + 1;
        return { place: node.closest("li")?.getAttribute("aria-posinset"), wrong: [ring ? "" : "no ring", inside ? "" : `outside: ${JSON.stringify(box)} in ${JSON.stringify(stage)}`, box.width >= 24 && box.height >= 24 ? "" : "too small"].filter(Boolean), name: node.textContent };
      };
    });
    const seen = () => page.evaluate(() => window.seen());
    const way = [await seen()];
    // the first and the last by the keyboard of the browser, those between by the events that it would send
    const step = async () => {
      await page.keyboard.press(on);
      way.push(await seen());
    };
    for (let count = 0; count < 3; count++) await step();
    const between = await page.evaluate(async (key) => {
      const way = [];
      for (let count = 0; count < 55; count++) {
        document.activeElement!.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true }));
        if (count % 11 === 10) await new Promise(requestAnimationFrame);
        way.push(window.seen());
      }
      return way;
    }, on);
    way.push(...between);
    for (let count = 0; count < 2; count++) await step();
    expect(way.map(({ place }) => Number(place))).toEqual([...Array.from({ length: 60 }, (_, index) => index + 1), 60]);
    expect(way.flatMap(({ wrong, name }) => wrong.map((what) => `${name}: ${what}`))).toEqual([]);
    await page.keyboard.press(back);
    const { name } = await seen();
    await page.keyboard.press("Enter");
    await page.waitForFunction(() => document.activeElement?.closest(".tl-detail"));
    expect(name).toContain((await page.locator(".tl-detail :is(h2, h3, h4)").first().textContent())!);
    await page.keyboard.press("Escape");
    expect((await seen()).name).toBe(name);
  });

  test("a click on a mark opens its detail, a pointer on one shows its title, a run opens", async ({ page }) => {
    await page.setViewportSize(WIDE);
    await mountDesign(page, design);
    for (const index of [0, 3, 5]) {
      const { id, x, y } = await markOf(page, index);
      await page.mouse.move(x, y);
      await page.evaluate(() => window.ring());
      const title = await page.evaluate((id) => (window.events as { id: string; title: string }[]).find((event) => event.id === id)!.title, id);
      await expect.poll(() => page.locator(".tl-tooltip").textContent(), { message: id }).toContain(title);
      await page.locator(".tl-tooltip").waitFor({ state: "visible" });
      await page.mouse.click(x, y);
      await expect.poll(() => page.locator(".tl-detail :is(h2, h3, h4)").first().textContent(), { message: id }).toContain(title);
      await page.evaluate(() => (window.timeline.select(undefined), (document.activeElement as HTMLElement).blur()));
      await page.mouse.move(2, 2);
      await page.evaluate(() => window.ring(300));
      // one that is reached by the pointer stays
      await page.locator(".tl-tooltip").waitFor({ state: "hidden" });
    }
    const runs = page.locator(".tl-runs .tl-proxy");
    if (!(await runs.count())) return;
    const before = await finite(page);
    const { x, y, width, height } = (await runs.last().boundingBox())!;
    await page.mouse.click(x + width / 2, y + height / 2);
    const after = await finite(page);
    if (length(after) < length(before)) await showAll(page, before);
    else {
      await page.locator(".tl-run-list").waitFor({ state: "visible" });
      await page.keyboard.press("Escape");
    }
    await runs.last().press("Enter");
    expect(await page.locator(".tl-run-list li").count()).toBeGreaterThan(0);
  });
});

describe.for(named.filter(({ design }) => design.layout === "faceted"))("$name, with events in several facets", ({ design }) => {
  test("each event has one name in the outline and one detail, whichever of its marks is clicked", async ({ page }) => {
    await page.setViewportSize(WIDE);
    await mountDesign(page, { ...design, facet: "themes" }, `.slice(0, 12).map((event, index) => ({ ...event, themes: index % 2 ? ["land", "sea"] : ["sea"] }))`);
    const names = await page.locator(".tl-events .tl-proxy").allTextContents();
    expect(names.map((name) => /^Event (\d+)/.exec(name)?.[1]).sort()).toEqual(Array.from({ length: 12 }, (_, index) => String(index)).sort());
    const marks = await page.evaluate(() => [...document.querySelectorAll<SVGGraphicsElement>(".tl-stage .tl-svg :is(.tl-symbol, .tl-bracket)[data-item='e1']")].map((node) => node.getBoundingClientRect()).map(({ x, y, width, height }) => ({ x: x + width / 2, y: y + height / 2 })));
    expect(marks.length).toBe(2);
    for (const { x, y } of marks) {
      await page.mouse.click(x, y);
      await expect.poll(() => page.locator(".tl-detail :is(h2, h3, h4)").first().textContent()).toContain("Event 1");
      // the outline follows a view that moves once it has come to rest
      await expect.poll(() => page.locator(".tl-proxy[aria-current=true]").count()).toBe(1);
      await page.evaluate(() => (window.timeline.select(undefined), (document.activeElement as HTMLElement).blur()));
      await rest(page);
    }
  });
});
