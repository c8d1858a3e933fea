/** What the guides say, checked: their code compiles against the library, their dates read as they are said to. */
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import ts from "typescript";
import { expect, test } from "vitest";
import { formatExtent, parseDate } from "../src/index.js";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const pages = ["README.md", "docs/getting-started.md", ...readdirSync(join(ROOT, "docs/guide")).map((name) => `docs/guide/${name}`)];
const read = (page: string): string => readFileSync(join(ROOT, page), "utf8");

/** The pieces of code of a page, by the names of files that they could be. */
const blocks = new Map(pages.flatMap((page) => [...read(page).matchAll(/^```ts\n([^]*?)^```/gm)].map(([, code], index) => [join(ROOT, `${page}.${index + 1}.ts`), code!] as const)));

test("the code of the guides compiles", () => {
  const { config } = ts.readConfigFile(join(ROOT, "tsconfig.test.json"), (path) => ts.sys.readFile(path)) as { config: object };
  const { options } = ts.parseJsonConfigFileContent({ ...config, include: [], files: [] }, ts.sys, ROOT);
  const host = ts.createCompilerHost(options);
  const { readFile, fileExists } = host;
  host.readFile = (path) => blocks.get(resolve(path)) ?? readFile(path);
  host.fileExists = (path) => blocks.has(resolve(path)) || fileExists(path);
  const program = ts.createProgram([...blocks.keys()], { ...options, types: ["node"], noUnusedLocals: false }, host);
  const problems = [...blocks.keys()].flatMap((path) => {
    const file = program.getSourceFile(path);
    return [...program.getSyntacticDiagnostics(file), ...program.getSemanticDiagnostics(file)].map(({ messageText, start }) => `${path.slice(ROOT.length)}:${start}: ${ts.flattenDiagnosticMessageText(messageText, " ")}`);
  });
  expect(problems).toEqual([]);
  expect(blocks.size).toBeGreaterThan(10);
}, 60_000);

test.for([...read("docs/guide/uncertainty.md").matchAll(/^\| `([^`]+)` \| ([^|]+) \|/gm)].map(([, date, words]) => [date!, words!] as const))("%s is %s", ([date, words]) => {
  expect(formatExtent(parseDate(date), { locale: "en" })).toBe(words);
});

test.for(pages)("the links of %s lead to files", (page) => {
  const links = [...read(page).matchAll(/\]\(([^)#:]+)(?:#[^)]*)?\)/g)].map(([, link]) => join(dirname(page), link!));
  expect(links.filter((link) => !ts.sys.fileExists(join(ROOT, link)) && !ts.sys.directoryExists(join(ROOT, link)))).toEqual([]);
});
