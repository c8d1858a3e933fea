// @vitest-environment node
import { transform } from "esbuild";
import { describe, expect, it } from "vitest";
import { styleText } from "./style.js";
import { HUES, LIGHT } from "./tokens.js";

const css = styleText();
/** The selectors of all rules, those within at-rules too. */
const selectors = [...css.matchAll(/(?:^|[{}])\s*([^{}@;]+)\{/g)].map((match) => match[1]!.trim());
const block = (opening: string): string => {
  let depth = 0;
  const from = css.indexOf(opening);
  for (let at = from; at < css.length; at++) {
    if (css[at] === "{") depth++;
    if (css[at] === "}" && --depth === 0) return css.slice(from, at + 1);
  }
  throw new Error(`no ${opening}`);
};

describe("styleText", () => {
  it("is CSS that a parser finds no fault with", async () => {
    const { warnings, code } = await transform(css, { loader: "css", minify: true });
    expect(warnings).toEqual([]);
    expect(code.length).toBeGreaterThan(5000);
  });
  it("is the same each time and loads nothing", () => {
    expect(styleText()).toBe(css);
    expect(css).not.toMatch(/url\(|@import|@font-face|src:|<|javascript|expression/i);
  });
  it("reaches nothing outside a figure", () => {
    expect(selectors.length).toBeGreaterThan(80);
    for (const selector of selectors) expect(selector, selector).toMatch(/^(:where\(\.tl[\[:,)]|\.tl[ {\[.-]|\.tl$)/);
  });
  it("lets a page set every colour with one class in every theme", () => {
    for (const name of Object.keys(LIGHT)) {
      const places = [...css.matchAll(new RegExp(`([^{}]*)\\{[^{}]*--tl-${name}:#`, "g"))].map((match) => match[1]!.trim().split("\n").at(-1)!);
      expect(places.length, name).toBeGreaterThanOrEqual(4);
      for (const place of places) expect(place, name).toMatch(/^:where\(/);
    }
  });
  it("paints every mark", () => {
    for (const name of Object.keys(LIGHT)) expect(css).toContain(`.tl :where(.tl-fill-${name}){fill:var(--tl-${name})}.tl :where(.tl-stroke-${name}){stroke:var(--tl-${name})}`);
    expect(Object.keys(LIGHT).filter((name) => name.startsWith("hue-"))).toHaveLength(HUES);
  });
  it("gives way to the reader's system colours, all of them", () => {
    const forced = block("@media (forced-colors:active)");
    for (const name of Object.keys(LIGHT)) expect(forced).toMatch(new RegExp(`--tl-${name}:(Canvas|CanvasText|Highlight)!important`));
    expect(forced).not.toContain("#");
  });
  it("moves nothing", () => expect(css).not.toMatch(/transition|animation|scroll-behavior/));
  it("prints black on white with links written out", () => {
    const print = block("@media print");
    expect(print).toContain("--tl-ink:#000");
    expect(print).toContain('content:" (" attr(href) ")"');
    expect(print.indexOf("--tl-ink:#000")).toBeGreaterThan(print.indexOf(`--tl-ink:${LIGHT.ink}`));
  });
  it("mirrors by itself: no left and right", () => expect(css.replace(/text-align:(start|center)/g, "")).not.toMatch(/(margin|padding|border|inset)-(left|right)|text-align|float|[;{](left|right):/));
});
