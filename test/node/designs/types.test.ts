import { fileURLToPath } from "node:url";
import ts from "typescript";
import { expect, test } from "vitest";
import { viableDesigns } from "../../../src/layout/resolve-design.js";

const viable = new Set(viableDesigns().map(({ representation, scale, layout }) => `${representation} ${scale} ${layout}`));
const REPRESENTATIONS = ["linear", "radial", "spiral", "calendar", "grid", "curve"];
const SCALES = ["chronological", "relative", "log", "collapsed", "sequential"];
const LAYOUTS = ["unified", "faceted", "segmented"];

/** Every combination of the three names: those that are viable must compile, all others must not. */
const names = REPRESENTATIONS.flatMap((representation) =>
  SCALES.flatMap((scale) => LAYOUTS.map((layout) => `  { representation: "${representation}", scale: "${scale}", layout: "${layout}" },${viable.has(`${representation} ${scale} ${layout}`) ? "" : " // wrong"}`)),
);

/** Lines of a program; those marked must fail to compile, and no other. */
const program = `
import type { CustomDesign, Design, Representation, TimelineSpec } from "../../../src/index.js";
export const all: readonly Design[] = [
${names.join("\n")}
  { representation: "linear", scale: "chronological", layout: "unified", orientation: "vertical" },
  { representation: "linear", scale: "chronological", layout: "faceted", facet: "team", orientation: "auto" },
  { representation: "radial", scale: "chronological", layout: "segmented", segment: "month", week: "locale" },
  { representation: "linear", scale: "relative", layout: "faceted", facet: "team", anchor: "most-important" },
  { representation: "radial", scale: "relative", layout: "faceted", anchor: { red: "e1" } },
  { representation: "linear", scale: "log", layout: "unified", towards: "start", reference: "2014" },
  { representation: "spiral", scale: "sequential", layout: "unified", turns: 3 },
  { representation: "curve", scale: "sequential", layout: "unified", curve: "zigzag" },
  { representation: "curve", scale: "sequential", layout: "unified", curve: "M0 0L1 1" },
  { representation: "curve", scale: "sequential", layout: "unified", curve: [[0, 0], [1, 1]] },
  { representation: "radial", scale: "chronological", layout: "unified", orientation: "vertical" }, // wrong
  { representation: "radial", scale: "chronological", layout: "segmented", segment: "fortnight" }, // wrong
  { representation: "spiral", scale: "sequential", layout: "faceted", facet: 7 }, // wrong
  { representation: "spiral", scale: "sequential", layout: "unified", facet: "team" }, // wrong
  { representation: "calendar", scale: "chronological", layout: "segmented", turns: 3 }, // wrong
  { representation: "curve", scale: "sequential", layout: "unified", curve: [[0, 0, 0]] }, // wrong
  { representation: "linear", scale: "relative", layout: "faceted", anchor: "middle" }, // wrong
  { representation: "linear", scale: "log", layout: "unified", towards: "both" }, // wrong
  { representation: "linear", scale: "collapsed" }, // wrong
  {}, // wrong
];
declare const toy: Representation;
export const custom: readonly CustomDesign[] = [
  { representation: toy },
  { representation: toy, scale: "log", layout: "faceted", facet: "team", towards: "end" },
  { representation: toy, scale: "logarithmic" }, // wrong
  { scale: "log" }, // wrong
];
export const specs: readonly TimelineSpec[] = [
  { data: [], design: { representation: toy, scale: "log" } },
  { data: [], design: { representation: "grid", scale: "chronological", layout: "segmented" } },
  { data: [], design: { representation: "grid", scale: "log", layout: "unified" } }, // wrong
  { data: [], design: { representation: "toy", scale: "log", layout: "unified" } }, // wrong
];
`;

test("the 20 designs compile with the options that belong to them, and no other does", { timeout: 60_000 }, () => {
  const root = fileURLToPath(new URL("../../../", import.meta.url));
  const { config } = ts.readConfigFile(`${root}tsconfig.json`, (path) => ts.sys.readFile(path));
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, root);
  const file = `${root}test/node/designs/program.ts`;
  const host = ts.createCompilerHost(options);
  const { getSourceFile, fileExists } = host;
  host.getSourceFile = (name, version) => (name === file ? ts.createSourceFile(name, program, version, true) : getSourceFile.call(host, name, version));
  host.fileExists = (name) => name === file || fileExists.call(host, name);
  const compiled = ts.createProgram([file], { ...options, noEmit: true }, host);
  const source = compiled.getSourceFile(file)!;
  const lines = program.split("\n");
  const found = new Set(compiled.getSemanticDiagnostics(source).map(({ start }) => source.getLineAndCharacterOfPosition(start!).line));
  expect(lines.filter((line, index) => found.has(index) && !line.endsWith("// wrong")), "must compile").toEqual([]);
  expect(lines.filter((line, index) => !found.has(index) && line.endsWith("// wrong")), "must not compile").toEqual([]);
  expect(lines.filter((line) => line.startsWith("  { representation: \"") && line.endsWith("// wrong")).length).toBeGreaterThan(70);
  expect(viable.size).toBe(20);
});
