import { describe, expect, it } from "vitest";
import { TimeloomError } from "../../../src/errors.js";
import type { EventInput } from "../../../src/model/types.js";
import { renderToString } from "../../../src/render/render-to-string.js";
import type { TimelineSpec } from "../../../src/scene/spec.js";
import { toFigure } from "../../../src/scene/to-figure.js";
import type { MemorySource } from "../../../src/source/memory-source.js";
import type { Source } from "../../../src/source/source.js";
import { designs, draw, type Drawn, type Names } from "./kit.js";
import { bodiesTrue, drawnOnce, labelsApart, sound } from "./laws.js";

const DAY = 86_400_000;
const data: readonly EventInput[] = [
  { id: "a", title: "A", date: "2014-03", category: "x" },
  { id: "b", title: "B", date: "2015-06-01/2016-02", category: "y" },
  { id: "c", title: "C", date: "2016-03-22", category: "x" },
];

/** The message of the error that a design makes. */
function reason(design: object, events: TimelineSpec["data"] = data): string {
  try {
    toFigure({ data: events, design: design as never });
  } catch (error) {
    expect(error).toBeInstanceOf(TimeloomError);
    return (error as Error).message;
  }
  return "";
}

const named = (representation: string, scale?: string, layout?: string) => ({ representation, ...(scale && { scale }), ...(layout && { layout }) });
const issuesOf = ({ figure }: Pick<Drawn, "figure">) => figure.issues.map(({ field, value, reason }) => `${field}: ${value} ${reason}`);

describe("a design that is not viable", () => {
  it.each([
    [named("spiral", "log", "unified"), "invalid design: spiral, log, unified is not one of the 20 viable combinations: spiral goes with sequential (unified, faceted). The nearest: spiral, sequential, unified"],
    [named("calendar", "chronological", "unified"), "calendar goes with chronological (segmented). The nearest: calendar, chronological, segmented"],
    [named("curve", "sequential", "faceted"), "curve goes with sequential (unified). The nearest: curve, sequential, unified"],
    [named("linear", "collapsed", "faceted"), "The nearest: linear, chronological, faceted"],
    [named("radial", "relative", "unified"), "The nearest: radial, chronological, unified"],
    [named("radail"), 'invalid design.representation: "radail" is not one of linear, radial, spiral, calendar, grid, curve; did you mean radial?'],
    [named("linear", "logarithmic"), 'invalid design.scale: "logarithmic" is not one of'],
    [{ representation: 7 }, "invalid design.representation: 7"],
    [{ representation: {} }, "invalid design.representation: an object"],
    [{ representation: { name: "toy", plan: () => undefined }, scale: "time" }, 'invalid design.scale: "time" is not one of'],
  ])("%j is refused: what goes, and what is nearest", (design, message) => {
    expect(reason(design)).toContain(message);
  });
});

describe("an option that does not belong", () => {
  it.each([
    ["facet", { facet: "category" }, 'needs layout "faceted"'],
    ["segment", { segment: "year" }, 'needs layout "segmented"'],
    ["week", { layout: "faceted", week: "iso" }, 'needs layout "segmented"'],
    ["anchor", { layout: "faceted", anchor: "first" }, 'needs scale "relative"'],
    ["towards", { scale: "sequential", towards: "end" }, 'needs scale "log"'],
    ["reference", { reference: "2014" }, 'needs scale "log"'],
    ["turns", { representation: "radial", turns: 3 }, 'needs representation "spiral"'],
    ["curve", { representation: "spiral", curve: "wave" }, 'needs representation "curve"'],
    ["orientation", { representation: "grid", orientation: "vertical" }, 'needs representation "linear"'],
  ])("%s is refused", (option, design, message) => {
    expect(reason(design)).toContain(`invalid design.${option}: `);
    expect(reason(design)).toContain(message);
  });

  it.each([
    [{ facets: "category" }, "unknown option: design.facets; did you mean facet?"],
    [{ layout: "segmented", segment: "fortnight" }, 'invalid design.segment: "fortnight" is not one of hour, day, week, month, quarter, year, decade, century'],
    [{ scale: "relative", layout: "faceted", anchor: "middle" }, 'invalid design.anchor: "middle"'],
    [{ scale: "log", towards: "both" }, 'invalid design.towards: "both" is not one of end, start'],
    [{ scale: "log", reference: "yesterday" }, "yesterday"],
    [{ scale: "log", reference: "2010/.." }, 'invalid design.reference: "2010/.." has no end'],
    [{ scale: "log", towards: "start", reference: "../2010" }, 'invalid design.reference: "../2010" has no start'],
    [{ representation: "spiral", turns: 0 }, "invalid design.turns: 0 is not a number from above 0 to 100"],
    [{ representation: "spiral", turns: 1e9 }, "invalid design.turns: 1000000000"],
    [{ representation: "spiral", turns: Number.NaN }, "invalid design.turns: NaN"],
    [{ representation: "curve", curve: 5 }, "invalid design.curve: 5"],
  ])("%j is refused", (design, message) => {
    expect(reason(design)).toContain(message);
  });
});

