import { fileURLToPath } from "node:url";
import ts from "typescript";
import { expect, test } from "vitest";

/** Lines of a program; those marked must fail to compile, and no other. */
const program = `
import type { DatasetEvent } from "./types.js";
const good = { id: "cold-war", title: "t", date: "1947", summary: "s", category: "war", importance: 0.5, tags: [], actors: [], claims: [{ source: "rd-choices", at: "1", kind: "mention" }] } satisfies DatasetEvent;
export const events: readonly DatasetEvent[] = [
  good,
  { ...good, relations: [{ kind: "part-of", event: "detente" }] },
  { ...good, id: "hot-war" }, // wrong
  { ...good, category: "gossip" }, // wrong
  { ...good, claims: [{ source: "someone", at: "1", kind: "mention" }] }, // wrong
  { ...good, claims: [{ source: "rd-choices" }] }, // wrong
  { ...good, claims: [] }, // wrong
  { ...good, relations: [{ kind: "part-of", event: "hot-war" }] }, // wrong
  { ...good, relations: [{ kind: "part-of", event: "detente", claim: { source: "someone", at: "1" } }] }, // wrong
];
`;

test("an id that does not exist fails to compile", { timeout: 60_000 }, () => {
  const root = fileURLToPath(new URL("../../../", import.meta.url));
  const { config } = ts.readConfigFile(`${root}tsconfig.json`, (path) => ts.sys.readFile(path));
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, root);
  const file = `${root}data/ids-program.ts`;
  const host = ts.createCompilerHost(options);
  const { getSourceFile, fileExists } = host;
  host.getSourceFile = (name, version) => (name === file ? ts.createSourceFile(name, program, version, true) : getSourceFile.call(host, name, version));
  host.fileExists = (name) => name === file || fileExists.call(host, name);
  const compiled = ts.createProgram([file], options, host);
  const source = compiled.getSourceFile(file)!;
  const lines = compiled.getSemanticDiagnostics(source).map(({ start }) => source.getLineAndCharacterOfPosition(start!).line);
  const wrong = program.split("\n").flatMap((line, i) => (line.endsWith("// wrong") ? [i] : []));
  expect([...new Set(lines)]).toEqual(wrong);
});
