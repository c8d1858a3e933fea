import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { renderToString } from "../render/render-to-string.js";
import type { Design } from "../layout/design.js";
import { matches } from "../source/filter.js";
import type { Slice, SourceInfo } from "../source/source.js";
import { toModel } from "../model/to-model.js";
import { estimateWidth } from "../text/estimate.js";
import { figureQuery, layoutFigure } from "./layout-figure.js";
import type { TimelineSpec } from "./spec.js";
import { toFigure } from "./to-figure.js";

const CATEGORIES = ["a", "b", "c"].map((id) => ({ id, title: id.toUpperCase() }));
const room = { width: 800, height: undefined, maxHeight: 600, measure: estimateWidth };

function layoutOf(spec: TimelineSpec, view = { start: Date.UTC(1995, 0), end: Date.UTC(2012, 0) }) {
  const figure = toFigure(spec);
  const window = figure.scale.ordinal ? { start: -1, end: 40 } : view;
  return layoutFigure(figure, figure.source.view(figureQuery(figure, window, room)) as Slice, window, room);
}

const rows = fc.array(fc.record({ year: fc.integer({ min: 1990, max: 2015 }), more: fc.integer({ min: 0, max: 4 }), category: fc.constantFrom("a", "b", "c"), importance: fc.double({ min: 0, max: 1, noNaN: true }), title: fc.constantFrom("Moon landing", "Launch", "Talks") }), { minLength: 1, maxLength: 50 });
const filters = fc.record(
  { fields: fc.record({ category: fc.subarray(["a", "b", "c"]) }), text: fc.constantFrom("moon", "l a", "nothing"), importance: fc.double({ min: 0, max: 1, noNaN: true }), start: fc.constant(Date.UTC(2000, 5)), end: fc.constant(Date.UTC(2009, 5)) },
  { requiredKeys: [] },
);

describe("where", () => {
  for (const [name, design] of [
    ["a line", { representation: "linear", scale: "chronological", layout: "unified" }],
    ["the order", { representation: "linear", scale: "sequential", layout: "unified" }],
    ["a ring", { representation: "radial", scale: "chronological", layout: "unified" }],
  ] as const satisfies readonly (readonly [string, Design])[]) {
    it(`draws ${name} as of data that was filtered before`, () => {
      fc.assert(
        fc.property(rows, filters, (given, where) => {
          const events = given.map(({ year, more, ...rest }, index) => ({ ...rest, id: `e${index}`, date: more ? `${year}/${year + more}` : String(year) }));
          const isWanted = matches(where);
          const { events: read, byId } = toModel({ categories: CATEGORIES, events });
          const kept = events.filter(({ id }) => isWanted(read[byId.get(id)!]!));
          expect(layoutOf({ data: { categories: CATEGORIES, events }, design, where })).toEqual(layoutOf({ data: { categories: CATEGORIES, events: kept }, design }));
        }),
        { numRuns: 60 },
      );
    });
  }

  it("keeps the rows of all groups, and the window", () => {
    const data = { categories: CATEGORIES, events: ["a", "b", "c"].map((category, index) => ({ title: category, date: String(2000 + index), category })) };
    const design: Design = { representation: "linear", scale: "chronological", layout: "faceted", facet: "category" };
    const [all, part] = [toFigure({ data, design }), toFigure({ data, design, where: { fields: { category: ["b"] } } })];
    expect(part.source.info()).toEqual({ ...(all.source.info() as SourceInfo), count: 1, total: 3 });
    expect(layoutOf({ data, design, where: { fields: { category: ["b"] } } }).bands.map(({ key, count }) => [key, count])).toEqual([["a", 0], ["b", 1], ["c", 0]].map(([key, count]) => [expect.stringContaining(key as string), count]));
  });

  it("is read once: an equal one changes nothing, another one keeps the data", () => {
    const data = [{ title: "A", date: "2000", category: "a" }];
    const first = toFigure({ data, where: { fields: { category: ["a"] } } });
    const same = toFigure({ data, where: { fields: { category: ["a"] } } }, first);
    const other = toFigure({ data, where: { text: "b" } }, same);
    expect(same.source).toBe(first.source);
    expect(other.source).not.toBe(first.source);
    expect(other.held.all).toBe(first.held.all);
    expect(toFigure({ data }, other).source).toBe(first.held.all);
  });

  it("tells what is wrong with it", () => {
    const read = (where: unknown) => () => toFigure({ data: [], where } as TimelineSpec);
    expect(read({ feilds: {} })).toThrow("unknown option: where.feilds; did you mean fields?");
    expect(read({ fields: { category: "a" } })).toThrow("invalid where.fields: an object is not arrays of text by field");
    expect(read({ fields: { category: [1] } })).toThrow("invalid where.fields");
    expect(read({ importance: "high" })).toThrow('invalid where.importance: "high" is not a number');
    expect(read({ start: NaN })).toThrow("invalid where.start: NaN is not a number");
    expect(read({ text: 5 })).toThrow("invalid where.text: 5 is not text");
    expect(read("b")).toThrow('invalid where: "b" is not an object');
  });

  it("is kept to by a static figure, on every scale, and its counts say of how many", () => {
    const events = Array.from({ length: 20 }, (_, index) => ({ id: `e${index}`, title: `Event ${index}`, date: String(1990 + index), category: index % 4 ? "b" : "a", ...(index === 4 && { relations: [{ kind: "led-to" as const, event: "e5" }] }) }));
    for (const scale of ["chronological", "sequential", "log", "collapsed"] as const) {
      const html = renderToString({ data: events, design: { representation: "linear", scale, layout: "unified" } as Design, where: { fields: { category: ["a"] } }, list: "show" });
      expect(html).toContain(`<p class="tl-range">5 of 20 events, 1990 to 2009</p>`);
      expect(html).toContain("<summary>5 of 20 events</summary>");
      expect(html.match(/<li class="tl-event">/g)).toHaveLength(5);
      expect(html).not.toContain(">Event 3<");
      // the name of an event that is not wanted is still known
      expect(html).toContain("Led to: <bdi>Event 5</bdi>");
    }
    expect(renderToString({ data: events, where: { text: "nothing" } })).toContain("0 of 20 events, 1990 to 2009");
  });

  it("says in a static figure that a part did not answer", () => {
    const { source } = toFigure({ data: [{ title: "A", date: "2000" }] });
    const lacking = { ...source, view: (query: Parameters<typeof source.view>[0]) => ({ ...(source.view(query) as Slice), complete: false }) };
    expect(renderToString({ data: lacking })).toContain("Part of the data did not answer");
    expect(renderToString({ data: source })).not.toContain("Part of the data");
  });
});
