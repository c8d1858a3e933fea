import type { Plan, PlanAxis } from "../representation/representation.js";
import { placeOn, type Track } from "../representation/track.js";
import { chronological } from "../scale/chronological.js";
import type { SegmentUnit } from "../scale/segments.js";
import { toCivil } from "../time/instant.js";
import { labelYear } from "../time/units.js";
import { utcToLocal } from "../time/zone.js";
import { wrap } from "../text/wrap.js";
import type { Box, LayoutTick } from "./layout.js";
import { AXIS, LINE_HEIGHT } from "./metrics.js";
import type { LayoutPorts } from "./plot-frame.js";
import { overlaps, type Taken } from "./taken.js";
import type { View } from "./view.js";

/** Between a tick's line and its words, and between the words of two ticks. */
const GAP = 5;
const APART = 8;
const NOWHERE: Box = { x: 0, y: 0, width: 0, height: 0 };

interface Wanted {
  readonly position: number;
  readonly lines: readonly string[];
}

/** The ticks of a plan's axes, their words upright beside the track, as many as have room. */
export function trackAxis({ tracks, axes, width, height }: Plan, view: View, taken: Taken, ports: LayoutPorts): LayoutTick[] {
  return axes.flatMap((axis, index) => {
    const track = tracks[axis.track];
    const ticks = track ? axisTicks(track, axis, wantedFor(track, view, ports), { width, height }, taken, ports) : [];
    return index ? ticks.map((tick) => ({ ...tick, axis: index })) : ticks;
  });
}

/** Units whose cells are told by a number: what one cell is worth. */
const TENS: { readonly [Unit in SegmentUnit]?: number } = { decade: 1, century: 10 };

/** The cells of a segment, or the ticks of the scale; the first says which unit it is in. */
function wantedFor(track: Track, view: View, ports: LayoutPorts): readonly Wanted[] {
  const { segments, scale = chronological } = ports;
  if (segments) {
    const { cells, index } = segments.segment(Math.floor(track.from));
    // the words stand for all segments: of a decade's years they say which of ten
    const { [segments.unit]: step } = TENS;
    const digits = (time: number, worth: number): string => {
      const year = Math.abs(labelYear(toCivil(utcToLocal(ports.zone, time)).year));
      return `${(Math.floor(year / worth) * worth) % (10 * worth)}`.padStart(`${worth}`.length, "0");
    };
    return cells.map(({ from, label, time }) => ({ position: index + from, lines: [step ? digits(time, step) : label] }));
  }
  const perPixel = (view.end - view.start) / Math.max(1, track.length);
  const { inner, outer } = scale.ticks(view, 56 * perPixel, { ...ports, style: "short" });
  const around = new Map(outer.map(({ position, label }) => [position, label]));
  const context = outer[0] && outer[0].position < (inner[0]?.position ?? Infinity) ? outer[0].label : undefined;
  return inner.map(({ position, label, under }, index) => {
    if (under !== undefined) return { position, lines: [label, under] };
    const unit = around.get(position) ?? (index === 0 ? context : undefined);
    return { position, lines: unit === undefined || unit === label ? [label] : [label, unit] };
  });
}

function axisTicks(track: Track, { side, reach }: PlanAxis, wanted: readonly Wanted[], figure: { readonly width: number; readonly height: number }, taken: Taken, ports: LayoutPorts): LayoutTick[] {
  const edge = side < 0 ? Math.min(reach[0], -track.breadth / 2) : Math.max(reach[1], track.breadth / 2);
  const set = wanted.map(({ position, lines: words }) => {
    const at = ((position - track.from) / (track.to - track.from)) * track.length;
    const { x, y, nx, ny } = placeOn(track, at);
    const lines = words.map((word) => wrap(word, 120, 1, AXIS, ports.measure).lines[0] ?? "");
    const across = Math.ceil(Math.max(...lines.map((line) => ports.measure(line, AXIS))));
    const down = lines.length * LINE_HEIGHT;
    // as far out as it takes for the whole of the words to be outside
    const out = edge + side * (GAP + (Math.abs(nx) * across + Math.abs(ny) * down) / 2);
    const box = { x: x + nx * out - across / 2, y: y + ny * out - down / 2, width: across, height: down };
    return { position, at, lines, box, line: [x + nx * reach[0], y + ny * reach[0], x + nx * reach[1], y + ny * reach[1]] };
  });
  const inside = ({ x, y, width, height }: Box): boolean => x >= 0 && y >= 0 && x + width <= figure.width && y + height <= figure.height;
  const padded = ({ x, y, width, height }: Box): Box => ({ x: x - APART / 2, y, width: width + APART, height });
  // every so many, as few left out as it takes
  const shown = new Set<number>();
  for (let every = 1; every <= set.length; every++) {
    const some = set.filter((_, index) => index % every === 0);
    const free = some.every(({ box }, index) => index === 0 || !overlaps(padded(some[index - 1]!.box), box));
    if (!free && every < set.length) continue;
    for (const { position } of some) shown.add(position);
    break;
  }
  return set.map(({ position, at, lines, box, line }) => {
    const free = shown.has(position) && inside(box) && !taken.meets(padded(box));
    if (free) taken.add(box);
    return { position, at, line, label: lines.join(" "), lines: free ? lines : [], box: free ? box : NOWHERE };
  });
}

