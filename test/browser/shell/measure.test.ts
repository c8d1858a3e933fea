/** How wide text is, as the browser sets it. */
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { expect } from "vitest";
import { open, test } from "../browser.js";

declare global {
  interface Window {
    widths(texts: readonly string[], family: string): readonly (readonly [byPairs: number, whole: number])[];
  }
}

const SCRIPT = `
import { canvasMeasure } from "./src/shell/measure-canvas.ts";
window.widths = (texts, family) => {
  const measure = canvasMeasure(document, family);
  const pen = document.createElement("canvas").getContext("2d");
  return [[13, 400], [13, 600], [12, 400]].flatMap(([size, weight]) => {
    pen.font = weight + " " + size + "px " + family;
    return texts.map((text) => [measure(text, { size, weight }), pen.measureText(text).width]);
  });
};
`;

test("widths that are put together from pairs of letters are those of the whole", async ({ page }) => {
  const resolveDir = fileURLToPath(new URL("../../..", import.meta.url));
  const { outputFiles } = await build({ stdin: { contents: SCRIPT, resolveDir, loader: "js" }, bundle: true, format: "esm", write: false, logLevel: "error" });
  await open(page, { script: outputFiles[0]!.text });
  const titles = await page.evaluate(async () => {
    const { events } = (await (await fetch("/dist/data.json")).json()) as { readonly events: readonly { readonly title: string }[] };
    return events.map(({ title }) => title);
  });
  const texts = [...titles, "AVATAR To Wavy fi ffi flow office", "…", "Київ 2014", "  two  spaces ", "1,234 – 5,678", "{[(=>)]} -> !="];
  for (const family of ["system-ui, sans-serif", "serif", "monospace"]) {
    const found = await page.evaluate(([all, name]) => window.widths(all, name), [texts, family] as const);
    expect(found).toHaveLength(3 * texts.length);
    expect(found.filter(([byPairs, whole]) => Math.abs(byPairs - whole) > 0.25), family).toEqual([]);
    expect(Math.min(...found.map(([, whole]) => whole))).toBeGreaterThan(4);
  }
});
