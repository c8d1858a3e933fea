/** Each of the 20 designs in use, with sixty events: wheel, hand, keys, outline, words, paper. */
import type { Page } from "playwright";
import { describe, expect } from "vitest";
import { test } from "../browser.js";
import { violations } from "../gallery/axe.js";
import { labelsOf } from "../gallery/labels.js";
import { mount, rest, view } from "../shell/timeline.js";
import { DESIGNS, nameOf } from "./moves.js";

const named = DESIGNS.map((design) => ({ name: nameOf(design), design }));
const WIDE = { width: 1280, height: 900 };

/** Sixty events with spans, doubts, a crowd in 1935, and words of several lengths. */
const DATA = `Array.from({ length: 60 }, (_, index) => ({
  id: "e" + index,
  title: "Event " + index + [" of some length", "", " whose title has rather many words in it"][index % 3],
  date: index % 7 === 0 ? 1900 + index + "/" + (1903 + index) : index === 9 ? "1909?" : index === 11 ? "1911~" : index === 13 ? "1913/.." : index > 40 ? "1935-0" + (1 + (index % 9)) : 1900 + index + "-0" + (1 + (index % 9)) + "-1" + (index % 9),
  category: ["war", "peace", "trade"][index % 3],
  importance: (index * 7 % 10) / 10,
}))`;

const mountDesign = async (page: Page, design: object, more = "") => {
  await mount(page, `{ title: "Sixty", motion: "none", design: ${JSON.stringify(design)}, data: (window.events = ${DATA})${more} }`, {
    html: `<main><h1>Page</h1><a id="before" href="#x">Before</a><div id="here"></div><a id="after" href="#y">After</a></main>`,
  });
  await rest(page);
};
const length = ({ start, end }: { readonly start: number; readonly end: number }) => end - start;
const finite = async (page: Page): Promise<{ readonly start: number; readonly end: number }> => {
  await rest(page);
  const now = await view(page);
  expect(Number.isFinite(now.start) && Number.isFinite(now.end) && now.end > now.start, JSON.stringify(now)).toBe(true);
  expect(await page.locator(".tl-stage .tl-svg").first().innerHTML()).not.toMatch(/NaN|Infinity|undefined/);
  return now;
};
const press = (page: Page, name: string) => page.getByRole("button", { name, exact: true }).click();
const showAll = async (page: Page, first: object) => {
  await press(page, "Show all");
  expect(await finite(page), "what “Show all” shows").toEqual(first);
};
/** A point on a mark that lies over all others, with its event. */
const markOf = (page: Page, index = 0) =>
  page.evaluate((index) => {
    const { left, top } = document.querySelector(".tl-stage")!.getBoundingClientRect();
    const found = [...document.querySelectorAll<SVGGraphicsElement>(".tl-stage .tl-svg .tl-symbol[data-item]")].map((node) => {
      const { x, y, width, height } = node.getBoundingClientRect();
      return { id: node.dataset.item!, x: x + width / 2, y: y + height / 2, left: x - left, top: y - top };
    });
    const lone = found.filter((mark) => found.every((other) => other === mark || Math.hypot(other.x - mark.x, other.y - mark.y) > 16) && mark.y < innerHeight - 4 && mark.y > 4);
    return lone[index % lone.length]!;
  }, index);

