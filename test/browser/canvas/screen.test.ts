/** What a canvas has to do by itself: follow the theme, the density of the screen and the printer, and leave nothing. */
import type { Page } from "playwright";
import { describe, expect } from "vitest";
import { shapes } from "../../scenes/shapes.js";
import { scenes } from "../../scenes/index.js";
import { test } from "../browser.js";
import { difference, openDrawing } from "./drawing.js";

const show = (page: Page) => page.evaluate((scene) => window.show(scene), shapes);
/** The colour of a pixel of the canvas: of the rectangles of all paints, the ink's; and of a red one, that is elsewhere. */
const pixel = (page: Page, x = 30, y = 230) =>
  page.evaluate(([left, top]) => {
    const canvas = window.canvas.element.querySelector("canvas")!;
    const ratio = canvas.width / 480;
    return [...canvas.getContext("2d")!.getImageData(left! * ratio, top! * ratio, 1, 1).data].slice(0, 3).join();
  }, [x, y]);
const canvasSize = (page: Page) => page.evaluate(() => [window.canvas.element.querySelector("canvas")!.width, window.canvas.element.querySelector("canvas")!.height]);
const INK = "27,29,33";
const DARK_INK = "236,238,241";

describe("colours", () => {
  test("follow the reader's system", async ({ page }) => {
    await openDrawing(page);
    await show(page);
    expect(await pixel(page)).toBe(INK);
    await page.emulateMedia({ colorScheme: "dark" });
    await expect.poll(() => pixel(page)).toBe(DARK_INK);
    await page.emulateMedia({ colorScheme: "light" });
    await expect.poll(() => pixel(page)).toBe(INK);
    await page.emulateMedia({ forcedColors: "active" });
    const system = await page.evaluate(() => {
      const probe = document.body.appendChild(document.createElement("p"));
      probe.style.color = "CanvasText";
      const { color } = getComputedStyle(probe);
      probe.remove();
      return color.replace(/[^\d,]/g, "");
    });
    await expect.poll(() => pixel(page)).toBe(system);
  });

  test("follow the page's own switch, without a frame of the timeline", async ({ page }) => {
    await openDrawing(page);
    await show(page);
    await page.evaluate(() => (document.querySelectorAll<HTMLElement>(".tl")[1]!.dataset.theme = "dark"));
    await expect.poll(() => pixel(page)).toBe(DARK_INK);
  });

  test("follow a property that the page sets, in the next frame", async ({ page }) => {
    await openDrawing(page);
    await show(page);
    await page.evaluate(() => document.querySelectorAll<HTMLElement>(".tl")[1]!.style.setProperty("--tl-accent", "rgb(1, 2, 3)"));
    await show(page);
    expect(await pixel(page, 200, 230)).toBe("1,2,3");
  });

  test("follow rules for classes, as the SVG does", async ({ page }) => {
    await openDrawing(page, { style: "body { margin: 0 } .tl .tl-bar { fill: rgb(9, 8, 7); fill-opacity: 0.5 } .tl .tl-run { display: none } .tl .tl-symbol { stroke: none }" });
    const { different } = await difference(page, shapes);
    expect(different).toBe(0);
    expect(await pixel(page, 60, 242)).not.toBe("18,96,113");
  });

  test("are those of the light theme where there is no style sheet", async ({ page }) => {
    await openDrawing(page);
    await page.evaluate(() => (document.adoptedStyleSheets = []));
    await show(page);
    expect(await pixel(page)).toBe(INK);
  });
});

test("the canvas has the pixels of the screen, also of the next one", async ({ page }) => {
  await openDrawing(page);
  await show(page);
  expect(await canvasSize(page)).toEqual([480, 300]);
  const client = await page.context().newCDPSession(page);
  for (const [density, width, height] of [[3, 1440, 900], [1.5, 720, 450], [1, 480, 300]] as const) {
    await client.send("Emulation.setDeviceMetricsOverride", { width: 1000 + 10 * density, height: 768, deviceScaleFactor: density, mobile: false });
    await expect.poll(() => canvasSize(page)).toEqual([width, height]);
    expect(await pixel(page)).toBe(INK);
  }
});

