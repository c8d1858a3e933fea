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
  /** The title of its row, where there are several. */
  readonly lane: string | undefined;
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
  const items = new Map(layout.items.map((item) => [item.id, item]));
  const runs = new Map(layout.runs.flatMap((run) => run.ids.map((id) => [id, run])));
  const laneOf = (placed?: LayoutItem | LayoutRun) => (layout.bands[1] && placed ? layout.bands[placed.band]?.title : undefined);
  let holder: LayoutRun | undefined;
  const entries = events.map((event): Entry => {
    const { id, start } = event;
    const item = items.get(id);
    const run = runs.get(id);
    const current = id === selected;
    if (current) holder = run;
    return { key: eventKey(id), event, start, lane: laneOf(item ?? run), box: item ? itemTarget(layout, item) : run ? target(layout, run.box) : placeTarget(layout, start), hidden: !item, current };
  });
  return [...entries, ...layout.runs.map((run) => ({ key: runKey(run.key), run, start: run.start, lane: laneOf(run), box: target(layout, run.box), hidden: false, current: run === holder }))];
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
 * horizontal figure, or in one column of a vertical one.
 */
export function neighbour(entries: readonly Entry[], from: Entry, step: 1 | -1, { orientation }: Layout): Entry | undefined {
  const across = ({ box }: Entry) => (orientation === "horizontal" ? box.y + box.height / 2 : box.x);
  const along = ({ box }: Entry) => (orientation === "horizontal" ? box.x : box.y);
  let best: Entry | undefined;
  let least = Infinity;
  for (const entry of entries) {
    const away = (across(entry) - across(from)) * step;
    if (entry.hidden || away < ROW / 2) continue;
    // rows first, and then time within the row
    const distance = Math.round(away / ROW) * 1e6 + Math.abs(along(entry) - along(from));
    if (distance < least) [best, least] = [entry, distance];
  }
  return best;
}

/** Pixels: boxes whose middles are nearer than half of it are in one row. */
const ROW = 24;
