import { describe, expect } from "vitest";
import { syntheticEvents } from "../node/layout/synthetic.js";
import { open, test } from "./browser.js";

/** What the page reports of many views: overlaps of real boxes, and labels that left while zooming in. */
interface Findings {
  readonly views: number;
  readonly labels: number;
  readonly overlaps: readonly string[];
  readonly left: readonly string[];
}

const SCRIPT = `
import { createTimeline, toView, zoomView } from "/dist/timeloom.esm.min.js";

let seed = 20161122;
const random = () => ((seed = (seed * 48271) % 2147483647) - 1) / 2147483646;
const here = document.getElementById("here");

const settled = async (timeline) => {
  do await new Promise(requestAnimationFrame);
  while (timeline.pending);
};

// the words of the figure as the browser drew them
const boxes = () =>
  [...here.querySelectorAll(".tl-svg text")].map((text) => {
    const { left, right, top, bottom } = text.getBoundingClientRect();
    // a line box is taller than its letters; the rim and the leading may touch, letters may not
    return { name: text.textContent, id: text.dataset.item, label: text.classList.contains("tl-label"), left, right, top: top + 2, bottom: bottom - 2 };
  });

const overlapping = (all) => {
  const found = [];
  all.forEach((a, index) => {
    for (const b of all.slice(index + 1)) {
      if (a.left < b.right - 0.5 && b.left < a.right - 0.5 && a.top < b.bottom - 0.5 && b.top < a.bottom - 0.5) found.push(a.name + " × " + b.name);
    }
  });
  return found;
};

window.measure = async (data, design, width, rounds) => {
  here.style.width = width + "px";
  const timeline = createTimeline(here, { data, design, title: "Views", motion: "none", renderer: "svg" });
  const whole = timeline.view;
  const result = { views: 0, labels: 0, overlaps: [], left: [] };
  for (let round = 0; round < rounds; round++) {
    const focus = whole.start + (whole.end - whole.start) * random();
    let before;
    for (let view = whole, step = 0; step < 5; step++, view = zoomView(view, 1.5 + 8 * random() ** 2, focus)) {
      timeline.update({ view: toView(view.start, view.end) });
      await settled(timeline);
      const all = boxes();
      const stage = here.querySelector(".tl-svg").getBoundingClientRect();
      result.views++;
      result.labels += all.filter(({ label }) => label).length;
      for (const pair of overlapping(all)) result.overlaps.push("view " + result.views + ": " + pair);
      for (const box of all) if (box.left < stage.left - 1 || box.right > stage.right + 1) result.overlaps.push("view " + result.views + ": " + box.name + " is cut by the edge");
      if (before) {
        const now = new Set(all.filter(({ label }) => label).map(({ id }) => id));
        for (const { id, name } of before) {
          if (now.has(id)) continue;
          // its body, from the first to the last of its marks; one that has left the view, or has all but left it, may lose its label
          const marks = [...here.querySelectorAll('[data-item="' + CSS.escape(id) + '"]:not(text)')].map((mark) => mark.getBoundingClientRect());
          if (marks.length === 0) continue;
          const [left, right, top] = [Math.min(...marks.map((m) => m.left)), Math.max(...marks.map((m) => m.right)), Math.min(...marks.map((m) => m.top))];
          const clip = here.querySelector(".tl-svg clipPath rect");
          const edge = stage.left + Number(clip.getAttribute("x"));
          const inside = left >= edge ? left < stage.right - 90 : right - edge > 90;
          if (inside && top >= stage.top + Number(clip.getAttribute("y")) && top < stage.bottom - 60) result.left.push("view " + result.views + ": " + name);
        }
      }
      before = all.filter(({ label }) => label);
    }
  }
  timeline.destroy();
  return result;
};
`;

declare global {
  interface Window {
    measure(data: unknown, design: unknown, width: number, rounds: number): Promise<Findings>;
  }
}

const CASES = [
  { name: "the dataset, 1280 px", data: "dataset", width: 1280, design: undefined, rounds: 50 },
  { name: "the dataset, 340 px", data: "dataset", width: 340, design: undefined, rounds: 25 },
  { name: "the dataset by category, 960 px", data: "dataset", width: 960, design: { representation: "linear", scale: "chronological", layout: "faceted" }, rounds: 25 },
  { name: "1,000 events, 1280 px", data: "synthetic", width: 1280, design: undefined, rounds: 60 },
] as const;

describe("real boxes of 800 random views", () => {
  for (const { name, data, width, design, rounds } of CASES) {
    test(`${name}: no two words overlap, and no label leaves on zooming in`, { timeout: 120_000 }, async ({ page }) => {
      await open(page, { html: `<div id="here"></div>`, script: SCRIPT });
      const given = data === "dataset" ? await page.evaluate(async () => (await fetch("/dist/data.json")).json() as unknown) : syntheticEvents(1000);
      const found = await page.evaluate(([events, wanted, size, count]) => window.measure(events, wanted, size, count), [given, design, width, rounds] as const);
      expect(found.views).toBe(rounds * 5);
      expect(found.labels).toBeGreaterThan(found.views * 3);
      expect(found.overlaps).toEqual([]);
      expect(found.left).toEqual([]);
    });
  }
});
