import { abortError, platform, type Stop } from "./platform.js";
import type { CancelSignal } from "./source.js";

/** Work that several may wait for; it is called off when nobody does any more. */
export interface Shared<Value> {
  join(key: string, signal: CancelSignal | undefined, start: (signal: CancelSignal) => Promise<Value>): Promise<Value>;
}

interface Work<Value> {
  readonly stop: Stop;
  readonly answer: Promise<Value>;
  waiting: number;
}

/**
 * Joins equal questions while they are under way. Who called one off may ask it again in the same turn, as a timeline does
 * that pans within a tile, and joins what is under way.
 */
export function createShared<Value>(): Shared<Value> {
  const works = new Map<string, Work<Value>>();
  return {
    join(key, signal, start) {
      if (signal?.aborted) return Promise.reject(abortError());
      let work = works.get(key);
      if (!work) {
        const stop = new (platform().AbortController)();
        const mine: Work<Value> = { stop, waiting: 0, answer: start(stop.signal).finally(() => works.get(key) === mine && works.delete(key)) };
        works.set(key, (work = mine));
      }
      const joined = work;
      joined.waiting++;
      return new Promise<Value>((resolve, reject) => {
        joined.answer.then(resolve, reject);
        signal?.addEventListener("abort", () => {
          reject(abortError());
          joined.waiting--;
          void Promise.resolve().then(() => {
            if (joined.waiting > 0) return;
            if (works.get(key) === joined) works.delete(key);
            joined.stop.abort();
          });
        });
      });
    },
  };
}
