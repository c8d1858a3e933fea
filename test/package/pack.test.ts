import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, statSync, writeFileSync } from "node:fs";
import { homedir, tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { nodeResolve } from "@rollup/plugin-node-resolve";
import { build as esbuild } from "esbuild";
import { rollup } from "rollup";
import { build as vite } from "vite";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const NPM = process.platform === "win32" ? "npm.cmd" : "npm";

/** An empty project somewhere else, with the packed package installed, and nothing of this repository's in reach. */
let project = "";
/** The files of the package, with paths such as "dist/index.js". */
let files: string[] = [];

const inPackage = (path: string): string => join(project, "node_modules", "timeloom", path);
const read = (path: string): string => readFileSync(inPackage(path), "utf8");

function run(command: string, args: readonly string[], cwd = project): string {
  try {
    const options = { cwd, encoding: "utf8", stdio: "pipe", shell: command === "npm.cmd" } as const;
    return execFileSync(command, args, options);
  } catch (error) {
    const { stdout, stderr } = error as { stdout?: string; stderr?: string };
    throw new Error(`${command} ${args.join(" ")}\n${stdout ?? ""}\n${stderr ?? ""}`, { cause: error });
  }
}

function node(code: string, ...flags: string[]): string {
  return run(process.execPath, [...flags, "--input-type=module", "--eval", code]).trim();
}

function filesBelow(folder: string, prefix = ""): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? filesBelow(path, `${prefix}${name}/`) : [prefix + name];
  });
}

beforeAll(() => {
  project = realpathSync(mkdtempSync(join(tmpdir(), "timeloom-package-")));
  run(NPM, ["pack", "--ignore-scripts", "--silent", "--pack-destination", project], ROOT);
  const tarball = readdirSync(project).find((name) => name.endsWith(".tgz"))!;
  writeFileSync(join(project, "package.json"), JSON.stringify({ private: true, type: "module" }));
  run(NPM, ["install", `./${tarball}`, "--ignore-scripts", "--no-audit", "--no-fund", "--prefer-offline"]);
  files = filesBelow(inPackage(""));
});

afterAll(() => {
  if (project !== "") rmSync(project, { recursive: true, force: true });
});

