/**
 * Sixty events in a mounted timeline, by the thirty criteria of accessibility; a test is called by the number of its own.
 * 5, 7 and 12 are in shell/focus.test.ts, 30 is in shell/pointer.test.ts.
 */
import type { Page } from "playwright";
import { describe, expect } from "vitest";
import { renderToString } from "../../src/index.js";
import { active, badTargets, changesView, colours, contrast, cutOff, FACETED, focusOn, focusRing, framesAsked, messages, NAMES, paints, sixty, SIXTY, symbols, tree } from "./accessibility.js";
import { open, test } from "./browser.js";
import { violations } from "./gallery/axe.js";
import { rest } from "./shell/timeline.js";

const press = (page: Page, name: string) => page.getByRole("button", { name, exact: true }).click();

describe("1: axe finds nothing", () => {
  for (const [name, media] of [["light", {}], ["dark", { colorScheme: "dark" }], ["forced colours", { forcedColors: "active" }]] as const) {
    test(name, async ({ page }) => {
      await page.emulateMedia(media);
      await sixty(page);
      expect(await violations(page), "as it comes").toEqual([]);
      await page.evaluate(() => window.timeline.select("e3"));
      await rest(page);
      expect(await violations(page), "with a detail").toEqual([]);
      await page.locator(".tl-runs button").last().press("Enter");
      await page.locator(".tl-run-list li").first().waitFor();
      expect(await violations(page), "with a list").toEqual([]);
      await press(page, "Keyboard help");
      await press(page, "Table");
      await page.locator(".tl-table tbody tr").first().waitFor();
      expect(await violations(page), "with help and table").toEqual([]);
    });
  }

  test("with no event, with one, and with rows that cannot be read", async ({ page }) => {
    for (const data of ["[]", `[{ title: "One", date: "1999" }]`, `[{ title: "One", date: "1999" }, { title: "Bad", date: "soon" }]`]) {
      await sixty(page, `{ data: ${data} }`);
      expect(await violations(page), data).toEqual([]);
    }
  });
});

