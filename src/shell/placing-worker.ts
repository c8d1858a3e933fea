import type { Growing } from "../layout/arrangement.js";
import type { PlacingReport, PlacingTask } from "../worker/placing.js";

/**
 * Places events in a worker; each report is shown and told. Resolves with `false` where no worker runs: under a policy that
 * refuses it, in a page that is a file, or where a bundler has not taken its module along.
 */
export function placeInWorker(growing: Growing, signal: AbortSignal, told: (placed: number) => void): Promise<boolean> {
  return new Promise((resolve) => {
    let worker: Worker;
    try {
      // in this form bundlers see that its module belongs to the package
      worker = new Worker(new URL("../worker/placing.js", import.meta.url), { type: "module" });
    } catch {
      resolve(false);
      return;
    }
    const end = (done: boolean): void => {
      worker.terminate();
      resolve(done);
    };
    signal.addEventListener("abort", () => end(true), { once: true });
    worker.onerror = (event) => {
      event.preventDefault();
      end(false);
    };
    worker.onmessage = ({ data }: MessageEvent<PlacingReport>) => {
      if (signal.aborted) return;
      if (data.done) growing.finish(data, data.lane);
      else if (!growing.waits) growing.show(data, data.lane);
      told(data.placed);
      if (data.done) end(true);
    };
    const task = copyOf(growing);
    worker.postMessage(task, [task.items.start.buffer, task.items.end.buffer, task.items.size.buffer, task.items.lead.buffer, task.items.importance.buffer]);
  });
}

/** Copies of the columns, which can be handed over. */
function copyOf({ items, room: { group, rows, bars } }: Growing): PlacingTask {
  const { start, end, size, lead, importance } = items;
  return { items: { start: start.slice(), end: end.slice(), size: size.slice(), lead: lead.slice(), importance: importance.slice() }, group, rows, bars };
}
