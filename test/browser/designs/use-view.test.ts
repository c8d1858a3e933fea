/** Each of the 20 designs in use, with sixty events: wheel, hand, keys and buttons. */
import { describe, expect } from "vitest";
import { test } from "../browser.js";
import { finite, length, markOf, mountDesign, named, press, showAll, WIDE } from "./use.js";

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
});
