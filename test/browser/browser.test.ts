import { expect } from "vitest";
import { open, test } from "./browser.js";

test("a page has text that takes room and is drawn", async ({ page }) => {
  await open(page, { html: `<h1>Timeloom</h1>`, strict: true });
  const box = await page.locator("h1").boundingBox();
  expect(box?.height).toBeGreaterThan(20);
  const drawn = (await page.screenshot()).length;
  await page.evaluate(() => (document.querySelector("h1")!.textContent = ""));
  expect(drawn).toBeGreaterThan((await page.screenshot()).length + 500);
});

test("the errors of a page are seen", async ({ page, problems }) => {
  await open(page, { script: `throw new Error("on purpose")` });
  expect(problems.join()).toContain("on purpose");
  problems.length = 0;
});

test("the strict policy is in force", async ({ page, problems }) => {
  await open(page, { strict: true, script: `document.body.innerHTML = "<p>markup</p>"` });
  expect(problems.join()).toContain("TrustedHTML");
  problems.length = 0;
});
