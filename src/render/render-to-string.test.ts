import { describe, expect, it } from "vitest";
import { specs } from "../../test/scenes/specs.js";
import { TimeloomError } from "../errors.js";
import type { TimelineSpec } from "../scene/spec.js";
import type { Source } from "../source/source.js";
import { renderToString } from "./render-to-string.js";
import { renderToSvg } from "./render-to-svg.js";

const EVIL = `"><img src=x onerror=alert(1)><script>alert(1)</script>\u0000\u202E'`;
const evil: TimelineSpec = {
  data: {
    title: EVIL,
    description: EVIL,
    licence: EVIL,
    updated: "2026",
    lang: "en",
    categories: [{ id: EVIL, title: EVIL }],
    sources: [{ id: EVIL, title: EVIL, outlet: EVIL, authors: [EVIL], note: EVIL, url: "javascript:alert(1)", lang: EVIL, published: EVIL }],
    eras: [{ title: EVIL, date: "1960/1970" }],
    events: [
      { id: EVIL, title: EVIL, date: "1969", summary: EVIL, category: EVIL, place: { name: EVIL }, actors: [EVIL], tags: [EVIL], lang: EVIL, links: [{ url: "javascript:alert(1)", title: EVIL }, { url: `https://example.org/${EVIL}` }], claims: [{ source: EVIL, at: EVIL, term: EVIL, derivation: EVIL, basis: "stated", asserts: EVIL }], relations: [{ kind: "part-of", event: EVIL }] },
      { title: EVIL, date: EVIL },
    ],
  },
  design: { representation: "linear", scale: "chronological", layout: "faceted" },
  list: "show",
};

function parsed(spec: TimelineSpec): HTMLElement {
  const host = document.createElement("div");
  host.innerHTML = renderToString(spec);
  expect(host.children).toHaveLength(1);
  return host.firstElementChild as HTMLElement;
}
const texts = (root: ParentNode, selector: string) => [...root.querySelectorAll(selector)].map((node) => node.textContent);

