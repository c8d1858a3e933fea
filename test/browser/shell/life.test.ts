import type { Page } from "playwright";
import { describe, expect } from "vitest";
import { test } from "../browser.js";
import { EVENTS, mount, painted, rest, view } from "./timeline.js";

/** The picture and what lies over it, without what differs between any two timelines. */
const drawn = (page: Page, index = 0) =>
  page.evaluate((at) => document.querySelectorAll(".tl")[at]!.querySelector(".tl-stage")!.innerHTML.replaceAll(/\btl\d+/g, "tl").replaceAll(/ (?:class|style)=""/g, ""), index);

describe("size", () => {
  test("a hidden container is drawn when it is shown, the same as a fresh one", async ({ page }) => {
    await mount(page);
    const fresh = await drawn(page);
    for (const [hide, show] of [["here.hidden = true", "here.hidden = false"], ["here.style.width = '0'", "here.style.width = ''"], ["document.body.style.display = 'none'", "document.body.style.display = ''"]]) {
      await page.evaluate(`timeline.destroy(); var here = document.getElementById("here"); ${hide}; window.timeline = createTimeline(here, { data: events, title: "Sixty" })`);
      expect(await page.evaluate(() => window.timeline.toSvg())).toBe("");
      expect(await page.evaluate(() => window.timeline.pending)).toBe(false);
      await page.evaluate(show!);
      await page.waitForFunction(() => window.timeline.toSvg() !== "");
      await painted(page);
      await rest(page);
      expect(await drawn(page)).toBe(fresh);
    }
  });

  test("a storm of widths ends as a fresh timeline begins, without errors or NaN", async ({ page }) => {
    await mount(page);
    await page.evaluate(async () => {
      const here = document.getElementById("here")!;
      let seed = 7;
      for (let count = 0; count < 150; count++) {
        seed = (seed * 48271) % 2147483647;
        here.style.width = `${count % 10 === 0 ? 0 : seed % 1600}px`;
        if (count % 3 === 0) await new Promise(requestAnimationFrame);
        if (document.querySelector(".tl-stage")!.innerHTML.includes("NaN")) throw new Error("NaN");
      }
      here.style.width = "731px";
    });
    await page.waitForFunction(() => document.querySelector(".tl-svg")!.getAttribute("width") === "731");
    await rest(page);
    const after = await drawn(page);
    await page.evaluate(() => {
      window.timeline.destroy();
      window.timeline = window.createTimeline(document.getElementById("here")!, { data: window.events, title: "Sixty" });
    });
    await painted(page);
    expect(await drawn(page)).toBe(after);
  });

  test("text is measured again when fonts have come", async ({ page }) => {
    await mount(page);
    await page.evaluate(() => {
      let calls = 0;
      const measure = CanvasRenderingContext2D.prototype.measureText;
      CanvasRenderingContext2D.prototype.measureText = function (text) {
        calls++;
        return measure.call(this, text);
      };
      document.fonts.dispatchEvent(new Event("loadingdone"));
      Object.assign(window, { calls: () => calls });
    });
    await rest(page);
    expect(await page.evaluate("calls()")).toBeGreaterThan(30);
  });
});

