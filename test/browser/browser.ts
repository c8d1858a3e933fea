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
import { chromium, type Browser, type BrowserContext, type BrowserContextOptions, type CDPSession, type Page } from "playwright";
import { afterAll, test as base, expect, inject } from "vitest";
import { STRICT_POLICY } from "../../scripts/serve.mjs";

let connection: Promise<Browser> | undefined;

/** A window of the browser with its page, which the tests of a file take in turn; one for each kind of options. */
interface Place {
  readonly context: BrowserContext;
  /** Undefined where the last test left it so that no other can have it. */
  page: Page | undefined;
}

// A window costs as much as most tests do, and a page that has run the library before runs it faster.
const places = new Map<string, Promise<Place>>();

function connect(endpoint: string): Promise<Browser> {
  connection ??= chromium.connect(endpoint);
  return connection;
}

async function makePlace(endpoint: string, options: BrowserContextOptions): Promise<Place> {
  const context = await (await connect(endpoint)).newContext(options);
  // a window stays open as long as it has a page
  await context.newPage();
  return { context, page: undefined };
}

afterAll(async () => {
  const browser = await connection;
  connection = undefined;
  places.clear();
  await browser?.close();
});

/** What cannot be taken back but with the page. */
const LASTING = ["addInitScript", "exposeFunction", "exposeBinding", "pdf"] as const;

/** The page as a new one would be, but for what it shows. */
async function tidy(page: Page, { viewport }: BrowserContextOptions): Promise<void> {
  await page.goto("about:blank");
  await page.unrouteAll({ behavior: "ignoreErrors" });
  for (const key of ["Control", "Shift", "Alt", "Meta"]) await page.keyboard.up(key);
  await page.mouse.move(-1, -1);
  await page.emulateMedia({ media: null, colorScheme: null, reducedMotion: null, forcedColors: null, contrast: null });
  if (viewport) await page.setViewportSize(viewport);
}

/** Chromium on a machine that is short of processors has stopped drawing a page, for good, a few times in some ten thousand tests. */
const NO_FRAMES = "the browser draws no more frames of this page";

/** Whether the browser still draws the page. */
async function drawsFrames(page: Page): Promise<boolean> {
  // not by a frame of the page's own, which a test may have in its hand
  const frame = page.evaluate(() => new Promise<boolean>((resolve) => new IntersectionObserver(() => resolve(true)).observe(document.documentElement))).catch(() => true);
  return Promise.race([frame, new Promise<boolean>((resolve) => setTimeout(resolve, 5_000, false))]);
}

/** `site` is the gallery's address; `problems` gathers uncaught errors and console errors of the page. */
interface Fixtures {
  /** What the context is made with; set by `test.override("contextOptions", {…})` or `test.extend`. */
  contextOptions: BrowserContextOptions;
  place: Place;
  context: BrowserContext;
  /** A page as if it were fresh. A test fails when its page has an uncaught error or logs one; empty `problems` where that is expected. */
  page: Page;
  problems: string[];
  site: string;
}

/** Vitest's `test` with a page. Where there is no browser a test is reported as skipped, and in CI the run fails before. */
export const test = base.extend<Fixtures>({
  contextOptions: { viewport: { width: 1024, height: 768 }, locale: "en-GB", timezoneId: "UTC" },
  site: async ({}, use) => use(inject("siteUrl")),
  problems: async ({}, use) => use([]),
  place: async ({ contextOptions, skip }, use) => {
    const endpoint = inject("browserEndpoint");
    if (endpoint === undefined) return skip("no browser was found");
    const options = { baseURL: inject("siteUrl"), ...contextOptions };
    const key = JSON.stringify(options);
    if (!places.has(key)) places.set(key, makePlace(endpoint, options));
    await use(await places.get(key)!);
  },
  context: async ({ place: { context } }, use) => {
    const sessions: CDPSession[] = [];
    const { newCDPSession } = context;
    context.newCDPSession = async (page) => {
      const session = await newCDPSession.call(context, page);
      sessions.push(session);
      return session;
    };
    await use(context);
    context.newCDPSession = newCDPSession;
    // with each goes what it has set; one may be gone already
    await Promise.allSettled(sessions.map((session) => session.detach()));
    await context.clearPermissions();
  },
  page: async ({ place, context, contextOptions, problems, task }, use) => {
    const page = (place.page ??= await context.newPage());
    page.on("pageerror", (error) => problems.push(String(error)));
    page.on("console", (message) => {
      if (message.type() === "error") problems.push(message.text());
    });
    const errors = () => task.result?.errors?.length ?? 0;
    const before = errors();
    let lasting = false;
    const own = Object.fromEntries(LASTING.map((name) => [name, page[name]]));
    for (const name of LASTING) Object.assign(page, { [name]: (...args: never[]) => ((lasting = true), Reflect.apply(own[name]!, page, args)) });
    await use(page);
    const failed = errors() > before;
    if (lasting || failed) {
      place.page = undefined;
      const stuck = failed && !(await drawsFrames(page));
      await page.close();
      // the test then runs once more, in a new page: see `retry` in vitest.config.ts
      if (stuck) task.result!.errors!.push({ name: "Error", message: NO_FRAMES });
    } else {
      page.removeAllListeners();
      Object.assign(page, own);
      await tidy(page, contextOptions);
    }
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
