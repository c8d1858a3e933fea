/** What is said and where the focus is as things come and go; a test is called by the number of its criterion of accessibility. */
import { expect } from "vitest";
import { renderToString } from "../../src/index.js";
import { active, colours, contrast, FACETED, focusOn, sixty, SIXTY, tree } from "./accessibility.js";
import { open, test } from "./browser.js";
import { rest } from "./shell/timeline.js";

test("3: the row is said whatever the rows are grouped by", async ({ page }) => {
  await sixty(page, `{ design: { representation: "linear", scale: "chronological", layout: "faceted", facet: "actors" }, data: [{ title: "A", date: "1900", actors: ["Ada"] }, { title: "B", date: "1910", actors: ["Bob"] }] }`);
  expect(await page.locator(".tl-events button").allTextContents()).toEqual([expect.stringContaining("Ada"), expect.stringContaining("Bob")]);
});

test("12: the focus in a detail is not lost when the detail's event goes", async ({ page }) => {
  await sixty(page);
  await focusOn(page, "Event 20,");
  await page.keyboard.press("Enter");
  await rest(page);
  await page.evaluate(() => window.timeline.update({ data: window.events.filter((event) => (event as { id: string }).id !== "e20") }));
  await rest(page);
  expect(await page.evaluate(() => document.activeElement!.localName)).not.toBe("body");
});

test("12: data that goes and comes back is seen again after the reader has moved", async ({ page }) => {
  await sixty(page);
  await focusOn(page, "Event 20,");
  await page.keyboard.press("+");
  await rest(page);
  await page.evaluate(() => window.timeline.update({ data: [] }));
  await rest(page);
  await page.evaluate(() => window.timeline.update({ data: window.events }));
  await rest(page);
  expect(await page.locator(".tl-events button").count()).toBeGreaterThan(10);
});

test("14: marks are 3 : 1 on bands and eras too", async ({ page }) => {
  await sixty(page);
  const { marks, grounds } = await colours(page);
  for (const ground of grounds) for (const mark of marks) expect(contrast(mark, ground), `${mark} on ${ground}`).toBeGreaterThanOrEqual(3);
});

test("20: an era is said, with its name and dates", async ({ page }) => {
  await sixty(page);
  expect((await tree(page)).map(({ name }) => name).join("\n")).toMatch(/Belle Époque.*1900–1914/);
});

test("21: a group says that it opens a dialog, which closes when the focus leaves it", async ({ page }) => {
  await sixty(page);
  const run = page.locator(".tl-runs button").first();
  expect(await run.getAttribute("aria-haspopup")).toBe("dialog");
  await run.press("Enter");
  await page.locator(".tl-run-list li").first().waitFor();
  await page.locator("#after").focus();
  await page.locator(".tl-run-list").waitFor({ state: "hidden" });
  expect(await active(page)).toBe("after");
});

test("21, 22: the next event in the detail, and an event selected by the page, are said", async ({ page }) => {
  await sixty(page);
  await page.evaluate(() => window.timeline.select("e0"));
  await rest(page);
  expect.soft(await page.locator(".tl-status").textContent(), "select").toContain("Event 0");
  await page.getByRole("button", { name: "Next event" }).press("Enter");
  await page.locator(".tl-detail h3", { hasText: "Event 1" }).waitFor();
  await rest(page);
  expect(await active(page)).toBe("Next event");
  await page.locator(".tl-status", { hasText: "Event 1" }).waitFor({ state: "attached" });
});

test("22: new data is said", async ({ page }) => {
  await sixty(page);
  await page.evaluate(() => window.timeline.update({ data: window.events.slice(0, 10) }));
  await rest(page);
  expect(await page.locator(".tl-status").textContent()).toContain("10 events");
});

test("22: an empty window says so, and what has the focus there has a name", async ({ page }) => {
  await sixty(page, `{ title: "Gap", data: [{ title: "A", date: "1900" }, { title: "B", date: "2000" }], view: { start: "1940", end: "1950" }, motion: "none" }`);
  const nodes = await tree(page);
  expect.soft(nodes.map(({ name }) => name).join("\n")).toContain("No events from");
  await page.locator(".tl-stage").focus();
  expect(await page.locator(".tl-stage").evaluate((node) => node.getAttribute("aria-label") ?? node.getAttribute("aria-labelledby"))).not.toBe(null);
});

test("23: the tooltip leaves the words of what has the focus free", async ({ page }) => {
  await sixty(page);
  await focusOn(page, "Event 7,");
  await page.locator(".tl-tooltip", { hasText: "Event 7" }).waitFor();
  const [own, tip] = await page.evaluate(() => [document.activeElement!, document.querySelector(".tl-tooltip")!].map((node) => node.getBoundingClientRect().toJSON() as DOMRect));
  expect(tip!.top >= own!.bottom || tip!.bottom <= own!.top).toBe(true);
});

test("27: a dataset in another language than the figure's says so", async ({ page }) => {
  await sixty(page, `{ ...(${SIXTY}), locale: "ar" }`, { lang: "ar", dir: "rtl" });
  expect(await page.locator(".tl-proxy", { hasText: /^Event 5,/ }).getAttribute("lang")).toBe("en");
});

test("28: groups have names of their own", async ({ page }) => {
  await sixty(page);
  const names = await page.locator(".tl-runs button").allTextContents();
  expect(names.length).toBeGreaterThan(3);
  expect(new Set(names).size).toBe(names.length);
});

test("29: the static picture says its name and its description, and not the words in it once more", async ({ page }) => {
  await open(page, { html: `<main><h1>Page</h1>${renderToString({ data: [{ title: "Alpha", date: "1900" }, { title: "Beta", date: "1910" }], title: "Two", design: FACETED, list: "show" })}</main>` });
  const nodes = await tree(page);
  expect(nodes.filter(({ role, name }) => role === "StaticText" && name === "Alpha")).toHaveLength(1);
});

test("5: the stop among the events is the selected one", async ({ page }) => {
  await sixty(page, `{ ...(${SIXTY}), selected: "e3" }`);
  expect(await page.locator(".tl-outline [tabindex='0']").textContent()).toContain("Event 3");
});

test("11: the ring is not cut off by the window", async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 256 });
  await sixty(page);
  await focusOn(page, await page.locator(".tl-outline [tabindex='0']").evaluate((node) => node.textContent));
  for (const key of ["End", "Home", "End"]) {
    await page.keyboard.press(key);
    const { top, bottom } = await page.evaluate(() => document.activeElement!.getBoundingClientRect().toJSON() as DOMRect);
    expect(top >= 4 && bottom <= 252, `${key} ${top} ${bottom}`).toBe(true);
  }
});

test("12: an empty dataset leaves no list without items and no button that leads nowhere", async ({ page }) => {
  await sixty(page, `{ data: [] }`);
  expect(await page.locator(".tl-outline :is(ol, ul):visible").count()).toBe(0);
  expect(await page.locator("[role=toolbar] [aria-disabled=true]").count()).toBe(5);
});

test("12: Escape in the list of a group gives the focus back to it", async ({ page }) => {
  await sixty(page);
  const run = page.locator(".tl-runs button").first();
  await run.press("Enter");
  await page.locator(".tl-run-list li").first().waitFor();
  await page.locator(".tl-run-list li button").first().focus();
  await page.keyboard.press("Escape");
  await rest(page);
  expect(await run.evaluate((node) => node === document.activeElement)).toBe(true);
});
