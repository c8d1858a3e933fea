/** Each of the 20 designs in use, with sixty events: what axe finds, words, paper. */
import { describe, expect } from "vitest";
import { test } from "../browser.js";
import { violations } from "../gallery/axe.js";
import { labelsOf } from "../gallery/labels.js";
import { rest } from "../shell/timeline.js";
import { mountDesign, named, WIDE } from "./use.js";

describe.for(named)("$name", ({ design }) => {
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