describe("the files", () => {
  test("are those that a user needs", () => {
    const needed = [
      ...["README.md", "LICENSE", "CHANGELOG.md", "package.json", "custom-elements.json"],
      ...["index", "element/index", "d3/index", "messages/index", "source/index", "arrow/index", "parquet/index", "data/index"].flatMap((name) => [`dist/${name}.js`, `dist/${name}.d.ts`]),
      ...["dist/timeloom.min.js", "dist/timeloom.esm.min.js", "dist/style.css", "dist/style.css.d.ts", "dist/data.json", "dist/data.csv", "dist/schema/dataset.json"],
    ];
    expect(needed.filter((file) => !files.includes(file))).toEqual([]);
  });

  test("are no others: no sources, tests, source maps or leftovers", () => {
    const expected = /^(?:bin\/[\w-]+\.mjs|dist\/.+\.(?:js|d\.ts|css|json|csv)|(?:README|CHANGELOG)\.md|LICENSE|package\.json|custom-elements\.json)$/;
    expect(files.filter((file) => !expected.test(file) || /\.test\.|\.map$|(?:^|\/)\./.test(file))).toEqual([]);
  });

  test("name no path of this machine and no registry", () => {
    const traces = [ROOT.replace(/[\\/]$/, ""), homedir(), project, "node_modules/", "file://", '"resolved"'].filter((trace) => trace.length > 4);
    const found = files.flatMap((file) => traces.filter((trace) => read(file).includes(trace)).map((trace) => `${file}: ${trace}`));
    expect(found).toEqual([]);
  });

  test("lead to no type of luxon, which has none of its own", () => {
    const bad = files.filter((file) => file.endsWith(".d.ts") && /["'](?:d3|luxon)(?:[-/][^"']*)?["']|@types\//.test(read(file).replace(/\/\*[^]*?\*\//g, "")));
    expect(bad).toEqual([]);
  });

  test("are all there that package.json speaks of", () => {
    const manifest = JSON.parse(read("package.json")) as Record<string, unknown>;
    const named = JSON.stringify([manifest.exports, manifest.types, manifest.unpkg, manifest.jsdelivr, manifest.customElements]).matchAll(/"\.\/([^"]+\.[^"]+)":?/g);
    const missing = Array.from(named, ([whole, path]) => (whole.endsWith(":") ? "" : path!)).filter((path) => path !== "" && !files.includes(path));
    expect(missing).toEqual([]);
  });
});

describe("TypeScript, strict, with the libraries checked and no types of luxon", () => {
  const consumer = `
    import { createTimeline, luxonZone, parseDate, renderToString, renderToSvg, type Extent, type TimelineSpec } from "timeloom";
    import { dataset } from "timeloom/data";
    import * as messages from "timeloom/messages";
    import { httpSource, type SqlHandler } from "timeloom/source";
    import { fromArrow, type EventColumns } from "timeloom/arrow";
    import { fromParquet } from "timeloom/parquet";
    import "timeloom/element";
    import "timeloom/style.css";

    const spec: TimelineSpec = { data: [{ title: "Apollo 11 lands", date: "1969-07-20" }] };
    const html: string = renderToString(spec) + renderToString({ data: dataset, zones: luxonZone }) + renderToSvg(spec);
    const extent: Extent = parseDate("2014~");
    const start: number = extent.earliestStart;
    const timeline = createTimeline(document.body, spec);
    timeline.destroy();
    // @ts-expect-error an option that does not exist
    renderToString({ data: [], desing: {} });
    // @ts-expect-error the data is missing
    createTimeline(document.body, {});
    const remote: TimelineSpec = { data: httpSource("/events") };
    const handler: SqlHandler | undefined = undefined;
    const columns: Promise<EventColumns> = fromParquet("/events.parquet");
    console.log(html, start, messages, remote, handler, columns, fromArrow(new Uint8Array()));
  `;

  const options = { strict: true, noEmit: true, skipLibCheck: false, target: "ES2022", types: [], exactOptionalPropertyTypes: true };
  test.each([
    ["bundler", { ...options, module: "ESNext", moduleResolution: "Bundler" }],
    ["Node", { ...options, module: "NodeNext", moduleResolution: "NodeNext" }],
  ])("moduleResolution for %s", (name, compilerOptions) => {
    const folder = join(project, name);
    mkdirSync(folder);
    writeFileSync(join(folder, "consumer.ts"), consumer);
    writeFileSync(join(folder, "tsconfig.json"), JSON.stringify({ compilerOptions, files: ["consumer.ts"] }));
    expect(run(process.execPath, [join(ROOT, "node_modules/typescript/bin/tsc"), "-p", folder])).toBe("");
  });
});

describe("Node", () => {
  const figure = `renderToString({ data: [{ title: "Apollo 11 lands", date: "1969-07-20" }] })`;

  test("imports it without a DOM, and draws", () => {
    const html = node(`import { renderToString } from "timeloom"; console.log(${figure})`);
    expect(html).toContain("Apollo 11 lands");
    expect(html).toMatch(/^<figure[\s>]/);
  });

  test("imports each entry without a trace: no global, no timer, no output", () => {
    const code = `
      const before = Reflect.ownKeys(globalThis).length;
      await Promise.all(["", "/element", "/messages", "/arrow", "/parquet", "/data"].map((entry) => import("timeloom" + entry)));
      console.log(Reflect.ownKeys(globalThis).length - before, process.getActiveResourcesInfo().filter((name) => /Timeout|Immediate/.test(name)).length);`;
    expect(node(code)).toBe("0 0");
  });

  test("says which library is missing when a table's bytes are to be read", () => {
    const code = `
      import { fromArrow } from "timeloom/arrow";
      import { fromParquet } from "timeloom/parquet";
      for (const reading of [fromArrow(new Uint8Array(9)), fromParquet(new Uint8Array(9))]) await reading.catch(({ code, message }) => console.log(code, message.split(",")[0]));`;
    expect(node(code)).toBe("load cannot load apache-arrow\nload cannot load hyparquet");
  });

  test("imports it with frozen intrinsics", () => {
    expect(node(`import { renderToString } from "timeloom"; console.log(typeof ${figure})`, "--frozen-intrinsics", "--no-warnings")).toBe("string");
  });

  test("requires it", () => {
    const script = join(project, "required.cjs");
    writeFileSync(script, `const { renderToString } = require("timeloom"); console.log(${figure});`);
    expect(run(process.execPath, ["--no-warnings", script])).toContain("Apollo 11 lands");
  });

  test("reads the dataset as a module and as JSON, and they are the same", () => {
    const code = `
      import { readFileSync } from "node:fs";
      import { dataset } from "timeloom/data";
      const file = new URL(import.meta.resolve("timeloom/data.json"));
      const { $schema, ...json } = JSON.parse(readFileSync(file, "utf8"));
      if (new URL($schema, file).href !== import.meta.resolve("timeloom/schema/dataset.json")) throw new Error($schema);
      console.log(dataset.events.length === json.events.length && JSON.stringify(dataset) === JSON.stringify(json));`;
    expect(node(code)).toBe("true");
  });
});

describe("bundlers", () => {
  const entry = (name: string, code: string): string => {
    const file = join(project, `${name}.js`);
    writeFileSync(file, code);
    return file;
  };

  test("find no effect in the modules themselves, when package.json's word is not taken for it", async () => {
    const input = ["index", "messages/index", "data/index"].map((name) => inPackage(`dist/${name}.js`));
    const external = /^luxon$/;
    for (const file of input) {
      const code = `import ${JSON.stringify(file)};`;
      const treeshake = { moduleSideEffects: "no-external" as const };
      const bundle = await rollup({ input: entry("effects", code), external, treeshake, logLevel: "silent" });
      const { output } = await bundle.generate({ format: "es" });
      expect(output[0].code.trim(), file).toBe("");
    }
  });

  const bundlers: readonly [name: string, bundle: (input: string) => Promise<string>][] = [
    [
      "esbuild",
      async (input) => {
        const result = await esbuild({ entryPoints: [input], bundle: true, format: "esm", minify: true, write: false, logLevel: "error" });
        return result.outputFiles[0]!.text;
      },
    ],
    [
      "rollup",
      async (input) => {
        const bundle = await rollup({ input, plugins: [nodeResolve()], logLevel: "silent" });
        // what is loaded on demand stands in the same file, so that sizes can be compared
        const { output } = await bundle.generate({ format: "es", inlineDynamicImports: true });
        await bundle.close();
        return output[0].code;
      },
    ],
    [
      "vite",
      async (input) => {
        const lib = { entry: input, formats: ["es" as const] };
        const result = await vite({ root: project, configFile: false, logLevel: "error", build: { write: false, lib } });
        const [first] = Array.isArray(result) ? result : [result];
        return "output" in first! ? first.output[0].code : "";
      },
    ],
  ];

  describe.each(bundlers)("%s", (name, bundle) => {
    test("drops an import of which nothing is used", async () => {
      const code = await bundle(entry(`${name}-bare`, `import "timeloom"; import "timeloom/data"; import "timeloom/messages";`));
      expect(code.trim()).toBe("");
    });

    test("keeps the element's registration", async () => {
      expect(await bundle(entry(`${name}-element`, `import "timeloom/element";`))).toContain("time-loom");
    });

    test("takes only what renderToString needs: no luxon, no zoom, no dataset", async () => {
      const code = await bundle(entry(`${name}-string`, `export { renderToString } from "timeloom";`));
      expect(code).toContain("figure");
      expect(code).not.toMatch(/IANAZone|WheelEvent|addEventListener|customElements/);
      expect(code.length).toBeLessThan((await bundle(entry(`${name}-all`, `export * from "timeloom";`))).length);
    });

    test("the bundled function draws what the package draws", async () => {
      const file = entry(`${name}-run`, await bundle(entry(`${name}-draw`, `export { renderToString } from "timeloom";`)));
      const draw = (module: string): string => node(`import { renderToString } from ${JSON.stringify(module)}; console.log(renderToString({ data: [{ title: "A", date: "2014" }] }))`);
      expect(draw(`./${name}-run.js`)).toBe(draw("timeloom"));
      expect(file).toContain(name);
    });
  });
});

describe("the self-contained files", () => {
  test("need nothing else, and know the zones of the tz database", () => {
    const folder = join(project, "alone");
    mkdirSync(folder);
    writeFileSync(join(folder, "package.json"), "{}");
    cpSync(inPackage("dist/timeloom.min.js"), join(folder, "timeloom.min.js"));
    const code = `const { readFileSync } = require("node:fs"); const { runInNewContext } = require("node:vm");
      const run = "; const summer = Date.UTC(2024, 6); [timeloom.luxonZone('Europe/London').offset(summer) !== 0, ...Object.keys(timeloom)]";
      console.log(runInNewContext(readFileSync("timeloom.min.js", "utf8") + run, { URL }).join());`;
    const names = run(process.execPath, ["--eval", code], folder).trim().split(",");
    expect(names).toEqual(expect.arrayContaining(["true", "createTimeline", "renderToString", "parseDate"]));
  });

  test("are the same as a module", async () => {
    const exported = node(`import * as all from "./node_modules/timeloom/dist/timeloom.esm.min.js"; console.log(Object.keys(all).join())`).split(",");
    const root = node(`import * as all from "timeloom"; console.log(Object.keys(all).join())`).split(",");
    expect(exported).toEqual(expect.arrayContaining(root));
  });
});
