import { pathOf } from "../representation/path.js";
import type { Plan, PlanWord } from "../representation/representation.js";
import { jumpsOf, type Track } from "../representation/track.js";
import { chronological } from "../scale/chronological.js";
import type { Slice } from "../source/source.js";
import { DAY } from "../time/instant.js";
import { countsOf } from "./counts.js";
import type { ResolvedDesign } from "./design.js";
import { LANE, lanesOf, LEAST_LANE, mayAllShow } from "./lanes.js";
import type { Layout, LayoutBand, LayoutEra } from "./layout.js";
import { AXIS, LINE_HEIGHT, RUN_HEIGHT } from "./metrics.js";
import { orientationOf, type LayoutPorts } from "./plot-frame.js";
import { createTaken, overlaps, type Taken } from "./taken.js";
import { tiesOf } from "./ties.js";
import { trackAxis } from "./track-axis.js";
import { scaleOf, trackItems, type TrackLanes } from "./track-items.js";
import { bodyBoxes, trackLabels } from "./track-labels.js";
import { planRequest, shownView } from "./track-requests.js";
import { trackRuns } from "./track-runs.js";
import type { View } from "./view.js";

/**
 * Lays out time on the tracks of any representation: items in lanes across a track, labels wherever around them there is
 * room. Lanes hold at every view, so that an item that is shown stays shown, in its lane, when one comes closer.
 */
export function layoutTracks(slice: Slice, design: ResolvedDesign, asked: View, ports: LayoutPorts): Layout {
  const view = shownView(asked, ports);
  const cut = ports.segments !== undefined;
  const plan = design.representation.plan(planRequest(slice, design, view, ports));
  const { width, height, tracks, plot } = plan;
  const { all, ...laid } = lanesOn(slice, plan, cut, ports);
  const { items: bare, hidden, inView } = trackItems(slice, tracks, view, ports.segments?.columns ?? 0, laid);
  const taken = createTaken(width, height);
  const breadth = Math.min(...tracks.map((track) => track.breadth));
  const turns = turnsOf(plan);
  const words = [...plan.words.filter(({ lines }) => lines.length > 0), ...turns.words];
  const said = createTaken(width, height);
  for (const item of bare) for (const box of bodyBoxes(item, tracks)) taken.add(box);
  for (const { box } of words) {
    taken.add(box);
    said.add(box);
  }
  const runs = all ? [] : trackRuns(slice, tracks, view, cut, hidden, laid, Math.max(0, breadth / 2 - RUN_HEIGHT / 2), { width, height, taken, words: said, thin: breadth < THIN }, ports);
  for (const { box } of runs) {
    taken.add(box);
    said.add(box);
  }
  const ticks = inView + slice.before + slice.after + runs.length ? trackAxis(plan, view, taken, ports) : [];
  for (const { box, lines } of ticks) if (lines.length) said.add(box);
  const eras = trackEras(tracks, view, taken, said, ports, plot);
  const items = trackLabels(bare, slice, tracks, { x: 0, y: 0, width, height }, { taken, words: said }, ports);
  return {
    width,
    height,
    orientation: orientationOf(design, width),
    direction: ports.direction,
    view,
    plot,
    clip: { x: 0, y: 0, width, height },
    axisLine: undefined,
    tracks,
    guides: plan.guides,
    // a count that has no other place stands over a word, which is then not legible
    words: words.filter(({ box }) => !runs.some((run) => overlaps(run.box, box))),
    bands: bandsOf(slice, plan, ports),
    items,
    runs,
    densities: [],
    eras,
    ticks,
    outerTicks: [],
    breaks: [],
    ties: ports.scale?.ordinal ? tiesOf(items, tracks) : [],
    turns: turns.views,
    now: nowLines(tracks, ports),
    counts: countsOf(slice, view, items, runs, inView),
  };
}

/** Pixels from lane to lane where there is room. */
const ROOMY = 26;
/** A track that is narrower than this has small counts. */
const THIN = 34;

/** The lanes of a plan, the last of them left to counts where not all of the data has a place even in its widest view. */
function lanesOn(slice: Slice, { tracks }: Plan, cut: boolean, { scale = chronological, widest: asked = 0 }: LayoutPorts): TrackLanes & { readonly all: boolean } {
  const { columns } = slice;
  const breadth = Math.min(...tracks.map((track) => track.breadth));
  // two lanes of smaller marks rather than one, where there is room for that
  const pitch = breadth < 2 * LANE && breadth >= 2 * LEAST_LANE ? breadth / 2 : Math.min(LANE, Math.max(4, breadth));
  const count = Math.max(1, Math.floor(breadth / pitch + 1e-9));
  const span = columns.size ? columns.lastEnd - columns.start[0]! : 0;
  // the whole has a little air around it; see wholeView
  const whole = Math.max(asked, span + Math.max(span * 0.02, scale.ordinal ? 1 : (scale.narrowest ?? DAY)));
  const widest = Math.max(...tracks.map((track) => scaleOf(cut ? track : { ...track, from: 0, to: Math.max(whole, track.to - track.from) })));
  // of very many it need not be tried
  const every = mayAllShow(columns.size, cut ? count : count * slice.groups.length, span / widest) ? lanesOf(slice, count, cut) : undefined;
  const all = every?.reveal.every((scale) => scale > widest) ?? false;
  const reserved = all || count < 2 ? 0 : count < 5 ? 1 : 2;
  const lanes = reserved || !every ? lanesOf(slice, count - reserved, cut) : every;
  // lanes that are not used leave their room to labels between the others
  const room = breadth - reserved * pitch;
  const spaced = Math.max(pitch, Math.min(ROOMY, room / lanes.used));
  return { lanes, all, pitch: spaced, size: Math.min(1, pitch / LANE), first: -breadth / 2 + spaced / 2 + (reserved ? 0 : (room - lanes.used * spaced) / 2) };
}

