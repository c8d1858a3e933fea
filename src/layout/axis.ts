import type { Font } from "../text/measure.js";
import { formatOuterTick, formatTick } from "../time/format-tick.js";
import { outerTicks, ticks, type Ticks } from "../time/ticks.js";
import type { LayoutTick } from "./layout.js";
import { AXIS, AXIS_WIDTH, OUTER } from "./metrics.js";
import { boxOf, type Place } from "./place.js";
import type { LayoutPorts } from "./plot-frame.js";

const GAP = 12;
const HEIGHT = 16;

type Axis = { readonly ticks: readonly LayoutTick[]; readonly outerTicks: readonly LayoutTick[] };

/** Ticks for what is seen and no more, as close as their words allow, with the unit around them on a line of its own. */
export function layoutAxis(place: Place, ports: LayoutPorts): Axis {
  return place.vertical ? verticalAxis(place, ports) : horizontalAxis(place, ports);
}

function horizontalAxis(place: Place, ports: LayoutPorts): Axis {
  const { view, scale, along, plot } = place;
  const { zone } = ports;
  const top = plot.y + plot.height + 6;
  let least = 48;
  for (;;) {
    const inner = ticks(view.start, view.end, least * scale, zone);
    const set = inner.times.map((time) => {
      const label = formatTick(time, inner, ports);
      const width = Math.ceil(ports.measure(label, AXIS));
      const at = (time - view.start) / scale;
      return { time, at, label, width, from: at - width / 2 };
    });
    const crowded = set.some(({ from }, index) => index > 0 && from < set[index - 1]!.from + set[index - 1]!.width + GAP);
    if (crowded && least < along) {
      least *= 1.4;
      continue;
    }
    return {
      ticks: set.map(({ time, at, label, width, from }) => {
        const whole = from >= 0 && from + width <= along;
        return { time, at, label: whole ? label : undefined, box: whole ? boxOf(place, from, top, width, HEIGHT) : undefined };
      }),
      outerTicks: outerRow(place, ports, inner, OUTER, (at, width) => boxOf(place, at, top + 18, width, HEIGHT)),
    };
  }
}

/** The outer unit's name at its beginning; the one that has begun before the view stands at the view's edge. */
function outerRow(place: Place, ports: LayoutPorts, inner: Ticks, font: Font, box: (at: number, width: number) => LayoutTick["box"]): LayoutTick[] {
  const { view, scale, along, vertical } = place;
  const outer = outerTicks(view.start, view.end, inner.unit, ports.zone);
  if (!outer) return [];
  const starts = outer.times.map((time) => Math.max(0, (time - view.start) / scale));
  return outer.times.map((time, index) => {
    const label = formatOuterTick(time, outer.unit, ports);
    const width = Math.ceil(ports.measure(label, font));
    const at = starts[index]!;
    const size = vertical ? HEIGHT : width;
    const room = (starts[index + 1] ?? along) - at;
    const fits = size + (index + 1 < starts.length ? GAP : 2) <= room;
    const shown = fits ? { label, box: box(at === 0 ? 4 : at + 4, width) } : { label: undefined, box: undefined };
    return { time, at: (time - view.start) / scale, ...shown };
  });
}

function verticalAxis(place: Place, ports: LayoutPorts): Axis {
  const { view, scale, along, plot, rtl } = place;
  const inner = ticks(view.start, view.end, 32 * scale, ports.zone);
  // the words end before the axis line, so that they line up on its side
  const beside = (at: number, width: number): LayoutTick["box"] => ({ x: rtl ? plot.x + plot.width + 8 : AXIS_WIDTH - 8 - width, y: plot.y + at, width, height: HEIGHT });
  const outer = outerRow(place, ports, inner, OUTER, (at, width) => beside(at === 4 ? 0 : at - 4 - HEIGHT / 2, width));
  const taken = outer.flatMap(({ box }) => (box ? [box.y] : []));
  return {
    outerTicks: outer,
    ticks: inner.times.map((time) => {
      const at = (time - view.start) / scale;
      const label = formatTick(time, inner, ports);
      const box = beside(at - HEIGHT / 2, Math.ceil(ports.measure(label, AXIS)))!;
      const free = at >= HEIGHT / 2 && at + HEIGHT / 2 <= along && taken.every((y) => Math.abs(y - box.y) >= HEIGHT);
      return free ? { time, at, label, box } : { time, at, label: undefined, box: undefined };
    }),
  };
}
