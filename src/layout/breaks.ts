import { wrap } from "../text/wrap.js";
import type { LayoutBreak } from "./layout.js";
import { AXIS, LINE_HEIGHT } from "./metrics.js";
import { boxOf, crossLine, type Place } from "./place.js";
import type { LayoutPorts } from "./plot-frame.js";

/** Stretches that the scale shortens, each with its real length in words where these have room; they give way to the one before. */
export function layoutBreaks(place: Place, ports: LayoutPorts): LayoutBreak[] {
  const { view, scale, along, plot, vertical } = place;
  let free = 0;
  return (ports.scale?.breaks?.(view, ports) ?? []).map(({ start, end, text }): LayoutBreak => {
    const from = (start - view.start) / scale;
    const to = (end - view.start) / scale;
    const [a, b] = [crossLine(place, from), crossLine(place, to)];
    const width = Math.ceil(ports.measure(text, AXIS));
    const middle = (Math.max(0, from) + Math.min(along, to)) / 2;
    const size = vertical ? LINE_HEIGHT : width;
    const at = Math.max(0, Math.min(along - size, middle - size / 2));
    const fits = at >= free && at + size <= along && to > 0 && from < along;
    if (fits) free = at + size + 8;
    const box = vertical ? boxOf(place, at, plot.x + plot.width - width - 4, LINE_HEIGHT, width) : boxOf(place, at, plot.y + plot.height - LINE_HEIGHT - 2, width, LINE_HEIGHT);
    return {
      key: `${start}`,
      lines: [a, b],
      area: [a[0]!, a[1]!, a[2]!, a[3]!, b[2]!, b[3]!, b[0]!, b[1]!],
      text,
      words: fits ? wrap(text, width + 1, 1, AXIS, ports.measure).lines : [],
      box,
    };
  });
}
