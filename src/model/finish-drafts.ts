import { show } from "../errors.js";
import type { Issue, ModelEvent } from "./model.js";
import type { Draft } from "./read-event.js";

export const firstFinite = (...times: readonly (number | undefined)[]): number => times.find((time) => Number.isFinite(time)) ?? NaN;

/** What there is already: from its first to its last time, and which ids are taken. */
export interface Earlier {
  readonly first: number;
  readonly last: number;
  has(id: string): boolean;
}

const NONE: Earlier = { first: Infinity, last: -Infinity, has: () => false };

/**
 * Gives events ids of their own, and open and unknown ends a finite bound to be drawn to: the day an open event was
 * last known (`asOf`), the day of the data, or the last (first) time in the data. The extent itself stays open.
 */
export function finishDrafts(drafts: readonly Draft[], updated: number | undefined, issues: Issue[], earlier: Earlier = NONE): ModelEvent[] {
  let { first } = earlier;
  let last = Number.isFinite(updated) ? Math.max(updated!, earlier.last) : earlier.last;
  for (const { extent, asOf } of drafts) {
    for (const time of [extent.earliestStart, extent.latestStart, extent.earliestEnd, extent.latestEnd, asOf?.latestEnd]) {
      if (!Number.isFinite(time)) continue;
      first = Math.min(first, time!);
      last = Math.max(last, time!);
    }
  }
  if (first > last) first = last = 0;
  const given = new Set(drafts.map(({ id }) => id));
  const taken = new Set<string>();
  const suffixes = new Map<string, number>();
  return drafts.map((draft) => {
    const { row, extent } = draft;
    const { earliestStart, latestStart, earliestEnd, latestEnd, openStart, openEnd } = extent;
    const asOf = draft.asOf && Number.isFinite(draft.asOf.latestEnd) ? draft.asOf.latestEnd : undefined;
    let start = firstFinite(earliestStart, openStart ? first : earliestEnd, first);
    let end = firstFinite(latestEnd, openEnd ? (asOf ?? last) : latestStart, last);
    if (start > end) {
      if (Number.isFinite(earliestStart)) end = start;
      else start = end;
    }
    const wanted = draft.id ?? `event-${row + 1}`;
    let id = wanted;
    // an id that a row was given is never taken by another one
    while (taken.has(id) || earlier.has(id) || (id !== draft.id && given.has(id))) {
      const count = (suffixes.get(wanted) ?? 1) + 1;
      suffixes.set(wanted, count);
      id = `${wanted}-${count}`;
    }
    taken.add(id);
    if (draft.id !== undefined && id !== wanted) issues.push({ row, id: wanted, field: "id", value: show(wanted), reason: `is taken by an earlier row; this one is ${show(id)}` });
    return Object.freeze(Object.assign(draft, { id, start, end, asOf }) as ModelEvent);
  });
}
