import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Layout } from "../../../src/layout/layout.js";
import { zoomView, type View } from "../../../src/layout/view.js";
import type { Room } from "../../../src/scene/figure.js";
import { figureQuery, layoutFigure, viewOf } from "../../../src/scene/layout-figure.js";
import type { TimelineSpec } from "../../../src/scene/spec.js";
import { toFigure } from "../../../src/scene/to-figure.js";
import { toScene } from "../../../src/scene/to-scene.js";
import type { MemorySource } from "../../../src/source/memory-source.js";
import { estimateWidth } from "../../../src/text/estimate.js";

const ROOM: Room = { width: 960, height: undefined, maxHeight: 720, measure: estimateWidth };

function layoutOf(spec: TimelineSpec, room: Partial<Room> = {}, view?: View): Layout {
  const figure = toFigure(spec);
  const space = { ...ROOM, ...room };
  const source = figure.source as MemorySource;
  const shown = view ?? viewOf(figure, source.info(), space);
  return layoutFigure(figure, source.view(figureQuery(figure, shown, space)), shown, space);
}

/** Every number of a layout and its scene, wherever it is. */
function numbers(value: unknown, found: number[] = []): number[] {
  if (typeof value === "number") found.push(value);
  else if (ArrayBuffer.isView(value)) return found;
  else if (typeof value === "object" && value !== null) for (const entry of Object.values(value)) numbers(entry, found);
  return found;
}

function sound(layout: Layout): void {
  expect(numbers(layout).filter(Number.isNaN)).toEqual([]);
  const scene = toScene(layout);
  expect(numbers(scene).filter((number) => !Number.isFinite(number))).toEqual([]);
  expect(scene.marks.length).toBeLessThan(5_000);
  expect(new Set(scene.marks.map(({ kind, key }) => `${kind} ${key}`)).size).toBe(scene.marks.length);
}

describe("hard data", () => {
  it("draws an empty dataset, without an axis of a time that nobody meant", () => {
    const layout = layoutOf({ data: [] });
    sound(layout);
    expect(layout.ticks).toEqual([]);
    expect(layout.counts).toEqual({ inView: 0, placed: 0, unlabelled: 0, hidden: 0, before: 0, after: 0 });
  });

  it("draws one event, with time around it", () => {
    for (const date of ["2020-02-02", "2020", 0, "Y-13787000000", "2020-02-02T10:00:00Z", "2014/.."]) {
      const layout = layoutOf({ data: [{ title: "Only", date }] });
      sound(layout);
      expect(layout.items).toHaveLength(1);
      expect(layout.items[0]!.start).toBeGreaterThan(0);
    }
  });

  it("shows as many of a thousand events at one instant as it has rows, and counts the rest", () => {
    const layout = layoutOf({ data: Array.from({ length: 1000 }, (_, index) => ({ title: `Event ${index}`, date: 86_400_000 })) });
    sound(layout);
    expect(layout.items.length).toBe(layout.bands[0]!.rows);
    expect(layout.counts.placed + layout.counts.hidden).toBe(1000);
    expect(layout.runs).toHaveLength(1);
  });

  it("draws a million years beside one second, and either at its own zoom", () => {
    const data = [{ title: "A million years", date: { start: -1e6 * 31_556_952_000, end: 0 } }, { title: "One second", date: { start: 500, end: 1500 } }];
    const whole = layoutOf({ data });
    sound(whole);
    expect(whole.counts.placed + whole.counts.hidden).toBe(2);
    const near = layoutOf({ data }, {}, { start: -1000, end: 3000 });
    sound(near);
    const second = near.items.find(({ id }) => id === "event-2")!;
    expect(second.end - second.start).toBeCloseTo(240, 6);
  });

  it("keeps counts off the axis in views that are wider than the data", () => {
    const data = Array.from({ length: 30 }, (_, index) => ({ title: `Event ${index}`, date: `2014-03-${String(1 + index).padStart(2, "0")}` }));
    for (const room of [{}, { width: 340 }, { height: 300 }]) {
      const layout = layoutOf({ data, view: { start: "1990", end: "2030" } }, room);
      sound(layout);
      expect(layout.runs.length).toBeGreaterThan(0);
      for (const { box } of layout.runs) expect(box.y + box.height).toBeLessThanOrEqual(layout.plot.y + layout.plot.height);
      expect(layout.counts.placed + layout.counts.hidden).toBe(30);
    }
  });

  it("keeps a fixed height whenever its content fits, and never cuts its content", () => {
    const data = Array.from({ length: 40 }, (_, index) => ({ title: `Event ${index}`, date: String(1900 + index), category: `c${index % 4}` }));
    for (const layout of ["unified", "faceted"] as const) {
      for (const height of [400, 500, 640, 777, 1200]) {
        const { height: drawn, bands, plot } = layoutOf({ data, design: { representation: "linear", scale: "chronological", layout } }, { height });
        expect(drawn).toBe(height);
        expect(bands.at(-1)!.box.y + bands.at(-1)!.box.height).toBeLessThanOrEqual(plot.y + plot.height + 0.01);
      }
    }
  });

  it("stays sound for events and views of any size, anywhere in time", () => {
    const exponent = fc.double({ min: -20.6, max: 20.6, noNaN: true }).map((power) => Math.sign(power) * 10 ** Math.abs(power));
    const event = fc.record({ title: fc.string({ maxLength: 40 }), start: exponent, length: fc.double({ min: 0, max: 18, noNaN: true }).map((power) => 10 ** power - 1) });
    fc.assert(
      fc.property(fc.array(event, { maxLength: 12 }), fc.double({ min: 0, max: 60, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true }), fc.integer({ min: 1, max: 4000 }), (events, doublings, share, width) => {
        const spec: TimelineSpec = { data: events.map(({ title, start, length }) => ({ title: title || "t", date: length ? { start, end: start + length } : start })) };
        const room = { width };
        const figure = toFigure(spec);
        const whole = viewOf(figure, (figure.source as MemorySource).info(), { ...ROOM, ...room });
        sound(layoutOf(spec, room));
        sound(layoutOf(spec, room, zoomView(whole, 2 ** doublings, whole.start + (whole.end - whole.start) * share)));
      }),
      { numRuns: 150 },
    );
  });

  it("gives the first of ten thousand facets a band each, and the rest one that counts them", () => {
    const data = Array.from({ length: 10_000 }, (_, index) => ({ title: `Event ${index}`, date: index * 1e9, team: `team ${index}` }));
    const layout = layoutOf({ data, design: { representation: "linear", scale: "chronological", layout: "faceted", facet: "team" } });
    expect(layout.bands).toHaveLength(64);
    expect(layout.bands.filter(({ key }) => key === "").map(({ count }) => count)).toEqual([9_937]);
    expect(layout.counts.placed + layout.counts.hidden).toBe(10_000);
  });
});
