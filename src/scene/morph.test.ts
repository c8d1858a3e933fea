import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Mark, PolyMark, Scene, TextMark } from "./marks.js";
import { toMorph } from "./morph.js";
import { symbolMark } from "./symbol.js";

const FIGURE = 1000;
const box = { x: 0, y: 0, width: FIGURE, height: FIGURE };
const sceneOf = (marks: readonly Mark[], frame: readonly Mark[] = [], rest: Partial<Scene> = {}): Scene => ({ width: FIGURE, height: FIGURE, plot: box, marks, frame, direction: "ltr", ...rest });
const text = (key: string, x: number, y: number, lines = [key], rest: Partial<TextMark> = {}): TextMark => ({ kind: "text", key, role: "label", x, y, lines, lineHeight: 16, size: 13, weight: 400, anchor: "left", width: 60, ...rest });

/** A ribbon from a place, in a direction, bent into part of a ring. */
function ribbonOf(x: number, y: number, angle: number, length: number, bend: number, taper: boolean): number[] {
  const steps = bend ? 12 : 1;
  const one: number[] = [];
  const two: number[] = [];
  let [px, py] = [x, y];
  for (let i = 0; i <= steps; i++) {
    const way = angle + (bend * i) / steps;
    const half = taper && i === 0 ? 0 : 4;
    one.push(px + half * Math.sin(way), py - half * Math.cos(way));
    if (half) two.unshift(px - half * Math.sin(way), py + half * Math.cos(way));
    px += (length / steps) * Math.cos(way);
    py += (length / steps) * Math.sin(way);
  }
  return [...one, ...two];
}

const place = fc.integer({ min: 0, max: FIGURE });
const ribbons = fc.tuple(place, place, fc.double({ min: 0, max: 6.2, noNaN: true }), fc.integer({ min: 10, max: 400 }), fc.constantFrom(0, 0, 2, -9), fc.boolean()).map((shape) => ribbonOf(...shape));
const bars = (role: PolyMark["role"], key: string, item: string, name: string) => ribbons.map((points): PolyMark => ({ kind: "poly", role, key, item, closed: true, points, ...(role === "bar" ? { fill: "hue-1" } : { fill: "soft-1", stroke: "hue-1", dash: [3, 2] }), ...(name && {}) }));

const symbols = (id: string) => fc.tuple(fc.integer({ min: -1, max: 7 }), place, place).map(([category, x, y]): Mark[] => [symbolMark(category, x, y, 5, { key: `symbol:${id}`, role: "symbol", item: id, fill: "hue-2" })]);
const brackets = (id: string) => fc.tuple(place, place, place).map(([x, y, to]): Mark[] => [{ kind: "poly", key: `bracket:${id}`, role: "bracket", item: id, stroke: "hue-3", strokeWidth: 2, points: [x, y + 5, x, y, to, y, to, y + 5] }]);
const intervals = (id: string) =>
  fc
    .tuple(fc.array(bars("bar", "", id, "bar"), { minLength: 1, maxLength: 4 }), fc.option(bars("bar-vague", `vague:${id}`, id, "")), fc.boolean())
    .map(([pieces, vague, sign]): Mark[] => [
      ...(vague ? [vague] : []),
      ...pieces.map((piece, index) => ({ ...piece, key: index ? `bar:${id} ${index}` : `bar:${id}` })),
      ...(sign ? [symbolMark(0, pieces[0]!.points[0]!, pieces[0]!.points[1]!, 2.6, { key: `sign:${id}`, role: "bar-end", item: id, fill: "surface" })] : []),
    ]);
const bodies = (id: string) => fc.oneof(symbols(id), brackets(id), intervals(id));
const words = (id: string) => fc.option(fc.tuple(place, place).map(([x, y]): Mark => text(`label:${id}`, x, y, [id], { item: id })));
const items = (id: string) => fc.tuple(bodies(id), words(id)).map(([body, label]) => ({ body, label: label ? [label] : [] }));