describe("renderToString", () => {
  it("is a figure with a heading, a picture, a legend and every event in order of time", () => {
    const figure = parsed({ ...specs.looks!, list: "show" });
    expect(figure.matches("figure.tl[lang=en][dir=ltr]")).toBe(true);
    expect(texts(figure, "figcaption > h2.tl-title, .tl-standfirst, .tl-range")).toEqual(["Every look", "One of each.", "9 events, 1985 to 2022"]);
    const svg = figure.querySelector("svg[role=img]")!;
    expect(figure.querySelector(`#${svg.getAttribute("aria-labelledby")}`)!.textContent).toBe("Every look");
    expect(figure.querySelector(`#${svg.getAttribute("aria-describedby")}`)!.textContent).toBe("Timeline: 9 events, 1985 to 2022");
    expect(texts(figure, ".tl-legend li").length).toBeGreaterThan(6);
    expect(texts(figure, ".tl-event-title")).toEqual(["A correspondence", "Troops in Transnistria", "A meeting", "A letter", "A movement", "A book", "A campaign", "שלום עולם", "Attacks in Brussels"]);
    expect(texts(figure, ".tl-date")).toEqual(["1985 – end unknown", "since 1992, ongoing as of 4 February 2022", "about 1995", "possibly 1998", "the 2000s", "2001", "about March 2003 – 2011", "May 2010", "22 March 2016"]);
    expect([...figure.querySelectorAll("time")].map((node) => node.dateTime)).toEqual(["2001", "2010-05", "2016-03-22"]);
    expect(figure.querySelector("[lang=he].tl-event-title")!.textContent).toBe("שלום עולם");
  });
  it("has ids of its own, each once", () => {
    const page = document.createElement("div");
    page.innerHTML = renderToString({ ...specs.looks!, id: "one" }) + renderToString({ ...specs.crowded!, id: "two" });
    const ids = [...page.querySelectorAll("[id]")].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(/^(one|two)-/);
    for (const node of page.querySelectorAll("[aria-labelledby], [aria-describedby]")) {
      for (const name of ["aria-labelledby", "aria-describedby"]) {
        const id = node.getAttribute(name);
        if (id) expect(ids).toContain(id);
      }
    }
  });
  it("says who says so", () => {
    const figure = parsed({
      data: {
        sources: [{ id: "s", title: "A paper", outlet: "The Daily", url: "https://example.org/paper", published: "2016-07", authors: ["A. Writer"], note: "An opinion." }],
        updated: "2026-11-22",
        licence: "CC0-1.0",
        events: [
          { id: "a", title: "A", date: "2016", place: { name: "Brussels" }, links: [{ url: "https://example.org/a", title: "More" }, { url: "javascript:alert(1)", title: "Bad" }], claims: [{ source: "s", at: "2", term: "strike", date: "2015", basis: "derived" }], relations: [{ kind: "part-of", event: "b" }] },
          { id: "b", title: "B", date: "2017" },
        ],
      },
    });
    const [first] = figure.querySelectorAll(".tl-event");
    expect(texts(first!, ".tl-claims li")).toEqual(["A paper, The Daily, paragraph 2, in its words “strike”; gives the date 2015, date worked out"]);
    expect(texts(first!, ".tl-related li")).toEqual(["Part of: B"]);
    expect(texts(first!, ".tl-links li")).toEqual(["More", "Bad (javascript:alert(1))"]);
    expect([...figure.querySelectorAll("a")].map(({ href, rel }) => [href, rel])).toEqual([["https://example.org/paper", "noopener noreferrer"], ["https://example.org/a", "noopener noreferrer"], ["https://example.org/paper", "noopener noreferrer"]]);
    expect(texts(figure, ".tl-sources li")).toEqual(["A paper, The Daily, A. Writer, July 2016. An opinion."]);
    expect(texts(figure, ".tl-updated")).toEqual(["Data reviewed 22 November 2026. Licence: CC0-1.0"]);
  });
  it("shows, folds or leaves out the list, and leaves out the legend", () => {
    expect(parsed({ ...specs.looks!, list: "show" }).querySelector("details.tl-list")!.hasAttribute("open")).toBe(true);
    expect(parsed({ ...specs.looks!, list: "fold" }).querySelector("details.tl-list")!.hasAttribute("open")).toBe(false);
    expect(parsed({ ...specs.looks!, list: "fold" }).querySelectorAll(".tl-event")).toHaveLength(9);
    expect(parsed({ ...specs.looks!, list: "none", legend: "none" }).querySelector(".tl-list, .tl-legend")).toBeNull();
  });
  it("tells what could not be read, and shows the rest", () => {
    const figure = parsed({ data: [{ title: "Good", date: "2016" }, { title: "Bad", date: "2021-02-29" }, ...Array.from({ length: 30 }, () => ({ title: "x" }))] as never });
    expect(figure.querySelectorAll(".tl-event")).toHaveLength(1);
    expect(figure.querySelector(".tl-issues summary")!.textContent).toContain("31");
    expect(figure.querySelectorAll(".tl-issues li")).toHaveLength(20);
    expect(figure.querySelector(".tl-issues li")!.textContent).toContain("row 2");
    expect(figure.querySelector(".tl-issues li")!.textContent).toContain("2021-02-29");
  });
  it("says so when there is nothing, or nothing in view", () => {
    const empty = parsed(specs.empty!);
    expect(texts(empty, "svg text.tl-empty-label")).toEqual(["No events."]);
    expect(empty.querySelector(".tl-list, .tl-issues, .tl-legend, .tl-sources")).toBeNull();
    expect(texts(parsed(specs.elsewhere!), "svg text.tl-empty-label")[0]).toBe("No events from January 1700 to December 1710. 0 before, 9 after.");
    expect(texts(parsed(specs.one!), ".tl-range")).toEqual(["1 event, 20 July 1969"]);
  });
  it("takes theme, heading and direction from the spec", () => {
    const figure = parsed({ ...specs.rightToLeft!, theme: "dark", heading: 6 });
    expect(figure.matches("[data-theme=dark][dir=rtl][lang=he]")).toBe(true);
    expect(figure.querySelector("h6.tl-title")).not.toBeNull();
  });
  it("shows hostile text as text, everywhere", () => {
    const figure = parsed(evil);
    expect(figure.querySelector("script, img, iframe, [onerror], [style]")).toBeNull();
    for (const node of figure.querySelectorAll("*")) for (const { name, value } of node.attributes) expect(`${name}=${value}`).not.toMatch(/^on|^(href|src)=(?!https:)/);
    expect([...figure.querySelectorAll("a")].map(({ protocol }) => protocol)).toEqual(["https:"]);
    expect(figure.querySelector(".tl-title")!.textContent).toBe(EVIL.replace("\u0000", ""));
    expect(renderToString(evil)).not.toContain("\u0000");
  });
  it("is well-formed XML too, whatever the data", () => {
    for (const spec of [...Object.values(specs), evil]) {
      const page = new DOMParser().parseFromString(renderToString({ ...spec, list: "show" }), "application/xml");
      expect(page.getElementsByTagName("parsererror")).toHaveLength(0);
    }
  });
  it("gives the same text each time", () => {
    for (const spec of Object.values(specs)) expect(renderToString(spec)).toBe(renderToString(spec));
  });
  it("cannot wait for a source", () => {
    const source = { info: () => Promise.resolve({ count: 0, span: undefined }), view: () => Promise.reject() } as unknown as Source;
    expect(() => renderToString({ data: source })).toThrow(TimeloomError);
    expect(() => renderToString({ data: source })).toThrow(/answers later/);
  });
});

describe("renderToSvg", () => {
  it.each([...Object.entries(specs), ["evil", evil] as const])("is a named document: %s", (_name, spec) => {
    const page = new DOMParser().parseFromString(renderToSvg(spec), "application/xml");
    const root = page.documentElement;
    expect([root.tagName, root.namespaceURI, root.getAttribute("role")]).toEqual(["svg", "http://www.w3.org/2000/svg", "img"]);
    expect(root.children[0]!.tagName).toBe("title");
    expect(root.children[1]!.tagName).toBe("desc");
    expect(root.children[2]!.getAttribute("fill")).toBe("#fff");
    expect(page.querySelector("script, image, use, foreignObject, style, a")).toBeNull();
    expect(renderToSvg(spec)).not.toMatch(/NaN|Infinity|undefined|\[object|style=/);
  });
});
