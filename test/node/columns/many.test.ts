import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { columnSource } from "../../../src/columns/column-source.js";
import type { Design } from "../../../src/layout/design.js";
import type { Growing } from "../../../src/layout/arrangement.js";
import type { Layout } from "../../../src/layout/layout.js";
import { figureQuery, layoutFigure } from "../../../src/scene/layout-figure.js";
import { toFigure } from "../../../src/scene/to-figure.js";
import { estimateWidth } from "../../../src/text/estimate.js";
import { madeColumns } from "./made.js";

const SIZE = 30_000;
const SPAN = 3e12;

/** A figure of very many events, whose labels are placed in steps. */
function drawing(design: Design, alike = false, width = 1000) {
  const source = columnSource(madeColumns(SIZE, 3, { alike }));
  const figure = toFigure({ data: source, design });
  let growing: Growing | undefined;
  const room = { width, height: undefined, maxHeight: 600, measure: estimateWidth, grow: (rest: Growing) => void (growing = rest) };
  const at = (start: number, length: number): Layout => {
    const view = { start, end: start + length };
    return layoutFigure(figure, source.view(figureQuery(figure, view, room)), view, room);
  };
  at(0, SPAN);
  return { at, growing: growing! };
}

const linear = { representation: "linear", scale: "chronological" } as const;
const unified: Design = { ...linear, layout: "unified" };
const faceted: Design = { ...linear, layout: "faceted", facet: "category" };
const designs = [
  { name: "unified", design: unified, width: 1000 },
  { name: "faceted", design: faceted, width: 1000 },
  { name: "vertical", design: { ...unified, orientation: "vertical" } satisfies Design, width: 360 },
];
const views = fc.record({ doublings: fc.double({ min: 0, max: 24, noNaN: true }), at: fc.double({ min: -0.1, max: 1.05, noNaN: true }) }).map(({ doublings, at }) => ({ start: at * SPAN, length: SPAN / 2 ** doublings }));

function overlapping({ items, runs }: Layout): string[] {
  const boxes = [...items.flatMap(({ id, label }) => (label ? [{ id, ...label.box }] : [])), ...runs.map(({ key, box }) => ({ id: key, ...box }))];
  return boxes.flatMap((a, index) => boxes.slice(index + 1).filter((b) => a.x < b.x + b.width - 0.01 && b.x < a.x + a.width - 0.01 && a.y < b.y + b.height - 0.01 && b.y < a.y + a.height - 0.01).map((b) => `${a.id} and ${b.id}`));
}

describe.each(designs)("very many events, $name", ({ design, width }) => {
  const { at, growing } = drawing(design, false, width);
  const first = new Map<string, number>();

  it("have their most important drawn at once, and the rest counted", () => {
    const { items, counts } = at(0, SPAN);
    expect(items.length).toBeGreaterThan(10);
    expect(counts.inView).toBe(SIZE);
    expect(counts.placed + counts.hidden).toBe(SIZE);
    for (const { id, across } of items) first.set(id, across);
  });

  it("keep every place while more are placed", () => {
    while (growing.size(1_000));
    for (let more = true; more; ) {
      more = growing.place(7_000);
      growing.show();
      const now = new Map(at(0, SPAN).items.map(({ id, across }) => [id, across]));
      for (const [id, across] of first) expect(now.get(id), id).toBe(across);
    }
    growing.finish();
  });

  it("have no overlap, and all are drawn or counted, at any view", () => {
    fc.assert(
      fc.property(views, ({ start, length }) => {
        const layout = at(start, length);
        const { counts, items, runs } = layout;
        expect(overlapping(layout)).toEqual([]);
        expect(counts.placed).toBe(items.length);
        expect(counts.placed + counts.hidden).toBe(counts.inView);
        expect(counts.before + counts.inView + counts.after).toBe(SIZE);
        for (const { count, ids } of runs) expect(ids.length).toBe(Math.min(count, 200));
      }),
      { numRuns: 150 },
    );
  });

  it("lose no label by zooming in, and none changes its row", () => {
    fc.assert(
      fc.property(views, fc.double({ min: 1.01, max: 8, noNaN: true }), ({ start, length }, factor) => {
        const before = at(start, length);
        const [from, long] = [start + (length - length / factor) / 2, length / factor];
        const after = new Map(at(from, long).items.map(({ id, across }) => [id, across]));
        for (const { id, across, index } of before.items) {
          const event = madeStart[index]!;
          if (event >= from && event < from + long) expect(after.get(id), id).toBe(across);
        }
      }),
      { numRuns: 100 },
    );
  });
});

const madeStart = madeColumns(SIZE, 3).start;