describe("a curve that is none", () => {
  it.each([
    ["wav", "did you mean wave?"],
    ["M 0 0 X 3", 'has "X" at character 6, which is no command of a path'],
    ["M 0 0 L 10", "needs a number"],
    ["M 5 5", "has no length"],
    ["M 5 5 L 5 5 Z", "has no length"],
    ["M 0 0 L 1e99 0", "1e9"],
    [[[0, 0]], "has 1 points"],
    [[[0, 0], [1, "2"]], "has an array of 2 at 1, which is no [x, y]"],
    [[[3, 3], [3, 3]], "has no length"],
    [Array.from({ length: 6000 }, (_, index) => [index, 0]), "has 6000 points"],
    ["__proto__", "is neither the name of a curve"],
  ])("%j is refused, before anything is drawn", (curve, message) => {
    expect(reason({ representation: "curve", curve })).toMatch(/^invalid design\.curve: /);
    expect(reason({ representation: "curve", curve })).toContain(message);
  });
});

describe("what the data does not have is told, and drawn all the same", () => {
  const faceted = designs.filter(({ layout }) => layout === "faceted");

  it.each(faceted)("a facet field that no event has: $name", ({ representation, scale, layout }) => {
    const drawn = draw({ data, design: { representation, scale, layout, facet: "team" } as never });
    expect(issuesOf(drawn)).toEqual(['design.facet: "team" is a field that no event has; all are in one row']);
    expect(drawn.layout.items).toHaveLength(3);
    expect(renderToString(drawn.spec)).toContain("is a field that no event has");
  });

  it.each(designs.filter(({ scale }) => scale === "relative"))("an anchor that is missing in one facet: $name", ({ representation, scale, layout }) => {
    const drawn = draw({ data, design: { representation, scale, layout, anchor: { x: "c", y: "gone", z: "a" } } as never });
    expect(issuesOf(drawn)).toEqual(['design.anchor: "y" has no event "gone" (category); its first event stands at 0']);
    expect(drawn.layout.items).toHaveLength(3);
    const positions = new Map(drawn.layout.items.map(({ id, start, track }) => [id, drawn.layout.tracks[track]!.from + (start / drawn.layout.tracks[track]!.length) * (drawn.layout.tracks[track]!.to - drawn.layout.tracks[track]!.from)]));
    expect(Math.abs(positions.get("c")!)).toBeLessThan(1e5);
    expect(Math.abs(positions.get("b")!)).toBeLessThan(1e5);
    expect(positions.get("a")!).toBeLessThan(-700 * DAY);
    expect(issuesOf(draw({ data, design: { representation, scale, layout, anchor: { x: "c" } } as never }))).toEqual(['design.anchor: "y" has no anchor given (category); its first event stands at 0']);
    // the anchor of another facet is none of this one
    expect(issuesOf(draw({ data, design: { representation, scale, layout, anchor: { x: "c", y: "a" } } as never }))).toHaveLength(1);
  });

  const segmented = designs.filter(({ layout }) => layout === "segmented");

  it.each(segmented)("a unit that would make a million segments: $name", ({ representation, scale, layout }) => {
    const long = [...data, { id: "old", title: "Old", date: "1850" }];
    const drawn = draw({ data: long, design: { representation, scale, layout, segment: "hour" } as never });
    expect(issuesOf(drawn)).toHaveLength(1);
    expect(issuesOf(drawn)[0]).toMatch(/^design\.segment: "hour" would make 1,4\d\d,\d\d\d segments, and at most 400 can be seen; cut by year instead$/);
    expect(drawn.layout.tracks.length).toBeLessThanOrEqual(400);
    drawnOnce(drawn);
    labelsApart(drawn);
    bodiesTrue(drawn);
  });

  it.each(segmented)("a time that even centuries cut too often: $name", ({ representation, scale, layout }) => {
    const drawn = draw({ data: [...data, { id: "bang", title: "Bang", date: "Y-13787000000" }], design: { representation, scale, layout } as never });
    expect(issuesOf(drawn).join()).toContain('"century" makes more segments than the 400 that can be seen at once; pan for the rest, or give a view');
    expect(drawn.layout.tracks).toHaveLength(400);
    expect(drawn.layout.items.length).toBeGreaterThan(0);
    expect(drawn.layout.counts.before).toBe(1);
    sound(drawn);
    drawnOnce(drawn);
  });
});

