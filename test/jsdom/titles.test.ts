import { describe, expect, test } from "vitest";
import { renderToString } from "../../src/render/render-to-string.js";
import { renderToSvg } from "../../src/render/render-to-svg.js";
import { graphemes } from "../../src/text/wrap.js";
import { fakePage } from "./page.js";

const TITLES = {
  long: "word ".repeat(2000).trim(),
  unbroken: "x".repeat(10_000),
  arabic: "معاهدة السلام بين المدينتين بعد حصار طويل دام سنوات",
  hebrew: "חתימת הסכם השלום בעיר הבירה",
  family: "👩‍👩‍👧‍👦".repeat(900),
  flags: "🇧🇪🇫🇷 Talks in Brussels and Nice 🎉",
  markup: `<img src=x onerror="alert(1)"><script>alert(2)</script>&amp;`,
};
const data = Object.entries(TITLES).map(([id, title], index) => ({ id, title, date: String(1900 + index * 10) }));

describe("titles of every kind", () => {
  const page = fakePage();

  test("are labels that fit, cut between graphemes, in a page", () => {
    const timeline = page.mount({ data });
    const known = new Set(Object.values(TITLES).flatMap(graphemes));
    const labels = [...page.container.querySelectorAll(".tl-label")];
    expect(labels).toHaveLength(data.length);
    for (const label of labels) {
      const text = label.textContent!;
      expect(text.length).toBeLessThan(1000);
      for (const grapheme of graphemes(text)) expect(known.has(grapheme) || grapheme === "…", JSON.stringify(grapheme)).toBe(true);
    }
    expect(page.container.querySelector('[data-item="arabic"].tl-label')!.getAttribute("direction")).toBe("rtl");
    expect(page.container.querySelector("img, script")).toBeNull();
    timeline.select("long");
    page.rest();
    expect(page.container.querySelector(".tl-detail")!.textContent.includes(TITLES.long)).toBe(true);
    expect(timeline.toSvg().includes("&lt;img src=x")).toBe(true);
    expect(new DOMParser().parseFromString(timeline.toSvg(), "image/svg+xml").querySelector("parsererror")).toBeNull();
  });

  test("stand whole in the list of a static figure, and as text", () => {
    const html = renderToString({ data });
    const parsed = new DOMParser().parseFromString(html, "text/html");
    expect(parsed.querySelector("img, script")).toBeNull();
    for (const [id, title] of Object.entries(TITLES)) expect(parsed.querySelector(".tl-list")!.textContent.includes(title), id).toBe(true);
    expect(new DOMParser().parseFromString(renderToSvg({ data }), "image/svg+xml").querySelector("parsererror")).toBeNull();
  });
});
