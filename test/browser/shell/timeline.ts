import type { Page } from "playwright";
import type { Timeline } from "../../../src/index.js";
import { open, type PageContent } from "../browser.js";

declare global {
  interface Window {
    timeline: Timeline;
    createTimeline: (container: Element, spec: object) => Timeline;
    events: object[];
    told: unknown[];
  }
}

/** Sixty events in three categories, with a range, an uncertain date and a crowd in 1935. */
export const EVENTS = `Array.from({ length: 60 }, (_, index) => ({
  id: "e" + index,
  title: "Event " + index,
  date: index === 7 ? "1907/1925" : index === 9 ? "1909?" : String(index > 40 ? 1935 : 1900 + index),
  category: ["war", "peace", "trade"][index % 3],
}))`;

/** A page with a timeline of the events above, as `window.timeline`, between two links. */
export function mount(page: Page, spec = "{}", content: PageContent = {}): Promise<void> {
  return open(page, {
    html: `<a id="before" href="#x">Before</a><div id="here"></div><a id="after" href="#y">After</a>`,
    script: `import { createTimeline } from "/dist/timeloom.esm.min.js";
      const here = document.getElementById("here");
      Object.assign(window, { createTimeline, events: ${EVENTS}, told: [] });
      window.timeline = createTimeline(here, { data: window.events, title: "Sixty", ...(${spec}) });`,
    ...content,
  });
}

/** Waits until nothing moves, and what may lag behind a gesture is in step. */
export async function rest(page: Page): Promise<void> {
  await page.waitForFunction(() => !window.timeline.pending);
  await page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        const outline = document.querySelector(".tl-outline")!;
        let timer = setTimeout(done, 200);
        const observer = new MutationObserver(() => {
          clearTimeout(timer);
          timer = setTimeout(done, 200);
        });
        observer.observe(outline, { subtree: true, childList: true, attributes: true });
        function done() {
          observer.disconnect();
          resolve();
        }
      }),
  );
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
