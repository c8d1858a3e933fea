import { describe, expect, test } from "vitest";
import { categories, dataset, eras, events, sources } from "../../../data/index.js";
import { categoryIds, eventIds, sourceIds } from "../../../data/ids.js";
import { toModel } from "../../../src/model/to-model.js";
import { parseDate } from "../../../src/time/parse-date.js";

const sorted = (values: readonly string[]): string[] => [...values].sort();

describe("records", () => {
  test("the ids are those of the list, each once", () => {
    expect(sorted(events.map(({ id }) => id))).toEqual(sorted(eventIds));
    expect(new Set(eventIds).size).toBe(eventIds.length);
    expect(sources.map(({ id }) => id)).toEqual(sourceIds);
    expect(categories.map(({ id }) => id)).toEqual(categoryIds);
  });

  test("the dataset is made of the same pieces and is plain JSON", () => {
    expect(dataset).toMatchObject({ events, sources, categories, eras });
    expect(JSON.parse(JSON.stringify(dataset))).toEqual(dataset);
  });

  test("the model takes every row without an issue", () => {
    const model = toModel(dataset);
    expect(model.issues).toEqual([]);
    expect(model.events.length).toBe(events.length);
  });

  test("titles are labels: short, no full stop, each once", () => {
    expect(events.filter(({ title }) => title.length > 45 || title.endsWith("."))).toEqual([]);
    expect(new Set(events.map(({ title }) => title)).size).toBe(events.length);
  });

  test("no title or summary takes a side's word", () => {
    const words = /\bannex|special (military )?operation|\binvasion\b|\binvade|\baggress|\bregime\b|reunif|liberat|\bterrorist|\bso-called\b|\bpuppet|\bhero/i;
    expect(events.filter(({ title, summary }) => words.test(title) || words.test(summary)).map(({ id }) => id)).toEqual([]);
  });

  test("no attacker is named, in no text", () => {
    const names = /Abdeslam|Abaaoud|Bakraoui|Laachraoui|Krayem|Lahouaiej|Bouhlel/i;
    expect(events.filter((event) => names.test(JSON.stringify({ ...event, id: "", relations: event.relations?.map(({ kind }) => kind) }))).map(({ id }) => id)).toEqual([]);
  });

  test("summaries are one or two plain sentences", () => {
    expect(events.filter(({ summary }) => !/^[\p{Lu}\d].*\.$/su.test(summary) || summary.length > 170).map(({ id }) => id)).toEqual([]);
  });

  test("importance is spread: few at the top, none beyond the scale", () => {
    const values = events.map(({ importance }) => importance);
    expect(values.every((value) => value > 0 && value <= 1)).toBe(true);
    expect(values.filter((value) => value >= 0.9).length).toBeLessThanOrEqual(8);
    expect(values.filter((value) => value >= 0.5).length).toBeLessThan(events.length * 0.66);
  });

  test("each category has events", () => {
    for (const id of categoryIds) expect(events.filter(({ category }) => category === id).length, id).toBeGreaterThan(2);
  });

  test("each link is to a page of an encyclopedia over https", () => {
    for (const { id, links = [] } of events)
      for (const { url, title } of links) {
        expect(new URL(url).origin, id).toBe("https://en.wikipedia.org");
        expect(title, id).toMatch(/^Wikipedia/);
      }
    for (const { id, same } of events) if (same) expect(same["wikidata"], id).toMatch(/^Q[1-9]\d*$/);
  });

  test("eras follow one another without overlap", () => {
    const extents = eras.map(({ date }) => parseDate(date as string));
    for (let i = 1; i < extents.length; i++) expect(extents[i]!.earliestStart, eras[i]!.title).toBeGreaterThanOrEqual(extents[i - 1]!.latestEnd);
  });
});