it("spreads the first labels over all of time where none is more important", () => {
  const { at } = drawing(unified, true);
  const { items, plot } = at(0, SPAN);
  const thirds = [0, 0, 0];
  for (const { start } of items) thirds[Math.min(2, Math.max(0, Math.floor((start / plot.width) * 3)))]!++;
  expect(Math.min(...thirds)).toBeGreaterThan(2);
});

it("places the same labels at once as in steps", () => {
  const design = faceted;
  const source = columnSource(madeColumns(SIZE, 3));
  const figure = toFigure({ data: source, design });
  const room = { width: 1000, height: undefined, maxHeight: 600, measure: estimateWidth };
  const stepped = drawing(design);
  while (stepped.growing.size(10_000));
  while (stepped.growing.place(999));
  stepped.growing.finish();
  for (const length of [SPAN, SPAN / 30, SPAN / 5_000]) {
    const view = { start: SPAN * 0.6, end: SPAN * 0.6 + length };
    const whole = layoutFigure(figure, source.view(figureQuery(figure, view, room)), view, room);
    expect(stepped.at(view.start, length).items.map(({ id, across }) => [id, across])).toEqual(whole.items.map(({ id, across }) => [id, across]));
  }
});

it("draws how densely the hidden lie, and no more of it than of them", () => {
  const { at } = drawing(unified);
  const { densities, plot } = at(0, SPAN);
  expect(densities).toHaveLength(1);
  const [{ areas }] = densities as [(typeof densities)[number]];
  const heights = areas.flatMap((points) => points.filter((_, index) => index % 2));
  expect(Math.max(...heights)).toBeLessThanOrEqual(plot.y + plot.height);
  expect(Math.max(...heights) - Math.min(...heights)).toBeGreaterThan(6);
  expect(at(SPAN * 0.2, 1e7).densities).toEqual([]);
});

it("draws the hidden in one measure: as high at its peak however many there are, lower where they are fewer, and smoothly lower while zooming in", () => {
  const heightsOf = (size: number) => {
    // twice as dense in the second half
    const half = size / 3;
    const source = columnSource({ start: new Float64Array(size).map((_, row) => Math.round(row < half ? (row / half) * SPAN : SPAN + ((row - half) / (2 * half)) * SPAN)), title: String });
    const figure = toFigure({ data: source, design: unified });
    const room = { width: 1000, height: undefined, maxHeight: 600, measure: estimateWidth, grow: () => {} };
    return (start: number, length: number): number[] => {
      const view = { start, end: start + length };
      const { densities } = layoutFigure(figure, source.view(figureQuery(figure, view, room)), view, room);
      return densities.flatMap(({ areas }) => areas.flatMap((points) => points.filter((_, index) => index % 2).map((y, _, all) => all[0]! - y)));
    };
  };
  for (const size of [60_000, 300_000]) {
    const whole = heightsOf(size)(0, 2 * SPAN);
    expect(Math.max(...whole)).toBe(24);
    expect(whole).toContain(17);
  }
  const at = heightsOf(300_000);
  const peaks = [1, 1.3, 1.7, 2, 2.6, 3.4, 4].map((factor) => Math.max(...at(SPAN * 1.4, SPAN / 2 / factor)));
  peaks.slice(1).forEach((peak, index) => {
    expect(peak).toBeLessThanOrEqual(peaks[index]!);
    expect(peaks[index]! - peak).toBeLessThanOrEqual(4);
  });
});

it("counts what a source did not send by its bins, however many it sent", () => {
  const source = columnSource(madeColumns(SIZE, 3));
  const figure = toFigure({ data: source, design: unified });
  const room = { width: 1000, height: undefined, maxHeight: 600, measure: estimateWidth };
  const view = { start: 0, end: SPAN };
  const { whole, ...slice } = source.view(figureQuery(figure, view, room));
  expect(whole).toBe(true);
  const counts = slice.counts.map((count) => count * 2);
  const { counts: told, densities } = layoutFigure(figure, { ...slice, counts }, view, room);
  expect(told.placed + told.hidden).toBe(2 * SIZE);
  expect(densities).toEqual([]);
});

it("looks for no font with letters that no title has: a browser takes long to", () => {
  const measured: string[] = [];
  const source = columnSource(madeColumns(SIZE, 3, {}));
  const figure = toFigure({ data: source, design: unified });
  const view = { start: 0, end: SPAN };
  const room = { width: 1000, height: undefined, maxHeight: 600, measure: (...[text, font]: Parameters<typeof estimateWidth>) => (measured.push(text), estimateWidth(text, font)), grow: () => {} };
  layoutFigure(figure, source.view(figureQuery(figure, view, room)), view, room);
  expect(measured.length).toBeGreaterThan(10);
  expect(measured.filter((text) => /[^\u0000-\u10ff\u2000-\u206f]/.test(text))).toEqual([]);
});