describe("what is said", () => {
  test("2: the whole has a name, a kind, a count and both ends", async ({ page }) => {
    await sixty(page);
    const region = (await tree(page)).find(({ role, name }) => role === "region" && name === "Sixty");
    expect(region?.description).toBe("Timeline: 60 events, 1900 to 1940");
  });

  test("3, 20: sixty events in one list, each with title, date in words, doubt, row and place in the whole", async ({ page }) => {
    await sixty(page);
    const nodes = await tree(page);
    const events = nodes.filter(({ role, name }) => role === "button" && name.startsWith("Event "));
    expect(events.map(({ name }) => name).sort()).toEqual([...NAMES].sort());
    expect(nodes.filter(({ role, name }) => role === "list" && name === "60 events")).toHaveLength(1);
    const places = await page.locator(".tl-events > li").evaluateAll((items) => items.map((item) => `${item.getAttribute("aria-posinset")} of ${item.getAttribute("aria-setsize")}`));
    expect(places).toEqual(Array.from({ length: 60 }, (_, index) => `${index + 1} of 60`));
    expect(nodes.map(({ name }) => name).join("\n")).not.toMatch(/\[object|undefined|NaN|\d~|\/\.\./);
  });

  test("21: Enter on an event makes it current and expanded, sorting is told on the heading", async ({ page }) => {
    await sixty(page);
    const state = () => page.locator(".tl-proxy", { hasText: /^Event 5,/ }).evaluate((node) => [node.getAttribute("aria-current"), node.getAttribute("aria-expanded")]);
    expect(await state()).toEqual([null, "false"]);
    await focusOn(page, "Event 5,");
    await page.keyboard.press("Enter");
    await rest(page);
    expect(await state()).toEqual(["true", "true"]);
    await press(page, "Table");
    await page.locator(".tl-table thead button", { hasText: "Event" }).press("Enter");
    expect(await page.locator(".tl-table th[aria-sort]").evaluateAll((cells) => cells.map((cell) => `${cell.textContent} ${cell.getAttribute("aria-sort")}`))).toEqual(["Event ascending"]);
  });

  test("22: a view is told politely, at most once a second", async ({ page }) => {
    await sixty(page);
    const told = await messages(page, 3);
    for (let index = 1; index < told.length; index++) expect(told[index]![0] - told[index - 1]![0]).toBeGreaterThan(950);
    for (const [, text] of told) expect(text).toMatch(/\d{4}.*, \d+ events$/);
    expect(await page.locator(".tl-status").getAttribute("aria-live")).toBe("polite");
  });

  test("27: a title in another language says so, and from right to left axis and keys are mirrored", async ({ page }) => {
    await sixty(page, `{ ...(${SIXTY}), locale: "ar" }`, { lang: "ar", dir: "rtl" });
    expect(await page.locator(".tl").getAttribute("dir")).toBe("rtl");
    expect(await page.locator(".tl-proxy", { hasText: /^Event 3,/ }).getAttribute("lang")).toBe("fr");
    const left = (name: string) => page.locator(".tl-proxy", { hasText: new RegExp(`^${name},`) }).evaluate((node) => node.getBoundingClientRect().x);
    expect(await left("Event 0")).toBeGreaterThan(await left("Event 40"));
    await focusOn(page, "Event 0,");
    await page.keyboard.press("ArrowLeft");
    expect(await active(page)).toBe("Event 1");
  });

  test("28: every control is a real button or link with a name, none within another", async ({ page }) => {
    await sixty(page, `{ ...(${SIXTY}), selected: "e3" }`);
    await page.locator(".tl-detail a").waitFor();
    const controls = (await tree(page)).filter(({ role }) => /^(button|link)$/.test(role));
    expect(controls.length).toBeGreaterThan(70);
    expect(controls.filter(({ name }) => name.trim() === "")).toEqual([]);
    const names = controls.map(({ name }) => name).filter((name) => !/^\d+ events?,/.test(name));
    expect(new Set(names).size).toBe(names.length);
    expect(await page.locator("#here :is(button, a) :is(button, a)").count()).toBe(0);
  });
});

describe("what keys do", () => {
  test("4: arrows visit all sixty in the order of time, from a view of four years", async ({ page }) => {
    await sixty(page, `{ ...(${SIXTY}), view: { start: "1910", end: "1913" } }`);
    await focusOn(page, "Event 11,");
    await page.keyboard.press("Home");
    const way = [await active(page)];
    for (let count = 0; count < 60; count++) {
      await page.keyboard.press("ArrowRight");
      way.push(await active(page));
    }
    expect(new Set(way).size).toBe(60);
    expect([way[0], way[59], way[60]]).toEqual(["Event 0", "Event 40", "Event 40"]);
    const years = way.map((name) => Number(NAMES.find((found) => found.startsWith(`${name},`))!.match(/\d{4}/)![0]));
    expect(years).toEqual([...years].sort((a, b) => a - b));
  });

  test("6: each has its own effect, and a row is left across time", async ({ page }) => {
    await sixty(page);
    await focusOn(page, "Event 20,");
    for (const [key, event] of [["Home", 0], ["ArrowRight", 1], ["PageDown", 7], ["PageUp", 1], ["End", 40], ["ArrowLeft", 39]] as const) {
      await page.keyboard.press(key);
      expect(await active(page), key).toBe(`Event ${event}`);
    }
    const rows = new Set<string | undefined>();
    for (let count = 0; count < 20; count++) {
      await page.keyboard.press("ArrowDown");
      rows.add(await page.evaluate(() => document.activeElement!.textContent.match(/Treaties|Trade|^\d+ events/)?.[0].replace(/\d+ /, "")));
    }
    expect([rows.has("Trade"), rows.has("events")]).toEqual([true, true]);
  });

  test("8: none does anything outside the figure", async ({ page }) => {
    await sixty(page);
    const taken = await page.evaluate(() => {
      const before = JSON.stringify(window.timeline.view);
      const keys = ["+", "-", "0", "ArrowRight", "Home", "End", "PageDown", "Enter", " ", "Escape", "t", "?"];
      const prevented = keys.filter((key) => !document.body.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true })));
      return [...prevented, ...(before === JSON.stringify(window.timeline.view) ? [] : ["moved"])];
    });
    expect(taken).toEqual([]);
  });

  test("9: what a key does a single click does too", async ({ page }) => {
    await sixty(page);
    for (const name of ["Zoom in", "Later", "Earlier", "Zoom out", "Zoom in", "Show all"]) expect(await changesView(page, () => press(page, name)), name).toBe(true);
    await focusOn(page, "Event 20,");
    for (const key of ["+", "-", "+", "0"]) expect(await changesView(page, () => page.keyboard.press(key)), key).toBe(true);
  });

  test("17, 18: a step is one frame where motion is reduced, and then nothing moves by itself", async ({ page }) => {
    await page.emulateMedia({ reducedMotion: "reduce" });
    await sixty(page, `{ ...(${SIXTY}), motion: "auto" }`);
    await focusOn(page, "Event 20,");
    const after = await page.evaluate(async () => {
      document.activeElement!.dispatchEvent(new KeyboardEvent("keydown", { key: "+", bubbles: true, cancelable: true }));
      await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
      return { pending: window.timeline.pending, animations: document.getAnimations().length };
    });
    expect(after).toEqual({ pending: false, animations: 0 });
    await rest(page);
    expect(await framesAsked(page, 30)).toBe(0);
  });

  test("19: the table has sixty rows in the same order with headings, and gives the focus back", async ({ page }) => {
    await sixty(page);
    const button = page.getByRole("button", { name: "Table", exact: true });
    await button.press("Enter");
    await page.locator(".tl-table tbody tr").first().waitFor();
    expect(await page.evaluate(() => document.activeElement!.className)).toBe("tl-table");
    expect(await page.locator(".tl-table caption").textContent()).toBe("Sixty: 60 events");
    expect(await page.locator(".tl-table thead th[scope=col]").allTextContents()).toEqual(expect.arrayContaining(["Date", "Event", "Category"]));
    const titles = await page.locator(".tl-table tbody th[scope=row]").allTextContents();
    expect(titles).toHaveLength(60);
    expect(titles).toEqual(await page.locator(".tl-events .tl-proxy").evaluateAll((nodes) => nodes.map((node) => node.textContent.split(",")[0])));
    await button.press("Enter");
    expect([await page.locator(".tl-table").isVisible(), await active(page)]).toEqual([false, "Table"]);
  });

  test("23, 24: Escape puts away the tooltip that came with the focus; a detail and a list take the focus and give it back", async ({ page }) => {
    await sixty(page);
    await focusOn(page, "Event 5,");
    await page.locator(".tl-tooltip", { hasText: "Event 5" }).waitFor();
    await page.keyboard.press("Escape");
    expect([await page.locator(".tl-tooltip").isVisible(), await active(page)]).toEqual([false, "Event 5"]);
    await page.keyboard.press("Enter");
    await page.waitForFunction(() => document.activeElement?.matches(".tl-detail > h3"));
    await page.keyboard.press("Escape");
    expect(await active(page)).toBe("Event 5");
    const run = page.locator(".tl-runs button").first();
    await run.press("Enter");
    await page.waitForFunction(() => document.activeElement?.matches(".tl-run-list h3"));
    await page.keyboard.press("Escape");
    expect(await run.evaluate((node) => node === document.activeElement)).toBe(true);
  });
});

