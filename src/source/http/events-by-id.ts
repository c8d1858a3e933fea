import type { ModelEvent } from "../../model/model.js";
import { createRecent } from "../recent.js";

/** The most characters of ids in one address, and the most events that are kept. */
const LONGEST = 4_000;
const MOST = 2_000;

export interface EventsById {
  get(id: string): ModelEvent | Promise<ModelEvent | undefined>;
  keep(events: readonly ModelEvent[]): void;
  clear(): void;
}

/** Gets events by their ids, those asked for in one turn together. `load` is given as many as fit in an address. */
export function createEventsById(load: (ids: readonly string[]) => Promise<readonly ModelEvent[]>): EventsById {
  const kept = createRecent<ModelEvent>(MOST);
  let wanted = new Map<string, Promise<ModelEvent | undefined>>();
  let batch: Promise<ReadonlyMap<string, ModelEvent>> | undefined;
  const keep = (events: readonly ModelEvent[]): void => events.forEach((event) => kept.set(event.id, event));

  async function send(): Promise<ReadonlyMap<string, ModelEvent>> {
    await Promise.resolve();
    const ids = [...wanted.keys()];
    wanted = new Map();
    batch = undefined;
    const found = await Promise.all(inPieces(ids).map(load));
    keep(found.flat());
    return new Map(found.flat().map((event) => [event.id, event]));
  }
  return {
    get(id) {
      const event = kept.get(id);
      if (event) return event;
      let answer = wanted.get(id);
      if (!answer) {
        batch ??= send();
        answer = batch.then((found) => found.get(id));
        wanted.set(id, answer);
      }
      return answer;
    },
    keep,
    clear: () => kept.clear(),
  };
}

function inPieces(ids: readonly string[]): string[][] {
  const pieces: string[][] = [[]];
  let length = 0;
  for (const id of ids) {
    const own = encodeURIComponent(id).length + 4;
    if (length + own > LONGEST && pieces.at(-1)!.length) {
      pieces.push([]);
      length = 0;
    }
    pieces.at(-1)!.push(id);
    length += own;
  }
  return pieces;
}
