import type { Layout } from "../layout/layout.js";
import type { ModelEvent } from "../model/model.js";
import type { Source } from "../source/source.js";
import { after, createLatest, type Eventually, isPromise } from "./latest.js";
import type { Ranks } from "./outline.js";

/** More buttons than this help nobody: beyond it a run stands for the events that it hides. */
const MOST = 400;

/** Gathers the events that a frame shows, by their ids and in the order of time. */
export interface EventsInView {
  /** What is at hand; `changed` is called when more has come. `extra` are the ids of events that are wanted in any case. */
  of(source: Source, layout: Layout, extra: readonly (string | undefined)[]): readonly ModelEvent[];
}

export function createEventsInView(signal: AbortSignal, changed: () => void): EventsInView {
  const latest = createLatest(signal, more);
  let source: Source | undefined;
  let asked: string | undefined;
  let listed: readonly ModelEvent[] = [];
  /** By their ids; `undefined` while an answer is awaited, and where there is none. */
  let known = new Map<string, ModelEvent | undefined>();
  /** The last answer, and what to: while neither layout nor wishes change, and no more has come, it holds. */
  let last: { readonly layout: Layout; readonly wishes: string; readonly events: readonly ModelEvent[] } | undefined;

  function more(): void {
    last = undefined;
    changed();
  }
  function find(from: Source, id: string): ModelEvent | undefined {
    if (!known.has(id)) {
      const keep = known;
      const answer = from.event(id);
      const late = isPromise(answer);
      keep.set(id, late ? undefined : answer);
      if (late) answer.then((event) => (keep.set(id, event), more()), () => {});
    }
    return known.get(id);
  }
  return {
    of(from, layout, extra) {
      const { view: { start, end }, items } = layout;
      const wishes = JSON.stringify(extra);
      if (from === source && last?.layout === layout && last.wishes === wishes) return last.events;
      if (from !== source || known.size > 10 * MOST) [source, asked, listed, known] = [from, undefined, [], new Map()];
      const key = `${start} ${end}`;
      if (asked !== key) {
        asked = key;
        latest(
          () => from.list({ start, end, spanning: true, limit: MOST }),
          ({ events, total }) => {
            listed = total > MOST ? [] : events;
            for (const event of events) known.set(event.id, event);
          },
          () => (listed = []),
        );
      }
      const found = new Map<string, ModelEvent | undefined>(listed.map((event) => [event.id, event]));
      for (const id of [...items.map((item) => item.id), ...extra]) if (id !== undefined && !found.has(id)) found.set(id, find(from, id));
      const events = [...found.values()].filter((event) => event !== undefined).sort((a, b) => a.start - b.start || a.end - b.end || b.importance - a.importance || (a.id < b.id ? -1 : 1));
      last = { layout, wishes, events };
      return events;
    },
  };
}

/** How many events come before one in the order of time; where there is no such event, before a time. */
export function rankOf(source: Source, { start, id }: { readonly start: number; readonly id?: string | undefined }): Eventually<number> {
  return after(source.list({ start: -Infinity, end: start, limit: 0 }), ({ total }) =>
    // of those that begin together, which one it is
    after(source.list({ start: -Infinity, end: Infinity, offset: total, limit: 64 }), ({ events }) => total + Math.max(0, events.findIndex((event) => event.id === id))),
  );
}

/** Where events are in the whole, if the source can say at once. */
export function ranksOf(source: Source, total: number, events: readonly ModelEvent[]): Ranks | undefined {
  const ranks = new Map<string, number>();
  let previous: ModelEvent | undefined;
  let rank = 0;
  for (const event of events) {
    const answer = previous && source.step({ from: previous.id, step: 1 }) === event.id ? rank : rankOf(source, event);
    if (isPromise(answer)) {
      answer.catch(() => {});
      return undefined;
    }
    ranks.set(event.id, (rank = answer + 1));
    previous = event;
  }
  return { total, of: (id) => ranks.get(id) };
}
