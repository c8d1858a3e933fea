// @vitest-environment jsdom
import { describe, expect, test, vi } from "vitest";
import { fakePage, proxies, years } from "../../test/jsdom/page.js";
import { TimeloomError } from "../errors.js";
import { toFigure } from "../scene/to-figure.js";
import type { CancelSignal, Slice, Source } from "../source/source.js";
import { createTimeline } from "./create-timeline.js";

const page = fakePage();
const picture = () => document.querySelector(".tl-svg")?.outerHTML ?? "";
const title = () => document.querySelector(".tl-title")?.textContent;

describe("the container", () => {
  test.each([
    ["null", null, /is not an element; is it in the page yet/],
    ["a selector", "#here", /invalid container: "#here" is not an element/],
    ["a text node", document.createTextNode(""), /not an element/],
    ["an element without a window", document.implementation.createHTMLDocument("").body, /has no window/],
  ])("%s is refused", (_, container, message) => {
    const make = () => createTimeline(container as Element, { data: years(1) });
    expect(make).toThrow(message);
    expect(make).toThrow(expect.objectContaining({ code: "invalid-container" }) as Error);
  });

  test("keeps what it holds", () => {
    page.container.append("before");
    page.mount({ data: years(2) }).destroy();
    expect(page.container.innerHTML).toBe("before");
  });

  test("may be taken out of the page before the first frame", () => {
    page.width = 0;
    const timeline = page.mount({ data: years(2) });
    page.container.remove();
    page.width = 500;
    page.rest();
    timeline.update({ title: "x" });
    page.rest();
    timeline.destroy();
  });
});

describe("the first frame", () => {
  test("is drawn at once", () => {
    const timeline = page.mount({ data: years(5), title: "Years" });
    expect(title()).toBe("Years");
    expect(proxies()).toHaveLength(5);
    expect(timeline.pending).toBe(false);
    expect(timeline.toSvg()).toContain("Event 3");
  });

  test("waits for a width, and nothing is computed before", () => {
    page.width = 0;
    const timeline = page.mount({ data: years(5), view: { start: "1901", end: "1902" } });
    expect(picture()).not.toContain("Event");
    expect(timeline.toSvg()).toBe("");
    expect(timeline.pending).toBe(false);
    expect(timeline.view).toEqual({ start: Date.UTC(1901, 0), end: Date.UTC(1903, 0) });
    page.width = 700;
    expect(timeline.pending).toBe(true);
    page.rest();
    expect(picture()).toContain("Event 1");
  });

  test("tells load, also to who listens after", async () => {
    const load = vi.fn();
    page.mount({ data: years(5) }).on("load", load);
    await Promise.resolve();
    expect(load.mock.calls).toEqual([[{ count: 5 }]]);
  });

  test.each([[[]], [years(1)], [[...years(3), { id: "bad", title: "Bad", date: "31 February" }]], [Array.from({ length: 40 }, (_, index) => ({ title: `Same ${index}`, date: "1914-07-28" }))]])(
    "is drawn of any data (%#)",
    (data) => {
      const timeline = page.mount({ data });
      expect(picture()).not.toMatch(/NaN|Infinity|undefined/);
      expect(timeline.issues).toHaveLength(data.some(({ title: name }) => name === "Bad") ? 1 : 0);
    },
  );
});

