/** On paper: black on white, the figure within the sheet, nothing that only a screen can use. */
import { expect } from "vitest";
import { test } from "../browser.js";

test.for(["/", "/how-sure/", "/static/"])("%s prints", async (path, { page }) => {
  await page.setViewportSize({ width: 720, height: 1000 });
  await page.emulateMedia({ media: "print", colorScheme: "dark" });
  await page.goto(path);
  await expect.poll(() => page.locator(".tl-stage > .tl-svg").count()).toBeGreaterThan(0);
  const { background, ink, width, shown } = await page.evaluate(() => {
    const figure = document.querySelector(".tl")!;
    const text = figure.querySelector("text.tl-label")!;
    return {
      background: getComputedStyle(figure).backgroundColor,
      ink: getComputedStyle(text).fill,
      width: document.documentElement.scrollWidth,
      shown: [...document.querySelectorAll(".masthead nav, .use, .tl-toolbar")].filter((node) => node.getClientRects().length > 0).length,
    };
  });
  expect({ background, ink, shown }).toEqual({ background: "rgb(255, 255, 255)", ink: "rgb(0, 0, 0)", shown: 0 });
  expect(width).toBeLessThanOrEqual(720);
});
