import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { fileURLToPath } from "node:url";
import ts from "typescript";
import { describe, expect, test } from "vitest";

/**
 * The floors of the library. A file imports from its own folder and from lower floors; a folder that stands
 * beside a floor is imported by higher floors only. `errors` is the file src/errors.ts; it stands below all others.
 */
const FLOORS: Readonly<Record<string, number>> = {
  errors: -1,
  time: 0,
  text: 0,
  model: 1,
  messages: 1.5,
  source: 1.5,
  io: 1.5,
  columns: 1.55,
  tables: 1.6,
  arrow: 1.65,
  parquet: 1.65,
  scale: 1.7,
  representation: 1.8,
  layout: 2,
  scene: 3,
  render: 4,
  shell: 5,
  element: 6,
  d3: 6,
  linear: 6,
  worker: 4,
  story: 6,
  react: 6,
};

/** The files directly in src/ that stand above all floors: tables of contents, without code of their own. */
const TOPS: readonly string[] = ["src/index.ts", "src/cdn.ts"];

/** Who may import which package; anything else imports none. */
const PACKAGES: readonly { readonly name: string; readonly from: RegExp }[] = [
  { name: "luxon", from: /^src\/time\/luxon-zones\.ts$/ },
  { name: "apache-arrow", from: /^src\/arrow\/open-table\.ts$/ },
  { name: "hyparquet", from: /^src\/parquet\/library\.ts$/ },
];

/** Rules that a file breaks for now: "file: what it imports". Empty is how it should be. */
const DEBT: readonly string[] = [];

const ROOT = fileURLToPath(new URL("..", import.meta.url));

interface Import {
  readonly from: string;
  /** A path from the root for a relative import, otherwise the package's name. */
  readonly to: string;
  readonly relative: boolean;
  readonly typeOnly: boolean;
}

function filesBelow(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return filesBelow(path);
    return /\.tsx?$/.test(entry.name) && !/\.test\.tsx?$/.test(entry.name) ? [path] : [];
  });
}

/** Imports, re-exports and dynamic imports. */
function importsOf(file: string, text: string): Import[] {
  const found: Import[] = [];
  const add = (specifier: ts.Node | undefined, typeOnly: boolean): void => {
    if (!specifier || !ts.isStringLiteralLike(specifier)) return;
    const name = specifier.text;
    const path = normalize(join(dirname(file), name)).replaceAll("\\", "/").replace(/\.js$/, ".ts");
    found.push({ from: file, to: name.startsWith(".") ? path : name, relative: name.startsWith("."), typeOnly });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) add(node.moduleSpecifier, node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword);
    else if (ts.isExportDeclaration(node)) add(node.moduleSpecifier, node.isTypeOnly);
    else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) add(node.arguments[0], false);
    else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) add(node.argument.literal, true);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(file, text, ts.ScriptTarget.ESNext));
  return found;
}

function folderOf(file: string): string {
  return file.split("/")[1]!.replace(/\.ts$/, "");
}

const files = filesBelow("src");
const texts = new Map(files.map((file) => [file, readFileSync(join(ROOT, file), "utf8")]));
const imports = files.flatMap((file) => importsOf(file, texts.get(file)!));
const allowed = (problem: string): boolean => !DEBT.includes(problem);

