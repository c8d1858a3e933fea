import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dataset } from "../../../data/index.js";
import type { LayoutItem } from "../../../src/layout/layout.js";
import type { EventInput } from "../../../src/model/types.js";
import { layoutFigure } from "../../../src/scene/layout-figure.js";
import { type Case, cases, designs, drawn, type Drawn, hold, type Names } from "./kit.js";
import { inView, type Wanted, wantedOf } from "./laws.js";

/** Pixels along time that an item takes at the most: its label, where that stands in a row; its mark, in a lane. */
const ROW = 300;
const LANE = 13;

/** What is counted gave way: some other event at least as important stands where the two would touch. */
function gaveWay(figure: Drawn): void {
  const { layout, figure: { segments } } = figure;
  const placed = new Set(layout.items.map(({ id, band }) => `${id} ${band}`));
  const inRows = layout.axisLine !== undefined;
  const all = wantedOf(figure);
  for (const hidden of inView(figure)) {
    if (placed.has(`${hidden.event.id} ${hidden.band}`)) continue;
    const from = segments ? Math.max(0, Math.min(layout.tracks.length - 1, Math.floor(hidden.start) - layout.view.start)) : inRows ? 0 : hidden.band;
    const track = layout.tracks[from]!;
    const pixel = (track.to - track.from) / Math.max(1, track.length * track.squeeze);
    const touches = (one: Wanted, other: Wanted): boolean => {
      const [first, second] = one.start <= other.start ? [one, other] : [other, one];
      const gap = second.start - first.start;
      const slack = Math.abs(second.start) * 1e-12;
      return gap <= (inRows ? ROW : LANE) * pixel + slack || gap - (first.end - first.start) <= 16 * pixel + slack;
    };
    const importance = Math.fround(hidden.event.importance);
    const reason = all.some((other) => other.event !== hidden.event && (segments !== undefined || other.band === hidden.band) && Math.fround(other.event.importance) >= importance && touches(hidden, other));
    expect(reason, `${hidden.event.id} is counted, and nothing as important is near it`).toBe(true);
  }
}

/** Labels are set by importance: those of the more important half are the same whether the others have one or not. */
function setByImportance({ figure, slice, view, room, layout }: Drawn): void {
  if (layout.axisLine) return;
  const { importance, title } = slice.columns;
  const order = [...layout.items].sort((a, b) => importance[b.index]! - importance[a.index]! || a.start - b.start || a.index - b.index);
  const first = order.slice(0, Math.ceil(order.length / 2));
  const kept = new Set(first.map(({ index }) => index));
  const bare = { ...slice, columns: { ...slice.columns, title: (row: number) => (kept.has(row) ? title(row) : "") } };
  const after = new Map(layoutFigure(figure, bare, view, room).items.map((item) => [item.key, item.label]));
  const labelsOf = (label: (item: LayoutItem) => LayoutItem["label"]) => first.map((item) => [item.key, label(item)]);
  expect(labelsOf((item) => after.get(item.key))).toEqual(labelsOf((item) => item.label));
}

/** No two events as important as each other, so that each has just those before it that are more so. */
function ranked(design: Names): fc.Arbitrary<Case> {
  return cases(design, 60).map((given) => {
    const events = (given.spec.data as readonly EventInput[]).map((event, index) => ({ ...event, importance: ((index * 389 + 100) % 997) / 997 }));
    return { ...given, spec: { ...given.spec, data: events } };
  });
}

describe.each(designs)("$name", (design) => {
  it("counts an event only where another as important is in its way", () => {
    hold(ranked(design), 20, (given) => gaveWay(drawn(given)));
    hold(cases(design, 0, fc.constant(dataset)), 3, (given) => gaveWay(drawn(given)));
  });

  it("sets the labels of the important first", () => {
    hold(ranked(design), 15, (given) => setByImportance(drawn(given)));
    hold(cases(design, 0, fc.constant(dataset)), 2, (given) => setByImportance(drawn(given)));
  });
});
