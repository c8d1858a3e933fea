import { chromium } from "playwright";
import type { TestProject } from "vitest/node";
import { findBrowser, NO_BROWSER } from "../../scripts/find-browser.mjs";
import { serve } from "../../scripts/serve.mjs";

declare module "vitest" {
  interface ProvidedContext {
    /** Where Chromium listens; undefined where no browser was found. */
    browserEndpoint: string | undefined;
    /** The gallery at /, the built library at /dist/. */
    siteUrl: string;
  }
}

/** Starts one Chromium and one server for all files of the project. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const site = await serve({ mounts: { "/": "site", "/dist/": "dist", "/examples/": "examples" } });
  project.provide("siteUrl", site.url);
  const found = await findBrowser();
  if (!found) {
    await site.close();
    if (process.env.CI) throw new Error(NO_BROWSER);
    console.warn(`\nWARNING: ${NO_BROWSER} All tests of the project "browser" are skipped.\n`);
    project.provide("browserEndpoint", undefined);
    return () => Promise.resolve();
  }
  const env = { ...process.env, ...found.env } as Record<string, string>;
  const browser = await chromium.launchServer({ executablePath: found.path, args: found.args, env });
  console.log(`browser: ${found.origin}, ${found.path}`);
  project.provide("browserEndpoint", browser.wsEndpoint());
  return async () => {
    await browser.close();
    await site.close();
  };
}
