import type { Page } from "playwright";
import type { Timeline } from "../../../src/index.js";
import { open, type PageContent } from "../browser.js";

declare global {
  interface Window {
    timeline: Timeline;
    createTimeline: (container: Element, spec: object) => Timeline;
    events: object[];
    told: unknown[];
    ring(within?: number): boolean;
    hold(): void;
    pass(milliseconds: number): void;
  }
}

/** Sixty events in three categories, with a range, an uncertain date and a crowd in 1935. */
export const EVENTS = `Array.from({ length: 60 }, (_, index) => ({
  id: "e" + index,
  title: "Event " + index,
  date: index === 7 ? "1907/1925" : index === 9 ? "1909?" : String(index > 40 ? 1935 : 1900 + index),
  category: ["war", "peace", "trade"][index % 3],
}))`;

/**
 * Keeps the timers of a page, so that `window.ring(within)` can have those at once that wait no longer than so many
 * milliseconds; it says whether there were any. After `window.hold()` none rings but so.
 */
const RINGING = `{
  const { setTimeout, clearTimeout } = window;
  const waiting = new Map();
  let held = 0;
  window.setTimeout = (act, delay = 0, ...rest) => {
    const ring = () => (waiting.delete(id), act(...rest));
    const id = held && delay > 0 ? --held : setTimeout(ring, delay);
    if (delay > 0) waiting.set(id, { delay, ring });
    return id;
  };
  window.clearTimeout = (id) => (waiting.delete(id), clearTimeout(id));
  window.ring = (within = 400) => {
    const due = [...waiting].filter(([, { delay }]) => delay <= within);
    for (const [id, { ring }] of due) if (waiting.has(id)) clearTimeout(id), ring();
    return due.length > 0;
  };
  window.hold = () => {
    held = -1;
    for (const id of waiting.keys()) clearTimeout(id);
  };
}`;

/** A page with a timeline of the events above, as `window.timeline`, between two links; all of it is there. */
export async function mount(page: Page, spec = "{}", content: PageContent = {}): Promise<void> {
  await open(page, {
    html: `<a id="before" href="#x">Before</a><div id="here"></div><a id="after" href="#y">After</a>`,
    script: `import { createTimeline } from "/dist/timeloom.esm.min.js";
      ${RINGING}
      const here = document.getElementById("here");
      Object.assign(window, { createTimeline, events: ${EVENTS}, told: [] });
      window.timeline = createTimeline(here, { data: window.events, title: "Sixty", ...(${spec}) });`,
    ...content,
  });
  await painted(page);
}

/** Waits until what comes after the first picture is there. */
export function painted(page: Page): Promise<void> {
  return page.evaluate(async () => {
    for (let count = 0; count < 4; count++) await new Promise(requestAnimationFrame);
  });
}

/** Waits until nothing moves, and lets come what may lag behind a gesture. */
export function rest(page: Page): Promise<void> {
  return page.evaluate(async () => {
    const frame = () => new Promise(requestAnimationFrame);
    // what was done a moment ago may be seen by the page in the next frame only
    for (let count = 0; count < 2; count++) await frame();
    do while (window.timeline.pending) await frame();
    while (window.ring() && (await frame()));
  });
}

/** From now on time passes in the page by `window.pass(milliseconds)` alone, with one frame at its end: no machine is too slow to see a movement. */
export function holdTime(page: Page): Promise<void> {
  return page.evaluate(() => {
    let now = performance.now();
    let last = 0;
    const frames = new Map<number, FrameRequestCallback>();
    performance.now = () => now;
    window.requestAnimationFrame = (callback) => (frames.set(++last, callback), last);
    window.cancelAnimationFrame = (id) => void frames.delete(id);
    window.pass = (milliseconds) => {
      now += milliseconds;
      const due = [...frames.values()];
      frames.clear();
      for (const callback of due) callback(now);
    };
  });
}

export const view = (page: Page) => page.evaluate(() => window.timeline.view);

/** The middle of the target of the event that has this title. */
export async function middleOf(page: Page, title: string): Promise<{ x: number; y: number }> {
  const box = await page.locator(".tl-events .tl-proxy", { hasText: new RegExp(`^${title},`) }).boundingBox();
  return { x: box!.x + box!.width / 2, y: box!.y + box!.height / 2 };
}

/** Where a time is drawn, in pixels of the page, by the stage's own width. */
export function pixelOf(page: Page, time: number): Promise<number> {
  return page.evaluate((at) => {
    const box = document.querySelector(".tl-stage")!.getBoundingClientRect();
    const { start, end } = window.timeline.view;
    return box.x + ((at - start) / (end - start)) * box.width;
  }, time);
}
