// @vitest-environment jsdom
import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { fakePage, years } from "../../test/jsdom/page.js";
import * as messages from "../messages/index.js";
import { defineTimeLoom } from "./define.js";
import type { TimeLoomElement } from "./time-loom-element.js";

const page = fakePage();
beforeAll(() => defineTimeLoom());

let answers: Map<string, () => Promise<Response>>;
beforeEach(() => {
  answers = new Map();
  vi.stubGlobal("fetch", (url: string, { signal }: { signal: AbortSignal }) => {
    const answer = answers.get(new URL(url).pathname)?.() ?? Promise.reject(new TypeError("Failed to fetch"));
    return Promise.race([answer, new Promise((_, reject) => signal.addEventListener("abort", () => reject(new Error("aborted")), { once: true }))]);
  });
});
afterEach(() => {
  document.body.replaceChildren();
  vi.unstubAllGlobals();
});

/** Lets what waits for promises happen, and the frames after it. */
async function settle(): Promise<void> {
  for (let count = 0; count < 20; count++) await Promise.resolve();
  page.rest();
  for (let count = 0; count < 20; count++) await Promise.resolve();
}

async function mount(html: string): Promise<TimeLoomElement> {
  page.container.innerHTML = html;
  await settle();
  return page.container.querySelector("time-loom")!;
}
const root = (element: TimeLoomElement) => element.shadowRoot!;
const proxies = (element: TimeLoomElement) => [...root(element).querySelectorAll(".tl-events .tl-proxy")].map(({ textContent }) => textContent);
const alert = (element: TimeLoomElement) => root(element).querySelector("[role=alert]")?.textContent;
const inline = (json: unknown) => `<script type="application/json">${JSON.stringify(json)}</script>`;
const hasFallback = (element: TimeLoomElement) => root(element).querySelector("slot") !== null;

describe("its data", () => {
  test.each([
    ["a list of events", years(3)],
    ["a dataset", { title: "Years", events: years(3) }],
    ["a spec", { data: years(3), title: "Years" }],
  ])("is %s within it", async (_, json) => {
    const element = await mount(`<time-loom>${inline(json)}<p>instead</p></time-loom>`);
    expect(proxies(element)).toEqual(["Event 0, 1900", "Event 1, 1901", "Event 2, 1902"]);
    expect(hasFallback(element)).toBe(false);
    expect(element.textContent).toContain("instead");
  });

  test("comes from src, and what is within is shown until then", async () => {
    let answer = (_: Response) => {};
    answers.set("/events.json", () => new Promise((resolve) => (answer = resolve)));
    const element = await mount(`<time-loom src="events.json">instead</time-loom>`);
    expect(hasFallback(element)).toBe(true);
    expect(element.timeline).toBeUndefined();
    answer(new Response(JSON.stringify({ events: years(2) })));
    await settle();
    expect(proxies(element)).toHaveLength(2);
    expect(hasFallback(element)).toBe(false);
  });

  test("of the newest src wins", async () => {
    let slow = (_: Response) => {};
    answers.set("/slow.json", () => new Promise((resolve) => (slow = resolve)));
    answers.set("/quick.json", async () => new Response(JSON.stringify(years(2))));
    const element = await mount(`<time-loom src="slow.json"></time-loom>`);
    element.setAttribute("src", "quick.json");
    await settle();
    slow(new Response(JSON.stringify(years(9))));
    await settle();
    expect(proxies(element)).toHaveLength(2);
  });

  test("is a property, set before or after the element is known", async () => {
    const element = document.createElement("time-loom");
    element.data = years(4);
    page.container.append(element);
    await settle();
    expect(proxies(element)).toHaveLength(4);
    element.spec = { data: years(2), title: "Spec" };
    element.data = undefined;
    await settle();
    expect(proxies(element)).toHaveLength(2);
    expect(root(element).querySelector(".tl-title")?.textContent).toBe("Spec");

    const early = document.createElement("time-late") as TimeLoomElement;
    early.data = years(5);
    page.container.append(early);
    defineTimeLoom({ name: "time-late" });
    await settle();
    expect(proxies(early)).toHaveLength(5);
  });
});