describe("traces", () => {
  test("1,000 cycles of mount and destroy leave no nodes, listeners, style sheets, and at most 1 kB each", async ({ page }) => {
    await mount(page);
    await page.evaluate(() => window.timeline.destroy());
    const client = await page.context().newCDPSession(page);
    await client.send("Performance.enable");
    const measure = async () => {
      for (let count = 0; count < 3; count++) await client.send("HeapProfiler.collectGarbage");
      const { metrics } = await client.send("Performance.getMetrics");
      return (name: string) => metrics.find((metric) => metric.name === name)!.value;
    };
    const cycle = (times: number) =>
      page.evaluate((count) => {
        for (let index = 0; index < count; index++) {
          const timeline = window.createTimeline(document.getElementById("here")!, { data: window.events });
          timeline.select("e3");
          timeline.update({ theme: "dark" });
          timeline.destroy();
        }
      }, times);
    await cycle(50);
    const before = await measure();
    for (let count = 0; count < 10; count++) await cycle(100);
    const after = await measure();
    expect(after("Nodes") - before("Nodes")).toBe(0);
    expect(after("JSEventListeners") - before("JSEventListeners")).toBe(0);
    expect((after("JSHeapUsedSize") - before("JSHeapUsedSize")) / 1000).toBeLessThan(1024);
    expect(await page.evaluate(() => [document.adoptedStyleSheets.length, document.getElementById("here")!.childNodes.length])).toEqual([0, 0]);
  });

  test("the style sheet is in the document once, as long as there is a timeline, and beside the page's own", async ({ page }) => {
    await mount(page);
    const sheets = await page.evaluate(() => {
      const counts: number[] = [];
      const count = () => counts.push(document.adoptedStyleSheets.length);
      const own = new CSSStyleSheet();
      document.adoptedStyleSheets.push(own);
      const other = window.createTimeline(document.body, { data: [] });
      count();
      window.timeline.destroy();
      count();
      other.destroy();
      count();
      return [...counts, document.adoptedStyleSheets[0] === own];
    });
    expect(sheets).toEqual([2, 2, 1, true]);
  });

  test("in a shadow tree it is there, and not in the document", async ({ page }) => {
    await mount(page);
    const found = await page.evaluate(async () => {
      window.timeline.destroy();
      const root = document.getElementById("here")!.attachShadow({ mode: "open" });
      const inner = root.appendChild(document.createElement("div"));
      const timeline = window.createTimeline(inner, { data: window.events });
      for (let count = 0; count < 4; count++) await new Promise(requestAnimationFrame);
      const proxy = root.querySelector<HTMLElement>(".tl-events .tl-proxy")!;
      const seen = [document.adoptedStyleSheets.length, root.adoptedStyleSheets.length, getComputedStyle(proxy).position];
      proxy.focus();
      proxy.dispatchEvent(new KeyboardEvent("keydown", { key: "End", bubbles: true, composed: true }));
      seen.push(root.activeElement!.textContent!);
      timeline.destroy();
      return [...seen, root.adoptedStyleSheets.length];
    });
    expect(found).toEqual([0, 1, "absolute", "Event 40, 1940, peace", 0]);
  });

  test("nothing is drawn while the page is hidden, and all of it after", async ({ page }) => {
    await mount(page);
    await page.evaluate(() => {
      // a hidden page has no frames
      const frames: FrameRequestCallback[] = [];
      const request = window.requestAnimationFrame;
      window.requestAnimationFrame = (callback) => frames.push(callback);
      for (let index = 0; index < 50; index++) window.timeline.update({ title: `Title ${index}` });
      window.timeline.select("e30");
      if (frames.length !== 1) throw new Error(`${frames.length} frames were asked for`);
      window.requestAnimationFrame = request;
      requestAnimationFrame(frames[0]!);
    });
    await rest(page);
    expect(await page.locator(".tl-title").textContent()).toBe("Title 49");
    await page.locator(".tl-detail", { hasText: "Event 30" }).waitFor();
  });
});

test("10,000 updates in a second are at most one render a frame, and the last is exact", async ({ page }) => {
  await mount(page);
  const result = await page.evaluate(async () => {
    let frames = 0;
    let renders = 0;
    let counting = true;
    const tick = () => (frames++, counting && requestAnimationFrame(tick));
    requestAnimationFrame(tick);
    const observer = new MutationObserver(() => renders++);
    observer.observe(document.querySelector(".tl-title")!, { childList: true, characterData: true, subtree: true });
    const sets = [20, 50, 1000].map((count) => Array.from({ length: count }, (_, index) => ({ id: `n${index}`, title: `New ${index} of ${count}`, date: String(1000 + index) })));
    for (let index = 0; index < 10_000; index++) {
      window.timeline.update({ title: `Title ${index}`, data: sets[index % 3]! });
      if (index % 100 === 99) await new Promise((resolve) => setTimeout(resolve));
    }
    while (window.timeline.pending) await new Promise(requestAnimationFrame);
    counting = false;
    observer.disconnect();
    return { frames, renders, title: document.querySelector(".tl-title")!.textContent, first: document.querySelector(".tl-proxy")!.textContent };
  });
  expect(result.renders).toBeLessThanOrEqual(result.frames + 1);
  expect(result.renders).toBeGreaterThan(1);
  expect(result).toMatchObject({ title: "Title 9999", first: expect.stringContaining("of 20,") });
});

