import type { Layout, LayoutTick } from "../layout/layout.js";
import { AXIS, OUTER } from "../layout/metrics.js";
import type { Mark } from "./marks.js";
import { textMark } from "./text-mark.js";

/** One position may stand on several axes. */
const idOf = ({ position, axis }: Pick<LayoutTick, "position" | "axis">): string => (axis ? `${axis}:${position}` : `${position}`);

/** Guides and grid lines, which lie under the items. */
export function gridMarks({ guides, ticks, outerTicks }: Layout): Mark[] {
  const line = (prefix: string, { line: points, ...tick }: LayoutTick, opacity: number): Mark => ({ kind: "poly", key: `${prefix}:${idOf(tick)}`, role: "grid", stroke: "hairline", strokeWidth: 1, opacity, points });
  const outer = new Set(outerTicks.map(({ position }) => position));
  return [
    ...guides.map(({ key, points, closed, strong }): Mark => ({ kind: "poly", key: `guide:${key}`, role: "grid", stroke: strong ? "faint" : "hairline", strokeWidth: 1, opacity: strong ? 0.6 : 1, points, closed })),
    ...ticks.filter(({ position }) => !outer.has(position)).map((tick) => line("grid", tick, 0.55)),
    ...outerTicks.filter(({ at }) => at > 0).map((tick) => line("outer-grid", tick, 1)),
  ];
}

/** Where time is shortened: a quiet stretch through all rows, and two slashes through the axis. */
export function breakMarks({ breaks }: Layout): Mark[] {
  return breaks.map(({ key, area }): Mark => ({ kind: "poly", key: `break:${key}`, role: "break", closed: true, fill: "band", stroke: "hairline", strokeWidth: 1, dash: [2, 3], points: area }));
}

/** The axis line and the words of the ticks and headers, which lie over all. */
export function axisMarks({ ticks, outerTicks, direction, words, breaks, axisLine }: Layout): Mark[] {
  const said = ({ lines }: LayoutTick): boolean => lines.length > 0;
  return [
    ...(axisLine ? [{ kind: "poly", key: "axis", role: "axis", stroke: "faint", strokeWidth: 1, points: axisLine } as const] : []),
    ...breaks.flatMap(({ key, lines }) => lines.map((points, index): Mark => ({ kind: "poly", key: `break-line:${index}:${key}`, role: "break", stroke: "muted", strokeWidth: 1.5, points }))),
    ...breaks.filter((found) => found.words.length > 0).map(({ key, words: lines, box }): Mark => ({ ...textMark("break-label", key, lines, box, AXIS, "muted", direction), halo: true })),
    ...ticks.filter(said).map(({ lines, box, ...tick }) => textMark("tick-label", idOf(tick), lines, box, AXIS, "muted", "ltr", "middle")),
    ...outerTicks.filter(said).map(({ position, lines, box }) => textMark("outer-label", position, lines, box, OUTER, "ink", "ltr")),
    ...words.map(({ key, lines, box, font, anchor }) => textMark("band-label", `word ${key}`, lines, box, font, font.weight > 400 ? "ink" : "muted", "ltr", anchor === "middle" ? "middle" : (anchor === "end") === (direction === "rtl") ? "left" : "right")),
  ];
}
