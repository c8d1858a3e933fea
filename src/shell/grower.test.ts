// @vitest-environment jsdom
import { afterEach, describe, expect, test, vi } from "vitest";
import { madeColumns } from "../../test/node/columns/made.js";
import { columnSource } from "../columns/column-source.js";
import type { Growing } from "../layout/arrangement.js";
import { orderOfMany } from "../layout/placing-order.js";
import { createPlacing } from "../layout/placing.js";
import { figureQuery, layoutFigure } from "../scene/layout-figure.js";
import { toFigure } from "../scene/to-figure.js";
import { estimateWidth } from "../text/estimate.js";
import type { PlacingReport, PlacingTask } from "../worker/placing.js";
import { createGrower } from "./grower.js";

/** A figure with more events than have their places at once, and what is left. */
function rest(size: number) {
  const source = columnSource(madeColumns(size, 5));
  const figure = toFigure({ data: source });
  let growing: Growing | undefined;
  const room = { width: 900, height: undefined, maxHeight: 500, measure: estimateWidth, grow: (left: Growing) => void (growing = left) };
  const view = { start: 0, end: 3e10 };
  const items = () => layoutFigure(figure, source.view(figureQuery(figure, view, room)), view, room).items.map(({ id, across }) => `${id} ${across}`);
  items();
  return { items, growing: growing! };
}

/** A worker that does its work when it is asked to. */
function fakeWorker(how: "works" | "fails" | "is refused") {
  const started: { readonly url: string; terminated: boolean }[] = [];
  class Fake {
    onmessage: ((event: { data: PlacingReport }) => void) | undefined;
    onerror: ((event: { preventDefault(): void }) => void) | undefined;
    readonly log;
    constructor(url: URL) {
      if (how === "is refused") throw new Error("refused");
      started.push((this.log = { url: url.href, terminated: false }));
    }
    postMessage({ items, group, rows, bars }: PlacingTask) {
      setTimeout(() => {
        if (this.log.terminated) return;
        if (how === "fails") return this.onerror?.({ preventDefault() {} });
        const result = { row: new Uint16Array(items.start.length), reveal: new Float32Array(items.start.length) };
        createPlacing(items, orderOfMany(items), { group, rows, bars }, result).step(Infinity);
        this.onmessage?.({ data: { ...result, lane: new Uint8Array(), placed: items.start.length, done: true } });
      });
    }
    terminate() {
      this.log.terminated = true;
    }
  }
  vi.stubGlobal("Worker", Fake);
  window.Worker = Fake as never;
  return started;
}

afterEach(() => {
  vi.unstubAllGlobals();
  delete (window as { Worker?: unknown }).Worker;
});

async function grown(size: number, mayWork: boolean) {
  const { items, growing } = rest(size);
  const before = items();
  const told: number[] = [];
  await new Promise<void>((done) => {
    createGrower(window, new AbortController().signal, () => mayWork, (placed, total) => (told.push(placed), placed === total && done())).start(growing);
  });
  return { before, after: items(), told };
}

describe("what goes on with placing", () => {
  test("places all in steps, tells how far it is, and moves nothing", async () => {
    const { before, after, told } = await grown(12_000, false);
    expect(told.at(-1)).toBe(12_000);
    expect(told).toEqual([...told].sort((a, b) => a - b));
    expect(told.length).toBeGreaterThan(1);
    expect(after.length).toBeGreaterThanOrEqual(before.length);
    expect(before.filter((item) => !after.includes(item))).toEqual([]);
  });

  test("has a worker do it where it may and it is worth it, with the same result", async () => {
    const started = fakeWorker("works");
    const elsewhere = await grown(50_000, true);
    expect(started).toHaveLength(1);
    expect(started[0]!.url).toMatch(/worker\/placing\b/);
    expect(started[0]!.terminated).toBe(true);
    const here = await grown(50_000, false);
    expect(elsewhere.after).toEqual(here.after);
    await grown(12_000, true);
    expect(started).toHaveLength(1);
  });

  test.each(["fails", "is refused"] as const)("goes on in steps where a worker %s", async (how) => {
    fakeWorker(how);
    const { told } = await grown(50_000, true);
    expect(told.at(-1)).toBe(50_000);
  });

  test("is called off by the next and by the end", async () => {
    const first = rest(12_000);
    const second = rest(9_000);
    const end = new AbortController();
    const told: [number, number][] = [];
    const grower = createGrower(window, end.signal, () => false, (placed, total) => void told.push([placed, total]));
    grower.start(first.growing);
    grower.start(second.growing);
    await vi.waitFor(() => expect(told.at(-1)).toEqual([9_000, 9_000]), { timeout: 20_000 });
    expect(told.every(([, total]) => total === 9_000)).toBe(true);
    end.abort();
    grower.start(first.growing);
    await new Promise((resolve) => setTimeout(resolve, 60));
    expect(first.growing.placed).toBeLessThan(12_000);
  });

  test("begins with the important, which of a great many have no place in the first picture", async () => {
    const { items, growing } = rest(200_000);
    expect(growing.placed).toBe(0);
    expect(items()).toEqual([]);
    const end = new AbortController();
    let shown: readonly string[] | undefined;
    const grower = createGrower(window, end.signal, () => false, () => (shown ??= items()));
    grower.start(growing);
    expect(grower.beginning).toBe(true);
    await vi.waitFor(() => expect(shown).toBeDefined(), { timeout: 20_000 });
    expect(grower.beginning).toBe(false);
    expect(shown!.length).toBeGreaterThan(3);
    end.abort();
  });
});
