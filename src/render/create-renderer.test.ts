import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Mark, Scene } from "../scene/marks.js";
import { type AutoRenderer, createRenderer } from "./create-renderer.js";

const label: Mark = { kind: "text", key: "label:a", role: "label", x: 0, y: 0, lines: ["A"], lineHeight: 16, size: 13, weight: 400, anchor: "left", width: 8 };
const sceneOf = (count: number): Scene => ({
  width: 100,
  height: 100,
  plot: { x: 0, y: 0, width: 100, height: 100 },
  marks: [label, ...Array.from({ length: count }, (_, index): Mark => ({ kind: "disc", key: `${index}`, role: "symbol", x: index, y: 0, radius: 5, fill: "hue-0" }))],
  frame: [],
  direction: "ltr",
});
let renderer: AutoRenderer;
const by = () => (document.querySelector("canvas") ? "canvas" : "svg");

const loaded = vi.fn();
/** Draws, and again when what draws on a canvas is there, as a timeline does. */
async function draw(scene: Scene, way?: "auto" | "svg" | "canvas") {
  renderer.draw(scene, way);
  await vi.waitUntil(() => !renderer.pending);
  renderer.draw(scene, way);
  return by();
}

beforeEach(() => {
  loaded.mockClear();
  const context = new Proxy({}, { get: () => () => {}, set: () => true });
  vi.spyOn(HTMLCanvasElement.prototype, "getContext").mockReturnValue(context as never);
  renderer = createRenderer(document, "p", loaded);
  document.body.replaceChildren(document.createElement("i"), renderer.element, document.createElement("b"));
});
afterEach(() => {
  renderer.destroy();
  document.body.replaceChildren();
  vi.restoreAllMocks();
});

describe("createRenderer", () => {
  it("draws few marks as SVG and many on a canvas, and does not go to and fro", async () => {
    const drawn = [];
    for (const count of [999, 1000, 900, 800, 799, 900, 999, 1000]) drawn.push(await draw(sceneOf(count)));
    expect(drawn).toEqual(["svg", "canvas", "canvas", "canvas", "svg", "svg", "svg", "canvas"]);
  });
  it("draws as it is told", async () => {
    expect([await draw(sceneOf(3), "canvas"), await draw(sceneOf(2000), "svg"), await draw(sceneOf(2000)), await draw(sceneOf(3))]).toEqual(["canvas", "svg", "canvas", "svg"]);
  });
  it("draws SVG until the canvas is loaded, and says when", async () => {
    renderer.draw(sceneOf(3));
    expect([renderer.pending, by()]).toEqual([false, "svg"]);
    renderer.draw(sceneOf(3), "canvas");
    expect([renderer.pending, by(), document.querySelectorAll("circle").length]).toEqual([true, "svg", 3]);
    await vi.waitUntil(() => loaded.mock.calls.length);
    expect([renderer.pending, by()]).toEqual([false, "svg"]);
    renderer.draw(sceneOf(3), "canvas");
    expect([renderer.pending, by(), loaded.mock.calls.length]).toEqual([false, "canvas", 1]);
  });
  it("is ready for scenes that pass when the page has been idle, and paints what may come where it is not seen", async () => {
    const toCome = vi.fn(() => [sceneOf(4), sceneOf(5)]);
    renderer.destroy();
    renderer = createRenderer(document, "p", loaded, toCome);
    document.body.replaceChildren(renderer.element);
    renderer.draw(sceneOf(3));
    const before = document.body.innerHTML;
    expect(renderer.ready).toBe(false);
    await vi.waitUntil(() => renderer.ready, { timeout: 5_000 });
    await vi.waitUntil(() => toCome.mock.calls.length, { timeout: 5_000 });
    expect([document.body.innerHTML, loaded.mock.calls.length]).toEqual([before, 0]);
    renderer.draw(sceneOf(4), "auto", true);
    expect(by()).toBe("canvas");
    renderer.draw(sceneOf(4));
    expect(by()).toBe("svg");
  });
  it("stays in its place, with the same elements of text", async () => {
    renderer.draw(sceneOf(10));
    const text = document.querySelector("text");
    const places: string[] = [];
    for (const way of ["canvas", "svg", "canvas"] as const) {
      await draw(sceneOf(10), way);
      places.push([...document.body.children].map((child) => (child === renderer.element ? way : child.tagName)).join());
      expect(document.querySelector("text")).toBe(text);
      expect(document.querySelectorAll("circle")).toHaveLength(way === "svg" ? 10 : 0);
    }
    expect(places).toEqual(["I,canvas,B", "I,svg,B", "I,canvas,B"]);
  });
  it("leaves the SVG alone after a canvas", async () => {
    renderer.draw(sceneOf(10));
    const before = renderer.toText("T", "en");
    await draw(sceneOf(10), "canvas");
    expect(renderer.toText("T", "en")).toBe(before);
    renderer.draw(sceneOf(10), "svg");
    expect(renderer.toText("T", "en")).toBe(before);
    window.dispatchEvent(new Event("beforeprint"));
    expect(renderer.element.parentNode).toBe(document.body);
  });
  it.each(["svg", "canvas"] as const)("leaves nothing (%s)", async (way) => {
    await draw(sceneOf(10), way);
    renderer.destroy();
    renderer.destroy();
    expect([...document.body.children].map(({ tagName }) => tagName)).toEqual(["I", "B"]);
  });
});
