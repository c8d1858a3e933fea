// @vitest-environment jsdom
import { describe, expect, test, vi } from "vitest";
import { fakePage, focusedTitle, press, proxies, years } from "../../test/jsdom/page.js";
import type { EventInput } from "../model/types.js";

const page = fakePage();
const stage = () => document.querySelector<HTMLElement>(".tl-stage")!;
const stops = () => stage().querySelectorAll("[tabindex='0']");
/** Puts the focus where Tab would. */
const enter = () => (stage().querySelector<HTMLElement>("[tabindex='0']") ?? stage()).focus();

/** Presses a key and lets everything come to rest. */
function go(key: string, init?: KeyboardEventInit): string {
  press(key, init);
  page.rest();
  return focusedTitle();
}

describe("along time", () => {
  test("Right visits every event in the order of time, hidden and out of view ones too, and Left goes back", { timeout: 20_000 }, () => {
    const data = Array.from({ length: 120 }, (_, index) => ({ title: `Event ${index}`, date: String(1900 + Math.floor(index / 3)) }));
    page.mount({ data, view: { start: "1905", end: "1910" }, motion: "none" });
    page.rest();
    enter();
    go("Home");
    const visited = [focusedTitle()];
    for (let count = 1; count < 120; count++) visited.push(go("ArrowRight"));
    expect(new Set(visited)).toEqual(new Set(data.map(({ title }) => title)));
    expect(visited[0]).toMatch(/^Event [012]$/);
    expect(go("ArrowRight")).toBe(visited.at(-1));
    const back = [focusedTitle()];
    for (let count = 1; count < 120; count++) back.push(go("ArrowLeft"));
    expect(back).toEqual([...visited].reverse());
  });

  test("the focus is on a button with title, date and place in the whole, within the view", () => {
    const timeline = page.mount({ data: years(100), view: { start: "1900", end: "1905" }, motion: "none" });
    page.rest();
    enter();
    go("End");
    expect(document.activeElement?.textContent).toBe("Event 99, 1999");
    expect(document.activeElement?.closest("li")?.getAttribute("aria-posinset")).toBe("100");
    expect(document.activeElement?.closest("li")?.getAttribute("aria-setsize")).toBe("100");
    expect(timeline.view.start).toBeLessThan(Date.UTC(1999, 0));
    expect(timeline.view.end).toBeGreaterThan(Date.UTC(1999, 0));
    expect(timeline.view.end - timeline.view.start).toBeCloseTo(Date.UTC(1906, 0) - Date.UTC(1900, 0), -3);
  });

  test("Home, End, Page Down and Page Up", () => {
    page.mount({ data: years(100), motion: "none" });
    page.rest();
    enter();
    expect(go("End")).toBe("Event 99");
    expect(go("Home")).toBe("Event 0");
    expect(go("PageDown")).toBe("Event 10");
    expect(go("PageDown")).toBe("Event 20");
    expect(go("PageUp")).toBe("Event 10");
    expect(go("PageUp")).toBe("Event 0");
    expect(go("PageUp")).toBe("Event 0");
  });

  test("is mirrored from right to left", () => {
    page.mount({ data: years(10), locale: "ar", motion: "none" });
    page.rest();
    enter();
    go("Home");
    expect(go("ArrowLeft")).toBe("Event 1");
    expect(go("ArrowRight")).toBe("Event 0");
  });

  test("is down and up in a vertical figure", () => {
    page.mount({ data: years(10), design: { representation: "linear", scale: "chronological", layout: "unified", orientation: "vertical" }, motion: "none" });
    page.rest();
    enter();
    go("Home");
    expect(go("ArrowDown")).toBe("Event 1");
    expect(go("ArrowUp")).toBe("Event 0");
  });
});