describe("update", () => {
  test("10,000 times is one render, of the last state", () => {
    const timeline = page.mount({ data: years(20) });
    const before = picture();
    for (let index = 0; index < 10_000; index++) timeline.update({ title: `Title ${index}`, data: years(3 + (index % 5), 1800) });
    expect(picture()).toBe(before);
    expect(timeline.pending).toBe(true);
    expect(page.frame()).toBe(1);
    expect(page.frame()).toBe(0);
    expect(title()).toBe("Title 9999");
    expect(proxies()).toHaveLength(3 + (9999 % 5));
    expect(timeline.pending).toBe(false);
  });

  test("reads only the last data of a frame", () => {
    const timeline = page.mount({ data: years(2) });
    let reads = 0;
    const counted = () => Object.defineProperty({ title: "Event" }, "date", { enumerable: true, get: () => (reads++, "1950") });
    for (let index = 0; index < 100; index++) timeline.update({ data: [counted()] });
    expect(reads).toBe(0);
    page.rest();
    expect(reads).toBeGreaterThan(0);
    expect(reads).toBeLessThan(5);
  });

  test("throws for wrong options and changes nothing", () => {
    const timeline = page.mount({ data: years(5), title: "Kept" });
    expect(() => timeline.update({ theme: "drak" as "dark" })).toThrow(TimeloomError);
    expect(() => timeline.update({ data: years(2), titel: "x" } as never)).toThrow(/did you mean title/);
    expect(() => timeline.update({ view: { start: "1920", end: "1910" } })).toThrow(/invalid view.end/);
    expect(() => timeline.update({ data: 5 as never })).toThrow(/invalid data/);
    expect(timeline.pending).toBe(false);
    page.rest();
    expect(title()).toBe("Kept");
    expect(proxies()).toHaveLength(5);
  });

  test("reads issues and view of data that is not drawn yet", () => {
    const timeline = page.mount({ data: years(5) });
    timeline.update({ data: [{ title: "Bad", date: "x" }, { title: "Good", date: "2001" }] });
    expect(timeline.issues).toHaveLength(1);
    expect(timeline.view.start).toBeGreaterThan(Date.UTC(1999, 0));
  });

  test("goes to a view, and keeps the reader's when other options change", () => {
    const timeline = page.mount({ data: years(100) });
    timeline.update({ view: { start: "1920", end: "1929" } });
    expect(timeline.view).toEqual({ start: Date.UTC(1920, 0), end: Date.UTC(1930, 0) });
    timeline.update({ view: undefined });
    const all = timeline.view;
    expect(all.start).toBeLessThan(Date.UTC(1901, 0));
    page.rest();
    document.querySelector<HTMLElement>(".tl-stage")!.dispatchEvent(new WheelEvent("wheel", { deltaX: 100, deltaY: 0, cancelable: true }));
    const panned = timeline.view;
    expect(panned.start).toBeGreaterThan(all.start);
    timeline.update({ theme: "dark" });
    page.rest();
    expect(timeline.view).toEqual(panned);
    expect(document.querySelector<HTMLElement>(".tl")!.dataset.theme).toBe("dark");
  });

  test("does nothing after destroy", () => {
    const timeline = page.mount({ data: years(5) });
    timeline.destroy();
    timeline.update({ title: "x" });
    expect(timeline.pending).toBe(false);
    expect(page.frame()).toBe(0);
  });
});

describe("destroy", () => {
  test("leaves no node, listener, timer or frame, and can be called again", () => {
    const added = new Map<EventTarget, number>();
    const add = EventTarget.prototype.addEventListener;
    vi.spyOn(EventTarget.prototype, "addEventListener").mockImplementation(function (this: EventTarget, type, listener, options) {
      const signal = typeof options === "object" ? options?.signal : undefined;
      if (this === window || this === document || this === page.container) {
        expect(signal, `the listener for ${type} ends with the timeline`).toBeDefined();
        added.set(this, (added.get(this) ?? 0) + 1);
        signal?.addEventListener("abort", () => added.set(this, added.get(this)! - 1));
      }
      add.call(this, type, listener, options);
    });
    const timeline = page.mount({ data: years(50) });
    timeline.select("e3");
    timeline.update({ theme: "dark" });
    expect([...added.values()].reduce((sum, count) => sum + count, 0)).toBeGreaterThan(0);
    timeline.destroy();
    timeline.destroy();
    expect(page.container.childNodes).toHaveLength(0);
    expect([...added.values()].every((count) => count === 0)).toBe(true);
    expect(vi.getTimerCount()).toBe(0);
    expect(page.frame()).toBe(0);
  });

  test("in a listener ends the frame quietly", () => {
    const timeline = page.mount({ data: years(50) });
    timeline.on("view", () => timeline.destroy());
    timeline.update({ view: { start: "1910" } });
    page.rest();
    expect(page.container.childNodes).toHaveLength(0);
    expect(vi.getTimerCount()).toBe(0);
  });

  test("leaves room for another", () => {
    page.mount({ data: years(3) }).destroy();
    page.mount({ data: years(4) });
    expect(proxies()).toHaveLength(4);
  });
});

