// @vitest-environment node
import { describe, expect, it } from "vitest";
import { designScenes } from "../../test/scenes/designs.js";
import { scenes } from "../../test/scenes/index.js";
import type { Mark, Scene } from "../scene/marks.js";
import type { Look } from "./canvas-look.js";
import { paintScene } from "./canvas-paint.js";
import type { Pen } from "./canvas-pen.js";
import { svgNode } from "./svg-node.js";

type Drawn = Exclude<Mark, { kind: "text" }>;
const STATE = ["fillStyle", "strokeStyle", "lineWidth", "lineJoin", "globalAlpha", "font", "textAlign", "direction", "letterSpacing"] as const;
type State = Pick<Pen, (typeof STATE)[number]> & { dash: readonly number[]; clipped: boolean };

/** One shape painted: its outline in words, and how. */
interface Stroke {
  readonly how: "fill" | "stroke";
  readonly shape: string;
  readonly state: State;
}

/** Writes down what is painted, subpath by subpath, and how often a path was filled, stroked or set up. */
function recorder() {
  const strokes: Stroke[] = [];
  const calls: string[] = [];
  let state: State = { fillStyle: "#000", strokeStyle: "#000", lineWidth: 1, lineJoin: "miter", globalAlpha: 1, font: "", textAlign: "start", direction: "inherit", letterSpacing: "0px", dash: [], clipped: false };
  const saved: State[] = [];
  let path: string[] = [];
  const paint = (how: "fill" | "stroke") => {
    calls.push(how);
    for (const shape of path) strokes.push({ how, shape: shape.trim(), state: { ...state } });
  };
  const pen = {
    save: () => void saved.push({ ...state }),
    restore: () => void (state = saved.pop()!),
    clip: () => {
      calls.push(`clip ${path.join()}`);
      state.clipped = true;
    },
    beginPath: () => void (path = []),
    rect: (x: number, y: number, w: number, h: number) => void path.push(`rect ${x} ${y} ${w} ${h}`),
    roundRect: (x: number, y: number, w: number, h: number, r: number | DOMPointInit) => void path.push(`rect ${x} ${y} ${w} ${h} round ${typeof r === "number" ? `${r} ${r}` : `${r.x} ${r.y}`}`),
    arc: (x: number, y: number, r: number) => void (path[path.length - 1] = `disc ${x} ${y} ${r} `),
    moveTo: (x: number, y: number) => void path.push(`${x} ${y} `),
    lineTo: (x: number, y: number) => void (path[path.length - 1] += `${x} ${y} `),
    closePath: () => void (path[path.length - 1] += path.at(-1)!.startsWith("disc") ? "" : "Z"),
    fill: () => paint("fill"),
    stroke: () => paint("stroke"),
    fillRect: (x: number, y: number, w: number, h: number) => {
      calls.push("fillRect");
      strokes.push({ how: "fill", shape: `rect ${x} ${y} ${w} ${h}`, state: { ...state } });
    },
    setLineDash: (dash: number[]) => void (state.dash = dash),
    fillText: (text: string, x: number, y: number) => void strokes.push({ how: "fill", shape: `${text} ${x} ${y}`, state: { ...state } }),
    strokeText: (text: string, x: number, y: number) => void strokes.push({ how: "stroke", shape: `${text} ${x} ${y}`, state: { ...state } }),
  };
  for (const name of STATE) {
    Object.defineProperty(pen, name, { get: () => state[name], set: (value: never) => (calls.push(name), (state[name] = value)) });
  }
  return { pen: pen as unknown as Pen, strokes, calls };
}

const look = ({ fill, stroke }: Mark, more: Partial<Look> = {}): Look => ({ fill, stroke, fillOpacity: 1, strokeOpacity: 1, opaque: true, crisp: false, hidden: false, ...more });