test("a picture too large for a canvas is drawn coarser", async ({ page }) => {
  await openDrawing(page);
  await page.evaluate((scene) => window.canvas.draw({ ...scene, width: 9000, height: 4000 }), shapes);
  const [width, height] = await canvasSize(page);
  expect(width! * height!).toBeLessThanOrEqual(2 ** 24 * 1.001);
  expect(width! / height!).toBeCloseTo(9 / 4, 2);
});

describe("on paper", () => {
  const state = (page: Page) => page.evaluate(() => ({ marks: window.canvas.element.querySelectorAll("svg :is(.tl-plot, .tl-frame) > :not(text)").length, hidden: window.canvas.element.querySelector("canvas")!.hidden }));
  const onScreen = { marks: 0, hidden: false };

  test("all is SVG, and the canvas is back after", async ({ page }) => {
    await openDrawing(page);
    await show(page);
    expect(await state(page)).toEqual(onScreen);
    await page.emulateMedia({ media: "print" });
    await expect.poll(() => state(page)).toMatchObject({ hidden: true });
    expect((await state(page)).marks).toBeGreaterThan(100);
    await page.emulateMedia({ media: "screen" });
    await expect.poll(() => state(page)).toEqual(onScreen);
    expect(await pixel(page)).toBe(INK);
  });

  test("so it is when the printer gets it", async ({ page }) => {
    await openDrawing(page);
    await show(page);
    // heard from before the printer is asked, which is not done through the page
    await page.evaluate(() => {
      addEventListener("beforeprint", () => {
        const { element } = window.canvas;
        Object.assign(window, { printed: { circles: element.querySelectorAll("circle").length, hidden: element.querySelector("canvas")!.hidden } });
      });
    });
    await page.pdf();
    const printed = await page.evaluate(() => (window as unknown as { readonly printed: unknown }).printed);
    expect(printed).toEqual({ circles: 106, hidden: true });
    await expect.poll(() => state(page)).toEqual(onScreen);
  });
});

test("under the strict policy nothing is refused", async ({ page }) => {
  await openDrawing(page, { strict: true, style: "body { margin: 0 }" });
  await show(page);
  expect(await pixel(page)).toBe(INK);
  expect(await page.evaluate(() => getComputedStyle(window.canvas.element.querySelector("canvas")!).position)).toBe("absolute");
});

test("the exported document is the same bytes as that of SVG", async ({ page }) => {
  await openDrawing(page);
  for (const name of ["looks", "kinds", "shapes"]) {
    const [drawn, painted] = await page.evaluate((scene) => {
      window.show(scene);
      return [window.svg, window.canvas].map((renderer) => renderer.toText("Title", "en").replaceAll(/\b(?:svg|canvas)-plot/g, "plot"));
    }, scenes[name]!);
    expect(painted).toBe(drawn);
    expect(painted!.length).toBeGreaterThan(1000);
  }
});

test("1,000 cycles leave no nodes, listeners or canvases", async ({ page }) => {
  await openDrawing(page);
  const client = await page.context().newCDPSession(page);
  await client.send("Performance.enable");
  const measure = async () => {
    for (let count = 0; count < 3; count++) await client.send("HeapProfiler.collectGarbage");
    const { metrics } = await client.send("Performance.getMetrics");
    return ["Nodes", "JSEventListeners"].map((name) => metrics.find((metric) => metric.name === name)!.value);
  };
  const cycle = (times: number) =>
    page.evaluate(
      ([scene, count]) => {
        for (let index = 0; index < count; index++) {
          const renderer = window.createCanvasRenderer(document, "cycle");
          document.body.append(renderer.element);
          renderer.draw(scene);
          renderer.destroy();
        }
        return document.body.childNodes.length;
      },
      [shapes, times] as const,
    );
  const children = await cycle(50);
  const before = await measure();
  expect(await cycle(1000)).toBe(children);
  expect(await measure()).toEqual(before);
});