test("two timelines have ids of their own and do not touch each other", () => {
  const one = page.mount({ data: years(3), title: "One" });
  const two = page.mount({ data: years(4), title: "Two" });
  one.select("e1");
  page.rest();
  const ids = [...document.querySelectorAll("[id]")].map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids.length).toBeGreaterThan(4);
  one.destroy();
  two.update({ title: "Still two" });
  page.rest();
  expect(title()).toBe("Still two");
});

describe("select", () => {
  test("opens the detail, tells it once, and closes", () => {
    const timeline = page.mount({ data: years(9) });
    const told = vi.fn();
    timeline.on("select", told);
    timeline.select("e4");
    timeline.select("e4");
    page.rest();
    expect(document.querySelector(".tl-detail")).toHaveProperty("hidden", false);
    expect(document.querySelector(".tl-detail")?.textContent).toContain("Event 4");
    expect(document.querySelector("[aria-current=true]")?.textContent).toContain("Event 4");
    timeline.select(undefined);
    page.rest();
    expect(document.querySelector(".tl-detail")).toHaveProperty("hidden", true);
    expect((told.mock.calls as [{ id?: string; event?: { title: string } }][]).map(([{ id, event }]) => [id, event?.title])).toEqual([["e4", "Event 4"], [undefined, undefined]]);
  });

  test("brings the event into view", () => {
    const timeline = page.mount({ data: years(200), view: { start: "1900", end: "1905" }, motion: "none" });
    timeline.select("e150");
    page.rest();
    expect(timeline.view.start).toBeLessThan(Date.UTC(2050, 6));
    expect(timeline.view.end).toBeGreaterThan(Date.UTC(2050, 6));
  });

  test("ends when the data no longer has the event", () => {
    const timeline = page.mount({ data: years(9), selected: "e8" });
    const told = vi.fn();
    timeline.on("select", told);
    timeline.update({ data: years(9, 1950) });
    page.rest();
    expect(told).not.toHaveBeenCalled();
    timeline.update({ data: years(5) });
    page.rest();
    expect(told.mock.calls).toEqual([[{ id: undefined, event: undefined }]]);
    expect(document.querySelector(".tl-detail")).toHaveProperty("hidden", true);
  });

  test("an unknown id is an error that is told, not thrown", () => {
    const timeline = page.mount({ data: years(3), selected: "e1" });
    const error = vi.fn();
    timeline.on("error", error);
    timeline.select("nobody");
    expect(error.mock.calls[0]![0]).toMatchObject({ code: "invalid-option", message: 'unknown event: "nobody"' });
    page.rest();
    expect(document.querySelector(".tl-detail")?.textContent).toContain("Event 1");
  });
});

describe("listeners", () => {
  test("can be removed, each by its own function", () => {
    const timeline = page.mount({ data: years(3) });
    const told = vi.fn();
    const stop = timeline.on("select", told);
    timeline.on("select", told);
    stop();
    stop();
    timeline.select("e1");
    expect(told).toHaveBeenCalledTimes(1);
  });

  test("that throw harm neither the timeline nor others", async () => {
    const timeline = page.mount({ data: years(3) });
    const told = vi.fn();
    const thrown = new Promise((resolve) => process.once("uncaughtException", resolve));
    const others = process.listeners("uncaughtException").slice(0, -1);
    for (const listener of others) process.removeListener("uncaughtException", listener);
    timeline.on("select", () => {
      throw new Error("mine");
    });
    timeline.on("select", told);
    timeline.select("e1");
    expect(told).toHaveBeenCalledTimes(1);
    expect(await thrown).toMatchObject({ message: "mine" });
    for (const listener of others) process.on("uncaughtException", listener);
  });
});

