import { describe, expect, it } from "vitest";
import { TimeloomError } from "../errors.js";
import { toFigure } from "./to-figure.js";

const data = [{ title: "T", date: "2014" }];
const reason = (spec: object): string => {
  try {
    toFigure(spec as never);
  } catch (error) {
    expect(error).toBeInstanceOf(TimeloomError);
    return (error as Error).message;
  }
  return "";
};

describe("toFigure", () => {
  it("names an option that does not exist, and the nearest that does", () => {
    expect(reason({ data, labls: "fit" })).toBe("unknown option: labls; did you mean labels?");
    expect(reason({ data, zzzzzz: 1 })).toBe("unknown option: zzzzzz");
  });

  it("says what an option must be", () => {
    expect(reason({ data, labels: true })).toBe("invalid labels: true is not one of fit, none");
    expect(reason({ data, width: -5 })).toContain("invalid width: -5");
    expect(reason({ data, width: NaN })).toContain("invalid width: NaN");
    expect(reason({ data, id: "<script>" })).toContain("invalid id");
    expect(reason({ data, locale: "not a locale" })).toContain("invalid locale");
    expect(reason({ data, view: { start: "2016", end: "2014" } })).toContain("invalid view.end");
    expect(reason({ data, view: { start: "2016-13" } })).toMatch(/13/);
    expect(reason({ data, zone: "Europe/Brussels" })).toContain("luxonZone");
    expect(reason({})).toContain("missing option: data");
    expect(reason(undefined as never)).toContain("invalid spec");
  });

  it("takes undefined for absent", () => {
    expect(toFigure({ data, labels: undefined, view: { start: undefined } }).labels).toBe("fit");
  });

  it("reads a date of a view from its beginning, or to its end", () => {
    const { view } = toFigure({ data, view: { start: "2014-03", end: "2014-03" } });
    expect(view).toEqual({ start: Date.UTC(2014, 2), end: Date.UTC(2014, 3) });
  });

  it("keeps the source while the data is the same, and reads new data anew", () => {
    const one = toFigure({ data, title: "One" });
    const two = toFigure({ data, title: "Two" }, one);
    expect(two.source).toBe(one.source);
    expect(two.title).toBe("Two");
    expect(toFigure({ data: [...data] }, two).source).not.toBe(one.source);
  });

  it("takes title, language and the rest from the dataset", () => {
    const figure = toFigure({ data: { title: "D", lang: "ar", description: "line", events: data } });
    expect(figure).toMatchObject({ title: "D", description: "line", locale: "ar", direction: "rtl" });
    expect(toFigure({ ...figure.spec, title: "Mine" }, figure)).toMatchObject({ title: "Mine", description: "line" });
  });

  it("cuts time anew when zone, week or language change", () => {
    const spec = { data: [{ id: "late", title: "Late", date: "2016-03-01T23:30:00Z" }], design: { representation: "linear", scale: "chronological", layout: "segmented", segment: "day" } } as const;
    const first = toFigure(spec);
    const start = (figure: typeof first) => (figure.source.event("late") as { readonly start: number }).start;
    const moved = toFigure({ ...spec, zone: "+02:00" }, first);
    expect(start(moved)).toBe(start(toFigure({ ...spec, zone: "+02:00" })));
    expect(Math.floor(start(moved))).toBe(Math.floor(start(first)) + 1);
    const said = toFigure({ ...spec, locale: "de" }, first);
    expect(said.segments!.segment(16_861).title).toBe("1. März 2016");
    expect(said.source).toBe(first.source);
    const weeks = toFigure({ ...spec, design: { ...spec.design, segment: "week", week: "locale" } });
    const sundays = toFigure({ ...weeks.spec, locale: "en-GB" }, weeks);
    expect(start(sundays)).toBe(start(toFigure(sundays.spec)));
  });

  it("takes no date for a window that is counted from anchors, and says so", () => {
    const design = { representation: "linear", scale: "relative", layout: "faceted", facet: "team" } as const;
    const rows = [{ title: "A", date: "2014", team: "a" }, { title: "B", date: "2016", team: "b" }];
    const dated = toFigure({ data: rows, design, view: { start: "2014" } });
    expect(dated.view).toEqual({ start: undefined, end: undefined });
    expect(dated.issues).toMatchObject([{ field: "view.start", value: '"2014"' }]);
    expect(toFigure({ data: rows, design, view: { start: -1, end: 864e5 } })).toMatchObject({ view: { start: -1, end: 864e5 }, issues: [] });
  });
});
