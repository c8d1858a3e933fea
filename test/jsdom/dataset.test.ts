import { describe, expect, test } from "vitest";
import { dataset, events, sources } from "../../data/index.js";
import { toModel } from "../../src/model/to-model.js";
import { describeDate } from "../../src/scene/describe.js";
import { toFigure } from "../../src/scene/to-figure.js";
import { fakePage, press } from "./page.js";

const model = toModel(dataset);
const figure = toFigure({ data: dataset });
const byId = new Map(events.map((event) => [event.id as string, event]));
const inTime = model.events.map(({ id }) => byId.get(id)!);
const sourceOf = new Map(sources.map((source) => [source.id, source]));

describe("the dataset in a timeline in a page", () => {
  const page = fakePage();
  const panel = (): HTMLElement => page.container.querySelector<HTMLElement>(".tl-detail")!;
  const enter = (): void => (page.container.querySelector<HTMLElement>(".tl-stage [tabindex='0']") ?? page.container.querySelector<HTMLElement>(".tl-stage")!).focus();
  const go = (key: string): void => {
    press(key);
    page.rest();
  };

  /** What a reader must find in the panel of an event. */
  function check(id: string): void {
    const event = byId.get(id)!;
    const dates = describeDate(model.events[model.byId.get(id)!]!, figure);
    const text = panel().textContent!;
    expect(panel().hidden, id).toBe(false);
    expect(panel().querySelector("h3")!.textContent, id).toBe(event.title);
    expect(dates, id).toMatch(/\d/);
    expect(panel().querySelector(".tl-date")!.textContent, id).toBe(dates);
    expect(text, id).toContain(event.summary);
    if (event.place) expect(text, id).toContain(event.place.name);
    const claims = [...panel().querySelectorAll(".tl-claims > li")].map((item) => item.textContent!);
    expect(claims.length, id).toBe(event.claims.length);
    for (const [i, { source, at, term, asserts }] of event.claims.entries()) {
      for (const part of [sourceOf.get(source)!.title, sourceOf.get(source)!.outlet, `paragraph ${at}`, term ?? "", asserts ?? ""]) expect(claims[i], id).toContain(part);
    }
    for (const { event: other } of event.relations ?? []) expect(text, id).toContain(byId.get(other)!.title);
    for (const { title } of event.links ?? []) expect(text, id).toContain(title);
    if (event.same) expect(text, id).toContain(event.same.wikidata);
  }

  test("every event is reached by keyboard, and opens its panel with title, date, claims and sources", async () => {
    page.mount({ data: dataset, locale: "en", motion: "none" });
    enter();
    go("Home");
    const opened: string[] = [];
    for (const event of inTime) {
      const name = document.activeElement!.textContent!;
      expect(name.startsWith(event.title), `${name} is ${event.title}`).toBe(true);
      expect(document.activeElement!.closest("li")!.getAttribute("aria-setsize")).toBe(String(events.length));
      // Enter on a button is a click without a pointer; jsdom makes none of a key.
      (document.activeElement as HTMLElement).click();
      page.rest();
      await Promise.resolve();
      expect(document.activeElement!.closest(".tl-detail"), event.id).toBe(panel());
      check(event.id);
      opened.push(event.id);
      go("Escape");
      expect(panel().hidden, event.id).toBe(true);
      go("ArrowRight");
    }
    expect(new Set(opened)).toEqual(new Set(byId.keys()));
  }, 120_000);

  test("every event is reached from panel to panel", async () => {
    const timeline = page.mount({ data: dataset, locale: "en", motion: "none" });
    timeline.select(inTime[0]!.id);
    page.rest();
    const next = [...panel().querySelectorAll("button")].find(({ textContent }) => textContent === "Next event")!;
    for (const { title } of inTime) {
      await Promise.resolve();
      expect(panel().querySelector("h3")!.textContent).toBe(title);
      next.click();
      page.rest();
    }
  }, 120_000);

  test("every source is named under it", () => {
    page.mount({ data: dataset, locale: "en", motion: "none" });
    page.rest();
    const text = page.container.textContent!;
    for (const { title } of sources) expect(text).toContain(title);
  });
});