const scenes = fc
  .tuple(fc.tuple(...["a", "b", "c", "d", "e", "1", "x:1"].map((id) => fc.option(items(id)))), fc.integer({ min: 0, max: 3 }), fc.integer({ min: 200, max: FIGURE }), fc.boolean())
  .map(([all, ticks, width, rtl]): Scene => {
    const present = all.filter((item) => item !== null);
    return sceneOf(
      [
        { kind: "rect", key: "era:x", role: "era", fill: "era", x: width / 4, y: 0, width: 90, height: 40 },
        ...Array.from({ length: ticks }, (_, i): Mark => ({ kind: "poly", key: `grid:${i}`, role: "grid", stroke: "hairline", opacity: 0.55, points: [(i * width) / 4, 0, (i * width) / 4, 400] })),
        ...present.flatMap(({ body }) => body),
        { kind: "rect", key: "run:0", role: "run", run: "0", fill: "surface", x: width / 2, y: 10, width: 30, height: 20, radius: 4 },
        ...present.flatMap(({ label }) => label),
      ],
      [{ kind: "poly", key: "axis", role: "axis", stroke: "faint", points: [0, 400, width, 400] }, ...Array.from({ length: ticks }, (_, i) => text(`tick-label:${i}`, (i * width) / 4, 420))],
      { width, height: width / 2, plot: { x: 10, y: 10, width: width - 20, height: width / 2 - 20 }, direction: rtl ? "rtl" : "ltr" },
    );
  });
const parts = fc.double({ min: 0, max: 1, noNaN: true });

const allOf = ({ marks, frame }: Scene): Mark[] => [...marks, ...frame];
const itemsOf = (scene: Scene): Set<string> => new Set(scene.marks.filter(({ kind }) => kind !== "text").flatMap(({ item }) => item ?? []));
const coordinates = (mark: Mark): number[] => (mark.kind === "poly" ? [...mark.points] : mark.kind === "text" ? [mark.x, mark.y] : mark.kind === "disc" ? [mark.x, mark.y, mark.radius] : [mark.x, mark.y, mark.width, mark.height]);
/** The middle of an outline, each piece by its length, whatever points it has. */
function middle(mark: Mark): [x: number, y: number, length: number] {
  if (mark.kind !== "poly") return [mark.x, mark.y, mark.kind === "disc" ? mark.radius * 6.3 : 0];
  const points = mark.closed ? [...mark.points, mark.points[0]!, mark.points[1]!] : mark.points;
  let [x, y, length] = [0, 0, 0];
  for (let i = 2; i < points.length; i += 2) {
    const size = Math.hypot(points[i]! - points[i - 2]!, points[i + 1]! - points[i - 1]!);
    x += ((points[i]! + points[i - 2]!) / 2) * size;
    y += ((points[i + 1]! + points[i - 1]!) / 2) * size;
    length += size;
  }
  return [x / length, y / length, length];
}

