import { describe, expect, it } from "vitest";
import type { EventInput } from "../model/types.js";
import type { ModelEvent } from "../model/model.js";
import type { SourceInfo } from "../source/source.js";
import { toInstant } from "../time/instant.js";
import { describeCategory, describeClaims, describeDate, describeEmpty, describeEvent, describeExtent, describeFigure, describeRun, sayDate } from "./describe.js";
import type { TimelineSpec } from "./spec.js";
import { toFigure } from "./to-figure.js";

const sources = [{ id: "s", title: "A paper", outlet: "The Daily", lang: "fr", url: "https://example.org/" }];
const categories = [{ id: "attack", title: "Attacks" }];
const figureOf = (events: readonly EventInput[], spec: Partial<TimelineSpec> = {}) => toFigure({ data: { title: "Things", sources, categories, events }, ...spec });
function one(event: Partial<EventInput>, spec?: Partial<TimelineSpec>) {
  const figure = figureOf([{ id: "x", title: "Thing", date: "2016-03-22", ...event } as EventInput], spec);
  return [figure.source.event("x") as ModelEvent, figure] as const;
}

describe("describeEvent", () => {
  it.each<[Partial<EventInput>, string]>([
    [{ title: "Attacks in Brussels", category: "attack" }, "Attacks in Brussels, 22 March 2016, Attacks"],
    [{ date: "2014~" }, "Thing, about 2014"],
    [{ date: "2014?" }, "Thing, possibly 2014"],
    [{ date: "2014%" }, "Thing, about 2014, uncertain"],
    [{ date: "2011/2024" }, "Thing, 2011–2024"],
    [{ date: "-0043-03-15" }, "Thing, 15 March 44 BCE"],
    [{ date: "2014/.." }, "Thing, since 2014"],
    [{ date: "1992/..", asOf: "2022-02-04" }, "Thing, since 1992, ongoing as of 4 February 2022"],
    [{ date: "1992/1995", asOf: "2022-02-04" }, "Thing, 1992–1995"],
    [{ category: "of-my-own" }, "Thing, 22 March 2016, of-my-own"],
  ])("%j is %s", (event, words) => expect(describeEvent(...one(event))).toBe(words));

  it("never says a raw date, whatever the zone", () => {
    const [event, figure] = one({ date: "1992/..", asOf: "2022-02-04" }, { zone: "-10:00" });
    expect(describeDate(event, figure)).toBe("since 1992, ongoing as of 4 February 2022");
    expect(describeDate(...one({ date: "2016-03-22T07:58:00Z" }, { zone: "+01:00" }))).toMatch(/^22 March 2016, 08:58/);
  });
  it("speaks the figure's language", () => {
    expect(describeEvent(...one({}, { locale: "de" }))).toBe("Thing, 22. März 2016");
  });
});

describe("describeClaims", () => {
  const claims = (claim: Partial<NonNullable<EventInput["claims"]>[number]>) => describeClaims(...one({ claims: [{ source: "s", ...claim }] }))[0]!;
  it("says who, where, in which words and on what ground", () => {
    expect(claims({ at: "2", kind: "caption", term: "bombings", date: "2016-03", basis: "derived", derivation: "by the season", asserts: "It was foreseen." })).toEqual({
      source: "s",
      title: "A paper",
      outlet: "The Daily",
      url: "https://example.org/",
      lang: "fr",
      where: ["paragraph 2", "caption", "in its words “bombings”"],
      when: ["gives the date March 2016", "date worked out: by the season"],
      asserts: "It was foreseen.",
    });
  });
  it("does not repeat the event's own date", () => expect(claims({ date: "2016-03-22", basis: "stated" }).when).toEqual(["date stated"]));
  it("names a source that nothing is known of by its id", () => {
    const [claim] = describeClaims({ claims: [{ source: "ghost" }] }, figureOf([]));
    expect(claim).toMatchObject({ title: "ghost", outlet: undefined, url: undefined, where: [], when: [], asserts: undefined });
  });
});

describe("describeFigure", () => {
  const about = (events: readonly EventInput[]) => {
    const figure = figureOf(events);
    return describeFigure(figure, figure.source.info() as SourceInfo);
  };
  it("says what it is, how many, from when to when", () => {
    expect(about([{ title: "A", date: "1941" }, { title: "B", date: "2025-04" }])).toEqual({ name: "Things", description: "Timeline: 2 events, 1941 to 2025" });
  });
  it("says one day as a day", () => expect(about([{ title: "A", date: "1969-07-20" }]).description).toBe("Timeline: 1 event, 20 July 1969"));
  it("says a moment as a moment", () => expect(about([{ title: "A", date: toInstant(1969, 7, 20, 20, 17) }]).description).toBe("Timeline: 1 event, 20 July 1969, 20:17 UTC"));
  it("says that there are none", () => expect(about([]).description).toBe("Timeline: No events."));
});

it("describes a run by its count and time", () => {
  const run = { count: 37, start: toInstant(2014), end: toInstant(2016) };
  expect(describeRun(run, figureOf([]))).toBe("37 events, January 2014 to December 2015");
  expect(describeExtent(figureOf([]), { count: 37, span: run })).toBe("37 events, January 2014 to December 2015");
});

it("says what lies beyond an empty view", () => {
  const view = { start: toInstant(1990), end: toInstant(2000) };
  const counts = { inView: 0, placed: 0, unlabelled: 0, hidden: 0, before: 12, after: 85 };
  const figure = figureOf([]);
  expect(describeEmpty({ view, counts }, figure)).toBe("No events from January 1990 to December 1999. 12 before, 85 after.");
  expect(describeEmpty({ view, counts: { ...counts, before: 0, after: 0 } }, figure)).toBe("No events.");
  expect(describeEmpty({ view, counts: { ...counts, inView: 1 } }, figure)).toBeUndefined();
});

it("falls back on what was written", () => {
  expect(sayDate("someday", figureOf([]))).toBe("someday");
  expect(describeCategory({ category: undefined }, figureOf([]))).toBeUndefined();
});
