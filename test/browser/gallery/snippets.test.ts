/** The code that the gallery offers to copy does what it says: each piece is run as it stands. */
import { build } from "esbuild";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Page } from "playwright";
import { expect } from "vitest";
import type { Example } from "../../../examples/example.js";
import { test } from "../browser.js";

type Entry = Pick<Example, "mount" | "expect"> & { readonly name: string };

const ROOT = fileURLToPath(new URL("../../..", import.meta.url));
const { examples } = JSON.parse(readFileSync(`${ROOT}site/examples.json`, "utf8")) as { readonly examples: readonly Entry[] };

/** The pieces of code on an example's page, by the ids of their headings. */
async function codeOf(page: Page, name: string): Promise<Readonly<Record<string, string>>> {
  await page.goto(`/${name}/`, { waitUntil: "commit" });
  await page.locator(".steps").waitFor();
  return page.locator(".snippet pre[aria-labelledby]").evaluateAll((all) => Object.fromEntries(all.map((node) => [node.getAttribute("aria-labelledby"), node.textContent])));
}

/** Opens a page that holds the code, in the gallery's top folder, where its files are. */
async function run(page: Page, name: string, body: string): Promise<void> {
  const answer = { contentType: "text/html; charset=utf-8", body: `<!doctype html><html lang="en"><meta charset="utf-8"><title>Copied</title><body>${body}` };
  await page.route("**/copied.html", (route) => route.fulfill(answer));
  await page.route("**/style.css", (route) => route.fulfill({ path: `${ROOT}site/timeloom.css` }));
  await page.route("**/events.json", (route) => route.fulfill({ path: `${ROOT}site/${name}/events.json` }));
  await page.goto("/copied.html");
}

const count = async (page: Page, { mount, expect: { events, labels = [] } }: Entry): Promise<void> => {
  if (mount === "d3") return expect.poll(() => page.locator("#timeline svg .label tspan").allTextContents()).toEqual(expect.arrayContaining([...labels]));
  await expect.poll(() => page.locator("section.tl .tl-stage > .tl-svg").count()).toBe(1);
  await expect.poll(() => page.locator("section.tl .tl-range").textContent()).toContain(events.toLocaleString("en"));
};

test.for(examples.filter(({ mount }) => mount !== "static"))("$name: with a script tag, as an element and from npm", async (example, { page }) => {
  const { name } = example;
  const { script = "", element, npm = "" } = await codeOf(page, name);
  expect(script).toContain("timeloom.min.js");
  await run(page, name, script);
  await count(page, example);
  if (element) {
    await run(page, name, element);
    await count(page, example);
  }
  const { outputFiles } = await build({
    stdin: { contents: npm, resolveDir: ROOT, loader: "ts" },
    bundle: true, write: false, format: "esm", target: "es2022",
  });
  await page.route("**/copied.js", (route) => route.fulfill({ contentType: "text/javascript", body: outputFiles[0]!.text }));
  await run(page, name, `<div id="timeline"></div><script type="module" src="copied.js"></script>`);
  await count(page, example);
});

test("a button copies the code beside it", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  const { npm } = await codeOf(page, "one-event");
  const snippet = page.locator(".snippet", { has: page.locator("#npm") });
  await snippet.getByRole("button", { name: "Copy: From npm" }).click();
  await expect.poll(() => snippet.getByRole("status").textContent()).toBe("Copied");
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(npm);
});