describe("the floors", () => {
  test("every file is on a floor", () => {
    const strangers = files.filter((file) => FLOORS[folderOf(file)] === undefined && !TOPS.includes(file));
    expect(strangers).toEqual([]);
  });

  test("a file imports from its own folder or a lower floor", () => {
    const upward = imports.filter((entry) => {
      if (!entry.relative || TOPS.includes(entry.from)) return false;
      if (!entry.to.startsWith("src/") || TOPS.includes(entry.to)) return true;
      const [own, other] = [folderOf(entry.from), folderOf(entry.to)];
      return own !== other && !(FLOORS[other]! < FLOORS[own]!);
    });
    expect(upward.map(({ from, to }) => `${from}: ${to}`).filter(allowed)).toEqual([]);
  });

  test("a relative import names a file that exists, with .js", () => {
    const missing = imports.filter(({ relative: own, to }) => own && !texts.has(to));
    expect(missing.map(({ from, to }) => `${from}: ${to}`)).toEqual([]);
  });

  test("packages are imported only where the table says so", () => {
    const bad = imports.filter(({ from, to, relative: own }) => {
      const name = to.split("/")[0];
      return !own && !PACKAGES.some((entry) => entry.name === name && entry.from.test(from));
    });
    expect(bad.map(({ from, to }) => `${from}: ${to}`).filter(allowed)).toEqual([]);
  });

  test("the dataset and its modules import nothing but types", () => {
    const data = filesBelow("data").flatMap((file) => importsOf(file, readFileSync(join(ROOT, file), "utf8")));
    const bad = data.filter(({ to, typeOnly }) => !typeOnly && !to.startsWith("data/"));
    expect(bad.map(({ from, to }) => `${from}: ${to}`)).toEqual([]);
  });

  test("each row of debt is still owed", () => {
    const all = new Set(imports.map(({ from, to }) => `${from}: ${to}`));
    expect(DEBT.filter((row) => !all.has(row))).toEqual([]);
  });
});

test("no files import each other in a ring, types neither", () => {
  const next = new Map(files.map((file) => [file, imports.filter(({ from, relative: own }) => own && from === file).map(({ to }) => to)]));
  const done = new Set<string>();
  const path: string[] = [];
  const rings: string[] = [];
  const visit = (file: string): void => {
    if (path.includes(file)) rings.push([...path.slice(path.indexOf(file)), file].join(" → "));
    if (done.has(file) || path.includes(file)) return;
    path.push(file);
    next.get(file)?.forEach(visit);
    path.pop();
    done.add(file);
  };
  files.forEach(visit);
  expect(rings).toEqual([]);
});

describe("files", () => {
  test("have names that say what is in them", () => {
    const vague = /(?:^|[-/])(?:utils?|helpers?|misc|common|stuff)(?:[-./]|$)/;
    const bad = files.filter((file) => vague.test(file.slice("src/".length)) || !/^[a-z0-9]+(?:-[a-z0-9]+)*\.tsx?$/.test(file.split("/").at(-1)!));
    expect(bad).toEqual([]);
  });

  test("have at most 400 lines, and half of them at most 120", () => {
    const lengths = files.map((file) => ({ file, lines: texts.get(file)!.split("\n").length })).sort((a, b) => a.lines - b.lines);
    expect(lengths.filter(({ lines }) => lines > 400)).toEqual([]);
    expect(lengths[Math.floor(lengths.length / 2)]!.lines).toBeLessThanOrEqual(120);
  });

  test("name no machine's paths", () => {
    const bad = [...texts].filter(([, text]) => /["'`(\s](?:\/(?:home|Users|tmp|root)\/|[A-Z]:\\)/.test(text)).map(([file]) => file);
    expect(bad).toEqual([]);
  });
});

describe("this test's own reading of imports", () => {
  const read = (text: string): string[] => importsOf("src/scene/a.ts", text).map(({ to, typeOnly }) => (typeOnly ? `type ${to}` : to));
  test.each([
    [`import { a } from "../model/b.js";`, ["src/model/b.ts"]],
    [`import type {\n  A,\n  B,\n} from './c.js';`, ["type src/scene/c.ts"]],
    [`import "../element/index.js";`, ["src/element/index.ts"]],
    [`export * from "d3-selection";\nexport { x } from "./x.js";`, ["d3-selection", "src/scene/x.ts"]],
    [`const later = await import("luxon");`, ["luxon"]],
    [`type T = import("../model/b.js").B;`, ["type src/model/b.ts"]],
    [`/** import { x } from "timeloom"; */\n// import "y"\nexport const from = "a";`, []],
  ])("%j", (text, expected) => expect(read(text)).toEqual(expected));
});
