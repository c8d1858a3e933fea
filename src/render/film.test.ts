import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Scene } from "../scene/marks.js";
import { createFilm, type Film } from "./film.js";
import { createSvgRenderer } from "./svg.js";

const scene: Scene = { width: 100, height: 100, plot: { x: 0, y: 0, width: 100, height: 100 }, marks: [{ kind: "disc", key: "1", role: "symbol", x: 5, y: 5, radius: 5, fill: "hue-0" }], frame: [], direction: "ltr" };
const canvas = () => document.querySelector("canvas");
let film: Film;

/** A page of its own, where nothing was done before. */
function filmIn(page: Document): Film {
  const svg = createSvgRenderer(page, "p");
  svg.draw(scene);
  const root = document.createElement("section");
  root.className = "tl";
  root.append(svg.element);
  document.body.replaceChildren(root);
  return createFilm(page, svg);
}
const pageLike = () => new Proxy(document, { get: (target, name) => (typeof target[name as "body"] === "function" ? (target[name as "createElement"] as () => unknown).bind(target) : target[name as "body"]) });

beforeEach(() => {
  vi.spyOn(HTMLCanvasElement.prototype, "getContext").mockReturnValue(new Proxy({}, { get: () => () => {}, set: () => true }) as never);
  film = filmIn(pageLike());
});
afterEach(() => {
  film.destroy();
  document.body.replaceChildren();
  vi.restoreAllMocks();
});

describe("a film that gets ready", () => {
  it("has its canvas in the page for some frames, where nobody sees it, and takes it out", () => {
    const seen = [];
    for (const _ of film.enter(scene)) seen.push(canvas()?.style.opacity);
    expect(seen).toEqual(["0.001", "0.001", "0.001", "0.001"]);
    expect(canvas()).toBeNull();
    expect(document.querySelector("svg")!.style.opacity).toBe("");
    film.show(scene);
    expect([canvas()!.style.opacity, document.querySelector("svg")!.style.opacity]).toEqual(["", "0"]);
  });

  it("does so once a page", () => {
    const page = pageLike();
    const first = filmIn(page);
    expect([...first.enter(scene)]).toHaveLength(4);
    const second = filmIn(page);
    expect([...second.enter(scene)]).toHaveLength(0);
    for (const other of [first, second]) other.destroy();
  });

  it("takes it out at once when it must not be there", () => {
    const steps = film.enter(scene)[Symbol.iterator]();
    steps.next();
    expect(canvas()).not.toBeNull();
    film.end();
    expect(canvas()).toBeNull();
  });

  it("leaves the canvas to a picture that passes meanwhile", () => {
    const steps = film.enter(scene)[Symbol.iterator]();
    steps.next();
    expect(canvas()!.style.opacity).toBe("0.001");
    film.show(scene);
    expect(canvas()!.style.opacity).toBe("");
    expect(steps.next().done).toBe(true);
    expect(canvas()!.style.opacity).toBe("");
    film.end();
    expect(canvas()).toBeNull();
  });
});
