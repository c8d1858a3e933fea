import { describe, expect, it } from "vitest";
import { dataset } from "../../../data/index.js";
import type { Layout } from "../../../src/layout/layout.js";
import { LEAST_LABEL } from "../../../src/layout/metrics.js";
import { clampView, zoomView, type View } from "../../../src/layout/view.js";
import type { Figure, Room } from "../../../src/scene/figure.js";
import { figureQuery, layoutFigure, limitsOf, wholeView } from "../../../src/scene/layout-figure.js";
import type { TimelineSpec } from "../../../src/scene/spec.js";
import { toFigure } from "../../../src/scene/to-figure.js";
import type { MemorySource } from "../../../src/source/memory-source.js";
import { estimateWidth } from "../../../src/text/estimate.js";
import { randomOf, syntheticEvents } from "./synthetic.js";

const VIEWS = 250;

interface Case {
  readonly name: string;
  readonly spec: TimelineSpec;
  readonly room: Partial<Room>;
}

const events = syntheticEvents(1000);
const cases: readonly Case[] = [
  { name: "the dataset, 1280 px", spec: { data: dataset }, room: { width: 1280 } },
  { name: "the dataset, vertical, 344 px", spec: { data: dataset }, room: { width: 344 } },
  { name: "the dataset, vertical, 1200 px", spec: { data: dataset, design: { representation: "linear", scale: "chronological", layout: "unified", orientation: "vertical" } }, room: { width: 1200 } },
  { name: "the dataset, faceted, 960 px", spec: { data: dataset, design: { representation: "linear", scale: "chronological", layout: "faceted" } }, room: { width: 960 } },
  { name: "the dataset, faceted, 344 px", spec: { data: dataset, design: { representation: "linear", scale: "chronological", layout: "faceted" } }, room: { width: 344 } },
  { name: "the dataset, right to left", spec: { data: dataset, locale: "ar" }, room: { width: 1280 } },
  { name: "1,000 events, 1280 px", spec: { data: events }, room: { width: 1280 } },
  { name: "1,000 events, faceted, fixed height", spec: { data: events, design: { representation: "linear", scale: "chronological", layout: "faceted" } }, room: { width: 1000, height: 520 } },
];

const room = (given: Partial<Room>): Room => ({ width: 960, height: undefined, maxHeight: 720, measure: estimateWidth, ...given });

function layoutAt(figure: Figure, view: View, space: Room): Layout {
  return layoutFigure(figure, (figure.source as MemorySource).view(figureQuery(figure, view, space)), view, space);
}

interface Labelled {
  readonly name: string;
  readonly box: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
}

/** Everything with words: labels, runs, ticks, titles of bands and eras. */
function boxes(layout: Layout): Labelled[] {
  return [
    ...layout.items.flatMap(({ id, label }) => (label?.lines.length ? [{ name: id, box: label.box }] : [])),
    ...layout.runs.map(({ key, box }) => ({ name: `run ${key}`, box })),
    ...[...layout.ticks, ...layout.outerTicks].flatMap(({ box, label, lines }) => (lines.length ? [{ name: `tick ${label}`, box }] : [])),
    ...layout.bands.flatMap(({ title, titleBox, lines }) => (titleBox ? [{ name: `band ${title}`, box: { ...titleBox, height: lines.length * 16 } }] : [])),
    ...layout.eras.flatMap(({ title, label }) => (label ? [{ name: `era ${title}`, box: label.box }] : [])),
  ];
}

function overlaps(layout: Layout): string[] {
  const all = boxes(layout);
  const found: string[] = [];
  all.forEach((a, i) => {
    for (const b of all.slice(i + 1)) {
      const apart = a.box.x + a.box.width <= b.box.x + 0.01 || b.box.x + b.box.width <= a.box.x + 0.01 || a.box.y + a.box.height <= b.box.y + 0.01 || b.box.y + b.box.height <= a.box.y + 0.01;
      if (!apart) found.push(`${a.name} × ${b.name}`);
    }
  });
  return found;
}

function randomView(whole: View, random: () => number): View {
  const factor = 2 ** (random() * 14);
  const focus = whole.start + (whole.end - whole.start) * random();
  return clampView(zoomView(whole, factor, focus), limitsOf(whole));
}

