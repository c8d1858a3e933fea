import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Ajv } from "ajv";
import { csvParse } from "d3-dsv";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { dataset } from "../../../data/index.js";
import { writeData } from "../../../scripts/build-data.mjs";
import { cell, toDataCsv } from "../../../scripts/data-csv.mjs";
import type { Dataset } from "../../../src/model/types.js";

describe("the files", () => {
  let folder = "";
  let json = "", csv = "", schema = "";
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "timeloom-data-"));
    [json = "", csv = "", schema = ""] = await Promise.all((await writeData(folder)).map((file) => readFile(file, "utf8")));
  });
  afterAll(() => rm(folder, { recursive: true }));

  test("the JSON is the dataset and points to its schema, which takes it", async () => {
    const { $schema, ...rest } = JSON.parse(json) as Dataset & { readonly $schema: string };
    expect(rest).toEqual(dataset);
    expect(await readFile(join(folder, $schema), "utf8")).toBe(schema);
    expect(new Ajv().validate(JSON.parse(schema), JSON.parse(json))).toBe(true);
  });

  test("the CSV holds every event, each cell as the dataset has it", () => {
    const rows = csvParse(csv);
    expect(rows.length).toBe(dataset.events.length);
    for (const [i, event] of dataset.events.entries()) {
      const { place, claims, relations, links, tags, actors } = event;
      const list = (values: readonly string[] | undefined): string => (values ?? []).join("; ");
      expect({ ...rows[i] }, event.id).toEqual({
        id: event.id,
        title: event.title,
        date: event.date,
        wider: event.wider?.date ?? "",
        as_of: event.asOf ?? "",
        summary: event.summary,
        category: event.category,
        importance: String(event.importance),
        tags: list(tags),
        actors: list(actors),
        place: place?.name ?? "",
        country: place?.country ?? "",
        latitude: String(place?.latitude ?? ""),
        longitude: String(place?.longitude ?? ""),
        basis: claims.find(({ date }) => date === event.date)!.basis,
        claims: list(claims.map(({ source, at }) => `${source}:${at}`)),
        terms: list([...new Set(claims.flatMap(({ term }) => term ?? []))]),
        relations: list(relations?.map(({ kind, event: other }) => `${kind} ${other}`)),
        wikidata: event.same?.wikidata ?? "",
        links: list(links?.map(({ url }) => url)),
      });
    }
  });

  test("no list in the CSV has an entry with the mark that parts entries", () => {
    for (const { id, tags, actors, claims } of dataset.events)
      expect([...tags, ...actors, ...claims.flatMap(({ term }) => term ?? [])].filter((entry) => entry.includes(";")), id).toEqual([]);
  });

  test("the card says what each column of the CSV is, and names no other", async () => {
    const card = await readFile(new URL("../../../docs/dataset.md", import.meta.url), "utf8");
    const table = card.slice(card.indexOf("| column |"));
    const named = table.slice(0, table.indexOf("\n\n")).matchAll(/^\| `([a-z_]+)`/gm);
    expect(Array.from(named, ([, name]) => name)).toEqual(csvParse(csv).columns);
  });
});

test("no cell is a formula to a spreadsheet", () => {
  expect(["=1+1", "+1", "-1", "@a", "\ta", "\ra", "\na", "a=1"].map(cell)).toEqual(["'=1+1", "'+1", "'-1", "'@a", "'\ta", '"\'\ra"', '"\'\na"', "a=1"]);
  expect(cell(-3.7)).toBe("-3.7");
  const event = { id: "x", title: '=HYPERLINK("x","y")', claims: [] };
  expect(toDataCsv({ events: [event] })).toContain(`x,"'=HYPERLINK(""x"",""y"")"`);
});
