import { facetOf } from "../layout/plot-frame.js";
import type { LayoutRun } from "../layout/layout.js";
import type { ModelEvent } from "../model/model.js";
import type { Frame } from "../scene/figure.js";
import { after, type Eventually } from "./latest.js";

/** What a run stands for; when it is not `complete`, `events` are only the first of them. */
export interface RunEvents {
  readonly events: readonly ModelEvent[];
  readonly complete: boolean;
}

/**
 * The events of a run in the order of time, at least `limit` of them where it has as many: those of its band that
 * begin within it and have no place of their own, and those that began before and go on into it.
 */
export function runEvents(run: LayoutRun, { figure, layout }: Frame, limit: number): Eventually<RunEvents> {
  const by = facetOf(figure.design);
  const group = by === undefined ? undefined : layout.bands[run.band]?.key;
  const placed = new Set(layout.items.map(({ id }) => id));
  const list = (start: number, end: number) => figure.source.list({ start, end, by, group, limit: limit + placed.size });
  return after(list(run.start, run.end), (within) => {
    const events = within.events.filter(({ id }) => !placed.has(id));
    const complete = within.total === within.events.length;
    if (!complete || events.length >= run.count) return { events, complete };
    return after(list(-Infinity, run.start), (earlier) => ({
      events: [...earlier.events.filter(({ id, end }) => end > run.start && !placed.has(id)), ...events],
      complete: earlier.total === earlier.events.length,
    }));
  });
}