describe("its errors", () => {
  test.each([
    ["JSON that is none", `<time-loom><script type="application/json">{"events": [</script>instead</time-loom>`, /invalid JSON in the script within <time-loom>/],
    ["JSON of something else", `<time-loom>${inline({ rows: [] })}instead</time-loom>`, /neither a list of events/],
    ["an unknown option", `<time-loom>${inline({ data: [], titel: "x" })}instead</time-loom>`, /unknown option: titel; did you mean title/],
    ["a wrong attribute", `<time-loom layout="facetted">${inline([])}instead</time-loom>`, /invalid design.layout: "facetted" is not one of unified, faceted/],
    ["a height that is no number", `<time-loom height="tall">${inline([])}instead</time-loom>`, /invalid height: "tall"/],
    ["no answer", `<time-loom src="nowhere.json">instead</time-loom>`, /could not load ".*nowhere.json": Failed to fetch; is the address right/],
    ["an answer that says no", `<time-loom src="404.json">instead</time-loom>`, /could not load ".*404.json": the server answered 404/],
  ])("%s is said in it, and told", async (_, html, message) => {
    answers.set("/404.json", async () => new Response("", { status: 404 }));
    const told = vi.fn();
    document.addEventListener("timeloom-error", told, { once: true });
    const element = await mount(html);
    expect(alert(element)).toMatch(message);
    expect(hasFallback(element)).toBe(true);
    expect(told.mock.calls[0]![0].detail.message).toMatch(message);
  });

  test("go when they are mended", async () => {
    const element = await mount(`<time-loom layout="facetted">${inline(years(3))}</time-loom>`);
    element.setAttribute("layout", "faceted");
    await settle();
    expect(alert(element)).toBeUndefined();
    expect(proxies(element)).toHaveLength(3);
  });
});

describe("its attributes", () => {
  test("are options, and override the JSON", async () => {
    const element = await mount(`<time-loom start="1910" end="1919" theme="dark" heading="4" height="500" facet="kind" now="1915-06-01" locale="de">${inline({ data: years(60), theme: "light", heading: 2 })}</time-loom>`);
    expect(element.view).toEqual({ start: Date.UTC(1910, 0), end: Date.UTC(1920, 0) });
    const section = root(element).querySelector<HTMLElement>(".tl")!;
    expect(section.dataset.theme).toBe("dark");
    expect(section.lang).toBe("de");
    expect(root(element).querySelector("h4.tl-title")).not.toBeNull();
    expect(Math.abs(Number(root(element).querySelector(".tl-svg")?.getAttribute("height")) - 500)).toBeLessThan(8);
  });

  test("that change together are read once, and those that go are forgotten", async () => {
    const element = await mount(`<time-loom theme="dark">${inline(years(60))}</time-loom>`);
    const update = vi.spyOn(element.timeline!, "update");
    element.setAttribute("theme", "light");
    element.setAttribute("start", "1910");
    element.setAttribute("locale", "fr");
    await settle();
    expect(update).toHaveBeenCalledTimes(1);
    element.removeAttribute("theme");
    element.removeAttribute("start");
    await settle();
    expect(root(element).querySelector<HTMLElement>(".tl")!.dataset.theme).toBe("auto");
    expect(element.view!.start).toBeLessThan(Date.UTC(1901, 0));
  });

  test("leave the reader's view alone, but for start and end", async () => {
    const element = await mount(`<time-loom start="1910" end="1919">${inline(years(60))}</time-loom>`);
    root(element).querySelector(".tl-stage")!.dispatchEvent(new WheelEvent("wheel", { deltaX: 200, cancelable: true }));
    const { view } = element;
    expect(view!.start).toBeGreaterThan(Date.UTC(1910, 0));
    element.setAttribute("theme", "dark");
    await settle();
    expect(element.view).toEqual(view);
    element.setAttribute("end", "1929");
    await settle();
    expect(element.view).toEqual({ start: Date.UTC(1910, 0), end: Date.UTC(1930, 0) });
  });

  test("a zone by its name brings Luxon", async () => {
    page.container.innerHTML = `<time-loom zone="Europe/Brussels">${inline([{ title: "Moment", date: "2016-03-22T06:58Z" }])}</time-loom>`;
    const element = page.container.querySelector("time-loom")!;
    await vi.waitFor(() => {
      page.rest();
      expect(proxies(element)).toEqual([expect.stringMatching(/^Moment, 22 March 2016, 07:58 /)]);
    });
  });
});

