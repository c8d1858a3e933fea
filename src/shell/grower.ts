import type { Growing } from "../layout/arrangement.js";

/** Ms of work between two rests, so that a page stays quick to answer. */
const WORK = 8;
/** The same until the first labels are there, for which a reader waits. */
const FIRST_WORK = 30;
/** Ms without another set of events, before one that followed another is gone on with. */
const PATIENCE = 200;
/** From so many on a worker is worth its while. */
const WORKER_FROM = 50_000;
const SIZES = 2_000;
const PLACES = 500;

/** What goes on with placing. */
export interface Grower {
  start(growing: Growing): void;
  /** True while not even the most important have their rows. */
  readonly beginning: boolean;
}

/**
 * Gives very many events their rows while the page goes on: in small steps, or in a worker where it may. `changed` is
 * called when more can be shown, with how many have their place. Only the last that is asked for is gone on with.
 */
export function createGrower(page: Window & typeof globalThis, signal: AbortSignal, mayWork: () => boolean, changed: (placed: number, total: number) => void): Grower {
  let turn = new AbortController();
  let busy = false;
  let beginning = false;
  signal.addEventListener("abort", () => turn.abort());
  function start(growing: Growing): void {
    turn.abort();
    beginning = false;
    if (signal.aborted) return;
    beginning = growing.placed === 0 && !growing.waits;
    const mine = (turn = new AbortController());
    // what changes often is not begun anew each time
    const patience = busy || growing.waits ? PATIENCE : 0;
    busy = true;
    const told = (placed: number): void => {
      beginning = false;
      changed(placed, growing.total);
    };
    void grow(page, growing, mine.signal, patience, mayWork() && growing.total >= WORKER_FROM, told).finally(() => {
      if (turn === mine) busy = beginning = false;
    });
  }
  return {
    start,
    get beginning() {
      return beginning;
    },
  };
}

async function grow(page: Window & typeof globalThis, growing: Growing, signal: AbortSignal, patience: number, elsewhere: boolean, told: (placed: number) => void): Promise<void> {
  const rest = () => new Promise((resolve) => void page.setTimeout(resolve));
  /** Works until there is nothing left or it is called off, with rests. */
  const work = async (step: () => boolean, time = WORK): Promise<void> => {
    for (let more = true; more && !signal.aborted; ) {
      await rest();
      if (signal.aborted) return;
      for (const until = page.performance.now() + time; more && page.performance.now() < until; ) more = step();
    }
  };
  const wait = () => new Promise((resolve) => void page.setTimeout(resolve, patience));
  if (growing.waits) await wait();
  if (!growing.placed) {
    await work(growing.begin, growing.waits ? WORK : FIRST_WORK);
    if (signal.aborted) return;
    if (!growing.waits) {
      growing.show();
      told(growing.placed);
    }
  }
  if (!growing.waits) await wait();
  if (signal.aborted) return;
  await work(() => growing.size(SIZES));
  if (signal.aborted) return;
  const done = elsewhere && page.Worker ? await import("./placing-worker.js").then(({ placeInWorker }) => placeInWorker(growing, signal, told), () => false) : false;
  if (done || signal.aborted) return;
  await work(growing.sort);
  if (signal.aborted) return;
  let next = 2 * growing.placed;
  await work(() => {
    const more = growing.place(PLACES);
    if (more && !growing.waits && growing.placed >= next) {
      next *= 2;
      growing.show();
      told(growing.placed);
    }
    return more;
  });
  if (signal.aborted) return;
  growing.finish();
  told(growing.total);
}
