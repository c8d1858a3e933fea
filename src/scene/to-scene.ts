import type { Layout, LayoutItem, LayoutRun } from "../layout/layout.js";
import { AXIS, BAND, LABEL, LINE_HEIGHT, OUTER } from "../layout/metrics.js";
import { fontOf } from "../layout/label-sizes.js";
import type { Measure } from "../text/measure.js";
import { wrap } from "../text/wrap.js";
import { axisMarks, breakMarks, gridMarks } from "./axis-marks.js";
import { itemMarks, selectionMarks } from "./item-marks.js";
import type { Mark, Scene } from "./marks.js";
import { textMark } from "./text-mark.js";

/** Wide enough for a sentence that has all the room there is. */
const roughly: Measure = (text) => text.length * 7;

/** What of a scene depends on the reader rather than on the data. */
export interface SceneState {
  readonly selected?: string | undefined;
  /** Words for the figure when nothing is in view. */
  readonly empty?: string | undefined;
  /** How important an event is, by the row of an item; decides the weight of its label. */
  readonly importance?: ((item: LayoutItem) => number) | undefined;
  /** The language of a title, where it has its own. */
  readonly lang?: ((item: LayoutItem) => string | undefined) | undefined;
}

/** Turns a layout into marks, in the order of painting. Pure. */
export function toScene(layout: Layout, state: SceneState = {}): Scene {
  const { plot, direction, items, runs, densities, bands, eras, now, ties, tracks } = layout;
  const marks: Mark[] = [
    ...bands.filter(({ box }, index) => index % 2 && box.height < layout.height).map(({ key, box }): Mark => ({ kind: "rect", key: `band:${key}`, role: "band", fill: "band", ...box })),
    ...eras.flatMap(({ id, areas }) => areas.map((points, index): Mark => ({ kind: "poly", key: `era:${index}:${id}`, role: "era", closed: true, fill: "era", stroke: "hairline", strokeWidth: 1, points }))),
    ...breakMarks(layout),
    ...gridMarks(layout),
    ...ties.map((points, index): Mark => ({ kind: "poly", key: `tie:${index}`, role: "tie", stroke: "faint", strokeWidth: 1, opacity: 0.5, points })),
  ];
  for (const { band, areas } of densities) {
    const { key } = bands[band]!;
    marks.push(...areas.map((points, index): Mark => ({ kind: "poly", key: `density:${index}:${key}`, role: "density", closed: true, fill: "faint", opacity: 0.4, points })));
  }
  now.forEach((points, index) => marks.push({ kind: "poly", key: `now:${index}`, role: "now", stroke: "accent", strokeWidth: 1.5, points }));
  for (const { id, key, label } of items) if (label?.stem) marks.push({ kind: "poly", key: `stem:${key}`, role: "stem", item: id, stroke: "faint", strokeWidth: 1, opacity: 0.6, points: label.stem });
  marks.push(...items.flatMap((item) => itemMarks(item, tracks)));
  items.filter(({ id }) => id === state.selected).forEach((item, copy) => marks.push(...selectionMarks(item, tracks, copy)));
  marks.push(...runs.flatMap(runMarks));
  for (const item of items) {
    if (!item.label?.lines.length) continue;
    const { id, key, label } = item;
    marks.push({ ...textMark("label", key, label.lines, label.box, fontOf(state.importance?.(item) ?? 0), "ink", direction), item: id, halo: true, lang: state.lang?.(item) });
  }
  const frame: Mark[] = axisMarks(layout);
  for (const { id, label } of eras) if (label) frame.push({ ...textMark("era-label", id, label.lines, label.box, AXIS, "muted", direction), halo: true });
  for (const { key, lines, titleBox } of bands) if (titleBox && lines.length) frame.push(textMark("band-label", key, lines, titleBox, BAND, "ink", direction));
  if (state.empty !== undefined && !items.length && !runs.length) {
    frame.push({ ...textMark("empty-label", "", wrap(state.empty, plot.width - 16, 4, LABEL, roughly).lines, { ...plot, x: plot.x + plot.width / 2, y: plot.y + plot.height / 2 - LINE_HEIGHT, width: 0 }, LABEL, "muted", direction), anchor: "middle" });
  }
  return { width: layout.width, height: layout.height, plot: layout.clip, marks, frame, direction };
}

function runMarks({ key, box: placed, text, small }: LayoutRun): Mark[] {
  // counts are the same picture wherever they stand, as long as that is a whole pixel
  const box = { ...placed, x: Math.round(placed.x), y: Math.round(placed.y) };
  const sheet = (part: string, x: number, y: number, width: number, height: number): Mark => ({ kind: "rect", key: `${part}:${key}`, role: "run", run: key, fill: "surface", stroke: "faint", strokeWidth: 1, radius: 4, x, y, width, height });
  if (small) {
    return [
      sheet("run", box.x, box.y, box.width, box.height),
      { ...textMark("run-label", key, [text], box, OUTER, "ink", "ltr", "middle"), run: key },
    ];
  }
  const { x, y } = box;
  const [width, height] = [box.width - 4, box.height - 4];
  return [
    sheet("run-back", x + 4, y, width, height),
    sheet("run", x, y + 4, width, height),
    { ...textMark("run-label", key, [text], { ...box, x: x + width / 2, y: y + height / 2 - 4, width }, OUTER, "ink", "ltr"), run: key, anchor: "middle" },
  ];
}