describe.each(cases)("$name", ({ spec, room: given }) => {
  const space = room(given);
  const figure = toFigure(spec);
  const source = figure.source as MemorySource;
  const whole = wholeView(figure, source.info(), space);

  it(`shows no two words on top of each other in ${VIEWS} random views`, () => {
    const random = randomOf(7);
    for (let count = 0; count < VIEWS; count++) {
      const view = count === 0 ? whole : randomView(whole, random);
      const layout = layoutAt(figure, view, space);
      expect(overlaps(layout), `view ${count}: ${JSON.stringify(view)}`).toEqual([]);
    }
  });

  it("keeps every word inside the figure", () => {
    const random = randomOf(11);
    for (let count = 0; count < VIEWS; count++) {
      const layout = layoutAt(figure, randomView(whole, random), space);
      for (const { name, box } of boxes(layout)) {
        const inside = box.x >= -0.01 && box.y >= -0.01 && box.x + box.width <= layout.width + 0.01 && box.y + box.height <= layout.height + 0.01;
        expect(inside, `${name} ${JSON.stringify(box)} in ${layout.width} × ${layout.height}`).toBe(true);
      }
    }
  });

  it("keeps what is placed placed, in its row, while zooming in, and its label while it has room", () => {
    const random = randomOf(13);
    for (let count = 0; count < VIEWS / 5; count++) {
      const focus = whole.start + (whole.end - whole.start) * random();
      let before: Layout | undefined;
      for (let view = whole, step = 0; step < 12; step++, view = zoomView(view, 1.3 + random(), focus)) {
        const layout = layoutAt(figure, view, space);
        if (before) {
          const now = new Map(layout.items.map((item) => [item.id, item]));
          const along = layout.orientation === "vertical" ? layout.plot.height : layout.plot.width;
          for (const item of before.items) {
            const event = source.event(item.id)!;
            const meets = event.start < view.end && (event.end > view.start || event.start >= view.start);
            if (!meets) continue;
            const after = now.get(item.id);
            expect(after, `${item.id} left while zooming in`).toBeDefined();
            if (layout.orientation === "horizontal") expect(rowOf(after!, layout), `${item.id} changed its row`).toBe(rowOf(item, before));
            const roomy = after!.start >= 0 && after!.start + LEAST_LABEL + 20 <= along;
            if (roomy && item.label) expect(after!.label, `the label of ${item.id} left while zooming in`).toBeDefined();
          }
        }
        before = layout;
      }
    }
  });

  it("counts whatever it does not place: placed and hidden are all that is in view", () => {
    const random = randomOf(17);
    for (let count = 0; count < VIEWS; count++) {
      const view = count === 0 ? whole : randomView(whole, random);
      const { counts, items, runs } = layoutAt(figure, view, space);
      const hidden = runs.flatMap(({ ids }) => ids);
      expect(new Set(hidden).size, "an event is counted twice").toBe(hidden.length);
      for (const run of runs) expect(run.ids.length).toBe(Math.min(200, run.count));
      const placed = new Set(items.map(({ id }) => id));
      for (const event of source.list({ start: view.start, end: view.end, spanning: true, limit: 1e6 }).events) {
        if (event.start >= view.end || (event.end <= view.start && event.start < view.start) || placed.has(event.id)) continue;
        const held = runs.some(({ count, ids }) => ids.includes(event.id) || count > ids.length);
        expect(held, `${event.id} is neither placed nor in a run`).toBe(true);
      }
      expect(counts.hidden).toBe(runs.reduce((sum, run) => sum + run.count, 0));
      expect(counts.before + counts.inView + counts.after).toBe(source.info().count);
      expect(counts.placed + counts.hidden).toBe(counts.inView);
    }
  });

  it("keeps runs where they are in time while panning", () => {
    const random = randomOf(19);
    for (let count = 0; count < 40; count++) {
      const view = randomView(whole, random);
      const shift = (view.end - view.start) * 0.05;
      const one = layoutAt(figure, view, space).runs;
      const two = layoutAt(figure, { start: view.start + shift, end: view.end + shift }, space).runs;
      const inner = one.filter(({ lead, start, end }) => !lead && start >= view.start + shift && end <= view.end);
      for (const run of inner) {
        const twin = two.find(({ key }) => key === run.key);
        if (twin && !twin.lead && twin.end === run.end && twin.start === run.start) expect(twin.count).toBe(run.count);
      }
    }
  });
});

function rowOf({ across, label, body }: Layout["items"][number], { plot }: Layout): number {
  const offset = { symbol: 12, bar: 6, bracket: 2 }[body];
  void label;
  return Math.round((across - offset - plot.y) * 100) / 100;
}
