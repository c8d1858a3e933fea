/** While views follow one another they are painted on a canvas, words too; at rest elements say the same. */
import type { Page } from "playwright";
import { expect } from "vitest";
import { test } from "../browser.js";
import { mount, rest } from "../shell/timeline.js";

interface Stage {
  /** What is seen: the canvas, or the elements. */
  readonly seen: "canvas" | "svg";
  /** Pixels with ink on the canvas, in its whole and where its first label is. */
  readonly ink: number;
  readonly style: string | null;
}

const stageOf = (page: Page): Promise<Stage> =>
  page.evaluate(() => {
    const [svg, canvas] = [document.querySelector(".tl-stage .tl-svg")!, document.querySelector<HTMLCanvasElement>(".tl-stage canvas")];
    const { data } = canvas ? canvas.getContext("2d")!.getImageData(0, 0, canvas.width, canvas.height) : { data: [] as number[] };
    let ink = 0;
    for (let at = 3; at < data.length; at += 4) if (data[at]! > 0) ink++;
    return { seen: canvas && !canvas.hidden && getComputedStyle(svg).opacity === "0" ? "canvas" : "svg", ink, style: svg.getAttribute("style") };
  });

/** So many frames, each of another view; says what is seen after the last. */
const glide = (page: Page, frames = 6) =>
  page.evaluate(async (count) => {
    const { start, end } = window.timeline.view;
    for (let index = 1; index <= count; index++) {
      const by = ((end - start) / 50) * index;
      window.timeline.update({ view: { start: start + by, end: end - by } });
      await new Promise(requestAnimationFrame);
    }
    const [svg, canvas] = [document.querySelector(".tl-stage .tl-svg")!, document.querySelector<HTMLCanvasElement>(".tl-stage canvas")];
    return canvas && !canvas.hidden && getComputedStyle(svg).opacity === "0" ? "canvas" : "svg";
  }, frames);

/** What draws on a canvas is there after the first views. */
async function ready(page: Page): Promise<void> {
  await expect.poll(() => glide(page)).toBe("canvas");
  await rest(page);
}

const fresh = (page: Page, spec: string) =>
  page.evaluate((more) => {
    const place = document.body.appendChild(document.createElement("div"));
    const { view } = window.timeline;
    const timeline = window.createTimeline(place, { data: window.events, title: "Sixty", motion: "none", id: "same", view: { ...view }, ...JSON.parse(more) });
    const same = place.querySelector(".tl-svg")!.isEqualNode(document.querySelector("#here .tl-svg"));
    timeline.destroy();
    place.remove();
    return same;
  }, spec);

test.for(["auto", "canvas"])("views that pass are on the canvas, and at rest the elements are those of a fresh figure (%s)", async (renderer, { page }) => {
  await mount(page, `{ motion: "none", id: "same", renderer: "${renderer}" }`);
  if (renderer === "auto") expect(await stageOf(page)).toEqual({ seen: "svg", ink: 0, style: null });
  await ready(page);
  // what is read after a glide is read before the rest comes, however slow the machine
  await page.evaluate(() => window.hold());
  const still = await stageOf(page);
  expect(still.seen).toBe("svg");
  await glide(page);
  const passing = await stageOf(page);
  expect(passing.seen).toBe("canvas");
  // words are most of it
  expect(passing.ink).toBeGreaterThan(2 * still.ink + 1_000);
  await rest(page);
  expect(await stageOf(page)).toMatchObject({ seen: "svg", style: null });
  if (renderer === "auto") {
    expect(await page.locator(".tl-stage canvas").count()).toBe(0);
    expect(await fresh(page, "{}")).toBe(true);
  }
});

test("with SVG alone there is no canvas", async ({ page }) => {
  await mount(page, `{ motion: "none", renderer: "svg" }`);
  for (let round = 0; round < 3; round++) {
    await glide(page);
    expect(await stageOf(page)).toEqual({ seen: "svg", ink: 0, style: null });
  }
});

test("while views pass, the export and paper are of the view that is shown, and the focus moves along", async ({ page }) => {
  await mount(page, `{ motion: "none", id: "same" }`);
  await ready(page);
  await page.evaluate(() => window.timeline.update({ view: { start: "1900", end: "1950" } }));
  await rest(page);
  const proxy = page.locator(".tl-proxy[tabindex='0']");
  await proxy.focus();
  const left = async () => Math.round((await proxy.boundingBox())!.x);
  const [name, before] = [await proxy.textContent(), await left()];
  expect(await glide(page)).toBe("canvas");
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(name);
  expect(await left()).not.toBe(before);
  const text = await page.evaluate(() => window.timeline.toSvg());
  expect(await stageOf(page)).toMatchObject({ seen: "svg", style: null });
  await rest(page);
  expect(await page.evaluate(() => window.timeline.toSvg())).toBe(text);

  expect(await glide(page)).toBe("canvas");
  await page.emulateMedia({ media: "print" });
  await expect.poll(async () => (await stageOf(page)).seen).toBe("svg");
  const labels = await page.locator(".tl-stage .tl-svg .tl-label").allTextContents();
  await rest(page);
  expect(await page.locator(".tl-stage .tl-svg .tl-label").allTextContents()).toEqual(labels);
});

test("in a window that grows narrow nothing waits, for it would be wider than the window", async ({ page }) => {
  await mount(page, `{ motion: "none" }`);
  await ready(page);
  const widest = await page.evaluate(async () => {
    const here = document.getElementById("here")!;
    const beyond: number[] = [];
    for (let width = 900; width >= 320; width -= 20) {
      here.style.width = `${width}px`;
      for (let count = 0; count < 3; count++) await new Promise(requestAnimationFrame);
      beyond.push(here.scrollWidth - width);
    }
    return Math.max(...beyond);
  });
  expect(widest).toBe(0);
});

test("it is painted in the colours of the theme, also after they have changed", async ({ page }) => {
  await mount(page, `{ motion: "none", id: "same" }`);
  await ready(page);
  await page.evaluate(() => window.hold());
  const darkest = () =>
    page.evaluate(() => {
      const canvas = document.querySelector<HTMLCanvasElement>(".tl-stage canvas")!;
      const { data } = canvas.getContext("2d")!.getImageData(0, 0, canvas.width, canvas.height);
      const seen = new Map<string, number>();
      for (let at = 0; at < data.length; at += 4) if (data[at + 3] === 255) seen.set([...data.subarray(at, at + 3)].join(), (seen.get([...data.subarray(at, at + 3)].join()) ?? 0) + 1);
      return [...seen].sort(([, a], [, b]) => b - a).map(([colour]) => colour);
    });
  await glide(page);
  expect(await darkest()).toContain("27,29,33");
  await rest(page);
  await page.emulateMedia({ colorScheme: "dark" });
  await glide(page);
  const dark = await darkest();
  expect(dark).toContain("236,238,241");
  expect(dark).not.toContain("27,29,33");
});

test("a move from one design to another is painted, and ends in elements", async ({ page }) => {
  await mount(page, `{ id: "same" }`);
  await page.evaluate(() => window.timeline.update({ design: { representation: "spiral", scale: "sequential", layout: "unified" } }));
  await expect.poll(async () => (await stageOf(page)).seen).toBe("canvas");
  await rest(page);
  await expect.poll(() => stageOf(page)).toMatchObject({ seen: "svg", style: null });
  expect(await fresh(page, `{ "design": { "representation": "spiral", "scale": "sequential", "layout": "unified" } }`)).toBe(true);
});
