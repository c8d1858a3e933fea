import { afterEach, describe, expect, it } from "vitest";
import { DATASET, fakeHost, HOSTILE, lateSource, press } from "../../test/support/fake-host.js";
import { toFigure } from "../scene/to-figure.js";
import { createDetail } from "./detail.js";

afterEach(() => document.body.replaceChildren());

function open(id: string, spec = {}) {
  const fake = fakeHost(spec);
  const detail = createDetail(fake.host);
  const opener = document.createElement("button");
  document.body.append(opener, detail.element);
  opener.focus();
  detail.present!(fake.host.figure);
  detail.update!(fake.frame({ selected: id }));
  const texts = (selector: string) => [...detail.element.querySelectorAll(selector)].map((node) => node.textContent);
  const byName = (name: string) => [...detail.element.querySelectorAll("button")].find(({ textContent }) => textContent === name)!;
  return { ...fake, detail, opener, texts, byName, root: detail.element };
}

describe("createDetail", () => {
  it("is a region named by the event's title", () => {
    const { root, texts } = open("second");
    expect(root.hidden).toBe(false);
    expect(root.getAttribute("role")).toBe("region");
    const heading = document.getElementById(root.getAttribute("aria-labelledby")!)!;
    expect(heading.textContent).toBe("Second fire");
    expect([heading.tagName, heading.lang, heading.dir]).toEqual(["H3", "en-GB", "auto"]);
    expect(texts("h4")).toEqual(["Sources", "Related events", "Links"]);
  });
  it("says the date in words, its doubt and where it comes from", () => {
    const { root } = open("second");
    expect(root.querySelector("p")!.textContent).toBe("about March 2016, date stated");
  });
  it("says what is known: summary, category, place, actors, tags", () => {
    const { texts } = open("second");
    expect(texts("p")[1]).toBe("It burned again.");
    expect(texts("dt")).toEqual(["Category", "Place", "People and organisations", "Tags"]);
    expect(texts("dd")).toEqual(["Fires", "Alba", "Brigade", "heat, smoke"]);
  });
  it("says who says so, where, in which words, with which date", () => {
    const { texts } = open("second");
    expect(texts(".tl-claims > li")).toEqual([
      "Le récit (javascript:alert(1)), paragraph 4gives the date 2016, date worked out: the year of the report",
      "The long view, The Paper, paragraph 2, mention, in its words “blaze”gives the date March 2016, date statedIt was arson.",
    ]);
  });
  it("leads to the events that it is tied to, and says who ties them", () => {
    const { root, byName, host } = open("second");
    const item = byName("First fire").closest("li")!;
    expect(item.textContent).toBe("Response to First fire (The long view, The Paper, paragraph 7)");
    byName("First fire").click();
    expect(host.select).toHaveBeenCalledWith("first", { reveal: true, focus: "detail" });
    expect(root.contains(item)).toBe(true);
  });
  it("links through the gate: refused addresses are text, identifiers of Wikidata are links", () => {
    const { root } = open("second");
    const links = [...root.querySelectorAll("a")];
    expect(links.map(({ href }) => href)).toEqual(["https://paper.example/long-view", "https://paper.example/long-view", "https://alba.example/", "https://www.wikidata.org/wiki/Q42"]);
    expect(links.every(({ rel }) => rel === "noopener noreferrer")).toBe(true);
    expect(root.textContent).toContain("Trap (javascript:alert(1))");
    expect(root.textContent).toContain("other: x-1");
  });
  it("does not link an identifier that only looks like one of Wikidata", () => {
    const { root } = open("x", { data: [{ id: "x", title: "X", date: "2000", same: { wikidata: "Q42/../evil" } }] });
    expect(root.querySelector("a")).toBeNull();
    expect(root.textContent).toContain("wikidata: Q42/../evil");
  });
  it("shows markup in every field as text", () => {
    const { root } = open("x", {
      data: {
        sources: [{ id: "s", title: HOSTILE, outlet: HOSTILE, url: HOSTILE, lang: HOSTILE }],
        events: [
          {
            id: "x", title: HOSTILE, date: "2000", summary: HOSTILE, category: HOSTILE, tags: [HOSTILE], actors: [HOSTILE], place: { name: HOSTILE }, lang: HOSTILE,
            links: [{ url: HOSTILE, title: HOSTILE }], same: { [HOSTILE]: HOSTILE },
            claims: [{ source: "s", at: HOSTILE, term: HOSTILE, asserts: HOSTILE, date: HOSTILE, basis: "derived", derivation: HOSTILE }],
            relations: [{ kind: "led-to", event: HOSTILE, claim: { source: HOSTILE, at: HOSTILE } }],
          },
        ],
      },
    });
    expect(root.querySelectorAll("img, script, a")).toHaveLength(0);
    expect(root.textContent!.split(HOSTILE).length).toBeGreaterThan(12);
    for (const node of root.querySelectorAll("*")) for (const { name } of node.attributes) expect(name).not.toMatch(/^on|style/);
  });
  it("steps to the events before and after, and says where there is none", () => {
    const { detail, byName, host, frame } = open("second");
    byName("Previous event").click();
    byName("Next event").click();
    expect(host.select.mock.calls).toEqual([["first", { reveal: true }], ["act", { reveal: true }]]);
    const previous = byName("Previous event");
    previous.focus();
    detail.update!(frame({ selected: "first" }));
    expect(previous.getAttribute("aria-disabled")).toBe("true");
    expect(document.activeElement).toBe(previous);
    previous.click();
    expect(host.select).toHaveBeenCalledTimes(2);
  });
  it("takes the focus when it is asked to, and Escape gives it back through the host", () => {
    const { detail, root, opener, host, frame } = open("second");
    expect(document.activeElement).toBe(opener);
    detail.focus();
    expect(document.activeElement).toBe(root.querySelector("h3"));
    expect(press("Escape")).toBe(true);
    expect(host.select).toHaveBeenCalledWith(undefined, { focus: "item" });
    detail.update!(frame());
    expect(document.activeElement).toBe(opener);
  });
  it("leaves the focus where the host has put it", () => {
    const { detail, host, byName } = open("second");
    const item = document.body.appendChild(document.createElement("button"));
    host.select.mockImplementation(() => item.focus());
    detail.focus();
    byName("Close").click();
    expect(document.activeElement).toBe(item);
  });
  it("closes, and does nothing where nothing changed", () => {
    const { detail, root, frame } = open("second");
    const body = root.lastElementChild!.firstChild;
    detail.update!(frame({ selected: "second" }));
    expect(root.lastElementChild!.firstChild).toBe(body);
    detail.update!(frame());
    expect(root.hidden).toBe(true);
  });
  it("takes the heading's level from the figure", () => {
    expect(open("second", { heading: 5 }).texts("h6").slice(0, 2)).toEqual(["Second fire", "Sources"]);
  });
});