describe("its life", () => {
  test("its events come out of it and say the same as its timeline's", async () => {
    const element = await mount(`<time-loom>${inline(years(5))}</time-loom>`);
    const told = vi.fn();
    document.addEventListener("timeloom-select", told, { once: true });
    element.select("e2");
    expect(told.mock.calls[0]![0]).toMatchObject({ composed: true, detail: { id: "e2", event: { title: "Event 2" } } });
    expect(element.toSvg()).toContain("Event 2");
  });

  test("keeps its state when it is moved, and leaves nothing when it is taken out", async () => {
    const element = await mount(`<time-loom>${inline(years(5))}<p>instead</p></time-loom>`);
    const { timeline } = element;
    const destroy = vi.spyOn(timeline!, "destroy");
    element.select("e3");
    const other = document.body.appendChild(document.createElement("div"));
    other.append(element);
    await settle();
    expect(element.timeline).toBe(timeline);
    expect(root(element).querySelector(".tl-detail")?.textContent).toContain("Event 3");
    element.remove();
    await settle();
    expect(destroy).toHaveBeenCalledOnce();
    expect(element.timeline).toBeUndefined();
    expect(hasFallback(element)).toBe(true);
    expect(vi.getTimerCount()).toBe(0);
    other.append(element);
    await settle();
    expect(proxies(element)).toHaveLength(5);
  });

  test("taken out while it waits for its data, it does not come back by itself", async () => {
    let answer = (_: Response) => {};
    answers.set("/events.json", () => new Promise((resolve) => (answer = resolve)));
    const element = await mount(`<time-loom src="events.json">instead</time-loom>`);
    element.remove();
    await settle();
    answer(new Response(JSON.stringify(years(2))));
    await settle();
    expect(element.timeline).toBeUndefined();
    expect(alert(element)).toBeUndefined();
  });

  test("is registered once, by whoever comes first", () => {
    const known = customElements.get("time-loom");
    defineTimeLoom();
    expect(customElements.get("time-loom")).toBe(known);
  });
});

describe("its words", () => {
  const more = (element: TimeLoomElement) => root(element).querySelector(".tl-toolbar")?.textContent ?? "";
  beforeAll(() => defineTimeLoom({ name: "time-words", messages }));
  const show = async (html: string) => {
    page.container.innerHTML = html;
    await settle();
    return page.container.querySelector<TimeLoomElement>("time-words, time-loom")!;
  };

  test.each([
    ["its locale", `<time-words locale="de-AT">${inline(years(3))}</time-words>`, messages.de],
    ["its data", `<time-words>${inline({ lang: "fr", events: years(3) })}</time-words>`, messages.fr],
    ["English, where a language has none", `<time-words locale="eo">${inline(years(3))}</time-words>`, messages.en],
    ["English, where it knows no others", `<time-loom locale="de">${inline(years(3))}</time-loom>`, messages.en],
  ])("are those of %s", async (_, html, { showAll }) => {
    expect(more(await show(html))).toContain(showAll);
  });

  test("follow the locale, and a property comes first", async () => {
    const element = await show(`<time-words locale="de">${inline(years(3))}</time-words>`);
    element.setAttribute("locale", "es");
    await settle();
    expect(more(element)).toContain(messages.es.showAll);
    element.messages = messages.uk;
    await settle();
    expect(more(element)).toContain(messages.uk.showAll);
    element.messages = undefined;
    await settle();
    expect(more(element)).toContain(messages.es.showAll);
  });

  test("that are wrong in the tag are said so", async () => {
    expect(alert(await show(`<time-words locale="not a tag">${inline(years(3))}</time-words>`))).toMatch(/invalid locale/);
  });
});

test("its figure is a part that a page can style", async () => {
  const element = await mount(`<time-loom>${inline(years(3))}</time-loom>`);
  expect(root(element).querySelector("[part=timeline]")).toBe(root(element).querySelector("section.tl"));
});
