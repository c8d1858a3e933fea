import { describe, expect, it, vi } from "vitest";
import { toModel } from "../model/to-model.js";
import { memorySource } from "../source/memory-source.js";
import { toInstant } from "../time/instant.js";
import { utc } from "../time/zone.js";
import { segments } from "./calendar-segments.js";
import { projectSource } from "./project.js";
import { relative } from "./relative.js";
import type { Scale } from "./scale.js";

const source = (count: number, date: (index: number) => string) =>
  memorySource(toModel({ events: Array.from({ length: count }, (_, index) => ({ id: `e${index}`, title: `Event ${index}`, date: date(index), category: "ab"[index % 2]! })) }));

function projected(from: ReturnType<typeof source>, scale: Scale, by?: string) {
  const slice = from.view({ level: 70, lo: -1, hi: 1, k: 1, ...(by && { by }) });
  return { slice, on: projectSource(slice, scale, by, (id) => from.event(id)) };
}

describe("a source on a scale", () => {
  const dates = (index: number) => `${1900 + ((index * 37) % 101)}-0${1 + (index % 9)}`;
  const cases: [string, Scale, string | undefined][] = [
    ["segments", segments("year", { zone: utc, locale: "en" }), undefined],
    ["relative", relative([toInstant(1900), toInstant(1950)]), "category"],
  ];
  it.each(cases)("has each event by its id, at its position: %s", (_, scale, by) => {
    const from = source(200, dates);
    const { on } = projected(from, scale, by);
    const { columns } = on.view({ level: 70, lo: -1, hi: 1, k: 1, ...(by && { by }) });
    for (let row = 0; row < 200; row++) {
      const event = on.event(columns.id(row))!;
      expect([event.id, event.start, event.end]).toEqual([columns.id(row), columns.start[row], columns.end[row]]);
    }
    expect(on.event("none")).toBeUndefined();
  });

  it("looks at few of very many ids to find one", () => {
    const from = source(2_000, (index) => `${index}-01-01`.padStart(10, "0"));
    const { slice, on } = projected(from, segments("century", { zone: utc, locale: "en" }));
    const looked = vi.spyOn(slice.columns, "id");
    expect(on.event("e1234")!.title).toBe("Event 1234");
    expect(looked.mock.calls.length).toBeLessThan(10);
  });

  it("finds one of many that begin at once", () => {
    const from = source(300, () => "2000-01-01");
    const { on } = projected(from, segments("year", { zone: utc, locale: "en" }));
    for (const id of ["e0", "e63", "e64", "e150", "e299"]) expect(on.event(id)?.id).toBe(id);
    expect(on.event("none")).toBeUndefined();
  });
});