describe("any move", () => {
  it("begins with the one scene and ends with the other", () => {
    fc.assert(
      fc.property(scenes, scenes, (a, b) => {
        const { at } = toMorph(a, b);
        expect([at(0), at(-1), at(Number.NaN)].every((scene) => scene === a)).toBe(true);
        expect([at(1), at(2)].every((scene) => scene === b)).toBe(true);
      }),
    );
  });

  it("leaves out what is hardly seen, and repeats nothing but what splits, next to its ends", () => {
    fc.assert(
      fc.property(scenes, scenes, (a, b) => {
        const { at } = toMorph(a, b);
        const seen = (scene: Scene) => new Set(allOf(scene).map((mark) => coordinates(mark).map((value) => Math.round(value * 10)).join()));
        const first = seen(at(1e-9));
        for (const mark of seen(a)) expect(first).toContain(mark);
        const last = seen(at(1 - 1e-9));
        expect(last).toEqual(seen(b));
      }),
    );
  });

  it("has one mark for each key, and numbers only", () => {
    fc.assert(
      fc.property(scenes, scenes, parts, (a, b, part) => {
        const scene = toMorph(a, b).at(part);
        const keys = allOf(scene).map(({ key }) => key);
        expect(new Set(keys).size).toBe(keys.length);
        const numbers = [...allOf(scene).flatMap((mark) => [...coordinates(mark), mark.opacity ?? 1]), scene.width, scene.height, ...Object.values(scene.plot)];
        expect(numbers.every(Number.isFinite)).toBe(true);
        expect(allOf(scene).every(({ opacity = 1 }) => opacity >= 0.02 && opacity <= 1)).toBe(true);
      }),
    );
  });

  it("keeps sight of each item that is in both", () => {
    fc.assert(
      fc.property(scenes, scenes, parts, (a, b, part) => {
        const [now, last] = [toMorph(a, b).at(part), itemsOf(b)];
        for (const id of itemsOf(a)) if (last.has(id)) expect(now.marks.some(({ item, kind, opacity = 1 }) => item === id && kind !== "text" && opacity === 1)).toBe(true);
      }),
    );
  });

  it("shows what is only in one of them in its own time", () => {
    fc.assert(
      fc.property(scenes, scenes, (a, b) => {
        const { at } = toMorph(a, b);
        const [first, last] = [itemsOf(a), itemsOf(b)];
        const only = (scene: Scene) => [...itemsOf(scene)];
        expect(only(at(0.15)).sort()).toEqual([...first].sort());
        expect(only(at(0.5)).sort()).toEqual([...first].filter((id) => last.has(id)).sort());
        expect(only(at(0.9)).sort()).toEqual([...last].sort());
        expect(allOf(at(0.5)).filter(({ kind, role, key }) => kind === "text" && role === "label" && !allOf(b).some((mark) => mark.key === key))).toEqual([]);
      }),
    );
  });

  it("never jumps", () => {
    const furthest = (before: Scene, after: Scene): number => {
      const was = new Map(before.marks.map((mark) => [mark.key, mark]));
      const steps = after.marks.map((mark) => {
        const own = was.get(mark.key);
        if (!own || mark.kind === "text") return 0;
        const [from, to] = [middle(own), middle(mark)];
        return Math.hypot(to[0] - from[0], to[1] - from[1]);
      });
      return Math.max(0, ...steps);
    };
    fc.assert(
      fc.property(scenes, scenes, parts, (a, b, part) => {
        const { at } = toMorph(a, b);
        // the fastest is a change of shape, of what is two figures away from where its leader brought it
        expect(furthest(at(part), at(part + 0.01))).toBeLessThan(0.05 * 2 * Math.SQRT2 * FIGURE);
        // where one stage follows another
        for (const edge of [0.1, 0.2, 0.55, 0.6, 0.7, 0.75, 0.85]) expect(furthest(at(edge - 1e-7), at(edge + 1e-7))).toBeLessThan(0.1);
      }),
    );
  });

  it("can be interrupted at any frame", () => {
    fc.assert(
      fc.property(scenes, scenes, scenes, parts, (a, b, c, part) => {
        const here = toMorph(a, b).at(part);
        const next = toMorph(here, c).at(1e-6);
        const outlines = new Set(allOf(next).map((mark) => coordinates(mark).map(Math.round).join()));
        // what has all but gone may go
        for (const mark of allOf(here)) if ((mark.opacity ?? 1) > 0.021) expect(outlines).toContain(coordinates(mark).map(Math.round).join());
      }),
    );
  });

  it("leaves nothing behind when it is interrupted again and again", () => {
    fc.assert(
      fc.property(fc.array(scenes, { minLength: 3, maxLength: 3 }), fc.array(fc.oneof(parts, fc.double({ min: 0, max: 0.1, noNaN: true })), { minLength: 50, maxLength: 50 }), (some, stops) => {
        const most = new Set(some.flatMap((scene) => allOf(scene).map(({ key }) => key))).size;
        let now = some[0]!;
        for (const [index, stop] of stops.entries()) {
          now = toMorph(now, some[index % 3]!).at(stop);
          const marks = allOf(now);
          expect(marks.length).toBeLessThanOrEqual(2 * most);
          expect(marks.filter(({ key }) => key.startsWith("was was ") || key.length > 30)).toEqual([]);
          expect(Math.max(...marks.map((mark) => coordinates(mark).length))).toBeLessThan(4 * 110);
          expect(new Set(marks.map(({ key }) => key)).size).toBe(marks.length);
        }
        expect(allOf(toMorph(now, some[0]!).at(0.95)).length).toBe(allOf(some[0]!).length);
      }),
      { numRuns: 30 },
    );
  });

  it("goes back as it came while words fade", () => {
    fc.assert(
      fc.property(scenes, scenes, fc.double({ min: 0.01, max: 0.1, noNaN: true }), (a, b, part) => {
        const back = toMorph(toMorph(a, b).at(part), a);
        // nothing fades that was there all the time
        for (const stop of [0.1, 0.5, 0.9]) {
          const keys = new Map(allOf(back.at(stop)).map((mark) => [mark.key, mark.opacity ?? 1]));
          for (const mark of allOf(a)) expect(keys.get(mark.key)).toBeGreaterThan((mark.opacity ?? 1) * 0.4);
        }
      }),
    );
  });
});

