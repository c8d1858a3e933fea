import { describe, expect, test, vi } from "vitest";
import { dataset } from "../../data/index.js";
import { renderToSvg } from "../../src/render/render-to-svg.js";
import { describeRun } from "../../src/scene/describe.js";
import type { TimelineSpec } from "../../src/scene/spec.js";
import { estimateWidth } from "../../src/text/estimate.js";
import { designs, draw } from "../node/designs/kit.js";
import { inView } from "../node/designs/laws.js";
import { syntheticEvents } from "../node/layout/synthetic.js";
import { fakePage } from "./page.js";

/** What a drawing has: each element's role with what it is of, and all words. */
function contentOf(svg: Element): { readonly items: readonly string[]; readonly runs: readonly string[]; readonly words: readonly string[] } {
  const of = (name: string) => [...svg.querySelectorAll(`[${name}]`)].map((element) => `${element.tagName} ${element.getAttribute("class")} ${element.getAttribute(name)}`).sort();
  return { items: of("data-item"), runs: of("data-run"), words: [...svg.querySelectorAll("text")].flatMap((text) => (text.children.length ? [...text.children].map((line) => line.textContent) : [text.textContent])).sort() };
}

const parsed = (text: string): Element => new DOMParser().parseFromString(text, "image/svg+xml").documentElement;

const data = {
  dataset,
  "300 events, several values each": syntheticEvents(300).map((event, index) => ({ ...event, tags: ["x", "y", "z"].filter((_, at) => (index + at) % 3 !== 1) })),
};

describe.each(designs)("$name", ({ representation, scale, layout }) => {
  const page = fakePage();

  test.each(Object.entries(data))("the page, the string and the outline show the same of %s", (_, events) => {
    page.width = 900;
    const design = { representation, scale, layout, ...(layout === "faceted" && { facet: "tags" }) } as TimelineSpec["design"];
    const spec: TimelineSpec = { data: events, design, maxHeight: 700, measure: estimateWidth, locale: "en", motion: "none", renderer: "svg" };
    const timeline = page.mount(spec);
    page.rest();
    // of many, the names come after the picture
    vi.advanceTimersByTime(200);
    const drawing = draw({ ...spec, width: 900 }, { width: 900, maxHeight: 700 });
    const string = contentOf(parsed(renderToSvg({ ...spec, width: 900 })));
    const live = contentOf(page.container.querySelector(".tl-svg")!);
    expect(string.items.length).toBeGreaterThan(20);
    expect(live).toEqual(string);
    expect(contentOf(parsed(timeline.toSvg()))).toEqual(string);

    // the outline: each event in view once, however many facets it stands in, and each run
    const wanted = new Set(inView(drawing).map(({ event }) => event.id));
    const proxies = [...page.container.querySelectorAll(".tl-events .tl-proxy")];
    const titles = drawing.events.filter(({ id }) => wanted.has(id)).map(({ title }) => title);
    expect(proxies).toHaveLength(wanted.size);
    const names = proxies.map(({ textContent }) => textContent);
    expect(titles.filter((title) => !names.some((name) => name.startsWith(`${title}, `)))).toEqual([]);
    const runs = [...page.container.querySelectorAll(".tl-runs .tl-proxy")].map(({ textContent }) => textContent);
    expect(runs).toHaveLength(drawing.layout.runs.length);
    drawing.layout.runs.forEach((run, index) => expect(runs[index]).toContain(describeRun(run, drawing.figure)));
    timeline.destroy();
  });
});
