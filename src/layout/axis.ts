import type { Font } from "../text/measure.js";
import { wrap } from "../text/wrap.js";
import { formatOuterTick, formatTick } from "../time/format-tick.js";
import { outerTicks, ticks, type Ticks } from "../time/ticks.js";
import type { Box, LayoutTick } from "./layout.js";
import { AXIS, AXIS_WIDTH, LINE_HEIGHT, OUTER } from "./metrics.js";
import { boxOf, type Place } from "./place.js";
import type { LayoutPorts } from "./plot-frame.js";

const GAP = 12;
/** From the axis to its words, and from the edges of the figure. */
const PAD = 4;

type Axis = { readonly ticks: readonly LayoutTick[]; readonly outerTicks: readonly LayoutTick[] };

/** Ticks for what is seen and no more, as close as their words allow, with the unit around them in words of its own. */
export function layoutAxis(place: Place, ports: LayoutPorts): Axis {
  return place.vertical ? verticalAxis(place, ports) : horizontalAxis(place, ports);
}

const NOWHERE: Box = { x: 0, y: 0, width: 0, height: 0 };

function horizontalAxis(place: Place, ports: LayoutPorts): Axis {
  const { view, scale, along, plot } = place;
  const top = plot.y + plot.height + 6;
  for (let least = 48; ; least *= 1.4) {
    const inner = ticks(view.start, view.end, least * scale, ports.zone);
    const set = inner.times.map((time) => {
      const label = formatTick(time, inner, ports);
      const width = Math.ceil(ports.measure(label, AXIS));
      const at = (time - view.start) / scale;
      return { time, at, label, width, from: at - width / 2 };
    });
    const crowded = set.some(({ from }, index) => index > 0 && from < set[index - 1]!.from + set[index - 1]!.width + GAP);
    if (crowded && least < along) continue;
    return {
      ticks: set.map(({ time, at, label, width, from }) => {
        const whole = from >= 0 && from + width <= along;
        return { time, at, label, lines: whole ? [label] : [], box: whole ? boxOf(place, from, top, width, LINE_HEIGHT) : NOWHERE };
      }),
      outerTicks: outerRow(place, ports, inner, (label, at, room) => {
        const width = Math.ceil(ports.measure(label, OUTER));
        return width + 2 * PAD <= room ? { lines: [label], box: boxOf(place, at + PAD, top + 18, width, LINE_HEIGHT) } : undefined;
      }),
    };
  }
}

type SetTick = (label: string, at: number, room: number) => Pick<LayoutTick, "lines" | "box"> | undefined;

/** The outer unit's name at its beginning; of the one that has begun before the view, at the view's edge. */
function outerRow({ view, scale, along }: Place, ports: LayoutPorts, inner: Ticks, set: SetTick): LayoutTick[] {
  const outer = outerTicks(view.start, view.end, inner.unit, ports.zone);
  if (!outer) return [];
  const starts = outer.times.map((time) => Math.max(0, (time - view.start) / scale));
  return outer.times.map((time, index) => {
    const label = formatOuterTick(time, outer.unit, ports);
    const at = starts[index]!;
    const placed = set(label, at, (starts[index + 1] ?? along) - at);
    return { time, at: (time - view.start) / scale, label, lines: placed?.lines ?? [], box: placed?.box ?? NOWHERE };
  });
}

function verticalAxis(place: Place, ports: LayoutPorts): Axis {
  const { view, scale, along, plot, rtl } = place;
  const short: LayoutPorts & { style: "short" } = { ...ports, style: "short" };
  const inner = ticks(view.start, view.end, 34 * scale, ports.zone);
  const taken: Box[] = [];
  // centred on the tick but within the plot, ending before the axis line, so that the words line up on its side
  const set = (label: string, at: number, room: number, font: Font): ReturnType<SetTick> => {
    const { lines, width } = wrap(label, AXIS_WIDTH - 3 * PAD, 2, font, ports.measure);
    const height = lines.length * LINE_HEIGHT;
    const from = Math.max(0, at - LINE_HEIGHT / 2);
    const box = { x: rtl ? plot.x + plot.width + 2 * PAD : AXIS_WIDTH - 2 * PAD - width, y: plot.y + from, width, height };
    const free = height <= room && from + height <= along && taken.every((other) => box.y >= other.y + other.height || other.y >= box.y + height);
    if (!free) return undefined;
    taken.push(box);
    return { lines, box };
  };
  const outer = outerRow(place, short, inner, (label, at, room) => set(label, at, room, OUTER));
  return {
    outerTicks: outer,
    ticks: inner.times.map((time) => {
      const at = (time - view.start) / scale;
      const label = formatTick(time, inner, short);
      const placed = set(label, at, along, AXIS);
      return { time, at, label, lines: placed?.lines ?? [], box: placed?.box ?? NOWHERE };
    }),
  };
}