describe.for(named)("$name", ({ design }) => {
  test("wheel, hand, double click, keys and buttons move the view, and “Show all” brings it back", async ({ page }) => {
    await page.setViewportSize(WIDE);
    await mountDesign(page, design);
    const first = await finite(page);
    const { x, y } = await markOf(page);
    await page.mouse.move(x, y);

    await page.keyboard.down("Control");
    for (let turn = 0; turn < 6; turn++) await page.mouse.wheel(0, -60);
    await page.keyboard.up("Control");
    const zoomed = await finite(page);
    expect(length(zoomed), "zoomed by the wheel").toBeLessThan(length(first));

    await page.mouse.down();
    await page.mouse.move(x + 90, y + 60, { steps: 4 });
    await page.mouse.up();
    const panned = await finite(page);
    expect(panned, "panned by hand").not.toEqual(zoomed);
    expect(await page.locator(".tl-detail").isVisible(), "a drag opens nothing").toBe(false);
    await showAll(page, first);

    const corner = (await page.locator(".tl-stage .tl-svg").first().boundingBox())!;
    await page.mouse.dblclick(corner.x + 3, corner.y + corner.height / 2);
    expect(length(await finite(page)), "zoomed by a double click").toBeLessThan(length(first));
    await showAll(page, first);

    await page.locator(".tl-outline [tabindex='0']").focus();
    await page.keyboard.press("+");
    await page.keyboard.press("+");
    const closer = await finite(page);
    expect(length(closer), "zoomed by +").toBeLessThan(length(first));
    await page.keyboard.press("-");
    expect(length(await finite(page)), "zoomed by −").toBeGreaterThan(length(closer));
    await page.keyboard.press("0");
    expect(await finite(page), "all by 0").toEqual(first);

    await press(page, "Zoom in");
    await press(page, "Zoom in");
    const near = await finite(page);
    expect(length(near)).toBeLessThan(length(first));
    await press(page, "Later");
    expect((await finite(page)).start, "later").toBeGreaterThan(near.start);
    await press(page, "Earlier");
    await press(page, "Earlier");
    expect((await finite(page)).start, "earlier").toBeLessThan(near.start);
    await press(page, "Zoom out");
    expect(length(await finite(page))).toBeGreaterThan(length(near));
    await showAll(page, first);
  });

  test("arrows visit all events in order, each ringed within the figure and named; Enter opens its detail", async ({ page }) => {
    await page.setViewportSize(WIDE);
    await mountDesign(page, design);
    const names = await page.locator(".tl-events .tl-proxy").allTextContents();
    expect(names.map((name) => /^Event (\d+)/.exec(name)?.[1]).sort()).toEqual(Array.from({ length: 60 }, (_, index) => String(index)).sort());
    expect(names.join("\n")).not.toMatch(/undefined|NaN|\[object|Invalid/);
    const [back, on] = (await page.evaluate(() => document.querySelector(".tl-help th kbd")!.textContent))!.includes("\u2193") ? ["ArrowUp", "ArrowDown"] : ["ArrowLeft", "ArrowRight"];
    await page.locator(".tl-outline [tabindex='0']").focus();
    await page.keyboard.press("Home");
    const seen = () =>
      page.evaluate(() => {
        const node = document.activeElement!;
        const box = node.getBoundingClientRect();
        const stage = document.querySelector(".tl-stage")!.getBoundingClientRect();
        const style = getComputedStyle(node);
        const ring = style.outlineStyle === "solid" && parseFloat(style.outlineWidth) >= 2;
        const inside = box.left >= stage.left - 1 && box.top >= stage.top - 1 && box.right <= stage.right + 1 && box.bottom <= stage.bottom + 1;
        return { place: node.closest("li")?.getAttribute("aria-posinset"), wrong: [ring ? "" : "no ring", inside ? "" : `outside: ${JSON.stringify(box)} in ${JSON.stringify(stage)}`, box.width >= 24 && box.height >= 24 ? "" : "too small"].filter(Boolean), name: node.textContent };
      });
    const way = [await seen()];
    for (let count = 0; count < 60; count++) {
      await page.keyboard.press(on!);
      way.push(await seen());
    }
    expect(way.map(({ place }) => Number(place))).toEqual([...Array.from({ length: 60 }, (_, index) => index + 1), 60]);
    expect(way.flatMap(({ wrong, name }) => wrong.map((what) => `${name}: ${what}`))).toEqual([]);
    await page.keyboard.press(back!);
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
      const title = await page.evaluate((id) => (window.events as { id: string; title: string }[]).find((event) => event.id === id)!.title, id);
      await expect.poll(() => page.locator(".tl-tooltip").textContent(), { message: id }).toContain(title);
      await page.locator(".tl-tooltip").waitFor({ state: "visible" });
      await page.mouse.click(x, y);
      await expect.poll(() => page.locator(".tl-detail :is(h2, h3, h4)").first().textContent(), { message: id }).toContain(title);
      await page.evaluate(() => (window.timeline.select(undefined), (document.activeElement as HTMLElement).blur()));
      await page.mouse.move(2, 2);
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

  test("axe finds nothing, labels are apart in wide and narrow windows, and paper is not blank", async ({ page }) => {
    for (const viewport of [WIDE, { width: 360, height: 740 }]) {
      await page.setViewportSize(viewport);
      await mountDesign(page, design);
      const { overlaps, outside, texts } = await labelsOf(page);
      expect({ overlaps, outside }, `${viewport.width}`).toEqual({ overlaps: [], outside: [] });
      if (viewport === WIDE) expect(texts.length).toBeGreaterThan(5);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(viewport.width);
      expect(await violations(page), `${viewport.width}`).toEqual([]);
    }
    await page.setViewportSize({ width: 720, height: 1000 });
    await page.emulateMedia({ media: "print" });
    await rest(page);
    const box = (await page.locator(".tl-stage .tl-svg").first().boundingBox())!;
    expect(box.width).toBeLessThanOrEqual(720);
    const marks = await page.locator(".tl-stage .tl-svg [data-item]").evaluateAll((all) => all.filter((node) => node.getClientRects().length && getComputedStyle(node).display !== "none").length);
    expect(marks).toBeGreaterThan(20);
    const drawn = (await page.screenshot({ clip: box })).length;
    await page.evaluate(() => document.querySelector(".tl-stage .tl-svg")!.replaceChildren());
    expect(drawn).toBeGreaterThan((await page.screenshot({ clip: box })).length + 3000);
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
      expect(await page.locator(".tl-proxy[aria-current=true]").count()).toBe(1);
      await page.evaluate(() => (window.timeline.select(undefined), (document.activeElement as HTMLElement).blur()));
      await rest(page);
    }
  });
});
