import { wrap } from "../text/wrap.js";
import type { Box, LayoutBreak, LayoutTick } from "./layout.js";
import { AXIS, AXIS_WIDTH, LINE_HEIGHT } from "./metrics.js";
import { boxOf, crossLine, type Place } from "./place.js";
import type { LayoutPorts } from "./plot-frame.js";

/** Between the words of two breaks. */
const GAP = 8;

/**
 * Stretches that the scale shortens, each with its real length in words: in the axis' second row, or in a vertical figure at
 * the far side. Words that would cover each other move aside as far as it takes.
 */
export function layoutBreaks(place: Place, ports: LayoutPorts): LayoutBreak[] {
  const { view, scale, along, plot, vertical } = place;
  const found = (ports.scale?.breaks?.(view, ports) ?? []).map((part) => {
    const from = (part.start - view.start) / scale;
    const to = (part.end - view.start) / scale;
    // no wider than there is room beside the axis
    const set = wrap(part.text, vertical ? AXIS_WIDTH - 10 : Infinity, vertical ? 3 : 1, AXIS, ports.measure);
    const width = Math.ceil(set.width);
    return { ...part, from, to, width, lines: set.lines, size: vertical ? LINE_HEIGHT * set.lines.length : width };
  });
  const total = found.reduce((sum, { size }) => sum + size + GAP, 0);
  const starts = spread(found.map(({ from, to, size }) => (Math.max(0, from) + Math.min(along, to)) / 2 - size / 2), found.map(({ size }) => size), along);
  return found.map(({ start, from, to, width, size, text, lines }, index): LayoutBreak => {
    const [a, b] = [crossLine(place, from), crossLine(place, to)];
    const seen = to > 0 && from < along;
    const at = starts[index]!;
    const box: Box = vertical ? { x: place.rtl ? plot.x + plot.width + 10 : Math.max(0, AXIS_WIDTH - 10 - width), y: plot.y + at, width, height: size } : boxOf(place, at, plot.y + plot.height + 24, width, LINE_HEIGHT);
    const fits = total <= along && size <= along;
    return {
      key: `${start}`,
      lines: seen ? slashes(place, (Math.max(0, from) + Math.min(along, to)) / 2) : [],
      area: [a[0]!, a[1]!, a[2]!, a[3]!, b[2]!, b[3]!, b[0]!, b[1]!],
      text,
      words: fits ? lines : [],
      box,
    };
  });
}

/** Two strokes through the axis. */
function slashes(place: Place, at: number): number[][] {
  const { plot, vertical } = place;
  return [-2.5, 2.5].map((side) => {
    const { x, y } = vertical ? boxOf(place, at + side, plot.x, 0, 0) : boxOf(place, at + side, plot.y + plot.height, 0, 0);
    return [x - 3, y + 5, x + 3, y - 5];
  });
}

/** Starts as near as may be to what is wanted, so that nothing overlaps and all lies within `room`. */
function spread(wanted: readonly number[], sizes: readonly number[], room: number): number[] {
  const starts = [...wanted];
  let free = 0;
  for (let i = 0; i < starts.length; i++) {
    starts[i] = Math.max(free, starts[i]!);
    free = starts[i]! + sizes[i]! + GAP;
  }
  let end = room;
  for (let i = starts.length - 1; i >= 0; i--) {
    starts[i] = Math.max(0, Math.min(starts[i]!, end - sizes[i]!));
    end = starts[i]! - GAP;
  }
  return starts;
}

/** The ticks of the second row that keep off the words of breaks. */
export function besideBreaks(ticks: readonly LayoutTick[], breaks: readonly LayoutBreak[]): LayoutTick[] {
  return ticks.map((tick) => {
    const met = breaks.some(({ words, box }) => words.length && tick.lines.length && tick.box.x < box.x + box.width + GAP && box.x < tick.box.x + tick.box.width + GAP && tick.box.y < box.y + box.height && box.y < tick.box.y + tick.box.height);
    return met ? { ...tick, lines: [] } : tick;
  });
}
