import { afterEach, describe, expect, it, vi } from "vitest";
import type { LayoutRun } from "../layout/layout.js";
import { fakeHost, HOSTILE, lateSource, press } from "../../test/support/fake-host.js";
import { toFigure } from "../scene/to-figure.js";
import { parseDate } from "../time/parse-date.js";
import { createRunList } from "./run-list.js";

afterEach(() => document.body.replaceChildren());

const many = (count: number, more: object = {}) => Array.from({ length: count }, (_, index) => ({ id: `e${index}`, title: `Event ${index}`, date: "2016-02-03", ...more }));
const time = (text: string) => parseDate(text).earliestStart;

function make(spec: object = { data: many(5) }) {
  const fake = fakeHost(spec);
  const runList = createRunList(fake.host);
  const opener = document.createElement("button");
  const stage = document.createElement("div");
  document.body.append(stage);
  stage.append(opener, runList.element);
  const frame = fake.frame({ width: 300 });
  runList.update!(frame);
  opener.focus();
  const run = (count: number, more: Partial<LayoutRun> = {}): LayoutRun => ({ key: "r", band: 0, count, ids: frame.layout.runs.flatMap(({ ids }) => ids).slice(0, Math.min(200, count)), start: time("2016-01-01"), end: time("2016-04-01"), lead: false, text: `+${count}`, box: { x: 0, y: 0, width: 24, height: 12 }, ...more });
  const heading = () => document.getElementById(runList.element.getAttribute("aria-labelledby")!)!;
  const items = () => [...runList.element.querySelectorAll("li button")] as HTMLButtonElement[];
  const byName = (name: string) => [...runList.element.querySelectorAll("button")].find(({ textContent }) => textContent === name)!;
  return { ...fake, runList, root: runList.element, opener, stage, frame, run, heading, items, byName };
}

describe("createRunList", () => {
  it("lists the run's events that have no place of their own, under their count and time", () => {
    const { runList, root, frame, run, heading, items } = make();
    const placed = frame.layout.items.map(({ id }) => id);
    const hidden = many(5).filter(({ id }) => !placed.includes(id));
    expect(placed.length).toBeGreaterThan(0);
    runList.open(run(hidden.length));
    expect(root.hidden).toBe(false);
    expect(root.getAttribute("role")).toBe("dialog");
    expect(root.hasAttribute("aria-modal")).toBe(false);
    expect(heading().textContent).toBe(`${hidden.length} more events, January to March 2016`);
    expect(items().map((node) => node.textContent)).toEqual(hidden.map(({ title }) => `${title} 3 February 2016`));
    expect(document.activeElement).toBe(heading());
    expect([root.style.left, root.style.top]).toEqual(["12px", "16px"]);
  });
  it("lists what began before the run and goes on, where the count holds it", () => {
    const data = [{ id: "long", title: "Long", date: "2010/2020" }, ...many(1)];
    const { runList, run, items } = make({ data });
    runList.open(run(1, { ids: ["e0"] }));
    expect(items()).toHaveLength(1);
    runList.open(run(2, { ids: ["long", "e0"] }));
    expect(items().map((node) => node.textContent)).toEqual(["Long 2010–2020", "Event 0 3 February 2016"]);
  });
  it("lists just what each run of a figure counts, band by band", () => {
    const data = [...many(9, { category: "a", tags: ["b"] }), ...many(7, { category: "b" }).map((event) => ({ ...event, id: `b-${event.id}` }))];
    const { runList, frame, items } = make({ data, height: 240, design: { representation: "linear", scale: "chronological", layout: "faceted" } });
    expect(frame.layout.runs.map(({ band }) => band)).toEqual([0, 1]);
    for (const real of frame.layout.runs) {
      runList.open(real);
      expect(items()).toHaveLength(real.count);
    }
  });
  it("selects, with the focus in the detail", () => {
    const { runList, root, run, items, host } = make();
    runList.open(run(3));
    items()[0]!.click();
    expect(host.select).toHaveBeenCalledWith(expect.stringMatching(/^e\d$/), { reveal: true, focus: "detail" });
    expect(root.hidden).toBe(true);
  });
  it("zooms to its time", () => {
    const { runList, root, run, byName, host, opener } = make();
    runList.open(run(3));
    byName("Show these events").click();
    const [view] = host.go.mock.calls[0]!;
    expect(view!.start).toBeLessThanOrEqual(time("2016-01-01"));
    expect(view!.end).toBeGreaterThanOrEqual(time("2016-04-01"));
    expect(root.hidden).toBe(true);
    expect(document.activeElement).toBe(opener);
  });
  it("closes on Escape and by its button, and gives the focus back", () => {
    const { runList, root, run, byName, opener } = make();
    runList.open(run(3));
    expect(press("Escape")).toBe(true);
    expect(root.hidden).toBe(true);
    expect(document.activeElement).toBe(opener);
    runList.open(run(3));
    byName("Close").click();
    expect(document.activeElement).toBe(opener);
    expect(runList.close()).toBe(false);
  });
  it("is one tab stop with arrow keys, which the stage does not hear of", () => {
    const { runList, run, items, stage } = make();
    const heard = vi.fn();
    stage.addEventListener("keydown", heard);
    runList.open(run(3));
    expect(items().filter(({ tabIndex }) => tabIndex === 0)).toHaveLength(1);
    items()[0]!.focus();
    press("ArrowDown");
    expect(document.activeElement).toBe(items()[1]);
    press("ArrowUp");
    press("ArrowUp");
    expect(document.activeElement).toBe(items()[0]);
    expect(heard).not.toHaveBeenCalled();
  });
  it("lists the first 200 of very many and says so", () => {
    const { runList, run, root, items, heading } = make({ data: many(500) });
    runList.open(run(499));
    expect(items()).toHaveLength(200);
    expect(heading().textContent).toMatch(/^499 more events/);
    expect(root.textContent).toContain("200 of 499 events shown");
  });
  it("shows markup as text", () => {
    const { runList, run, root, frame } = make({ data: many(2, { title: HOSTILE }) });
    runList.update!({ ...frame, layout: { ...frame.layout, items: [] } });
    runList.open(run(2));
    expect(root.querySelector("img, script")).toBeNull();
    expect(root.textContent).toContain(HOSTILE);
  });
  it("closes when the data changes", () => {
    const { runList, run, root, host } = make();
    runList.open(run(3));
    host.figure = toFigure({ data: [] });
    runList.present!(host.figure);
    expect(root.hidden).toBe(true);
  });
});

describe("createRunList with a source that answers later", () => {
  it("says that it waits, then lists; forgets what was closed; says what failed", async () => {
    const source = lateSource(toFigure({ data: many(3) }).source);
    const { runList, run, root, items, heading } = make({ data: source });
    runList.open(run(3, { ids: ["e0", "e1", "e2"] }));
    expect(root.textContent).toContain("Loading …");
    expect(document.activeElement).toBe(heading());
    await source.answer();
    expect(items()).toHaveLength(3);
    expect(root.textContent).not.toContain("Loading …");
    runList.open(run(3, { ids: ["e0", "e1", "e2"] }));
    runList.close();
    await source.answer();
    expect(root.hidden).toBe(true);
    runList.open(run(3, { ids: ["e0", "e1", "e2"] }));
    await source.answer(new Error("no"));
    expect(root.textContent).toContain("The data could not be loaded.");
  });
});