function record(scene: Scene, lookOf: (mark: Mark) => Look = look, ratio?: number, words?: boolean) {
  const recorded = recorder();
  paintScene(recorded.pen, scene, lookOf, ratio, words);
  return recorded;
}

/** What the SVG of a mark says of its outline, in the words of the recorder. */
function shapeOf(mark: Drawn): string | undefined {
  const { attributes: a } = svgNode(mark);
  if (mark.kind === "disc") return a.r === "0" ? undefined : `disc ${a.cx} ${a.cy} ${a.r}`;
  if (mark.kind === "rect") {
    const [width, height, radius] = [Number(a.width), Number(a.height), Number(a.rx ?? 0)];
    if (!width || !height) return undefined;
    return `rect ${a.x} ${a.y} ${width} ${height}${radius ? ` round ${Math.min(radius, width / 2)} ${Math.min(radius, height / 2)}` : ""}`;
  }
  const path = a.d!.replace(/[ML]/g, " ").replace("Z", " Z").trim();
  return path.replace(/[\d.-]+/g, "").trim().length + path.split(" ").length > 3 ? path : undefined;
}

/** A rectangle that is drawn as a poly is filled as one; numbers to two decimals. */
function boxed(path: string): string {
  const [ax, ay, bx, by, cx, cy, dx, dy] = path.split(" ").map(Number) as [number, number, number, number, number, number, number, number];
  const upright = /^([\d.-]+ ){8}Z$/.test(path) && ((ay === by && bx === cx && cy === dy && dx === ax) || (ax === bx && by === cy && cx === dx && dy === ay));
  const box = upright ? `rect ${Math.min(ax, cx)} ${Math.min(ay, cy)} ${Math.abs(ax - cx)} ${Math.abs(ay - cy)}` : path;
  return box.replace(/[\d.-]{9,}/g, (number) => String(Math.round(Number(number) * 100) / 100));
}

const drawn = (marks: readonly Mark[]): Drawn[] => marks.filter((mark) => mark.kind !== "text" && shapeOf(mark) !== undefined) as Drawn[];

describe("a canvas and SVG agree on outlines, paints and order", () => {
  it.each(Object.entries({ ...scenes, ...designScenes() }))("in %s", (_name, scene) => {
    const { strokes, calls } = record(scene);
    const expected = [...drawn(scene.marks).map((mark) => ({ mark, clipped: true })), ...drawn(scene.frame).map((mark) => ({ mark, clipped: false }))].flatMap(({ mark, clipped }) => {
      const { attributes: a } = svgNode(mark);
      const opacity = Number(a.opacity ?? 1);
      const inset = mark.fill && mark.stroke && opacity < 1 && mark.kind !== "poly";
      const rim = { paint: mark.stroke, width: Number(a["stroke-width"] ?? 1), dash: a["stroke-dasharray"] ?? "" };
      return [
        ...(mark.fill ? [{ how: "fill", shape: inset ? "inset" : boxed(shapeOf(mark)!), paint: mark.fill, opacity, clipped }] : []),
        ...(mark.stroke ? [{ how: "stroke", shape: shapeOf(mark), ...rim, opacity, clipped }] : []),
      ];
    });
    const found = strokes.map(({ how, shape, state }, index) => {
      const outline = expected[index]?.shape === "inset" ? "inset" : how === "fill" ? boxed(shape) : shape;
      const common = { how, shape: outline, opacity: state.globalAlpha, clipped: state.clipped };
      return how === "fill" ? { ...common, paint: state.fillStyle } : { ...common, paint: state.strokeStyle, width: state.lineWidth, dash: state.dash.join(" ") };
    });
    expect(found).toEqual(expected);
    expect(strokes.every(({ state }) => state.lineJoin === "round")).toBe(true);
    const { x, y, width, height } = scene.plot;
    expect(calls.filter((call) => call.startsWith("clip"))).toEqual([`clip rect ${[x, y, Math.max(0, width), Math.max(0, height)].map((value) => Math.round(value * 100) / 100).join(" ")}`]);
  });
});

