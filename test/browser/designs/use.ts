/** What the tests of use stand on: sixty events in each of the 20 designs. */
import { expect } from "vitest";
import type { Page } from "playwright";
import { mount, rest } from "../shell/timeline.js";
import { DESIGNS, nameOf } from "./moves.js";

export const named = DESIGNS.map((design) => ({ name: nameOf(design), design }));
export const WIDE = { width: 1280, height: 900 };

/** Sixty events with spans, doubts, a crowd in 1935, and words of several lengths. */
const DATA = `Array.from({ length: 60 }, (_, index) => ({
  id: "e" + index,
  title: "Event " + index + [" of some length", "", " whose title has rather many words in it"][index % 3],
  date: index % 7 === 0 ? 1900 + index + "/" + (1903 + index) : index === 9 ? "1909?" : index === 11 ? "1911~" : index === 13 ? "1913/.." : index > 40 ? "1935-0" + (1 + (index % 9)) : 1900 + index + "-0" + (1 + (index % 9)) + "-1" + (index % 9),
  category: ["war", "peace", "trade"][index % 3],
  importance: (index * 7 % 10) / 10,
}))`;

export const mountDesign = async (page: Page, design: object, more = "") => {
  await mount(page, `{ title: "Sixty", motion: "none", design: ${JSON.stringify(design)}, data: (window.events = ${DATA})${more} }`, {
    html: `<main><h1>Page</h1><a id="before" href="#x">Before</a><div id="here"></div><a id="after" href="#y">After</a></main>`,
  });
  await rest(page);
};
export const length = ({ start, end }: { readonly start: number; readonly end: number }) => end - start;
export const finite = async (page: Page): Promise<{ readonly start: number; readonly end: number }> => {
  await rest(page);
  const { now, bad } = await page.evaluate(() => ({ now: window.timeline.view, bad: document.querySelector(".tl-stage .tl-svg")!.innerHTML.match(/(?:NaN|Infinity|undefined).{0,40}/)?.[0] }));
  expect(Number.isFinite(now.start) && Number.isFinite(now.end) && now.end > now.start, JSON.stringify(now)).toBe(true);
  expect(bad).toBe(undefined);
  return now;
};
export const press = (page: Page, name: string) => page.getByRole("button", { name, exact: true }).click();
export const showAll = async (page: Page, first: object) => {
  await press(page, "Show all");
  expect(await finite(page), "what “Show all” shows").toEqual(first);
};
/** A point on a mark that lies over all others, with its event. */
export const markOf = (page: Page, index = 0) =>
  page.evaluate((index) => {
    const { left, top } = document.querySelector(".tl-stage")!.getBoundingClientRect();
    const found = [...document.querySelectorAll<SVGGraphicsElement>(".tl-stage .tl-svg .tl-symbol[data-item]")].map((node) => {
      const { x, y, width, height } = node.getBoundingClientRect();
      return { id: node.dataset.item!, x: x + width / 2, y: y + height / 2, left: x - left, top: y - top };
    });
    const lone = found.filter((mark) => found.every((other) => other === mark || Math.hypot(other.x - mark.x, other.y - mark.y) > 16) && mark.y < innerHeight - 4 && mark.y > 4);
    return lone[index % lone.length]!;
  }, index);