describe("createDetail with a source that answers later", () => {
  function late() {
    const source = lateSource(toFigure({ data: DATASET }).source);
    return { ...open("second", { data: source }), source };
  }
  it("shows the event when it has come, and then takes the focus", async () => {
    const { root, source, detail } = late();
    detail.focus();
    expect(root.hidden).toBe(true);
    await source.answer();
    expect(root.querySelector("h3")!.textContent).toBe("Second fire");
    expect(document.activeElement).toBe(root.querySelector("h3"));
    await source.answer();
    expect(root.textContent).toContain("Response to First fire");
  });
  it("forgets an answer that comes after another event was asked for", async () => {
    const { root, source, detail, frame } = late();
    detail.update!(frame({ selected: "act" }));
    await source.answer();
    expect(root.querySelector("h3")!.textContent).toBe("An act");
    detail.update!(frame({ selected: "first" }));
    detail.update!(frame());
    await source.answer();
    expect(root.hidden).toBe(true);
  });
  it("shows what failed", async () => {
    const { root, source } = late();
    await source.answer(new Error("503 <b>busy</b>"));
    expect(root.hidden).toBe(false);
    expect(root.textContent).toContain("The data could not be loaded.");
    expect(root.textContent).toContain("503 <b>busy</b>");
  });
  it("stays silent after the end", async () => {
    const { root, source, controller } = late();
    controller.abort();
    await source.answer();
    expect(root.hidden).toBe(true);
  });
});
