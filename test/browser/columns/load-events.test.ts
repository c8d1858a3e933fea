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
  /** Ms: the longest time in which the page got no turn. */
  readonly block: number;
}

declare global {
  interface Window {
    load: (options?: object) => Promise<Loading>;
    whole: () => Promise<{ readonly ms: number; readonly event: string; readonly groups: readonly string[] }>;
    cancelled: (stage: string) => Promise<{ readonly name: string; readonly told: number }>;
    draw: () => Promise<void>;
  }
}

const SCRIPT = `
import { loadEvents } from "/dist/columns/index.js";
import { createTimeline, memorySource, toModel } from "/dist/timeloom.esm.min.js";
const said = (event) => JSON.stringify(event, (_, value) => (typeof value === "number" && !Number.isFinite(value) ? String(value) : value));
const groupsOf = (source) => source.view({ level: 40, lo: -2, hi: 2, k: 1, by: "tags" }).groups;
/** Rings all the time, and keeps the longest silence. */
function listen() {
  const { port1, port2 } = new MessageChannel();
  let [last, block, on] = [performance.now(), 0, true];
  port1.onmessage = () => {
    const now = performance.now();
    [block, last] = [Math.max(block, now - last), now];
    if (on) setTimeout(() => port2.postMessage(0));
  };
  port2.postMessage(0);
  return () => ((on = false), block);
}
window.load = async (options = {}) => {
  const stages = new Set();
  const stop = listen();
  const { source, inWorker, issues } = await loadEvents("events.json", { ...options, onProgress: ({ stage, read, total }) => read <= total && stages.add(stage) });
  await new Promise((resolve) => setTimeout(resolve));
  const block = stop();
  return { inWorker, count: source.info().count, issues: issues.length, stages: [...stages], event: said(source.event("e777")), groups: groupsOf(source), block };
};
window.whole = async () => {
  const text = await (await fetch("events.json")).text();
  const began = performance.now();
  const model = toModel(JSON.parse(text));
  const ms = performance.now() - began;
  const source = memorySource(model);
  return { ms, event: said(source.event("e777")), groups: groupsOf(source) };
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
    const { block, event, groups, ...loaded } = await page.evaluate(() => window.load());
    expect(loaded).toEqual({ inWorker: true, count: MANY, issues: 0, stages: ["load", "read"] });
    expect({ event: JSON.parse(event), groups }).toEqual({ event: JSON.parse(whole.event), groups: whole.groups });
    console.log(`longest block: ${Math.round(block)} ms with a worker, ${Math.round(whole.ms)} ms without`);
    expect(block / whole.ms).toBeLessThan(0.2);
  }, 120_000);

  test("are read in steps where there is to be no worker", async ({ page }) => {
    await openPage(page, MANY);
    const whole = await page.evaluate(() => window.whole());
    const { block, event, groups, ...loaded } = await page.evaluate(() => window.load({ worker: false }));
    expect(loaded).toEqual({ inWorker: false, count: MANY, issues: 0, stages: ["load", "read"] });
    expect({ event: JSON.parse(event), groups }).toEqual({ event: JSON.parse(whole.event), groups: whole.groups });
    console.log(`longest block: ${Math.round(block)} ms in steps, ${Math.round(whole.ms)} ms at once`);
    expect(block / whole.ms).toBeLessThan(0.5);
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
