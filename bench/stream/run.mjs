/**
 * A stream of events into one timeline: `node bench/stream/run.mjs [--rate 1000] [--seconds 60] [--facet]`. Says how far apart
 * animation frames were, how long the main thread was blocked at the longest, and how many events were there in the end. Nothing
 * is compared: what is wanted is that no frame takes 50 ms. Builds on dist/ as it is.
 */
import { parseArgs } from "node:util";
import { loadavg } from "node:os";
import { chromium } from "playwright";
import { findBrowser } from "../../scripts/find-browser.mjs";
import { serve } from "../../scripts/serve.mjs";

const { values } = parseArgs({ options: { rate: { type: "string", default: "1000" }, seconds: { type: "string", default: "60" }, facet: { type: "boolean", default: false } } });
const site = await serve({ mounts: { "/dist/": "dist", "/luxon/": "node_modules/luxon/build/es6", "/": "bench/stream" } });
const found = await findBrowser();
const browser = await chromium.launch({ executablePath: found.path, args: found.args, env: { ...process.env, ...found.env } });
const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
page.on("pageerror", (error) => console.error(error.message));
await page.goto(`${site.url}page.html`);
const before = loadavg()[0];
const seen = await page.evaluate(
  async ({ rate, seconds, facet }) => {
    const { createTimeline } = await import("/dist/index.js");
    const design = facet ? { representation: "linear", scale: "chronological", layout: "faceted", facet: "category" } : undefined;
    const from = Date.UTC(2020, 0);
    let made = 0;
    const make = () => ({ id: `e${made}`, title: `Message number ${made}`, category: "abcdef"[made % 6], importance: ((made * 7919) % 100) / 100, date: from + made++ * 60_000 });
    const timeline = createTimeline(document.querySelector("#here"), { title: "A stream", data: Array.from({ length: 100 }, make), design, motion: "none" });
    const blocks = [];
    new PerformanceObserver((list) => blocks.push(...list.getEntries().map(({ duration }) => duration))).observe({ type: "longtask" });
    const gaps = [];
    let last = performance.now();
    const start = last;
    const tick = (now) => {
      gaps.push(now - last);
      last = now;
      if (now - start < seconds * 1000) requestAnimationFrame(tick);
    };
    requestAnimationFrame(tick);
    await new Promise((resolve) => {
      const timer = setInterval(() => {
        const due = Math.floor(((performance.now() - start) / 1000) * rate) + 100 - made;
        if (due > 0) timeline.append(Array.from({ length: due }, make));
        if (performance.now() - start < seconds * 1000) return;
        clearInterval(timer);
        resolve();
      }, 10);
    });
    while (timeline.pending) await new Promise((resolve) => setTimeout(resolve, 50));
    const sorted = gaps.slice(2).sort((a, b) => a - b);
    const at = (share) => Number(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))].toFixed(1));
    const said = document.querySelector(".tl-header").textContent;
    return { appended: made - 100, said: /[\d,]+ events/.exec(said)?.[0], frames: sorted.length, median: at(0.5), p95: at(0.95), p99: at(0.99), worst: at(1), above50: sorted.filter((gap) => gap > 50).length, longTasks: blocks.length, longestTask: Math.max(0, ...blocks) };
  },
  { rate: Number(values.rate), seconds: Number(values.seconds), facet: values.facet },
);
console.log(JSON.stringify({ ...seen, load: [before, loadavg()[0]].map((load) => Number(load.toFixed(1))) }));
await browser.close();
await site.close();
