import { placeOn, type Track } from "../representation/track.js";
import type { Slice } from "../source/source.js";
import { runText } from "./counts.js";
import type { Box, LayoutRun } from "./layout.js";
import { AXIS, RUN_HEIGHT, RUN_SIZE } from "./metrics.js";
import type { LayoutPorts } from "./plot-frame.js";
import { type Gathered, gatherRuns } from "./runs.js";
import { overlaps, type Taken } from "./taken.js";
import { scaleOf, type TrackLanes } from "./track-items.js";
import type { View } from "./view.js";

/** A run names at most so many of the events that it counts. */
const MOST_IDS = 200;
/** Pixels along a track: counts nearer to each other than this are one. */
const SIZE = 1.5 * RUN_SIZE;
const THIN_SIZE = 40;

interface OnTrack extends Gathered {
  readonly track: number;
}

/** Counts what has no place of its own, where it would be; counts that would cover each other are one. */
export function trackRuns(slice: Slice, tracks: readonly Track[], view: View, cut: boolean, hidden: readonly number[], { lanes }: TrackLanes, across: number, { width, height, taken, words, thin }: { readonly width: number; readonly height: number; readonly taken: Taken; readonly words: Taken; readonly thin: boolean }, ports: LayoutPorts): LayoutRun[] {
  const size = thin ? THIN_SIZE : SIZE;
  const gathered = cut ? gatherCut(slice, tracks, view, hidden, size) : gatherWhole(slice, tracks, view, hidden, lanes, size);
  const placed: LayoutRun[] = [];
  const rtl = ports.direction === "rtl";
  const high = thin ? 16 : RUN_HEIGHT;
  for (const { track, at, ...run } of gathered) {
    const made = (counted: Omit<Gathered, "at">, x: number, y: number): LayoutRun => {
      const text = runText(counted.count, rtl, ports.locale);
      const breadth = Math.min(RUN_SIZE - 4, Math.ceil(ports.measure(text, AXIS)) + (thin ? 8 : 16));
      return { ...counted, text, small: thin, box: { x: Math.max(0, Math.min(width - breadth, x - breadth / 2)), y: Math.max(0, Math.min(height - high, y - high / 2)), width: breadth, height: high } };
    };
    const { length } = tracks[track]!;
    // a little to one side or the other, where that keeps off what is drawn
    const tries = [0, 0.15, -0.15, 0.3, -0.3, 0.5, -0.5, 0.7, -0.7, 1, -1, 1.5, -1.5].map((side) => {
      const { x, y, nx, ny } = placeOn(tracks[track]!, Math.max(0, Math.min(length, at + side * size)));
      return made(run, x + nx * across, y + ny * across);
    });
    const next = tries.find(({ box }) => !taken.meets(box)) ?? tries.find(({ box }) => !words.meets(box)) ?? tries[0]!;
    const met = placed.findIndex(({ box }) => overlaps(grown(box), next.box));
    if (met < 0) {
      placed.push(next);
      continue;
    }
    const held = placed[met]!;
    // events of several facets are of none
    const both = { ...held, band: held.band === run.band ? held.band : -1, count: held.count + run.count, ids: [...held.ids, ...run.ids].slice(0, MOST_IDS), start: Math.min(held.start, run.start), end: Math.max(held.end, run.end), lead: held.lead || run.lead };
    placed[met] = made(both, held.box.x + held.box.width / 2, held.box.y + held.box.height / 2);
  }
  return placed;
}

const grown = ({ x, y, width, height }: Box): Box => ({ x: x - 3, y: y - 3, width: width + 6, height: height + 6 });

/** Tracks that show one window each: bins of the source, as in rows. */
function gatherWhole(slice: Slice, tracks: readonly Track[], view: View, hidden: readonly number[], lanes: TrackLanes["lanes"], size: number): OnTrack[] {
  const shortest = Math.min(...tracks.map(({ length, squeeze }) => length * squeeze));
  return gatherRuns(slice, lanes, view, Math.max(1, shortest), Math.min(size, shortest), new Set(hidden)).flatMap((run) => {
    const track = tracks[run.band];
    return track ? [{ ...run, track: run.band, at: (run.at / Math.max(1, shortest)) * track.length }] : [];
  });
}

/** Tracks that are segments: each in parts as long as a count at the least. */
function gatherCut({ columns }: Slice, tracks: readonly Track[], view: View, hidden: readonly number[], size: number): OnTrack[] {
  const runs = new Map<string, { -readonly [Key in keyof OnTrack]: OnTrack[Key] } & { ids: string[] }>();
  for (const row of hidden) {
    const start = Math.max(view.start, columns.start[row]!);
    const index = Math.min(tracks.length - 1, Math.floor(start) - view.start);
    const track = tracks[index]!;
    const parts = Math.max(1, Math.floor((track.to - track.from) / (scaleOf(track) * size)));
    const share = (start - track.from) / (track.to - track.from);
    const part = Math.min(parts - 1, Math.floor(share * parts));
    const key = `${track.key}:${parts}:${part}`;
    const width = (track.to - track.from) / parts;
    const run = runs.get(key) ?? { key, band: 0, track: index, count: 0, ids: [], start: track.from + part * width, end: track.from + (part + 1) * width, lead: false, at: ((part + 0.5) / parts) * track.length };
    run.count++;
    run.lead ||= columns.start[row]! < view.start;
    if (run.ids.length < MOST_IDS) run.ids.push(columns.id(row));
    runs.set(key, run);
  }
  return [...runs.values()];
}
