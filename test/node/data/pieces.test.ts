import { build } from "esbuild";
import { rollup } from "rollup";
import esbuildOfRollup from "rollup-plugin-esbuild";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { categories, eras, events, sources } from "../../../data/index.js";

const ROOT = fileURLToPath(new URL("../../../", import.meta.url));

/** What a program gets that imports just this from `timeloom/data`. */
const bundlers: Readonly<Record<string, (code: string) => Promise<string>>> = {
  async esbuild(code) {
    const { outputFiles } = await build({ stdin: { contents: code, resolveDir: ROOT }, bundle: true, write: false, format: "esm", logLevel: "error", charset: "utf8" });
    return outputFiles[0]!.text;
  },
  async rollup(code) {
    const entry = { name: "entry", resolveId: (id: string) => (id === "entry" ? id : null), load: (id: string) => (id === "entry" ? code.replace("./data", `${ROOT}data`) : null) };
    const bundle = await rollup({ input: "entry", plugins: [entry, esbuildOfRollup({ target: "es2022", charset: "utf8" })], onwarn() {} });
    return (await bundle.generate({ format: "es" })).output[0].code;
  },
};

/** A sentence by which each piece is known where it is in a bundle. */
const traces = {
  events: events.map(({ summary }) => summary),
  sources: sources.map(({ note }) => note),
  categories: categories.map(({ note }) => note),
  eras: eras.map(({ summary }) => summary),
};
type Piece = keyof typeof traces;
const pieces = Object.keys(traces) as Piece[];

describe.each(Object.entries(bundlers))("what %s takes of timeloom/data", (_, bundle) => {
  test.each(pieces)("%s alone brings nothing of the others", async (piece) => {
    const text = await bundle(`import { ${piece} } from "./data/index.ts"; console.log(${piece});`);
    for (const other of pieces) expect(traces[other].filter((trace) => text.includes(trace)).length, other).toBe(other === piece ? traces[other].length : 0);
  });

  test("the dataset brings all, a bare import nothing", async () => {
    const text = await bundle(`import { dataset } from "./data/index.ts"; console.log(dataset);`);
    for (const piece of pieces) expect(traces[piece].filter((trace) => !text.includes(trace)), piece).toEqual([]);
    expect((await bundle(`import "./data/index.ts";`)).trim()).toBe("");
  });
});
