/** The same picture as SVG and on a canvas. */
import { describe, expect } from "vitest";
import { designScenes } from "../../scenes/designs.js";
import { scenes } from "../../scenes/index.js";
import { test } from "../browser.js";
import { difference, openDrawing } from "./drawing.js";

const all = Object.entries({ ...scenes, ...designScenes() }).filter(([, { width }]) => width > 0);
/** A third of them, each time another one, and the one that has all shapes. */
const third = (which: 0 | 1 | 2) => all.filter(([name], index) => name === "shapes" || index % 3 === which);
const viewport = { width: 1000, height: 1500 };

describe.for([
  ["in the light theme", all, { viewport }],
  ["in the dark", third(1), { viewport, colorScheme: "dark" }],
  ["on a screen of two pixels to one", third(2), { viewport, deviceScaleFactor: 2 }],
  ["on a screen of five pixels to four", third(0), { viewport, deviceScaleFactor: 1.25 }],
  ["in forced colours", third(0), { viewport, forcedColors: "active" }],
  ["with more contrast", third(2), { viewport, contrast: "more" }],
] as const)("%s", ([, which, contextOptions]) => {
  test.override("contextOptions", contextOptions);
  test("every scene is the same picture", { timeout: 240_000 }, async ({ page }) => {
    await openDrawing(page);
    const found = [];
    for (const [name, scene] of which) {
      const { all: pixels, inked, different } = await difference(page, scene);
      expect(inked, name).toBeGreaterThan(100);
      found.push({ name, share: different / pixels, ofInk: different / inked });
    }
    expect(found.filter(({ share, ofInk }) => share > 0.001 || ofInk > 0.005)).toEqual([]);
  });
});

test("the words are the same elements in the same order and place, and all else is on the canvas", async ({ page }) => {
  await page.setViewportSize(viewport);
  await openDrawing(page);
  for (const [name, scene] of all) {
    await page.evaluate((next) => window.show(next), scene);
    const [drawn, over] = await page.evaluate(() =>
      [window.svg, window.canvas].map(({ element }) => {
        const origin = element.getBoundingClientRect();
        return [...element.querySelectorAll("text")].map((text) => {
          const { x, y, width, height } = text.getBoundingClientRect();
          const { fill, stroke } = getComputedStyle(text);
          return [text.textContent, text.dataset.item, text.parentElement!.getAttribute("class"), ...[x - origin.x, y - origin.y, width, height].map(Math.round), fill, stroke];
        });
      }),
    );
    expect(over, name).toEqual(drawn);
    expect(await page.evaluate(() => window.canvas.element.querySelectorAll("svg :is(.tl-plot, .tl-frame) > :not(text)").length), name).toBe(0);
  }
});

test("the comparison sees another colour, a pixel's shift and a lost mark", async ({ page }) => {
  await page.setViewportSize(viewport);
  await openDrawing(page);
  const scene = scenes.crowded!;
  const apart = async (change: () => void) => {
    await page.evaluate(() => Object.assign(window.canvas.element.querySelector("canvas")!.style, { filter: "", translate: "", visibility: "" }));
    await page.evaluate((next) => window.show(next), scene);
    await page.evaluate(change);
    const { different, inked } = await difference(page, scene);
    return different / inked;
  };
  expect(await apart(() => {})).toBeLessThan(0.001);
  for (const change of [
    () => void (window.canvas.element.querySelector("canvas")!.style.filter = "invert(1)"),
    () => void (window.canvas.element.querySelector("canvas")!.style.translate = "1px"),
    () => void (window.canvas.element.querySelector("canvas")!.style.visibility = "hidden"),
  ])
    expect(await apart(change)).toBeGreaterThan(0.01);
});

describe.for([
  ["in the light theme", "film", { viewport }],
  ["in the dark", "passing", { viewport, colorScheme: "dark" }],
  ["on a screen of two pixels to one", "film", { viewport, deviceScaleFactor: 2 }],
  ["on a screen of five pixels to four", "film", { viewport, deviceScaleFactor: 1.25 }],
  ["in forced colours", "film", { viewport, forcedColors: "active" }],
] as const)("while scenes pass (%s)", ([, way, contextOptions]) => {
  test.override("contextOptions", contextOptions);
  test("the words are painted as they will stand", { timeout: 240_000 }, async ({ page }) => {
    await openDrawing(page);
    const found = [];
    for (const [name, scene] of third(way === "film" ? 1 : 2)) {
      const { all: pixels, inked, different } = await difference(page, scene, way);
      expect(inked, name).toBeGreaterThan(100);
      const counts = new Set(scene.marks.flatMap(({ run }) => run ?? [])).size;
      expect([name, await page.evaluate(() => window.stamped())]).toEqual([name, counts]);
      found.push({ name, share: different / pixels, ofInk: different / inked });
    }
    // letters that are turned, half transparent or between two pixels of the screen have other edges
    expect(found.filter(({ share, ofInk }) => share > 0.0015 || ofInk > ("deviceScaleFactor" in contextOptions && contextOptions.deviceScaleFactor % 1 ? 0.02 : 0.01))).toEqual([]);
  });
});