describe("a source that answers window by window", () => {
  const later = <T>(value: T): Promise<T> => Promise.resolve(value);
  const memory = toFigure({ data }).source as MemorySource;
  const source: Source = { info: () => later(memory.info()), view: (query) => later(memory.view(query)), list: (query) => later(memory.list(query)), event: (id) => later(memory.event(id)), step: (query) => later(memory.step(query)) };

  it.each(designs)("is drawn, or refused with a reason: $name", ({ representation, scale, layout }) => {
    const message = reason({ representation, scale, layout }, source);
    const plain = scale === "chronological" && layout !== "segmented";
    expect(message).toBe(plain ? "" : `invalid design.scale: "${layout === "segmented" ? layout : scale}" needs all events at hand, and this source answers window by window; use scale "chronological" with layout "unified" or "faceted"`);
  });
});

/** Data that has next to nothing in it, or everything at once. */
const HARD: Readonly<Record<string, readonly object[]>> = {
  "no events": [],
  "one moment": [{ title: "Only", date: 0 }],
  "one day": [{ title: "Only", date: "2020-02-02" }],
  "one year": [{ title: "Only", date: "2020" }],
  "one moment in deep time": [{ title: "Only", date: "Y-13787000000" }],
  "one open end": [{ title: "Only", date: "2014/.." }],
  "one unknown beginning": [{ title: "Only", date: "/2014" }],
  "open ends only": ["2014/..", "../2010", "2012/", "/2011", "2013~/.."].map((date, index) => ({ title: `Open ${index}`, date, category: `c${index % 2}` })),
  "all at one moment": Array.from({ length: 300 }, (_, index) => ({ title: `Event ${index}`, date: 1e12, category: `c${index % 3}` })),
  "all at one day": Array.from({ length: 40 }, (_, index) => ({ title: `Event ${index}`, date: "2016-03-22", category: `c${index % 3}` })),
  "a millisecond": [{ title: "Short", date: { start: 0, end: 1 } }, { title: "Point", date: 1 }],
  "a moment and the age of the universe": [{ title: "All", date: { start: -4.35e20, end: 0 } }, { title: "Now", date: 0 }],
  "rows that are no events": [{}, { title: "No date" }, { title: "Bad", date: "soon" }, { date: "2014" }, { title: "Good", date: "2014" }],
  "ten thousand facets": Array.from({ length: 10_000 }, (_, index) => ({ id: `e${index}`, title: `Event ${index}`, date: index * 1e9, category: `c${index}` })),
};

const ROOMS = [{ width: 960 }, { width: 320, height: 240 }];

describe.each(Object.entries(HARD))("%s", (kind, events) => {
  it.each(designs.filter(({ layout }) => kind !== "ten thousand facets" || layout === "faceted"))("$name: a sound figure, never a blank", ({ representation, scale, layout }: Names) => {
    for (const room of kind === "ten thousand facets" ? ROOMS.slice(0, 1) : ROOMS) {
      const drawn = draw({ data: events, design: { representation, scale, layout } as never }, room);
      sound(drawn);
      drawnOnce(drawn);
      labelsApart(drawn);
      const { items, runs, ticks, counts } = drawn.layout;
      if (!drawn.events.length) {
        expect(drawn.scene.frame.filter(({ role }) => role === "empty-label")).toHaveLength(1);
        expect(ticks).toEqual([]);
        continue;
      }
      expect(items.length + runs.length).toBeGreaterThan(0);
      expect(counts.before + counts.after).toBe(0);
      if (kind !== "ten thousand facets") bodiesTrue(drawn);
    }
  });
});

describe("log of a span of no length", () => {
  it.each(designs.filter(({ scale }) => scale === "log"))("$name is drawn towards either end, whatever the reference", ({ representation, scale, layout }) => {
    for (const towards of ["start", "end"] as const)
      for (const reference of [undefined, 1e12, 0, "Y-13787000000"]) {
        const drawn = draw({ data: HARD["all at one moment"]!, design: { representation, scale, layout, towards, ...(reference !== undefined && { reference }) } as never });
        sound(drawn);
        drawnOnce(drawn);
        expect(drawn.layout.items.length).toBeGreaterThan(0);
      }
  });
});

describe("huge turns", () => {
  it.each([1e-9, 0.01, 60, 100])("%d are drawn as many as there is room for", (turns) => {
    for (const width of [320, 960]) {
      const drawn = draw({ data, design: { representation: "spiral", scale: "sequential", layout: "unified", turns } }, { width });
      sound(drawn);
      drawnOnce(drawn);
      labelsApart(drawn);
      expect(drawn.layout.tracks[0]!.length).toBeGreaterThan(100);
    }
  });
});
