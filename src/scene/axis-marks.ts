import type { Layout, LayoutTick } from "../layout/layout.js";
import { AXIS, OUTER } from "../layout/metrics.js";
import type { Font } from "../text/measure.js";
import type { Mark, Role, TextMark } from "./marks.js";

const ASCENT = 12;

/** Grid lines, which lie under the items. */
export function gridMarks({ ticks, outerTicks, orientation, plot, direction }: Layout): Mark[] {
  const line = (prefix: string, { time, at }: LayoutTick, strong: boolean): Mark => ({
    kind: "poly",
    key: `${prefix}:${time}`,
    role: "grid",
    stroke: "hairline",
    strokeWidth: 1,
    opacity: strong ? 1 : 0.55,
    points: across(at, orientation === "vertical" ? plot.x : plot.y, orientation === "vertical" ? plot.x + plot.width : plot.y + plot.height),
  });
  const across = (at: number, from: number, to: number): number[] => {
    if (orientation === "vertical") return [from, plot.y + at, to, plot.y + at];
    const x = direction === "rtl" ? plot.x + plot.width - at : plot.x + at;
    return [x, from, x, to];
  };
  const outer = new Set(outerTicks.map(({ time }) => time));
  return [...ticks.filter(({ time }) => !outer.has(time)).map((tick) => line("grid", tick, false)), ...outerTicks.filter(({ at }) => at > 0).map((tick) => line("outer-grid", tick, true))];
}

/** The axis line and the words of the ticks, which lie over all. */
export function axisMarks({ ticks, outerTicks, orientation, plot, direction }: Layout): Mark[] {
  const vertical = orientation === "vertical";
  const edge = vertical ? (direction === "rtl" ? plot.x + plot.width : plot.x) : plot.y + plot.height;
  const marks: Mark[] = [
    {
      kind: "poly",
      key: "axis",
      role: "axis",
      stroke: "faint",
      strokeWidth: 1,
      points: vertical ? [edge, plot.y, edge, plot.y + plot.height] : [plot.x, edge, plot.x + plot.width, edge],
    },
  ];
  const words = (tick: LayoutTick, role: Role, font: Font, fill: "muted" | "ink"): TextMark[] =>
    tick.lines.length === 0
      ? []
      : [{ kind: "text", key: `${role}:${tick.time}`, role, fill, x: tick.box.x, y: tick.box.y + ASCENT, lines: tick.lines, lineHeight: 16, size: font.size, weight: font.weight, anchor: "left", width: tick.box.width }];
  for (const tick of ticks) {
    marks.push(...words(tick, "tick-label", AXIS, "muted"));
  }
  for (const tick of outerTicks) marks.push(...words(tick, "outer-label", OUTER, "ink"));
  return marks;
}