describe("a source that answers later", () => {
  /** Answers when told to, from a source in memory. */
  function slowSource() {
    const memory = toFigure({ data: years(30) }).source;
    const queries: { readonly signal: CancelSignal; readonly answer: () => void; readonly fail: (reason: unknown) => void }[] = [];
    const source: Source = {
      ...memory,
      info: async () => await memory.info(),
      view: (query) =>
        new Promise<Slice>((resolve, reject) => {
          queries.push({ signal: query.signal!, answer: () => resolve(memory.view(query)), fail: reject });
        }),
    };
    return { source, queries };
  }
  const turn = async () => {
    for (let count = 0; count < 5; count++) await Promise.resolve();
  };

  test("is waited for, said to be after 300 ms, and drawn", async () => {
    const { source, queries } = slowSource();
    const timeline = page.mount({ data: source });
    expect(timeline.pending).toBe(true);
    await turn();
    page.rest();
    expect(queries).toHaveLength(1);
    const loading = document.querySelector(".tl-loading");
    expect(loading).toHaveProperty("hidden", true);
    expect(document.querySelector(".tl-title")?.id).toBe(document.querySelector(".tl")?.getAttribute("aria-labelledby"));
    vi.advanceTimersByTime(301);
    expect(loading).toHaveProperty("hidden", false);
    queries[0]!.answer();
    await turn();
    page.rest();
    expect(loading).toHaveProperty("hidden", true);
    expect(timeline.pending).toBe(false);
    expect(proxies().length).toBeGreaterThan(0);
  });

  test("is no longer asked for what is not wanted, and late answers are ignored", async () => {
    const { source, queries } = slowSource();
    const timeline = page.mount({ data: source });
    await turn();
    page.rest();
    timeline.update({ view: { start: "1910", end: "1912" } });
    page.rest();
    expect(queries).toHaveLength(2);
    expect(queries.map(({ signal }) => signal.aborted)).toEqual([true, false]);
    queries[1]!.answer();
    await turn();
    page.rest();
    const drawn = picture();
    queries[0]!.answer();
    await turn();
    page.rest();
    expect(picture()).toBe(drawn);
    timeline.update({ view: { start: "1920", end: "1922" } });
    page.rest();
    timeline.destroy();
    expect(queries.at(-1)!.signal.aborted).toBe(true);
  });

  test("that fails is told, shown, and asked again", async () => {
    const { source, queries } = slowSource();
    const timeline = page.mount({ data: source });
    const error = vi.fn();
    timeline.on("error", error);
    await turn();
    page.rest();
    queries[0]!.fail(new Error("no network"));
    await turn();
    expect(error.mock.calls[0]![0]).toMatchObject({ code: "load", message: "could not load: no network" });
    expect(document.querySelector(".tl-error")?.textContent).toContain("no network");
    expect(timeline.pending).toBe(false);
    document.querySelector<HTMLElement>(".tl-error button")!.click();
    page.rest();
    await turn();
    page.rest();
    queries.at(-1)!.answer();
    await turn();
    page.rest();
    expect(proxies().length).toBeGreaterThan(0);
  });

  test("that fails for another view leaves the picture, and the error", async () => {
    const { source, queries } = slowSource();
    const timeline = page.mount({ data: source });
    await turn();
    page.rest();
    queries[0]!.answer();
    await turn();
    page.rest();
    timeline.update({ view: { start: "1910", end: "1912" } });
    page.rest();
    queries[1]!.fail("gone");
    await turn();
    timeline.update({ theme: "dark" });
    page.rest();
    expect(document.querySelector(".tl-error")).toHaveProperty("hidden", false);
    expect(picture()).toContain("Event 10");
  });
});

test("what fails in a frame is told, and the timeline lives on", () => {
  const memory = toFigure({ data: years(3) }).source;
  let broken = false;
  const source: Source = {
    ...memory,
    // an answer of no known shape, as a server of another version might give
    view: (query) => (broken ? ({} as Slice) : memory.view(query)),
  };
  const timeline = page.mount({ data: source, motion: "none" });
  const told: string[] = [];
  timeline.on("error", (error) => told.push(error.message));
  broken = true;
  timeline.update({ data: { ...source } });
  page.rest();
  expect(told).toHaveLength(1);
  broken = false;
  timeline.update({ data: { ...source }, title: "Mended" });
  page.rest();
  expect(document.querySelector(".tl-title")?.textContent).toBe("Mended");
});
