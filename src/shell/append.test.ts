// @vitest-environment jsdom
import { describe, expect, test, vi } from "vitest";
import { fakePage, proxies, years } from "../../test/jsdom/page.js";
import { toModel } from "../model/to-model.js";
import { memorySource } from "../source/memory-source.js";

const page = fakePage();
const description = () => document.querySelector(".tl-header")?.textContent ?? "";

describe("timeline.append", () => {
  test("draws what is added, of several calls in one frame, and the view that shows all goes on doing so", () => {
    const timeline = page.mount({ data: years(3), motion: "none" });
    const before = timeline.view;
    timeline.append([{ title: "Added one", date: "1950" }]);
    timeline.append([{ title: "Added two", date: "1960", category: "new" }]);
    expect(timeline.pending).toBe(true);
    page.rest();
    expect(timeline.pending).toBe(false);
    expect(timeline.toSvg()).toContain("Added two");
    expect(description()).toContain("5 events");
    expect(timeline.view.end).toBeGreaterThan(before.end);
    vi.advanceTimersByTime(200);
    expect(proxies()).toHaveLength(5);
  });

  test.for(["auto", "svg"] as const)("in a stream the names follow once a second, the picture in each frame (renderer %s)", (renderer) => {
    const timeline = page.mount({ data: years(3), motion: "none", renderer });
    page.rest();
    for (let more = 0; more < 5; more++) {
      timeline.append([{ title: `Added ${more}`, date: String(1950 + 10 * more) }]);
      page.frame();
      expect(timeline.toSvg()).toContain(`Added ${more}`);
      expect(proxies()).toHaveLength(3);
    }
    vi.advanceTimersByTime(1_000);
    page.frame();
    page.frame();
    expect(proxies()).toHaveLength(8);
  });

  test("what is added once is named at once when it rests", () => {
    const timeline = page.mount({ data: years(3), motion: "none", maxHeight: 3_000 });
    page.rest();
    timeline.append(Array.from({ length: 100 }, (_, more) => ({ title: `Added ${more}`, date: String(1600 + more) })));
    page.frame();
    vi.advanceTimersByTime(1_000);
    expect(proxies()).toHaveLength(103);
  });

  test("in a stream so many names are made in a frame, in the order of time", () => {
    const timeline = page.mount({ data: years(3), motion: "none", maxHeight: 3_000 });
    page.rest();
    for (const half of [0, 1]) {
      timeline.append(Array.from({ length: 50 }, (_, index) => half * 50 + index).map((more) => ({ title: `Added ${more}`, date: String(1600 + (more % 2 ? more : 200 - more)) })));
      page.frame();
    }
    vi.advanceTimersByTime(1_000);
    const counts = [proxies().length];
    for (let frames = 0; frames < 3; frames++) {
      page.frame();
      page.frame();
      counts.push(proxies().length);
    }
    expect(counts).toEqual([3, 43, 83, 103]);
    const years_ = proxies().map(({ textContent }) => Number(/\d{4}/.exec(textContent)![0]));
    expect(years_).toEqual([...years_].sort((a, b) => a - b));
  });

  test.for([4, 8, 11, 16])("in a stream that never pauses all that comes is seen and named, frames %d ms apart", (apart) => {
    const timeline = page.mount({ data: years(3), motion: "none", view: { start: "1850", end: "1990" } });
    page.rest();
    let added = 0;
    let seen = 0;
    for (let time = 0; time < 1_200; time += apart) {
      timeline.append([{ title: `Added ${added}`, date: String(1860 + (added++ % 100)) }]);
      page.frame(apart);
      vi.advanceTimersByTime(apart);
      const now = Number(/(\d+) events/.exec(description())![1]);
      // never more than a tenth of a second behind
      expect((added + 3 - now) * apart).toBeLessThan(100);
      seen = Math.max(seen, proxies().length);
    }
    expect(seen).toBeGreaterThan(3);
  });

  test("all names are there at once for who asks for them", () => {
    const timeline = page.mount({ data: years(3), motion: "none", maxHeight: 3_000 });
    page.rest();
    for (const half of [0, 1]) {
      timeline.append(Array.from({ length: 50 }, (_, more) => ({ title: `Added ${half * 50 + more}`, date: String(1600 + half * 50 + more) })));
      page.frame();
    }
    vi.advanceTimersByTime(1_000);
    page.frame();
    page.frame();
    expect(proxies()).toHaveLength(43);
    timeline.select("event-3");
    proxies().at(-1)!.focus();
    proxies().at(-1)!.dispatchEvent(new KeyboardEvent("keydown", { key: "Home", bubbles: true }));
    page.frame();
    expect(proxies()).toHaveLength(103);
    expect(document.activeElement?.textContent).toContain("Added 0");
  });

  test("leaves the reader's view, the selected event and the filter alone", () => {
    const timeline = page.mount({ data: years(5), motion: "none", where: { text: "event" } });
    timeline.update({ view: { start: "1901", end: "1903" }, selected: "event-2" });
    page.rest();
    const { view } = timeline;
    timeline.append([{ title: "An event more", date: "1902-05" }, { title: "No such word", date: "1902" }]);
    page.rest();
    expect(timeline.view).toEqual(view);
    expect(timeline.toSvg()).toContain("An event more");
    expect(timeline.toSvg()).not.toContain("No such");
  });

  test("tells what is wrong with a row, and how many there are now", () => {
    const loads: number[] = [];
    const timeline = page.mount({ data: years(2) });
    timeline.on("load", ({ count }) => loads.push(count));
    timeline.append([{ title: "Bad", date: "never" }, { title: "Good", date: "1930" }]);
    page.rest();
    expect(timeline.issues.map(({ row, field }) => [row, field])).toEqual([[2, "date"]]);
  });

  test("is undone by other data", () => {
    const timeline = page.mount({ data: years(2), motion: "none" });
    timeline.append([{ title: "Added", date: "1930" }]);
    timeline.update({ data: years(4) });
    page.rest();
    expect(timeline.toSvg()).not.toContain("Added");
    timeline.append([{ title: "Added", date: "1930" }]);
    page.rest();
    expect(timeline.toSvg()).toContain("Added");
  });

  test("goes on any scale", () => {
    const timeline = page.mount({ data: years(3), motion: "none", design: { representation: "linear", scale: "sequential", layout: "unified" } });
    timeline.append([{ title: "Added", date: "1930" }]);
    page.rest();
    expect(timeline.toSvg()).toContain("Added");
  });

  test("says why it cannot", () => {
    const timeline = page.mount({ data: memorySource(toModel(years(2))) });
    expect(() => timeline.append([{ title: "Added", date: "1930" }])).toThrow("the data of this timeline is a source");
    expect(() => page.mount({ data: years(1) }).append("row" as never)).toThrow('invalid append: "row" is no array');
  });

  test("after the end does nothing", () => {
    const timeline = page.mount({ data: years(2) });
    timeline.destroy();
    timeline.append([{ title: "Added", date: "1930" }]);
    expect(timeline.pending).toBe(false);
  });
});
