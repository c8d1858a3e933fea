import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { csvParse } from "d3-dsv";
import { dataset } from "../../../data/index.js";
import { writeData } from "../../../scripts/build-data.mjs";
import { cell, toDataCsv } from "../../../scripts/data-csv.mjs";

test("the JSON is the dataset, the CSV has one row an event", async () => {
  const folder = await mkdtemp(join(tmpdir(), "timeloom-data-"));
  const [json, csv] = await writeData(folder);
  expect(JSON.parse(await readFile(json!, "utf8"))).toEqual(dataset);
  const rows = csvParse(await readFile(csv!, "utf8"));
  expect(rows.map(({ id, title, date }) => ({ id, title, date }))).toEqual(dataset.events.map(({ id, title, date }) => ({ id, title, date })));
  await rm(folder, { recursive: true });
});

test("no cell is a formula to a spreadsheet", () => {
  expect(["=1+1", "+1", "-1", "@a", "\ta", "\ra", "\na", "a=1"].map(cell)).toEqual(["'=1+1", "'+1", "'-1", "'@a", "'\ta", '"\'\ra"', '"\'\na"', "a=1"]);
  expect(cell(-3.7)).toBe("-3.7");
  const event = { id: "x", title: '=HYPERLINK("x","y")', claims: [] };
  expect(toDataCsv({ events: [event] })).toContain(`x,"'=HYPERLINK(""x"",""y"")"`);
});
