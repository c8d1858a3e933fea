import type { Layout, LayoutTick } from "../layout/layout.js";
import { AXIS, OUTER } from "../layout/metrics.js";
import { linear } from "../representation/linear.js";
import type { Mark } from "./marks.js";
import { textMark } from "./text-mark.js";

/** A line over the whole breadth of the plot, at a place along time. */
export function crossLine(layout: Layout, at: number): number[] {
  const { plot, orientation } = layout;
  const { point } = linear(layout);
  return orientation === "vertical" ? [...point(at, plot.x), ...point(at, plot.x + plot.width)] : [...point(at, plot.y), ...point(at, plot.y + plot.height)];
}

/** Grid lines, which lie under the items. */
export function gridMarks(layout: Layout): Mark[] {
  const { ticks, outerTicks } = layout;
  const line = (prefix: string, { time, at }: LayoutTick, opacity: number): Mark => ({ kind: "poly", key: `${prefix}:${time}`, role: "grid", stroke: "hairline", strokeWidth: 1, opacity, points: crossLine(layout, at) });
  const outer = new Set(outerTicks.map(({ time }) => time));
  return [...ticks.filter(({ time }) => !outer.has(time)).map((tick) => line("grid", tick, 0.55)), ...outerTicks.filter(({ at }) => at > 0).map((tick) => line("outer-grid", tick, 1))];
}

/** The axis line and the words of the ticks, which lie over all. */
export function axisMarks({ ticks, outerTicks, orientation, plot, direction }: Layout): Mark[] {
  const right = plot.x + plot.width;
  const bottom = plot.y + plot.height;
  const edge = direction === "rtl" ? right : plot.x;
  const points = orientation === "vertical" ? [edge, plot.y, edge, bottom] : [plot.x, bottom, right, bottom];
  const said = ({ lines }: LayoutTick): boolean => lines.length > 0;
  return [
    { kind: "poly", key: "axis", role: "axis", stroke: "faint", strokeWidth: 1, points },
    ...ticks.filter(said).map(({ time, lines, box }) => textMark("tick-label", time, lines, box, AXIS, "muted", "ltr")),
    ...outerTicks.filter(said).map(({ time, lines, box }) => textMark("outer-label", time, lines, box, OUTER, "ink", "ltr")),
  ];
}
