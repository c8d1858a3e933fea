/** The data of others, as their packages have it and as the gallery takes it. */
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { movieDate } from "../../../examples/data/movies.js";
import { readSets } from "../../../examples/data/sets.js";
import { featureDate } from "../../../examples/data/web-features.js";
import { toModel } from "../../../src/model/to-model.js";

const sets = readSets((path) => JSON.parse(readFileSync(new URL(`../../../node_modules/${path}`, import.meta.url), "utf8")) as unknown);

test("every row is drawn, or told to have no date", () => {
  const told = Object.entries(sets).map(([name, set]) => {
    const { events, issues } = toModel(set);
    expect(events.length + issues.length, name).toBe(set.events.length);
    expect(issues.filter(({ field }) => field !== "date"), name).toEqual([]);
    return [name, issues.length > 0];
  });
  expect(told.filter(([, some]) => some)).toEqual([["browsers", true]]);
});

test("dates stay as vague and as wrong as they are", () => {
  expect(movieDate("Jun 12 1998")).toBe("1998-06-12");
  expect(movieDate("12/6/98")).toBe("12/6/98");
  expect(movieDate(null)).toBeUndefined();
  expect(featureDate("2020-03-24")).toBe("2020-03-24");
  expect(toModel(sets.webFeatures).events.filter(({ extent }) => extent.earliestStart === -Infinity).length).toBe(2);
  expect(toModel(sets.movies).events.filter(({ extent }) => extent.earliestStart > Date.UTC(2030, 0)).map(({ title }) => title)).toEqual(["Snow White and the Seven Dwarfs", "Gone with the Wind"]);
  expect(toModel(sets.monarchs).events.map(({ extent }) => extent.precision)).toContain("year");
});

test("each says its licence and the package that it is from", () => {
  for (const set of Object.values(sets)) expect(set.licence).toMatch(/package /);
});
