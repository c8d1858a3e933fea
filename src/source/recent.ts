/** Keeps what was used last: so many entries, and so much weight in all. */
export interface Recent<Value> {
  get(key: string): Value | undefined;
  set(key: string, value: Value, weight?: number): void;
  clear(): void;
  values(): IterableIterator<Value>;
}

/** An LRU cache of at most `most` entries whose weights come to at most `heaviest`. */
export function createRecent<Value>(most: number, heaviest = Infinity): Recent<Value> {
  const kept = new Map<string, { readonly value: Value; readonly weight: number }>();
  let weight = 0;
  const remove = (key: string): void => {
    weight -= kept.get(key)?.weight ?? 0;
    kept.delete(key);
  };
  return {
    get(key) {
      const entry = kept.get(key);
      if (!entry) return undefined;
      kept.delete(key);
      kept.set(key, entry);
      return entry.value;
    },
    set(key, value, own = 1) {
      remove(key);
      if (own > heaviest) return;
      kept.set(key, { value, weight: own });
      weight += own;
      for (const oldest of kept.keys()) {
        if (kept.size <= most && weight <= heaviest) break;
        remove(oldest);
      }
    },
    clear() {
      kept.clear();
      weight = 0;
    },
    *values() {
      for (const { value } of [...kept.values()].reverse()) yield value;
    },
  };
}
