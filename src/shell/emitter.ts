/** Listeners by the name of what they listen to; each name has its own kind of message. */
export interface Emitter<Events> {
  /** Returns the function that removes the listener. */
  on<Name extends keyof Events>(name: Name, listener: (message: Events[Name]) => void): () => void;
  emit<Name extends keyof Events>(name: Name, message: Events[Name]): void;
}

/** What a listener throws goes to the page as an uncaught error, and harms neither the timeline nor other listeners. */
export function createEmitter<Events>(signal: AbortSignal): Emitter<Events> {
  const listeners = new Map<keyof Events, Set<(message: never) => void>>();
  signal.addEventListener("abort", () => listeners.clear(), { once: true });
  return {
    on(name, listener) {
      let set = listeners.get(name);
      if (!set) listeners.set(name, (set = new Set()));
      // A listener that is added twice is removed twice.
      const own = (message: Events[typeof name]) => listener(message);
      if (!signal.aborted) set.add(own);
      return () => void set.delete(own);
    },
    emit(name, message) {
      for (const listener of [...(listeners.get(name) ?? [])]) {
        try {
          (listener as (message: Events[typeof name]) => void)(message);
        } catch (error) {
          queueMicrotask(() => {
            throw error;
          });
        }
      }
    },
  };
}
