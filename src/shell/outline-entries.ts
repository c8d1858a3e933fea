import type { Box, Layout, LayoutItem, LayoutRun } from "../layout/layout.js";
import type { ModelEvent } from "../model/model.js";
import type { Frame } from "../scene/figure.js";
import { itemTarget, placeTarget, target } from "./geometry.js";

/** One thing that the keyboard can reach: an event, drawn or hidden in a run, or a run. */
export interface Entry {
  readonly key: string;
  readonly event?: ModelEvent;
  readonly run?: LayoutRun;
  readonly start: number;
  /** The title of its row, where there are several; of all of them, where it stands in more than one. */
  readonly lane: string | undefined;
  /** The row that its place is in. */
  readonly band: number | undefined;
  /** Pixels of the figure. */
  readonly box: Box;
  /** An event that has no place of its own: it is where its run is. */
  readonly hidden: boolean;
  /** The selected event, and the run that hides it. */
  readonly current: boolean;
}

export const eventKey = (id: string) => `event:${id}`;
export const runKey = (key: string) => `run:${key}`;

/** The events of a frame in the order of time, and its runs. */
export function toEntries({ layout, events, selected }: Frame): readonly Entry[] {
  const items = byId(layout.items, (item) => [item.id]);
  // what a run counts is only looked at where one of the events may be among it
  const runs = events.some(({ id }) => !items.has(id)) ? byId(layout.runs, (run) => run.ids) : new Map<string, readonly LayoutRun[]>();
  const lanesOf = (places: readonly (LayoutItem | LayoutRun)[]) =>
    layout.bands[1] && places[0] ? [...new Set(places.map(({ band }) => band))].sort((a, b) => a - b).map((band) => layout.bands[band]?.title).join(", ") : undefined;
  let holder: LayoutRun | undefined;
  const entries = events.map((event): Entry => {
    const { id, start } = event;
    const places = [...(items.get(id) ?? []), ...(runs.get(id) ?? [])];
    const [item] = items.get(id) ?? [];
    const [run] = runs.get(id) ?? [];
    const current = id === selected;
    if (current) holder = run;
    return { key: eventKey(id), event, start, lane: lanesOf(places), band: (item ?? run)?.band, box: item ? itemTarget(layout, item) : run ? target(layout, run.box) : placeTarget(layout, start), hidden: !item, current };
  });
  return [...entries, ...layout.runs.map((run) => ({ key: runKey(run.key), run, start: run.start, lane: lanesOf([run]), band: run.band, box: target(layout, run.box), hidden: false, current: run === holder }))];
}

/** What stands for each event, in the order given. */
function byId<T>(all: readonly T[], idsOf: (one: T) => readonly string[]): ReadonlyMap<string, readonly T[]> {
  const found = new Map<string, T[]>();
  for (const one of all) for (const id of idsOf(one)) found.set(id, [...(found.get(id) ?? []), one]);
  return found;
}

/** The run that counts an event which has no place of its own. */
export function runOf({ runs }: Layout, id: string): LayoutRun | undefined {
  return runs.find(({ ids }) => ids.includes(id));
}

/** The entry that is nearest in time. */
export function nearestEntry(entries: readonly Entry[], time: number): Entry | undefined {
  let best: Entry | undefined;
  for (const entry of entries) if (!best || Math.abs(entry.start - time) < Math.abs(best.start - time)) best = entry;
  return best;
}

/**
 * The entry in the row before (-1) or after (1) that is nearest in time, where a row is what lies at one height of a
 * horizontal figure, or in one column of a vertical one. Where time does not run straight a row is a facet; without
 * facets it is what lies above or below. After an event that a run counts comes that run.
 */
export function neighbour(entries: readonly Entry[], from: Entry, step: 1 | -1, layout: Layout): Entry | undefined {
  const own = step > 0 && from.hidden ? entries.find(({ run }) => run?.ids.includes(from.event!.id)) : undefined;
  if (own) return own;
  const far = layout.axisLine ? byRow : layout.bands[1] ? byFacet : bySight;
  let best: Entry | undefined;
  let least: Far = [Infinity, 0];
  for (const entry of entries) {
    const distance = entry.hidden ? undefined : far(entry, from, step, layout);
    if (distance && (distance[0] - least[0] || distance[1] - least[1]) < 0) [best, least] = [entry, distance];
  }
  return best;
}

/** How far away something is: rows first, and then within the row. */
type Far = readonly [rows: number, within: number];
type HowFar = (entry: Entry, from: Entry, step: 1 | -1, layout: Layout) => Far | undefined;

const byRow: HowFar = ({ box }, from, step, { orientation }) => {
  const across = ({ y, height, x }: Box) => (orientation === "horizontal" ? y + height / 2 : x);
  const along = ({ x, y }: Box) => (orientation === "horizontal" ? x : y);
  const away = (across(box) - across(from.box)) * step;
  return away < ROW / 2 ? undefined : [Math.round(away / ROW), Math.abs(along(box) - along(from.box))];
};

const byFacet: HowFar = ({ band = 0, start }, from, step) => {
  const away = (band - (from.band ?? 0)) * step;
  return away > 0 ? [away, Math.abs(start - from.start)] : undefined;
};

const bySight: HowFar = ({ box }, from, step, { orientation }) => {
  const right = box.x + box.width / 2 - from.box.x - from.box.width / 2;
  const down = box.y + box.height / 2 - from.box.y - from.box.height / 2;
  const [away, aside] = orientation === "horizontal" ? [down * step, right] : [right * step, down];
  return away < ROW / 2 ? undefined : [away + 2 * Math.abs(aside), 0];
};

/** Pixels: boxes whose middles are nearer than half of it are in one row. */
const ROW = 24;
