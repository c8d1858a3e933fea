import type { Layout, LayoutItem } from "../layout/layout.js";
import { AXIS, SYMBOL_RADIUS } from "../layout/metrics.js";
import { FLAG } from "../model/model.js";
import { rowsTrack } from "../layout/place.js";
import { saySpan } from "./describe.js";
import type { StaticFigure } from "./figure.js";
import { itemMarks } from "./item-marks.js";
import type { Mark, Scene } from "./marks.js";
import { symbolMark, paintsOf } from "./symbol.js";
import { textMark } from "./text-mark.js";

/** One look and what it means, with a small picture of it. */
export interface LegendEntry {
  readonly key: string;
  readonly text: string;
  readonly sample: Scene;
  /** What the sample says to those who see it, where that is words. */
  readonly said?: string | undefined;
}

const WIDTH = 32;
const HEIGHT = 16;
const PLOT = { x: 0, y: 0, width: WIDTH, height: HEIGHT };

/**
 * What the looks in a layout mean: first the categories that are shown, in their order, then the looks of dates.
 * A look that is not there is not explained. The samples are drawn as items are.
 */
export function legendEntries({ items, runs, densities, counts, turns }: Pick<Layout, "items" | "runs" | "densities" | "counts" | "turns">, figure: StaticFigure): readonly LegendEntry[] {
  const { messages, categories, direction } = figure;
  const shown = new Set(items.map(({ category }) => category));
  const entries: LegendEntry[] = [];
  const add = (key: string, text: string, marks: readonly Mark[], width = WIDTH, said?: string) =>
    entries.push({ key, text, said, sample: { width, height: HEIGHT, plot: { ...PLOT, width }, marks: [], frame: marks, direction } });
  categories.forEach(({ title }, index) => {
    if (shown.has(index)) add(`category:${index}`, title, [symbolMark(index, HEIGHT / 2, HEIGHT / 2, SYMBOL_RADIUS, { key: "sample", role: "symbol", fill: paintsOf(index).strong })], HEIGHT);
  });
  const look = (key: string, text: string, present: (item: LayoutItem) => boolean, sample: Partial<LayoutItem>) => {
    if (items.some(present)) add(key, text, itemMarks({ ...SAMPLE, ...sample }, [rowsTrack({ vertical: false, rtl: direction === "rtl", plot: PLOT, along: WIDTH, scale: 1, view: { start: 0, end: WIDTH } })]));
  };
  const has = (flag: number) => (item: LayoutItem) => (item.flags & flag) !== 0;
  look("point", messages.point, ({ body }) => body === "symbol", { start: 16, end: 16 });
  look("range", messages.range, ({ body }) => body === "bar", BAR);
  look("period", messages.period, ({ body }) => body === "bracket", { ...BAR, body: "bracket", flags: 0 });
  look("uncertain", messages.uncertain, (item) => has(FLAG.uncertain | FLAG.unspecified)(item) || (item.body === "bar" && (item.innerStart - item.start >= 1 || item.end - item.innerEnd >= 1)), { ...BAR, innerStart: 12, innerEnd: 20 });
  look("approximate", messages.approximate, has(FLAG.approximate), { ...BAR, flags: FLAG.range | FLAG.approximate });
  look("open", messages.openEnd, has(FLAG.openStart | FLAG.openEnd), { ...BAR, flags: FLAG.range | FLAG.openEnd });
  look("unknown", messages.unknownEnd, has(FLAG.unknownStart | FLAG.unknownEnd), { ...BAR, end: 14, innerEnd: 14, flags: FLAG.range | FLAG.unknownEnd });
  if (runs.length) add("run", messages.run, runSample());
  if (densities.length) add("density", messages.density, [{ kind: "poly", key: "sample", role: "density", closed: true, fill: "faint", opacity: 0.4, points: DENSITY }]);
  if (figure.labels === "fit" && counts.unlabelled) add("unlabelled", messages.unlabelled(counts.unlabelled), [symbolMark(-1, HEIGHT / 2, HEIGHT / 2, SYMBOL_RADIUS, { key: "sample", role: "symbol", fill: "muted" })], HEIGHT);
  turns.forEach(({ start, end }, index) => add(`turn:${index}`, saySpan(start, end, figure), [textMark("tick-label", index, [`${index + 1}`], { x: 0, y: 0, width: HEIGHT, height: HEIGHT }, AXIS, "muted", "ltr", "middle")], HEIGHT, `${index + 1}`));
  return entries;
}

const SAMPLE: LayoutItem = { index: 0, id: "sample", key: "sample", track: 0, band: 0, body: "symbol", flags: 0, category: -1, start: 0, innerStart: 0, innerEnd: 0, end: 0, across: HEIGHT / 2, label: undefined };
const BAR: Partial<LayoutItem> = { body: "bar", flags: FLAG.range, start: 3, innerStart: 3, innerEnd: 29, end: 29 };

/** An outline such as a busy time has. */
const DENSITY = [2, 16, 2, 12, 8, 12, 8, 8, 13, 8, 13, 3, 20, 3, 20, 9, 25, 9, 25, 13, 30, 13, 30, 16];

function runSample(): Mark[] {
  const look = { role: "run", kind: "rect", fill: "surface", stroke: "faint", strokeWidth: 1, radius: 3, width: 24, height: 11 } as const;
  return [
    { ...look, key: "run-back", x: 6, y: 1 },
    { ...look, key: "run", x: 2, y: 4 },
    { kind: "text", key: "run-label", role: "run-label", fill: "ink", x: 14, y: 13, lines: ["+9"], lineHeight: 12, size: 10, weight: 600, anchor: "middle", width: 14 },
  ];
}