describe("across time", () => {
  const data: EventInput[] = ["a", "b", "c"].flatMap((category, lane) => [1900, 1950, 1999].map((year) => ({ title: `${category}${year}`, category, date: String(year + lane) })));

  test("Down and Up go to what is nearest in time in the next row, and stop at the last", () => {
    page.mount({ data, design: { representation: "linear", scale: "chronological", layout: "faceted" }, motion: "none" });
    page.rest();
    const start = proxies().find(({ textContent }) => textContent?.startsWith("a1950"))!;
    start.focus();
    expect(go("ArrowDown")).toBe("b1950");
    expect(go("ArrowDown")).toBe("c1950");
    expect(go("ArrowDown")).toBe("c1950");
    expect(go("ArrowUp")).toBe("b1950");
  });
});

describe("opening", () => {
  test("Enter opens the detail and moves into it, Escape comes back", () => {
    page.mount({ data: years(9), motion: "none" });
    page.rest();
    enter();
    go("Home");
    go("ArrowRight");
    // a key on a button is a click without a pointer
    (document.activeElement as HTMLElement).click();
    page.rest();
    expect(document.activeElement?.closest(".tl-detail")).not.toBeNull();
    expect(proxies()[1]!.getAttribute("aria-expanded")).toBe("true");
    expect(proxies()[1]!.getAttribute("aria-current")).toBe("true");
    go("Escape");
    expect(focusedTitle()).toBe("Event 1");
    expect(document.querySelector(".tl-detail")).toHaveProperty("hidden", true);
  });

  test("Escape puts away the tooltip first, then the detail, then leaves the key to the page", () => {
    const timeline = page.mount({ data: years(9), motion: "none" });
    page.rest();
    timeline.select("e5");
    page.rest();
    proxies()[2]!.focus();
    page.rest();
    expect(document.querySelector(".tl-tooltip")).toHaveProperty("hidden", false);
    expect(press("Escape")).toBe(false);
    expect(document.querySelector(".tl-tooltip")).toHaveProperty("hidden", true);
    expect(document.querySelector(".tl-detail")).toHaveProperty("hidden", false);
    expect(press("Escape")).toBe(false);
    page.rest();
    expect(document.querySelector(".tl-detail")).toHaveProperty("hidden", true);
    go("ArrowLeft");
    press("Escape");
    expect(press("Escape")).toBe(true);
  });

  test("Enter on a run opens its list", () => {
    const timeline = page.mount({ data: Array.from({ length: 300 }, (_, index) => ({ title: `Event ${index}`, date: "1914-07-28" })), motion: "none" });
    page.rest();
    const open = vi.fn();
    timeline.on("open", open);
    const run = document.querySelector<HTMLElement>(".tl-runs .tl-proxy")!;
    run.focus();
    run.click();
    page.rest();
    expect(document.querySelector(".tl-run-list")).toHaveProperty("hidden", false);
    expect(open.mock.calls[0]![0].count).toBeGreaterThan(100);
  });
});

test("a selected event that no zoom can separate is marked on the run that holds it", () => {
  const timeline = page.mount({ data: Array.from({ length: 300 }, (_, index) => ({ id: `e${index}`, title: `Event ${index}`, date: "1914-07-28" })), motion: "none" });
  page.rest();
  const marked = () => document.querySelectorAll(".tl-runs [aria-current=true]").length;
  const placed = new Set(proxies().filter((node) => !node.classList.contains("tl-proxy-hidden")));
  const hidden = proxies().find((node) => !placed.has(node))!;
  expect(marked()).toBe(0);
  hidden.focus();
  hidden.click();
  page.rest();
  expect(marked()).toBe(1);
  expect(document.querySelector(".tl-detail h3")?.textContent).toBe(hidden.textContent?.split(",")[0]);
  timeline.select(undefined);
  page.rest();
  expect(marked()).toBe(0);
});

