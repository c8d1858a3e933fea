import type { Layout, LayoutBand, LayoutEra, LayoutItem, LayoutRun, PlacedLabel } from "../layout/layout.js";
import { AXIS, BAND, LINE_HEIGHT } from "../layout/metrics.js";
import { fontOf } from "../layout/arrange.js";
import { linear } from "../representation/linear.js";
import { axisMarks, gridMarks } from "./axis-marks.js";
import { itemMarks, selectionMark } from "./item-marks.js";
import type { Mark, Scene, TextMark } from "./marks.js";

const ASCENT = 12;

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
  const { plot, orientation, direction, items, runs, bands, eras, now } = layout;
  const along = orientation === "vertical" ? plot.height : plot.width;
  const representation = linear(plot, orientation, direction);
  const marks: Mark[] = [];
  bands.forEach((band, index) => index % 2 === 1 && marks.push(bandMark(band)));
  for (const era of eras) marks.push(...eraMarks(era));
  marks.push(...gridMarks(layout));
  if (now) {
    const edges = orientation === "vertical" ? [plot.x, plot.x + plot.width] : [plot.y, plot.y + plot.height];
    const [a, b] = edges.map((edge) => representation.point(now.at, edge)) as [readonly [number, number], readonly [number, number]];
    marks.push({ kind: "poly", key: "now", role: "now", stroke: "accent", strokeWidth: 1.5, points: [...a, ...b] });
  }
  if (orientation === "vertical") for (const item of items) marks.push(...stemMarks(item, layout));
  for (const item of items) marks.push(...itemMarks(item, along, representation));
  const selected = items.find(({ id }) => id === state.selected);
  if (selected) marks.push(selectionMark(selected, along, representation));
  for (const run of runs) marks.push(...runMarks(run));
  for (const item of items) {
    if (!item.label?.lines.length) continue;
    const { size, weight } = fontOf(state.importance?.(item) ?? 0);
    const lang = state.lang?.(item);
    marks.push({ ...textOf(item.label, direction), key: `label:${item.id}`, role: "label", item: item.id, fill: "ink", halo: true, size, weight, ...(lang === undefined ? undefined : { lang }) });
  }
  const frame: Mark[] = [...axisMarks(layout)];
  for (const era of eras) if (era.label) frame.push({ ...textOf(era.label, direction), key: `era-label:${era.id}`, role: "era-label", fill: "muted", size: AXIS.size, weight: AXIS.weight, halo: true });
  for (const band of bands) frame.push(...bandTitle(band, direction));
  if (state.empty !== undefined && items.length === 0 && runs.length === 0) {
    frame.push({ kind: "text", key: "empty", role: "empty-label", fill: "muted", x: plot.x + plot.width / 2, y: plot.y + plot.height / 2, lines: [state.empty], lineHeight: LINE_HEIGHT, size: 13, weight: 400, anchor: "middle", width: 0 });
  }
  return { width: layout.width, height: layout.height, plot: { ...plot, y: plot.y - topOf(layout), height: plot.height + topOf(layout) }, marks, frame, direction };
}

/** Eras reach above the plot, where their names are. */
function topOf({ eras, plot, orientation }: Layout): number {
  return orientation === "horizontal" && eras.length ? plot.y : 0;
}

function textOf({ lines, box }: PlacedLabel, direction: "ltr" | "rtl"): Omit<TextMark, "key" | "role" | "size" | "weight"> {
  const rtl = direction === "rtl";
  return { kind: "text", x: rtl ? box.x + box.width : box.x, y: box.y + ASCENT, lines, lineHeight: LINE_HEIGHT, anchor: rtl ? "right" : "left", width: box.width };
}

function bandMark({ key, box }: LayoutBand): Mark {
  return { kind: "rect", key: `band:${key}`, role: "band", fill: "band", ...box };
}

function bandTitle({ key, lines, titleBox }: LayoutBand, direction: "ltr" | "rtl"): Mark[] {
  if (!titleBox || !lines.length) return [];
  const rtl = direction === "rtl";
  const x = rtl ? titleBox.x + titleBox.width : titleBox.x;
  return [{ kind: "text", key: `band-label:${key}`, role: "band-label", fill: "ink", x, y: titleBox.y + 13, lines, lineHeight: LINE_HEIGHT, size: BAND.size, weight: BAND.weight, anchor: rtl ? "right" : "left", width: titleBox.width }];
}

function eraMarks({ id, box }: LayoutEra): Mark[] {
  return [{ kind: "rect", key: `era:${id}`, role: "era", fill: "era", stroke: "hairline", strokeWidth: 1, ...box }];
}

/** From a symbol on the spine to its label, where other things stand between. */
function stemMarks({ id, label, start, end, body, across }: LayoutItem, { plot, direction }: Layout): Mark[] {
  if (!label) return [];
  const y = plot.y + (body === "symbol" ? (start + end) / 2 : start);
  const mirror = (x: number): number => (direction === "rtl" ? 2 * plot.x + plot.width - x : x);
  const to = direction === "rtl" ? label.box.x + label.box.width + 3 : label.box.x - 3;
  return [{ kind: "poly", key: `stem:${id}`, role: "stem", item: id, stroke: "hairline", strokeWidth: 1, points: [mirror(across), y, to, label.box.y + LINE_HEIGHT / 2] }];
}

function runMarks({ key, box, text }: LayoutRun): Mark[] {
  const { x, y, width, height } = box;
  const look = { role: "run" as const, run: key, fill: "surface" as const, stroke: "faint" as const, strokeWidth: 1, radius: 4, kind: "rect" as const, width: width - 4, height: height - 4 };
  return [
    { ...look, key: `run-back:${key}`, x: x + 4, y },
    { ...look, key: `run:${key}`, x, y: y + 4 },
    { kind: "text", key: `run-label:${key}`, role: "run-label", run: key, fill: "ink", x: x + (width - 4) / 2, y: y + 4 + (height - 4) / 2 + 4, lines: [text], lineHeight: LINE_HEIGHT, size: AXIS.size, weight: 600, anchor: "middle", width: width - 4 },
  ];
}
