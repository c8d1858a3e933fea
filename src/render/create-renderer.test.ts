import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Mark, Scene } from "../scene/marks.js";
import { type AutoRenderer, createRenderer } from "./create-renderer.js";

const label: Mark = { kind: "text", key: "label:a", role: "label", x: 0, y: 0, lines: ["A"], lineHeight: 16, size: 13, weight: 400, anchor: "left", width: 8 };
const sceneOf = (count: number): Scene => ({
  width: 100,
  height: 100,
  plot: { x: 0, y: 0, width: 100, height: 100 },
  marks: [label, ...Array.from({ length: count - 1 }, (_, index): Mark => ({ kind: "disc", key: `${index}`, role: "symbol", x: index, y: 0, radius: 5, fill: "hue-0" }))],
  frame: [],
  direction: "ltr",
});
let renderer: AutoRenderer;
const by = () => (document.querySelector("canvas") ? "canvas" : "svg");

beforeEach(() => {
  const context = new Proxy({}, { get: () => () => {}, set: () => true });
  vi.spyOn(HTMLCanvasElement.prototype, "getContext").mockReturnValue(context as never);
  renderer = createRenderer(document, "p");
  document.body.replaceChildren(document.createElement("i"), renderer.element, document.createElement("b"));
});
afterEach(() => {
  renderer.destroy();
  document.body.replaceChildren();
  vi.restoreAllMocks();
});

describe("createRenderer", () => {
  it("draws few marks as SVG and many on a canvas, and does not go to and fro", () => {
    const drawn = [1499, 1500, 1300, 1200, 1199, 1300, 1499, 1500].map((count) => (renderer.draw(sceneOf(count)), by()));
    expect(drawn).toEqual(["svg", "canvas", "canvas", "canvas", "svg", "svg", "svg", "canvas"]);
  });
  it("draws as it is told", () => {
    expect([(renderer.draw(sceneOf(3), "canvas"), by()), (renderer.draw(sceneOf(2000), "svg"), by()), (renderer.draw(sceneOf(2000)), by()), (renderer.draw(sceneOf(3)), by())]).toEqual(["canvas", "svg", "canvas", "svg"]);
  });
  it("stays in its place, with the same elements of text", () => {
    renderer.draw(sceneOf(10));
    const text = document.querySelector("text");
    const places: string[] = [];
    for (const way of ["canvas", "svg", "canvas"] as const) {
      renderer.draw(sceneOf(10), way);
      places.push([...document.body.children].map((child) => (child === renderer.element ? way : child.tagName)).join());
      expect(document.querySelector("text")).toBe(text);
      expect(document.querySelectorAll("circle")).toHaveLength(way === "svg" ? 9 : 0);
    }
    expect(places).toEqual(["I,canvas,B", "I,svg,B", "I,canvas,B"]);
  });
  it("leaves the SVG alone after a canvas", () => {
    renderer.draw(sceneOf(10));
    const before = renderer.toText("T", "en");
    renderer.draw(sceneOf(10), "canvas");
    expect(renderer.toText("T", "en")).toBe(before);
    renderer.draw(sceneOf(10), "svg");
    expect(renderer.toText("T", "en")).toBe(before);
    window.dispatchEvent(new Event("beforeprint"));
    expect(renderer.element.parentNode).toBe(document.body);
  });
  it.each(["svg", "canvas"] as const)("leaves nothing (%s)", (way) => {
    renderer.draw(sceneOf(10), way);
    renderer.destroy();
    renderer.destroy();
    expect([...document.body.children].map(({ tagName }) => tagName)).toEqual(["I", "B"]);
  });
});
