/**
 * What the browser tests stand on: `test` with a fresh page each, and `open` for a small page of a test's own.
 *
 * ```ts
 * import { expect } from "vitest";
 * import { open, test } from "./browser.js";
 *
 * test("draws a label", async ({ page }) => {
 *   await open(page, {
 *     html: `<div id="here"></div>`,
 *     script: `import { createTimeline } from "/dist/timeloom.esm.min.js";
 *       createTimeline(document.getElementById("here"), { data: [{ title: "Eclipse", date: "1919-05-29" }] });`,
 *   });
 *   expect(await page.locator("#here").textContent()).toContain("Eclipse");
 * });
 * ```
 */
import { chromium, type Browser, type BrowserContext, type BrowserContextOptions, type Page } from "playwright";
import { afterAll, test as base, expect, inject } from "vitest";
import { STRICT_POLICY } from "../../scripts/serve.mjs";

let connection: Promise<Browser> | undefined;

function connect(endpoint: string): Promise<Browser> {
  connection ??= chromium.connect(endpoint);
  return connection;
}

afterAll(async () => {
  const browser = await connection;
  connection = undefined;
  await browser?.close();
});

/** `site` is the gallery's address; `problems` gathers uncaught errors and console errors of the page. */
interface Fixtures {
  /** What the context is made with; set by `test.override("contextOptions", {…})` or `test.extend`. */
  contextOptions: BrowserContextOptions;
  context: BrowserContext;
  /** A fresh page. A test fails when its page has an uncaught error or logs one; empty `problems` where that is expected. */
  page: Page;
  problems: string[];
  site: string;
}

/** Vitest's `test` with a page. Where there is no browser a test is reported as skipped, and in CI the run fails before. */
export const test = base.extend<Fixtures>({
  contextOptions: { viewport: { width: 1024, height: 768 }, locale: "en-GB", timezoneId: "UTC" },
  site: async ({}, use) => use(inject("siteUrl")),
  problems: async ({}, use) => use([]),
  context: async ({ contextOptions, skip }, use) => {
    const endpoint = inject("browserEndpoint");
    if (endpoint === undefined) return skip("no browser was found");
    const browser = await connect(endpoint);
    const context = await browser.newContext({ baseURL: inject("siteUrl"), ...contextOptions });
    await use(context);
    await context.close();
  },
  page: async ({ context, problems }, use) => {
    const page = await context.newPage();
    page.on("pageerror", (error) => problems.push(String(error)));
    page.on("console", (message) => {
      if (message.type() === "error") problems.push(message.text());
    });
    await use(page);
    expect(problems, "errors of the page").toEqual([]);
  },
});

/** A page of a test's own. */
export interface PageContent {
  /** What goes into the body. */
  readonly html?: string;
  /** A module, served as a file; it may import "/dist/timeloom.esm.min.js" and "/dist/data.json". */
  readonly script?: string;
  /** A style sheet, served as a file. */
  readonly style?: string;
  /** Send the policy of the contract, `STRICT_POLICY`. */
  readonly strict?: boolean;
  readonly lang?: string;
  readonly dir?: "ltr" | "rtl";
}

/** Opens a page with the given content, from the server's own origin, and waits until its module has run. */
export async function open(page: Page, content: PageContent): Promise<void> {
  const { html = "", script = "", style = "body { margin: 0 }", strict = false, lang = "en", dir = "ltr" } = content;
  const headers: Record<string, string> = strict ? { "content-security-policy": STRICT_POLICY } : {};
  const files: Record<string, readonly [type: string, body: string]> = {
    "index.html": [
      "text/html",
      `<!doctype html><html lang="${lang}" dir="${dir}"><head><meta charset="utf-8"><title>Test page</title>
<meta name="viewport" content="width=device-width"><link rel="stylesheet" href="style.css"></head>
<body>${html}<script type="module" src="main.js"></script></body></html>`,
    ],
    "main.js": ["text/javascript", script],
    "style.css": ["text/css", style],
  };
  await page.route("**/test-page/*", (route) => {
    const file = files[new URL(route.request().url()).pathname.split("/").at(-1) ?? ""];
    return file ? route.fulfill({ headers, contentType: `${file[0]}; charset=utf-8`, body: file[1] }) : route.fulfill({ status: 404 });
  });
  await page.goto("/test-page/index.html");
}
