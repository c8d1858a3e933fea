import { beforeEach, describe, expect, it, vi } from "vitest";
import { scenes } from "../../test/scenes/index.js";
import { changed, kinds } from "../../test/scenes/marks.js";
import type { Scene } from "../scene/marks.js";
import { sceneToString } from "./string.js";
import { createSvgRenderer } from "./svg.js";

/** Tags, attributes, order and text. */
type Tree = readonly [tag: string, attributes: Readonly<Record<string, string>>, content: readonly (Tree | string)[]];
function treeOf(node: Element): Tree {
  const attributes = Object.fromEntries([...node.attributes].map(({ name, value }) => [name, value]).filter(([name]) => name !== "xmlns").sort());
  return [node.tagName, attributes, [...node.childNodes].flatMap((child): (Tree | string)[] => (child.nodeType === 1 ? [treeOf(child as Element)] : child.textContent ? [child.textContent] : []))];
}
function treeOfString(scene: Scene): Tree {
  const parsed = new DOMParser().parseFromString(sceneToString(scene, { id: "p", standalone: true }), "application/xml");
  expect(parsed.getElementsByTagName("parsererror")).toHaveLength(0);
  const [tag, attributes, content] = treeOf(parsed.documentElement);
  return [tag, attributes, content.filter((child) => !(Array.isArray(child) && child[1].fill === "#fff" && child[1].class === undefined))];
}
const all = Object.entries(scenes);

describe("the SVG renderer and the string renderer agree", () => {
  it.each(all)("on %s", (_name, scene) => {
    const renderer = createSvgRenderer(document, "p");
    renderer.draw(scene);
    expect(treeOf(renderer.element)).toEqual(treeOfString(scene));
  });
  it("after every update from any scene to any other", { timeout: 30_000 }, () => {
    const some = all.filter(([name]) => !["faceted", "vertical", "one", "elsewhere"].includes(name));
    const strings = new Map(some.map(([name, scene]) => [name, treeOfString(scene)]));
    const renderer = createSvgRenderer(document, "p");
    for (const [from, before] of some) {
      for (const [to, after] of some) {
        renderer.draw(before);
        renderer.draw(after);
        expect(treeOf(renderer.element), `${from} to ${to}`).toEqual(strings.get(to));
      }
    }
  });
});

describe("createSvgRenderer", () => {
  let renderer: ReturnType<typeof createSvgRenderer>;
  beforeEach(() => {
    renderer = createSvgRenderer(document, "p");
    renderer.draw(kinds);
  });
  const find = (selector: string) => renderer.element.querySelector(selector)!;

  it("stays out of the page and out of the accessibility tree", () => {
    expect(renderer.element.isConnected).toBe(false);
    expect(renderer.element.getAttribute("aria-hidden")).toBe("true");
    expect(renderer.element.getAttribute("focusable")).toBe("false");
  });
  it("keeps the element of a mark, whatever becomes of its neighbours", () => {
    const [line, label] = [find("path.tl-grid"), find("text.tl-label")];
    renderer.draw(changed);
    expect(find("path.tl-grid")).toBe(line);
    expect(find("text.tl-label")).toBe(label);
    expect(line.getAttribute("d")).toBe("M5 0L5 100");
  });
  it("writes only what changed", () => {
    const write = vi.spyOn(Element.prototype, "setAttribute");
    renderer.draw(kinds);
    renderer.draw({ ...kinds, marks: kinds.marks.map((mark) => ({ ...mark })) });
    expect(write).not.toHaveBeenCalled();
    renderer.draw({ ...kinds, marks: kinds.marks.map((mark) => (mark.kind === "disc" && mark.item === "a" ? { ...mark, x: 9 } : mark)) });
    expect(write.mock.calls).toEqual([["cx", "9"]]);
    write.mockRestore();
  });
  it("puts marks in a new order, and moves none whose neighbours came or went", () => {
    const marks = scenes.crowded!.marks.slice(0, 40);
    const draws = (next: Scene["marks"]) => {
      renderer.draw({ ...scenes.crowded!, marks: next });
      expect(treeOf(renderer.element)).toEqual(treeOfString({ ...scenes.crowded!, marks: next }));
    };
    draws(marks);
    const move = vi.spyOn(Node.prototype, "insertBefore");
    draws(marks.slice(3));
    expect(move).not.toHaveBeenCalled();
    draws([...marks.slice(3, 20), ...marks.slice(22), marks[1]!]);
    expect(move).toHaveBeenCalledTimes(1);
    move.mockRestore();
    draws([...marks].reverse());
  });
  it("shows two marks of one key, and lets both go", () => {
    const mark = kinds.marks[0]!;
    const twice = { ...kinds, marks: [mark, { ...mark }, { ...mark }] };
    for (let time = 0; time < 3; time++) {
      renderer.draw(twice);
      expect(renderer.element.querySelectorAll(".tl-plot > *")).toHaveLength(3);
    }
    renderer.draw({ ...kinds, marks: [] });
    expect(renderer.element.querySelectorAll(".tl-plot > *")).toHaveLength(0);
  });
  it("leaves nothing", () => {
    document.body.append(renderer.element);
    renderer.destroy();
    renderer.destroy();
    expect(document.body.childNodes).toHaveLength(0);
    expect(renderer.element.childNodes).toHaveLength(0);
  });
  it("never makes markup of text", () => {
    renderer.draw(scenes.hostile!);
    expect(renderer.element.querySelector("script, img")).toBeNull();
    expect([...renderer.element.querySelectorAll("*")].flatMap((node) => node.getAttributeNames()).filter((name) => /^on|style/.test(name))).toEqual([]);
  });
});
