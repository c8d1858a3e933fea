import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { Ajv } from "ajv";
import { build } from "esbuild";
import { expect, test } from "vitest";
import { categories, events, sources } from "../../data/index.js";

const DIST = fileURLToPath(new URL("../../dist/", import.meta.url));
const json = (path: string): object => JSON.parse(readFileSync(DIST + path, "utf8")) as object;

test("the built schema takes the built data", () => {
  const ajv = new Ajv({ allErrors: true });
  expect([ajv.validate(json("schema/dataset.json"), json("data.json")), ajv.errors]).toEqual([true, null]);
});

test.each([
  ["sources", sources.map(({ note }) => note!)],
  ["categories", categories.map(({ note }) => note!)],
  ["events", events.map(({ summary }) => summary)],
])("a bundle of %s alone has these, and no text of an event that is not asked for", async (name, own) => {
  const { outputFiles } = await build({
    stdin: { contents: `export { ${name} } from "./data/index.js";`, resolveDir: DIST },
    bundle: true, write: false, format: "esm", charset: "utf8", logLevel: "error",
  });
  const text = outputFiles[0]!.text;
  expect(own.filter((trace) => !text.includes(trace))).toEqual([]);
  if (name !== "events") expect(events.filter(({ summary, title }) => text.includes(summary) || text.includes(`"${title}"`))).toEqual([]);
});