describe("what is seen", () => {
  for (const media of [{}, { colorScheme: "dark" }, { forcedColors: "active" }] as const) {
    test(`10: the focus is a ring of 2 pixels and 3 : 1 on symbol, bar and group, ${JSON.stringify(media)}`, async ({ page }) => {
      await page.emulateMedia(media);
      await sixty(page);
      await page.locator("#before").focus();
      await page.keyboard.press("Tab");
      for (const name of ["Event 0,", "Event 7,", "\\d+ events,"]) {
        await focusOn(page, name);
        const { width, style, ring, ground } = await focusRing(page);
        expect([width >= 2, style]).toEqual([true, "solid"]);
        expect(contrast(ring, ground), `${ring} on ${ground}`).toBeGreaterThanOrEqual(3);
      }
    });
  }

  test("11, 25: at 320 pixels, and at 400 %, the page does not scroll sideways and the focus is in the window", async ({ page }) => {
    for (const height of [640, 256]) {
      await page.setViewportSize({ width: 320, height });
      await sixty(page);
      for (const key of ["Home", "PageDown", "End"]) {
        await focusOn(page, await page.evaluate(() => document.querySelector(".tl-outline [tabindex='0']")!.textContent));
        await page.keyboard.press(key);
        const inside = await page.evaluate(() => (({ left, right, top, bottom }) => left >= 0 && right <= innerWidth && top >= -1 && bottom <= innerHeight + 1)(document.activeElement!.getBoundingClientRect()));
        expect(inside, `${key} at ${height}`).toBe(true);
      }
      await page.evaluate(() => window.timeline.select("e3"));
      await press(page, "Keyboard help");
      await press(page, "Table");
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    }
  });

  test("13: every target is 24 pixels or more, and none lies on another, at three zooms", async ({ page }) => {
    await sixty(page);
    for (let zoom = 0; zoom < 3; zoom++) {
      expect(await badTargets(page), `zoom ${zoom}`).toEqual([]);
      await focusOn(page, "Event 20,");
      await page.keyboard.press("+");
      await rest(page);
    }
  });

  const touch = test.extend({ contextOptions: { hasTouch: true, isMobile: true, viewport: { width: 390, height: 800 } } });
  touch("13: buttons are 44 pixels where fingers point", async ({ page }) => {
    await sixty(page);
    const least = await page.locator("#here .tl-button:visible").evaluateAll((nodes) => Math.min(...nodes.flatMap((node) => [node.getBoundingClientRect().width, node.getBoundingClientRect().height])));
    expect([least >= 44, least < 100]).toEqual([true, true]);
  });

  for (const colorScheme of ["light", "dark"] as const) {
    test(`14: text in the picture is 4.5 : 1 on all that it may lie on, marks 3 : 1 on the surface, ${colorScheme}`, async ({ page }) => {
      await page.emulateMedia({ colorScheme });
      await sixty(page);
      const { texts, marks, grounds } = await colours(page);
      expect([texts.length > 1, marks.length > 2]).toEqual([true, true]);
      for (const ground of grounds) for (const text of texts) expect(contrast(text, ground), `${text} on ${ground}`).toBeGreaterThanOrEqual(4.5);
      for (const mark of marks) expect(contrast(mark, grounds[0]!), mark).toBeGreaterThanOrEqual(3);
    });
  }

  test("15: a category has a shape of its own, doubt another look, and the legend has words for both", async ({ page }) => {
    await sixty(page, `{ ...(${SIXTY}), view: { start: "1906", end: "1915" } }`);
    const shapes = await symbols(page, 3);
    const legend = await page.locator(".tl-legend li").allTextContents();
    expect([shapes.every((found) => found.length > 0), new Set(shapes.flat()).size]).toEqual([true, shapes.flat().length]);
    for (const word of ["Wars", "Treaties", "Trade", "uncertain", "approximate", "open end"]) expect(legend).toContain(word);
  });

  test("16: forced colours paint all marks, their labels and the selected one", async ({ page }) => {
    await page.emulateMedia({ forcedColors: "active" });
    await sixty(page, `{ ...(${SIXTY}), selected: "e7" }`);
    const { foreign, count } = await paints(page);
    expect([foreign, count > 2]).toEqual([[], true]);
  });

  test("26: with wide text nothing is cut off and nothing scrolls sideways", async ({ page }) => {
    await sixty(page, `{ ...(${SIXTY}), selected: "e3", title: "Sixty events under a title so long that it takes more than a line of a page as narrow as this" }`, {
      style: "* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }",
    });
    await press(page, "Keyboard help");
    for (const width of [1024, 320]) {
      await page.setViewportSize({ width, height: 640 });
      await rest(page);
      expect(await cutOff(page)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    }
  });
});

const silent = test.extend({ contextOptions: { javaScriptEnabled: false, viewport: { width: 1024, height: 768 } } });
silent("29: without scripts the figure has a name, a description, every event in words, and links", async ({ page }) => {
  const events = Array.from({ length: 60 }, (_, index) => ({ title: `Event ${index}`, date: index === 9 ? "1909?" : String(1900 + index), category: ["Wars", "Treaties", "Trade"][index % 3]!, ...(index === 3 && { links: [{ url: "https://example.org/three", title: "More on three" }] }) }));
  await open(page, { html: `<main><h1>Page</h1>${renderToString({ data: { title: "Sixty", events }, design: FACETED, list: "show" })}</main>` });
  const nodes = await tree(page);
  expect(nodes.find(({ role }) => role === "image")).toMatchObject({ name: "Sixty", description: "Timeline: 60 events, 1900 to 1959" });
  expect(nodes.some(({ role, name }) => role === "link" && name === "More on three")).toBe(true);
  const said = await page.locator("li.tl-event").allInnerTexts();
  expect(said).toHaveLength(60);
  expect(said[9]).toMatch(/possibly 1909[^]*Event 9[^]*Wars/);
});
