import { expect, test } from "vitest";
import * as root from "../src/index.js";
import * as arrow from "../src/arrow/index.js";
import * as d3 from "../src/d3/index.js";
import * as messages from "../src/messages/index.js";
import * as parquet from "../src/parquet/index.js";
import * as source from "../src/source/index.js";

/** What users may import. A name that appears or goes here is a change of the public API: say so in CHANGELOG.md. */
const ROOT: readonly string[] = [
  "TimeloomError",
  "createTimeline",
  "describe",
  "estimateWidth",
  "fitView",
  "formatExtent",
  "luxonZone",
  "memorySource",
  "panView",
  "parseDate",
  "queryFor",
  "renderToString",
  "renderToSvg",
  "toExtent",
  "toFigure",
  "toLayout",
  "toModel",
  "toScene",
  "toView",
  "viableDesigns",
  "zoomView",
];
const MESSAGES: readonly string[] = ["ar", "de", "en", "es", "fr", "ja", "ru", "uk"];

test("timeloom exports just these values", () => {
  expect(Object.keys(root).sort()).toEqual([...ROOT].sort());
});

test("timeloom/d3 exports just this value", () => {
  expect(Object.keys(d3)).toEqual(["timelineComponent"]);
});

test("timeloom/arrow and timeloom/parquet export just these values", () => {
  expect([Object.keys(arrow), Object.keys(parquet)]).toEqual([["fromArrow"], ["fromParquet"]]);
});

test("timeloom/source exports just these values", () => {
  expect(Object.keys(source).sort()).toEqual(["clickhouseRunner", "duckdbRunner", "httpSource", "postgresRunner", "pyramidSql", "readFilter", "sqlHandler", "toFetchHandler", "toNodeListener", "toTableRows"]);
});

test("timeloom/messages exports just these values", () => {
  expect(Object.keys(messages).sort()).toEqual([...MESSAGES].sort());
});
