import type { Layout } from "../layout/layout.js";
import type { ModelEvent } from "../model/model.js";
import type { ListQuery, Source } from "../source/source.js";
import { createLatest } from "./latest.js";
import type { Ranks } from "./outline.js";

/** More buttons than this help nobody: beyond it a run stands for the events that it hides. */
const MOST = 400;

/** Gathers the events that a frame shows, by their ids and in the order of time. */
export interface EventsInView {
  /** What is at hand; `changed` is called when more has come. `extra` are the ids of events that are wanted in any case. */
  of(source: Source, layout: Layout, extra: readonly (string | undefined)[]): readonly ModelEvent[];
}

export function createEventsInView(signal: AbortSignal, changed: () => void): EventsInView {
  const latest = createLatest(signal);
  let source: Source | undefined;
  let asked: string | undefined;
  let listed: readonly ModelEvent[] = [];
  let known = new Map<string, ModelEvent>();
  const awaited = new Set<string>();

  function list(from: Source, { start, end }: ListQuery): void {
    const key = `${start} ${end}`;
    if (asked === key) return;
    asked = key;
    let atOnce = true;
    latest(
      () => from.list({ start, end, spanning: true, limit: MOST }),
      ({ events, total }) => {
        listed = total > MOST ? [] : events;
        for (const event of events) known.set(event.id, event);
        if (!atOnce) changed();
      },
      () => (listed = []),
    );
    atOnce = false;
  }
  function find(from: Source, id: string): ModelEvent | undefined {
    const event = known.get(id);
    if (event || awaited.has(id)) return event;
    const answer = from.event(id);
    if (!(answer instanceof Promise)) {
      if (answer) known.set(id, answer);
      return answer;
    }
    awaited.add(id);
    answer.then(
      (late) => {
        if (signal.aborted || from !== source || !late) return;
        known.set(id, late);
        changed();
      },
      () => {},
    );
    return undefined;
  }
  return {
    of(from, { view, items }, extra) {
      if (from !== source) {
        [source, asked, listed, known] = [from, undefined, [], new Map()];
        awaited.clear();
      }
      if (known.size > 10 * MOST) known.clear();
      list(from, { ...view, limit: MOST });
      const found = new Map(listed.map((event) => [event.id, event]));
      for (const id of [...items.map((item) => item.id), ...extra]) {
        if (id === undefined || found.has(id)) continue;
        const event = find(from, id);
        if (event) found.set(id, event);
      }
      return [...found.values()].sort((a, b) => a.start - b.start || a.end - b.end || b.importance - a.importance || (a.id < b.id ? -1 : 1));
    },
  };
}

/** Where events are in the whole, if the source can say at once. */
export function ranksOf(source: Source, total: number, events: readonly ModelEvent[]): Ranks | undefined {
  const ranks = new Map<string, number>();
  let previous: ModelEvent | undefined;
  let rank = 0;
  for (const event of events) {
    const next = previous && source.step({ from: previous.id, step: 1 });
    if (next instanceof Promise) return undefined;
    if (!previous || next !== event.id) {
      const before = source.list({ start: -Infinity, end: event.start, limit: 0 });
      if (before instanceof Promise) return undefined;
      // of those that begin together, which one it is
      const together = source.list({ start: event.start, end: event.start + 1, limit: 64 });
      if (together instanceof Promise) return undefined;
      rank = before.total + Math.max(0, together.events.findIndex(({ id }) => id === event.id));
    }
    ranks.set(event.id, ++rank);
    previous = event;
  }
  return { total, of: (id) => ranks.get(id) };
}