const bar = (points: readonly number[], key = "bar:x", rest: Partial<PolyMark> = {}): PolyMark => ({ kind: "poly", key, role: "bar", item: "x", closed: true, fill: "hue-0", points, ...rest });
const disc = (x: number, y: number, rest: Partial<Mark> = {}): Mark => ({ kind: "disc", key: "symbol:x", role: "symbol", item: "x", fill: "hue-1", x, y, radius: 5, ...rest }) as Mark;
const straight = (x: number, y: number, length: number): number[] => [x, y, x + length, y, x + length, y + 8, x, y + 8];
const only = (scene: Scene): Mark => (expect(scene.marks.length).toBe(1), scene.marks[0]!);
const pointsOf = (mark: Mark): readonly number[] => (expect(mark.kind).toBe("poly"), (mark as PolyMark).points);

describe("one item", () => {
  it("travels in its shape, then takes the new one", () => {
    const { at } = toMorph(sceneOf([bar(straight(0, 0, 100))]), sceneOf([bar(straight(500, 200, 40), "bar:x", { fill: "hue-3" })]));
    const there = pointsOf(only(at(0.55)));
    expect(there[2]! - there[0]!).toBeCloseTo(100);
    expect((there[2]! + there[0]!) / 2).toBeGreaterThan(500);
    const half = pointsOf(only(at(0.7)));
    expect(half[2]! - half[0]!).toBeCloseTo(70);
    expect([0.69, 0.71].map((part) => only(at(part)).fill)).toEqual(["hue-0", "hue-3"]);
    expect(only(at(0.9))).toBe(at(1).marks[0]);
  });

  it("is a disc, then a polygon, then a bar", () => {
    const { at } = toMorph(sceneOf([disc(10, 10)]), sceneOf([bar(straight(500, 200, 40))]));
    expect(only(at(0.3))).toMatchObject({ kind: "disc", key: "bar:x", radius: 5, fill: "hue-1" });
    expect(pointsOf(only(at(0.6))).length).toBeGreaterThanOrEqual(48);
    expect(only(at(0.8))).toMatchObject({ key: "bar:x", role: "bar", fill: "hue-0" });
    const back = toMorph(at(1), at(0));
    expect(only(back.at(0.7))).toMatchObject({ kind: "poly", key: "symbol:x" });
    expect(only(back.at(0.9))).toBe(at(0).marks[0]);
  });

  it("grows from a disc to a ring", () => {
    const { at } = toMorph(sceneOf([disc(10, 10)]), sceneOf([disc(10, 50, { radius: 9 } as Partial<Mark>)]));
    expect(only(at(0.7))).toMatchObject({ kind: "disc", x: 10, y: 50, radius: expect.closeTo(7) as number });
  });

  it("keeps its size as it turns round", () => {
    const turned = straight(300, 300, 100).map((value, i) => (i % 2 ? 600 : 700) - value);
    const { at } = toMorph(sceneOf([bar(straight(0, 0, 100))]), sceneOf([bar(turned)]));
    const half = pointsOf(only(at(0.7)));
    expect(Math.hypot(half[2]! - half[0]!, half[3]! - half[1]!)).toBeCloseTo(100);
  });

  it("opens a bracket into a bar", () => {
    const bracket: Mark = { kind: "poly", key: "bracket:x", role: "bracket", item: "x", stroke: "hue-0", points: [0, 5, 0, 0, 80, 0, 80, 5] };
    const { at } = toMorph(sceneOf([bracket]), sceneOf([bar(straight(0, 0, 80))]));
    expect(only(at(0.5))).toMatchObject({ role: "bracket", key: "bar:x", points: [0, 5, 0, 0, 80, 0, 80, 5].map((value, i) => expect.closeTo(value + (i % 2 ? 1.344 : 0)) as number) });
    expect(only(at(0.6))).toMatchObject({ closed: true, stroke: "hue-0" });
  });

  it("splits into pieces and is put together again", () => {
    const whole = sceneOf([bar(straight(0, 0, 300))]);
    const pieces = sceneOf([bar(straight(0, 100, 90)), bar(straight(0, 200, 90), "bar:x 1"), bar(straight(0, 300, 90), "bar:x 2")]);
    const split = toMorph(whole, pieces);
    expect(split.at(1e-6).marks.map((mark) => coordinates(mark).map(Math.round))).toEqual(Array(3).fill(straight(0, 0, 300)));
    expect(split.at(0.9).marks).toEqual(pieces.marks);
    const merge = toMorph(pieces, whole);
    expect(merge.at(0.5).marks.map(({ key }) => key).sort()).toEqual(["bar:x", "was bar:x 1", "was bar:x 2"]);
    expect(merge.at(0.9).marks).toEqual(whole.marks);
    // and half-way back the pieces are the same pieces
    expect(toMorph(merge.at(0.5), pieces).at(0.3).marks.map(({ key }) => key).sort()).toEqual(["bar:x", "bar:x 1", "bar:x 2"]);
  });

  it("takes its small parts along, and shows new ones at the end", () => {
    const sign = (x: number, y: number): Mark => disc(x, y, { key: "sign:x", role: "bar-end" });
    const with_ = sceneOf([bar(straight(0, 0, 100)), sign(8, 4)]);
    const without = sceneOf([bar(straight(400, 0, 60))]);
    const moved = toMorph(with_, sceneOf([bar(straight(400, 0, 60)), sign(408, 4)])).at(0.55);
    expect((moved.marks[1] as { x: number }).x - pointsOf(moved.marks[0]!)[0]!).toBeCloseTo(8);
    // what is bent on the way goes without them
    const bent = toMorph(with_, sceneOf([bar(ribbonOf(400, 0, 0, 200, 3, false)), sign(408, 4)]));
    expect([0.15, 0.5, 0.875].map((part) => bent.at(part).marks.map(({ key }) => key))).toEqual([["was sign:x", "bar:x"], ["bar:x"], ["bar:x", "sign:x"]]);
    const gone = toMorph(with_, without).at(0.15).marks;
    const [going, body] = gone.map(coordinates);
    expect(gone[0]).toMatchObject({ key: "was sign:x", opacity: expect.closeTo(0.25) });
    expect(going![0]! - body![0]!).toBeCloseTo(8);
    expect(toMorph(without, with_).at(0.7).marks.length).toBe(1);
    expect(toMorph(without, with_).at(0.875).marks[1]).toMatchObject({ key: "sign:x", opacity: 0.5 });
  });

  it("comes back when it is needed again", () => {
    const there = sceneOf([bar(straight(0, 0, 100))]);
    const fading = toMorph(there, sceneOf([])).at(0.1);
    expect(only(fading)).toMatchObject({ key: "was bar:x", opacity: 0.5 });
    expect(only(toMorph(fading, sceneOf([bar(straight(0, 50, 100))])).at(0.5))).toMatchObject({ key: "bar:x", opacity: 0.5 });
  });
});