test("under the strict policy it is drawn and styled, and works", async ({ page }) => {
  await mount(page, "{}", { strict: true });
  await page.locator(".tl-events .tl-proxy").first().focus();
  for (const key of ["End", "Enter"]) await page.keyboard.press(key);
  await page.locator(".tl-detail", { hasText: "1940" }).waitFor();
  expect(await page.locator(".tl-proxy").first().evaluate((node) => getComputedStyle(node).position)).toBe("absolute");
  await page.mouse.move(400, 400);
  await page.keyboard.down("Control");
  await page.mouse.wheel(0, -100);
});

test("a monkey at it for 300 steps leaves it whole", async ({ page }) => {
  await mount(page, `{ motion: "none" }`);
  const box = (await page.locator(".tl-stage").boundingBox())!;
  const start = Number(process.env.SEED ?? 20_261) % 100_000;
  let seed = start;
  const random = (below: number) => (seed = (seed * 48271 + 11) % 2147483647) % below;
  const keys = ["ArrowRight", "ArrowLeft", "ArrowUp", "ArrowDown", "Home", "End", "PageUp", "PageDown", "+", "-", "0", "Enter", "Escape", "Tab"];
  await page.locator(".tl-proxy[tabindex='0']").focus();
  for (let step = 0; step < 300; step++) {
    const [x, y] = [box.x + random(box.width), box.y + random(Math.min(500, box.height))];
    const what = random(10);
    if (what < 5) await page.keyboard.press(keys[random(keys.length)]!);
    else if (what < 7) {
      await page.mouse.move(x, y);
      await page.mouse.wheel(random(300) - 150, random(300) - 150);
    } else if (what === 7) await page.mouse.click(x, y);
    else if (what === 8) {
      await page.mouse.move(x, y);
      await page.mouse.down();
      await page.mouse.move(x + random(300) - 150, y, { steps: 3 });
      await page.mouse.up();
    } else {
      await page.evaluate((n) => window.timeline.update(n % 3 ? { data: window.events.slice(n % 50), theme: n % 2 ? "dark" : "light" } : { design: { representation: "linear", scale: "chronological", layout: n % 2 ? "faceted" : "unified" } }), random(60));
    }
    if (step % 20 !== 0) continue;
    const { start: from, end: to } = await view(page);
    expect(Number.isFinite(from) && to > from, `seed ${start}, step ${step}: ${from} to ${to}`).toBe(true);
    const state = await page.evaluate(() => {
      const ids = [...document.querySelectorAll("[id]")].map(({ id }) => id);
      return {
        bad: /NaN|Infinity|undefined/.test(document.querySelector(".tl-stage")!.innerHTML),
        doubles: ids.filter((id, index) => ids.indexOf(id) !== index),
        nodes: document.querySelectorAll("*").length,
        stops: document.querySelectorAll(".tl-stage > .tl-outline [tabindex='0'], .tl-stage[tabindex='0']").length,
      };
    });
    expect(state, `seed ${start}, step ${step}`).toMatchObject({ bad: false, doubles: [], stops: 1 });
    expect(state.nodes).toBeLessThan(2500);
  }
});

test("events of other documents are no matter", async ({ page }) => {
  await mount(page);
  expect(EVENTS).toContain("Event");
  await page.evaluate(() => {
    const other = document.implementation.createHTMLDocument("");
    try {
      window.createTimeline(other.body, { data: [] });
    } catch (error) {
      if ((error as { code?: string }).code === "invalid-container") return;
      throw error;
    }
    throw new Error("nothing was thrown");
  });
});