const sceneOf = (...marks: Mark[]): Scene => ({ width: 100, height: 100, plot: { x: 0, y: 0, width: 100, height: 100 }, marks, frame: [], direction: "ltr" });
const disc = (index: number, more: Partial<Mark> = {}) => ({ kind: "disc", key: `${index}`, role: "symbol", x: index, y: 5, radius: 5, fill: "hue-0", ...more }) as Mark;
const line = (index: number, more: Partial<Mark> = {}) => ({ kind: "poly", key: `${index}`, role: "stem", stroke: "faint", points: [index, 0, index, 9.5], ...more }) as Mark;
const count = (calls: readonly string[], name: string) => calls.filter((call) => call === name).length;

describe("paintScene", () => {
  it("paints alike marks in a row together, 64 at the most, and sets the pen once", () => {
    const { calls, strokes } = record(sceneOf(...Array.from({ length: 200 }, (_, index) => disc(index)), ...Array.from({ length: 200 }, (_, index) => line(index))));
    expect(strokes).toHaveLength(400);
    expect(count(calls, "fill")).toBe(4);
    expect(count(calls, "stroke")).toBe(4);
    for (const name of ["fillStyle", "strokeStyle", "lineWidth", "globalAlpha"]) expect(count(calls, name), name).toBe(1);
  });
  it("never paints a mark before one that comes first", () => {
    const marks = [disc(0), disc(1, { fill: "hue-1" }), line(2), disc(3), line(4), line(5, { strokeWidth: 2 }), line(6, { dash: [1] }), disc(7)];
    expect(record(sceneOf(...marks)).strokes.map(({ shape }) => Number(/^(?:disc )?(\d)/.exec(shape)![1]))).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
  });
  it.each<[string, Partial<Mark>, Partial<Look>]>([
    ["translucent", { opacity: 0.5 }, {}],
    ["of a translucent paint", {}, { opaque: false }],
    ["with a rim", { stroke: "ink" }, {}],
  ])("paints marks one by one that are %s", (_name, more, look1) => {
    expect(count(record(sceneOf(disc(0, more), disc(3, more)), (mark) => look(mark, look1)).calls, "fill")).toBe(2);
  });
  it("paints dashed lines one by one, each from the beginning of the pattern", () => {
    expect(count(record(sceneOf(line(0, { dash: [3, 2] }), line(3, { dash: [3, 2] }))).calls, "stroke")).toBe(2);
  });
  it("ends a translucent inside where its rim begins", () => {
    const { strokes } = record(sceneOf(disc(10, { stroke: "ink", strokeWidth: 2, opacity: 0.3 }), { kind: "rect", key: "r", role: "run", x: 0, y: 0, width: 10, height: 8, radius: 3, fill: "surface", stroke: "faint", strokeWidth: 2, opacity: 0.3 }));
    expect(strokes.map(({ shape }) => shape)).toEqual(["disc 10 5 4", "disc 10 5 5", "rect 1 1 8 6 round 2 2", "rect 0 0 10 8 round 3 3"]);
  });
  it("follows the styles: colours, opacities, nothing where there is none", () => {
    const both = disc(1, { stroke: "ink", opacity: 0.5 });
    const seen = (more: Partial<Look>) => record(sceneOf(both), (mark) => look(mark, more)).strokes.map(({ how, state }) => [how, how === "fill" ? state.fillStyle : state.strokeStyle, state.globalAlpha]);
    expect(seen({ fill: "red", stroke: "rgb(1, 2, 3)", strokeOpacity: 0.4 })).toEqual([["fill", "red", 0.5], ["stroke", "rgb(1, 2, 3)", 0.2]]);
    expect(seen({ fill: undefined })).toEqual([["stroke", "ink", 0.5]]);
    expect(seen({ hidden: true })).toEqual([]);
  });
  it("leaves out what has no size, as SVG does", () => {
    expect(record(sceneOf({ kind: "rect", key: "r", role: "bar", fill: "ink", stroke: "ink", x: 0, y: 0, width: 0, height: 5 }, disc(1, { radius: -1 } as Partial<Mark>), line(1, { points: [] } as Partial<Mark>), line(1, { strokeWidth: 0 }))).strokes).toEqual([]);
  });
  it("puts crisp lines on whole device pixels", () => {
    const crisp = (mark: Mark, ratio: number) => record(sceneOf(mark), (one) => look(one, { crisp: true }), ratio).strokes.map(({ how, shape }) => `${how} ${shape}`);
    expect(crisp(line(10), 1)).toEqual(["fill rect 10 0 1 10"]);
    expect(crisp(line(10.3), 1)).toEqual(["fill rect 10 0 1 10"]);
    expect(crisp(line(10.3), 2)).toEqual(["fill rect 10 0 1 9.5"]);
    expect(crisp({ ...line(0), points: [2, 4, 8, 4, 8, 6], closed: false } as Mark, 1)).toEqual(["fill rect 2 4 6 1", "fill rect 8 4 1 2"]);
    expect(crisp({ ...line(0), points: [2, 4, 8, 4.2] } as Mark, 1)).toEqual(["stroke 2 4 8 4.2"]);
    expect(crisp(line(3, { dash: [1] }), 1)).toEqual(["stroke 3 0 3 9.5"]);
  });
  describe("words", () => {
    const text = (more: Partial<Mark> = {}) => ({ kind: "text", key: "t", role: "label", fill: "ink", x: 10.004, y: 20, lines: ["One", "Two"], lineHeight: 16, size: 13, weight: 400, anchor: "left", width: 30, ...more }) as Mark;
    const font = (mark: Mark) => look(mark, { font: "13px serif" });
    const words = (mark: Mark, lookOf = font, direction: Scene["direction"] = "ltr") => record({ ...sceneOf(mark), direction }, lookOf, 1, true).strokes.map(({ how, shape, state }) => `${how} ${shape} ${how === "fill" ? state.fillStyle : `${state.strokeStyle} ${state.lineWidth}`} ${state.textAlign} ${state.direction} ${state.font} ${state.letterSpacing}`);

    it("are painted where they are wanted, line by line", () => {
      expect(record(sceneOf(text()), font).strokes).toEqual([]);
      expect(words(text())).toEqual(["fill One 10 20 ink left ltr 13px serif 0px", "fill Two 10 36 ink left ltr 13px serif 0px"]);
    });
    it("have a rim under each line, are set to their side and in their direction", () => {
      const rim = (mark: Mark) => look(mark, { font: "13px serif", stroke: "white", spacing: "1px" });
      expect(words(text({ halo: true, lines: ["One"], anchor: "middle" } as Partial<Mark>), rim, "rtl")).toEqual(["stroke One 10 20 white 3 center ltr 13px serif 1px", "fill One 10 20 ink center ltr 13px serif 1px"]);
      expect(words(text({ lines: ["واحد"], anchor: "right" } as Partial<Mark>))).toEqual(["fill واحد 10 20 ink right rtl 13px serif 0px"]);
      expect(words(text({ lines: ["1919"] } as Partial<Mark>), font, "rtl")).toEqual(["fill 1919 10 20 ink left rtl 13px serif 0px"]);
    });
    it("stand between the marks before and after them, and are not seen where the styles hide them", () => {
      expect(record(sceneOf(disc(1), text({ lines: ["A"] } as Partial<Mark>), disc(2)), font, 1, true).strokes.map(({ shape }) => shape)).toEqual(["disc 1 5 5", "A 10 20", "disc 2 5 5"]);
      expect(words(text(), (mark) => look(mark, { hidden: true }))).toEqual([]);
    });
  });
});