function bandsOf({ groups, group }: Slice, { tracks, width, height }: Plan, ports: LayoutPorts): LayoutBand[] {
  const box = { x: 0, y: 0, width, height };
  const counts = new Uint32Array(groups.length);
  for (const index of group) counts[index]!++;
  return groups.map((key, index) => ({ key, title: ports.segments ? "" : ports.bandTitle(key), lines: [], box, titleBox: undefined, rows: 1, count: tracks[index] || ports.segments ? counts[index]! : 0 }));
}

/** Background spans, as broad as the tracks; each with its name once, on the inner side, where there is room. */
function trackEras(tracks: readonly Track[], view: View, taken: Taken, said: Taken, ports: LayoutPorts, plot: Layout["plot"]): LayoutEra[] {
  return ports.eras.flatMap((era): LayoutEra[] => {
    // what is behind everything tells nothing apart
    if (era.start <= view.start && era.end >= view.end) return [];
    if (tracks.some((track) => jumpsOf(track).length > 0)) return [];
    const areas: number[][] = [];
    let label: LayoutEra["label"];
    for (const track of tracks) {
      const pixel = (position: number): number => ((position - track.from) / (track.to - track.from)) * track.length;
      const [from, to] = [Math.max(0, pixel(era.start)), Math.min(track.length, pixel(era.end))];
      if (!(to > from)) continue;
      const edges = [0, ...jumpsOf(track), track.length];
      edges.slice(1).forEach((hi, index) => {
        const [lo, a, b] = [edges[index]!, Math.max(edges[index]!, from), Math.min(hi, to)];
        if (b > a) areas.push(areaOn(track, lo, hi, a, b, track.breadth / 2));
      });
      if (tracks.length > 1) continue;
      const { x, y, nx, ny } = nearMiddle(track, from, to);
      const span = Math.ceil(ports.measure(era.title, AXIS));
      const out = track.breadth / 2 + 6 + (Math.abs(nx) * span + Math.abs(ny) * LINE_HEIGHT) / 2;
      const box = { x: x + nx * out - span / 2, y: y + ny * out - LINE_HEIGHT / 2, width: span, height: LINE_HEIGHT };
      const inside = box.x >= plot.x && box.y >= plot.y && box.x + span <= plot.x + plot.width && box.y + LINE_HEIGHT <= plot.y + plot.height;
      if (!inside || to - from < 24 || taken.meets(box)) continue;
      taken.add(box);
      said.add(box);
      label = { lines: [era.title], cut: false, box };
    }
    return areas.length ? [{ id: era.id, title: era.title, areas, label }] : [];
  });
}

function nearMiddle(track: Track, from: number, to: number) {
  const path = pathOf(track);
  const at = (from + to) / 2;
  const [x, y] = path.point(at, 0);
  const [nx, ny] = path.normal(at);
  return { x, y, nx, ny };
}

/** The outline of a stretch of a track. */
function areaOn(track: Track, lo: number, hi: number, from: number, to: number, half: number): number[] {
  const path = pathOf(track, lo, hi);
  const stops = [from, ...path.bends(from, to), to];
  return [...stops.flatMap((along) => path.point(along, -half)), ...stops.reverse().flatMap((along) => path.point(along, half))];
}

function nowLines(tracks: readonly Track[], { now }: LayoutPorts): number[][] {
  return tracks.flatMap((track) => {
    if (now === undefined || !(now >= track.from && now < track.to)) return [];
    const { point } = pathOf(track);
    const at = ((now - track.from) / (track.to - track.from)) * track.length;
    return [[...point(at, -track.breadth / 2 - 3), ...point(at, track.breadth / 2 + 3)]];
  });
}

/** The windows of turns, and a number at the beginning of each. */
function turnsOf({ tracks, turnsAt = [] }: Plan): { readonly views: readonly View[]; readonly words: PlanWord[] } {
  const [track] = tracks;
  if (!track || tracks.length > 1 || !turnsAt.length) return { views: [], words: [] };
  const stops = [0, ...turnsAt.filter((at) => at > 0 && at < track.length - 1), track.length];
  const position = (along: number): number => track.from + (along / track.length) * (track.to - track.from);
  const path = pathOf(track);
  const words: PlanWord[] = [];
  stops.slice(0, -1).forEach((at, index) => {
    const [x, y] = path.point(at, track.breadth / 2 + 8);
    const box = { x: x - 12, y: y - LINE_HEIGHT / 2, width: 12, height: LINE_HEIGHT };
    // of turns that are too near to each other, every so many has its number
    if (words.some((other) => overlaps(other.box, box))) return;
    words.push({ key: `turn ${index + 1}`, lines: [`${index + 1}`], box, font: AXIS, anchor: "middle" });
  });
  return {
    views: stops.slice(1).map((end, index) => ({ start: position(stops[index]!), end: position(end) })),
    words,
  };
}