describe("the rest", () => {
  it("stays as it is where nothing changes", () => {
    const axis: Mark = { kind: "poly", key: "axis", role: "axis", stroke: "faint", points: [0, 0, 9, 9] };
    const a = sceneOf([bar(straight(0, 0, 100)), text("label:x", 1, 2, ["x"], { item: "x" })], [axis, text("tick", 5, 5)]);
    const { at } = toMorph(structuredClone(a), a);
    for (const part of [0.1, 0.5, 0.9]) {
      expect(at(part)).toEqual(a);
      expect(at(part).marks[0]).toBe(a.marks[0]);
    }
  });

  it("fades out at the beginning and in at the end, under and over the items as it was", () => {
    const grid = (x: number): Mark => ({ kind: "poly", key: "grid", role: "grid", stroke: "hairline", opacity: 0.5, points: [x, 0, x, 100] });
    const a = sceneOf([grid(10), bar(straight(0, 0, 100)), text("label:x", 0, 0, ["x"], { item: "x" })]);
    const b = sceneOf([grid(20), bar(straight(0, 50, 100)), text("label:x", 0, 50, ["x"], { item: "x" })]);
    const { at } = toMorph(a, b);
    const said = (part: number) => at(part).marks.map(({ key, opacity }) => `${key} ${opacity ?? 1}`);
    expect(said(0.1)).toEqual(["was grid 0.25", "bar:x 1", "was label:x 0.5"]);
    expect(said(0.5)).toEqual(["bar:x 1"]);
    expect(said(0.875)).toEqual(["grid 0.25", "bar:x 1", "label:x 0.5"]);
  });

  it("clips to both plots while items travel", () => {
    const [left, right] = [{ x: 0, y: 0, width: 100, height: 50 }, { x: 300, y: 20, width: 50, height: 100 }];
    const { at } = toMorph(sceneOf([], [], { plot: left, width: 100 }), sceneOf([], [], { plot: right, width: 400 }));
    expect(at(0.5).plot).toEqual({ x: 0, y: 0, width: 350, height: 120 });
    expect(at(1e-9).plot.width).toBeCloseTo(100);
    expect(at(1 - 1e-9).plot.x).toBeCloseTo(300);
    expect(at(0.35).width).toBeCloseTo(250);
  });

  it("takes what is not drawn, and keys given twice", () => {
    const empty: Mark = bar([]);
    const once = sceneOf([bar(straight(0, 0, 9))]);
    const twice = sceneOf([disc(1, 1), disc(2, 2), empty, bar([3]), bar([7, 7], "bar:y")], [text("t", 0, 0), text("t", 5, 5)]);
    for (const [a, b] of [[twice, once], [once, twice]] as const) {
      for (const part of [0.1, 0.5, 0.7, 0.9]) expect(allOf(toMorph(a, b).at(part)).flatMap(coordinates).every(Number.isFinite)).toBe(true);
    }
    expect(toMorph(twice, once).at(0.1).frame.map(({ key }) => key)).toEqual(["was t", "was was t"]);
  });
});
