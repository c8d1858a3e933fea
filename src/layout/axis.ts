import { chronological } from "../scale/chronological.js";
import type { ScaleTick } from "../scale/scale.js";
import type { Font } from "../text/measure.js";
import { wrap } from "../text/wrap.js";
import type { Box, LayoutTick } from "./layout.js";
import { AXIS, AXIS_WIDTH, LINE_HEIGHT, OUTER } from "./metrics.js";
import { boxOf, crossLine, type Place } from "./place.js";
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
  const { scale: map = chronological } = ports;
  for (let least = 48; ; least *= 1.4) {
    const { inner, outer } = map.ticks(view, least * scale, ports);
    const set = inner.map(({ position, label, under }) => {
      const lines = under === undefined ? [label] : [label, under];
      const width = Math.ceil(Math.max(...lines.map((line) => ports.measure(line, AXIS))));
      const at = (position - view.start) / scale;
      return { position, at, label, words: lines, width, from: at - width / 2 };
    });
    const crowded = set.some(({ from }, index) => index > 0 && from < set[index - 1]!.from + set[index - 1]!.width + GAP);
    if (crowded && least < along) continue;
    return {
      ticks: set.map(({ position, at, label, words, width, from }) => {
        const whole = from >= 0 && from + width <= along;
        return { position, at, line: crossLine(place, at), label, lines: whole ? words : [], box: whole ? boxOf(place, from, top, width, LINE_HEIGHT * words.length) : NOWHERE };
      }),
      outerTicks: outerRow(place, outer, (label, at, room) => {
        const width = Math.ceil(ports.measure(label, OUTER));
        return width + 2 * PAD <= room ? { lines: [label], box: boxOf(place, at + PAD, top + 18, width, LINE_HEIGHT) } : undefined;
      }),
    };
  }
}

type SetTick = (label: string, at: number, room: number) => Pick<LayoutTick, "lines" | "box"> | undefined;

/** The outer unit's name at its beginning; of the one that has begun before the view, at the view's edge. */
function outerRow(place: Place, outer: readonly ScaleTick[], set: SetTick): LayoutTick[] {
  const { view, scale, along } = place;
  const starts = outer.map(({ position }) => Math.max(0, (position - view.start) / scale));
  return outer.map(({ position, label }, index) => {
    const at = starts[index]!;
    const placed = set(label, at, (starts[index + 1] ?? along) - at);
    const exact = (position - view.start) / scale;
    return { position, at: exact, line: crossLine(place, exact), label, lines: placed?.lines ?? [], box: placed?.box ?? NOWHERE };
  });
}

function verticalAxis(place: Place, ports: LayoutPorts): Axis {
  const { view, scale, along, plot, rtl } = place;
  const short: LayoutPorts & { style: "short" } = { ...ports, style: "short" };
  const { inner, outer: around } = (ports.scale ?? chronological).ticks(view, 34 * scale, short);
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
  const outer = outerRow(place, around, (label, at, room) => set(label, at, room, OUTER));
  return {
    outerTicks: outer,
    ticks: inner.map(({ position, label, under }) => {
      const at = (position - view.start) / scale;
      const placed = set(under === undefined ? label : `${label} ${under}`, at, along, AXIS);
      return { position, at, line: crossLine(place, at), label, lines: placed?.lines ?? [], box: placed?.box ?? NOWHERE };
    }),
  };
}