describe("zooming", () => {
  test("+ and − keep the focused event in its place, 0 shows all", () => {
    const timeline = page.mount({ data: years(100), motion: "none" });
    page.rest();
    const all = timeline.view;
    const button = proxies().find(({ textContent }) => textContent?.startsWith("Event 30,"))!;
    button.focus();
    const share = () => (Date.UTC(1930, 0) - timeline.view.start) / (timeline.view.end - timeline.view.start);
    const before = share();
    go("+");
    go("+");
    expect(timeline.view.end - timeline.view.start).toBeCloseTo((all.end - all.start) / 4, -3);
    expect(share()).toBeCloseTo(before, 6);
    go("-");
    expect(share()).toBeCloseTo(before, 6);
    expect(focusedTitle()).toBe("Event 30");
    go("0");
    expect(timeline.view).toEqual(all);
    expect(focusedTitle()).toBe("Event 30");
  });
});

describe("keys of others", () => {
  test("are left alone: with modifiers, outside the stage, letters", () => {
    const timeline = page.mount({ data: years(9), motion: "none" });
    page.rest();
    const { view } = timeline;
    enter();
    for (const modifier of ["ctrlKey", "metaKey", "altKey"]) expect(press("ArrowRight", { [modifier]: true })).toBe(true);
    for (const key of ["a", "f", "Tab", "/", " ", "Enter"]) expect(press(key)).toBe(true);
    expect(press("ArrowRight")).toBe(false);
    (document.activeElement as HTMLElement).blur();
    document.body.tabIndex = -1;
    for (const key of ["ArrowRight", "+", "0", "Home"]) expect(press(key)).toBe(true);
    page.rest();
    expect(timeline.view).toEqual(view);
  });
});

describe("one tab stop", () => {
  test("always, and it follows the focus", () => {
    const timeline = page.mount({ data: years(60), motion: "none" });
    page.rest();
    expect(stops()).toHaveLength(1);
    proxies()[7]!.focus();
    expect([...stops()]).toEqual([proxies()[7]]);
    timeline.update({ view: { start: "1920", end: "1930" } });
    page.rest();
    expect(stops()).toHaveLength(1);
    expect(stage().tabIndex).toBe(-1);
  });

  test("is the stage itself where there is nothing in view", () => {
    const timeline = page.mount({ data: years(60), view: { start: "1850", end: "1851" }, motion: "none" });
    page.rest();
    expect(proxies()).toHaveLength(0);
    expect(stage().tabIndex).toBe(0);
    stage().focus();
    expect(go("Home")).toBe("Event 0");
    expect(stage().tabIndex).toBe(-1);
    expect(timeline.view.start).toBeGreaterThan(Date.UTC(1890, 0));
  });
});

describe("the focus", () => {
  test("stays on its button through frames, zooms and new data", () => {
    const data = years(60);
    const timeline = page.mount({ data, motion: "none" });
    page.rest();
    const button = proxies()[30]!;
    button.focus();
    timeline.update({ title: "Other" });
    page.rest();
    go("+");
    timeline.update({ view: { start: "1900", end: "1905" } });
    page.rest();
    timeline.update({ data: [...years(10, 1925).map((event) => ({ ...event, id: `new-${event.id}` })), ...data] });
    page.rest();
    expect(document.activeElement).toBe(button);
    expect(button.isConnected).toBe(true);
    expect(focusedTitle()).toBe("Event 30");
  });

  test("goes to a neighbour when its event goes, and to the stage when all go", () => {
    const data = years(60);
    const timeline = page.mount({ data, motion: "none" });
    page.rest();
    proxies()[30]!.focus();
    timeline.update({ data: data.filter(({ id }) => id !== "e30") });
    page.rest();
    expect(["Event 29", "Event 31"]).toContain(focusedTitle());
    timeline.update({ data: [] });
    page.rest();
    expect(document.activeElement).toBe(stage());
  });

  test("is not taken by a timeline that does not have it", () => {
    const timeline = page.mount({ data: years(5), motion: "none" });
    page.rest();
    const other = document.body.appendChild(document.createElement("button"));
    other.focus();
    timeline.select("e3");
    timeline.update({ data: years(2) });
    page.rest();
    expect(document.activeElement).toBe(other);
  });
});
