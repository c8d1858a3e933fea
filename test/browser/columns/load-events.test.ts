/** Very many events that are loaded by an address, in a page: in a worker, and where none runs. */
import type { Page } from "playwright";
import { describe, expect } from "vitest";
import { open, test } from "../browser.js";

const MANY = 60_000;

/** A dataset of so many events. */
function textOf(size: number): string {
  const events = Array.from({ length: size }, (_, index) => ({
    id: `e${index}`,
    title: `Event ${index} of very many`,
    date: index % 3 ? new Date(Date.UTC(1950, 0, index % 20_000)).toISOString().slice(0, 10) : { start: `${1900 + (index % 90)}`, end: "1999-05" },
    importance: (index % 97) / 97,
    category: ["war", "peace", "science"][index % 3],
    summary: `Some words about event ${index}`,
    tags: ["a", `b${index % 9}`],
    place: { name: "Ōsaka" },
  }));
  return JSON.stringify({ title: "Very many", description: "From an address", categories: [{ id: "science", title: "Science" }], events });
}

interface Loading {
  readonly inWorker: boolean;
  readonly count: number;
  readonly issues: number;
  readonly stages: readonly string[];
  readonly event: string;
  readonly groups: readonly string[];
  /** So many times the page got a turn while events were read. */
  readonly turns: number;
}

declare global {
  interface Window {
    load: (options?: object) => Promise<Loading>;
    whole: () => Promise<{ readonly event: string; readonly groups: readonly string[] }>;
    cancelled: (stage: string) => Promise<{ readonly name: string; readonly told: number }>;
    draw: () => Promise<void>;
  }
}

const SCRIPT = `
import { loadEvents } from "/dist/columns/index.js";
import { createTimeline, memorySource, toModel } from "/dist/timeloom.esm.min.js";
const said = (event) => JSON.stringify(event, (_, value) => (typeof value === "number" && !Number.isFinite(value) ? String(value) : value));
const groupsOf = (source) => source.view({ level: 40, lo: -2, hi: 2, k: 1, by: "tags" }).groups;
/** Rings every few milliseconds, and counts. */
function listen() {
  const { port1, port2 } = new MessageChannel();
  let [turns, on] = [0, true];
  port1.onmessage = () => {
    turns++;
    if (on) setTimeout(() => port2.postMessage(0), 4);
  };
  port2.postMessage(0);
  return () => ((on = false), turns);
}
window.load = async (options = {}) => {
  const stages = new Set();
  let stop;
  const onProgress = ({ stage, read, total }) => {
    if (stage === "read") stop ??= listen();
    if (read <= total) stages.add(stage);
  };
  const { source, inWorker, issues } = await loadEvents("events.json", { ...options, onProgress });
  const turns = stop();
  return { inWorker, count: source.info().count, issues: issues.length, stages: [...stages], event: said(source.event("e777")), groups: groupsOf(source), turns };
};
window.whole = async () => {
  const text = await (await fetch("events.json")).text();
  const source = memorySource(toModel(JSON.parse(text)));
  return { event: said(source.event("e777")), groups: groupsOf(source) };
};
window.cancelled = async (wanted) => {
  const control = new AbortController();
  let told = 0;
  const onProgress = ({ stage }) => {
    if (control.signal.aborted) told++;
    if (stage === wanted) control.abort();
  };
  try {
    await loadEvents("events.json", { signal: control.signal, onProgress });
    return { name: "none", told };
  } catch (error) {
    await new Promise((resolve) => setTimeout(resolve, 100));
    return { name: error.name, told };
  }
};
window.draw = async () => {
  const { spec } = await loadEvents("events.json");
  createTimeline(document.getElementById("here"), spec);
};
`;

async function openPage(page: Page, size: number): Promise<void> {
  const body = textOf(size);
  await open(page, { html: `<div id="here"></div>`, script: SCRIPT });
  await page.route("**/test-page/events.json", (route) => route.fulfill({ contentType: "application/json", body }));
  await page.waitForFunction(() => typeof window.draw === "function");
}

/** The same page under a policy of its own. */
async function openUnder(page: Page, policy: string, size: number): Promise<void> {
  const files: Record<string, readonly [type: string, body: string]> = {
    "index.html": ["text/html", `<!doctype html><meta charset="utf-8"><title>Test page</title><div id="here"></div><script type="module" src="main.js"></script>`],
    "main.js": ["text/javascript", SCRIPT],
    "events.json": ["application/json", textOf(size)],
  };
  await page.route("**/policy-page/*", (route) => {
    const [contentType, body] = files[new URL(route.request().url()).pathname.split("/").at(-1)!] ?? ["text/plain", ""];
    return route.fulfill({ headers: { "content-security-policy": policy }, contentType: `${contentType}; charset=utf-8`, body });
  });
  await page.goto("/policy-page/index.html");
  await page.waitForFunction(() => typeof window.draw === "function");
}

describe("sixty thousand events at an address", () => {
  test("are read in a worker, to the same source, and the page goes on meanwhile", async ({ page }) => {
    await openPage(page, MANY);
    const whole = await page.evaluate(() => window.whole());
    const { turns, event, groups, ...loaded } = await page.evaluate(() => window.load());
    expect(loaded).toEqual({ inWorker: true, count: MANY, issues: 0, stages: ["load", "read"] });
    expect({ event: JSON.parse(event), groups }).toEqual({ event: JSON.parse(whole.event), groups: whole.groups });
    expect(turns).toBeGreaterThan(50);
  }, 120_000);

  test("are read in steps where there is to be no worker", async ({ page }) => {
    await openPage(page, MANY);
    const whole = await page.evaluate(() => window.whole());
    const { turns, event, groups, ...loaded } = await page.evaluate(() => window.load({ worker: false }));
    expect(loaded).toEqual({ inWorker: false, count: MANY, issues: 0, stages: ["load", "read"] });
    expect({ event: JSON.parse(event), groups }).toEqual({ event: JSON.parse(whole.event), groups: whole.groups });
    expect(turns).toBeGreaterThan(20);
  }, 120_000);

  test("are drawn with the dataset's own words", async ({ page }) => {
    await openPage(page, MANY);
    await page.evaluate(() => window.draw());
    await expect.poll(() => page.locator("#here h2").textContent()).toBe("Very many");
    await expect.poll(() => page.locator("#here").textContent()).toContain("From an address");
    await expect.poll(() => page.locator("#here").textContent()).toContain("Science");
  }, 120_000);

  test("can be called off, and the worker ends", async ({ page }) => {
    await openPage(page, MANY);
    for (const stage of ["load", "read"]) expect(await page.evaluate((wanted) => window.cancelled(wanted), stage)).toEqual({ name: "AbortError", told: 0 });
    // a browser gives one that is at work some seconds
    await expect.poll(() => page.workers().length, { timeout: 30_000 }).toBe(0);
  }, 120_000);
});

describe("where no worker may run", () => {
  test.for([
    ["by worker-src", "worker-src 'none'", /worker|Content Security Policy/i],
    ["by trusted types", "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; require-trusted-types-for 'script'", /Trusted|Content Security Policy/i],
  ] as const)("%s, the page reads", async ([, policy, complaint], { page, problems }) => {
    await openUnder(page, policy, 3_000);
    const loaded = await page.evaluate(() => window.load({ worker: true }));
    expect(loaded).toMatchObject({ inWorker: false, count: 3_000, issues: 0, stages: ["load", "read"] });
    expect(problems.filter((problem) => !complaint.test(problem))).toEqual([]);
    problems.length = 0;
  });
});
