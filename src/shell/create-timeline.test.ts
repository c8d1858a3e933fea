// @vitest-environment jsdom
import { describe, expect, test, vi } from "vitest";
import { press } from "../../test/support/fake-host.js";
import { fakePage, proxies, years } from "../../test/jsdom/page.js";
import { TimeloomError } from "../errors.js";
import { toFigure } from "../scene/to-figure.js";
import type { CancelSignal, Query, Slice, Source, SourceInfo } from "../source/source.js";
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
    expect(timeline.pending).toBe(false);
    expect(timeline.toSvg()).toContain("Event 3");
  });

  test("is what is seen; what is read and operated is there when that is painted", () => {
    const timeline = page.mount({ data: years(5) });
    expect(proxies()).toHaveLength(0);
    page.frame();
    page.frame();
    expect(proxies()).toHaveLength(0);
    page.frame();
    expect(proxies()).toHaveLength(5);
    expect(page.frame()).toBe(0);
    timeline.destroy();
    page.mount({ data: years(3) }).destroy();
    expect(page.frame()).toBe(0);
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
    page.rest();
    const before = picture();
    for (let index = 0; index < 10_000; index++) timeline.update({ title: `Title ${index}`, data: years(3 + (index % 5), 1800) });
    expect(picture()).toBe(before);
    expect(timeline.pending).toBe(true);
    expect(page.frame()).toBe(1);
    const drawn = picture();
    // the next one only says that it has come
    expect(page.frame()).toBe(1);
    expect(page.frame()).toBe(0);
    expect(picture()).toBe(drawn);
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

  test("of the window alone says nothing anew but where it is, and is kept by what comes after", () => {
    const timeline = page.mount({ data: years(20, 1900), description: "About" });
    page.rest();
    const watched = [...page.container.querySelectorAll(".tl-header, .tl-help, .tl-sources, .tl-issues")];
    const changes: MutationRecord[] = [];
    const observer = new MutationObserver((records) => changes.push(...records));
    for (const node of watched) observer.observe(node, { childList: true, subtree: true, characterData: true });
    timeline.update({ view: { start: "1905", end: "1910" } });
    page.rest();
    changes.push(...observer.takeRecords());
    expect(watched.length).toBeGreaterThan(2);
    expect(changes).toEqual([]);
    const window = { ...timeline.view };
    expect(new Date(window.start).getUTCFullYear()).toBe(1905);
    timeline.append([{ title: "Later", date: "1908" }]);
    page.rest();
    expect(timeline.view).toEqual(window);
    timeline.update({ title: "Another" });
    page.rest();
    expect([title(), timeline.view]).toEqual(["Another", window]);
    timeline.update({ view: {} });
    page.rest();
    expect(timeline.view.start).toBeLessThan(Date.UTC(1900, 6));
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
    page.rest();
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
    page.rest();
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

describe("a source of which a part does not answer", () => {
  const line = () => document.querySelector(".tl-incomplete p[role=status]")?.textContent;
  const memory = toFigure({ data: years(30) }).source;

  test.each(["view", "info"] as const)("is said while what is drawn lacks it, and asked again (%s)", (part) => {
    let whole = false;
    const refresh = vi.fn();
    const source: Source = {
      ...memory,
      info: () => ({ ...(memory.info() as SourceInfo), complete: whole || part !== "info" }),
      view: (query) => ({ ...(memory.view(query) as Slice), complete: whole || part !== "view" }),
      refresh,
    };
    const timeline = page.mount({ data: source });
    const error = vi.fn();
    timeline.on("error", error);
    expect(line()).toBe("Part of the data did not answer; counts may be too low.");
    timeline.update({ view: { start: "1910", end: "1912" } });
    page.rest();
    expect(line()).toContain("Part of the data");
    const retry = document.querySelector<HTMLElement>(".tl-incomplete button")!;
    retry.click();
    page.rest();
    expect(line()).toContain("Part of the data");
    whole = true;
    retry.focus();
    retry.click();
    page.rest();
    expect(line()).toBe(undefined);
    expect(retry.hidden).toBe(true);
    expect(document.querySelector(".tl-stage")!.contains(document.activeElement)).toBe(true);
    expect(refresh).toHaveBeenCalledTimes(part === "info" ? 2 : 0);
    // nothing was wrong with data or options, and nothing failed
    expect(error).not.toHaveBeenCalled();
    expect(timeline.issues).toEqual([]);
  });
});

describe("a view that has not been answered", () => {
  const turn = async () => {
    for (let count = 0; count < 5; count++) await Promise.resolve();
  };
  const busy = () => document.querySelector(".tl-stage")!.getAttribute("aria-busy");
  const said = () => document.querySelector(".tl-status")!.textContent;
  /** Crowded enough that most events are counted in runs; the events themselves are never sent. */
  const memory = toFigure({ data: years(60) }).source;
  const counts = (query: Query): Slice => {
    const slice = memory.view(query) as Slice;
    const none = toFigure({ data: [] }).source.view(query) as Slice;
    return { ...slice, columns: none.columns, group: none.group };
  };
  const drawn = () => [...document.querySelectorAll(".tl-stage .tl-run-label")].map((node) => Number(node.textContent!.replace(/\D/g, ""))).reduce((sum, count) => sum + count, 0);

  test.each([true, false])("shows the nearest that is at hand, marked, until its own has come (peek: %s)", async (peeks) => {
    const answers: (() => void)[] = [];
    let last: Slice | undefined;
    const source: Source = {
      ...memory,
      view: (query) => new Promise((resolve) => answers.push(() => resolve((last = counts(query))))),
      ...(peeks && { peek: () => last }),
    };
    const timeline = page.mount({ data: source, motion: "none" });
    expect(busy()).toBe("true");
    answers[0]!();
    await turn();
    page.rest();
    expect(busy()).toBe(null);
    expect(drawn()).toBe(60);

    timeline.update({ view: { start: "1910", end: "1919" } });
    page.rest();
    expect(busy()).toBe("true");
    expect(timeline.pending).toBe(true);
    // of the other view's counts only those in the window: no more than the bins at its edges can hold
    expect(drawn()).toBeGreaterThan(5);
    expect(drawn()).toBeLessThan(20);
    const mark = document.querySelector(".tl-loading")!;
    expect(mark).toHaveProperty("hidden", true);
    vi.advanceTimersByTime(150);
    expect(mark).toHaveProperty("hidden", false);
    expect(mark.className).toContain("tl-pending");
    vi.advanceTimersByTime(1000);
    expect(said()).toBe("Loading …");

    // a later question is the one that counts
    timeline.update({ view: { start: "1940", end: "1944" } });
    page.rest();
    answers[1]!();
    await turn();
    page.rest();
    expect(busy()).toBe("true");
    answers[2]!();
    await turn();
    page.rest();
    expect(busy()).toBe(null);
    expect(mark).toHaveProperty("hidden", true);
    expect(drawn()).toBeGreaterThanOrEqual(5);
  });

  test("is not said to be empty, and its count is heard when it is known", async () => {
    const answers: (() => void)[] = [];
    const source: Source = { ...memory, view: (query) => new Promise((resolve) => answers.push(() => resolve(memory.view(query) as Slice))) };
    page.mount({ data: source, motion: "none" });
    answers.shift()!();
    await turn();
    page.rest();
    for (let count = 0; count < 3; count++) document.querySelector<HTMLElement>(".tl-toolbar [title='Zoom in']")!.click();
    page.rest();
    vi.advanceTimersByTime(2000);
    expect(said()).toBe("Loading …");
    expect(document.querySelector(".tl-stage")!.textContent).not.toContain("No events");
    answers.at(-1)!();
    await turn();
    page.rest();
    vi.advanceTimersByTime(2000);
    expect(said()).toMatch(/^\w+ \d{4} to \w+ \d{4}, \d+ events$/);
  });
});

describe("a filter", () => {
  const data = Array.from({ length: 40 }, (_, index) => ({ id: `e${index}`, title: `Event ${index}`, date: String(1900 + index), category: index % 4 ? "b" : "a", ...(index === 4 && { relations: [{ kind: "led-to" as const, event: "e5" }] }) }));
  const where = { fields: { category: ["a"] } };
  const range = () => document.querySelector(".tl-range")!.textContent;
  const said = () => document.querySelector(".tl-status")!.textContent;

  test.each(["chronological", "sequential"] as const)("shows, lists and walks what is wanted, and says of how many (%s)", (scale) => {
    const timeline = page.mount({ data, motion: "none", design: { representation: "linear", scale, layout: "unified" } });
    const load = vi.fn();
    const { view } = timeline;
    timeline.on("load", load);
    timeline.select("e5");
    timeline.update({ where });
    page.rest();
    expect(range()).toBe("Timeline: 10 of 40 events, 1900 to 1939");
    vi.advanceTimersByTime(2000);
    expect(said()).toBe("10 of 40 events, 1900 to 1939");
    expect(proxies().map((node) => node.textContent!.split(",")[0])).toEqual(Array.from({ length: 10 }, (_, index) => `Event ${index * 4}`));
    expect(document.querySelector("[aria-setsize]")!.getAttribute("aria-setsize")).toBe("10");
    // an event that is not wanted is not selected any more
    expect(document.querySelector<HTMLElement>(".tl-detail")!.hidden).toBe(true);
    if (scale === "chronological") expect(timeline.view).toEqual(view);
    proxies()[0]!.focus();
    press("ArrowRight");
    page.rest();
    expect(document.activeElement!.textContent).toContain("Event 4,");
    press("End");
    page.rest();
    expect(document.activeElement!.textContent).toContain("Event 36,");
    document.querySelectorAll<HTMLElement>(".tl-toolbar button").forEach((node) => node.textContent === "Table" && node.click());
    page.rest();
    expect(document.querySelector(".tl-table caption")!.textContent).toBe("Timeline: 10 of 40 events");
    expect(document.querySelectorAll("tbody tr[data-id]")).toHaveLength(10);
    timeline.update({ where: undefined });
    page.rest();
    expect(range()).toBe("Timeline: 40 events, 1900 to 1939");
    expect(load).not.toHaveBeenCalled();
  });

  test("leaves an event to be opened by its id, as from one that is related to it", async () => {
    const timeline = page.mount({ data, where, motion: "none" });
    const told = vi.fn();
    timeline.on("select", told);
    timeline.on("error", told);
    timeline.select("e4");
    page.rest();
    const related = [...document.querySelectorAll<HTMLElement>(".tl-detail .tl-link")].find((node) => node.textContent === "Event 5")!;
    related.click();
    page.rest();
    expect(told).toHaveBeenLastCalledWith(expect.objectContaining({ id: "e5" }));
  });

  test("that lets nothing through leaves the view, and is told", () => {
    const timeline = page.mount({ data, motion: "none", view: { start: "1910", end: "1919" } });
    const { view } = timeline;
    timeline.update({ where: { text: "nothing" } });
    page.rest();
    expect(range()).toBe("Timeline: 0 of 40 events, 1900 to 1939");
    expect(timeline.view).toEqual(view);
    expect(() => timeline.update({ where: { txt: "a" } as never })).toThrow("did you mean text?");
    timeline.update({ where: {} });
    page.rest();
    expect(timeline.view).toEqual(view);
  });

  test("is part of every question to a source that answers later", async () => {
    const memory = toFigure({ data }).source;
    const asked: object[] = [];
    const later = <Asked extends object, Answer>(ask: (query: Asked) => Answer) => async (query: Asked) => (asked.push(query), ask(query));
    const source = { ...memory, info: async () => memory.info(), view: later(memory.view), list: later(memory.list), step: later(memory.step) } as Source;
    const timeline = page.mount({ data: source, where });
    for (let count = 0; count < 60; count++) {
      await Promise.resolve();
      page.rest();
    }
    expect(range()).toBe("Timeline: 10 of 40 events, 1900 to 1939");
    expect(asked.length).toBeGreaterThan(2);
    for (const query of asked) expect(query).toMatchObject({ where });
    timeline.update({ where: undefined });
    page.rest();
    // what was drawn stays until there is more
    expect(picture()).toContain("Event 4");
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
