import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { scenes } from "../../test/scenes/index.js";
import { kinds } from "../../test/scenes/marks.js";
import { createCanvasRenderer } from "./canvas.js";
import type { Renderer } from "./renderer.js";
import { createSvgRenderer } from "./svg.js";

/** A context that swallows all, and counts how often it is cleared. */
function fakeContext() {
  const cleared = vi.fn();
  const context = new Proxy({ clearRect: cleared } as Record<string | symbol, unknown>, { get: (target, name) => target[name] ?? (() => {}), set: (target, name, value) => ((target[name] = value), true) });
  return { context: context as unknown as CanvasRenderingContext2D, cleared };
}

const getContext = () => vi.spyOn(HTMLCanvasElement.prototype, "getContext");
const tags = (renderer: Renderer) => [...renderer.element.querySelectorAll(".tl-plot > *, .tl-frame > *")].map(({ tagName }) => tagName);
let renderer: Renderer;
let fake: ReturnType<typeof fakeContext>;

beforeEach(() => {
  fake = fakeContext();
  getContext().mockReturnValue(fake.context as never);
  renderer = createCanvasRenderer(document, "p");
  document.body.append(renderer.element);
});
afterEach(() => {
  renderer.destroy();
  vi.restoreAllMocks();
});

describe("createCanvasRenderer", () => {
  it("has the words as SVG over a canvas, both hidden from screen readers", () => {
    renderer.draw(kinds);
    expect([...renderer.element.children].map(({ tagName }) => tagName)).toEqual(["CANVAS", "svg"]);
    expect([...renderer.element.children].map((child) => child.getAttribute("aria-hidden"))).toEqual(["true", "true"]);
    expect(tags(renderer)).toEqual(["text", "text", "text"]);
  });
  it("keeps the element of a text, and does not paint what is painted", () => {
    renderer.draw(kinds);
    const text = renderer.element.querySelector("text.tl-label");
    renderer.draw(kinds);
    expect(fake.cleared).toHaveBeenCalledTimes(1);
    renderer.draw({ ...kinds });
    expect(fake.cleared).toHaveBeenCalledTimes(2);
    expect(renderer.element.querySelector("text.tl-label")).toBe(text);
  });
  it("gives the same document as SVG does", () => {
    const svg = createSvgRenderer(document, "p");
    for (const scene of Object.values(scenes)) {
      svg.draw(scene);
      renderer.draw(scene);
      expect(renderer.toText("A <title>", "en")).toBe(svg.toText("A <title>", "en"));
    }
  });
  it("prints SVG", () => {
    renderer.draw(kinds);
    window.dispatchEvent(new Event("beforeprint"));
    expect(tags(renderer)).toEqual(["rect", "rect", "circle", "circle", "path", "path", "path", "text", "text", "text"]);
    expect(renderer.element.querySelector("canvas")!.hidden).toBe(true);
    // a page is laid out anew for paper
    renderer.draw({ ...kinds, width: 640 });
    expect(tags(renderer)).toHaveLength(10);
    window.dispatchEvent(new Event("afterprint"));
    expect(tags(renderer)).toEqual(["text", "text", "text"]);
    expect(renderer.element.querySelector("canvas")!.width).toBe(640);
  });
  it.each<[string, () => null]>([
    ["has none to give", () => null],
    ["throws", () => { throw new Error("no"); }],
  ])("draws all as SVG where a canvas %s", (_name, answer) => {
    getContext().mockImplementation(answer);
    const other = createCanvasRenderer(document, "q");
    other.draw(kinds);
    expect(tags(other)).toHaveLength(10);
    expect(other.element.querySelector("canvas")!.hidden).toBe(true);
    other.destroy();
  });
  it("leaves nothing, and hears nothing after", () => {
    renderer.draw(kinds);
    const canvas = renderer.element.querySelector("canvas")!;
    renderer.destroy();
    renderer.destroy();
    window.dispatchEvent(new Event("beforeprint"));
    expect(document.body.childNodes).toHaveLength(0);
    expect(renderer.element.childNodes).toHaveLength(0);
    expect([canvas.width, canvas.height]).toEqual([0, 0]);
  });
});
