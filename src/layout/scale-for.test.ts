import { describe, expect, it } from "vitest";
import { toModel } from "../model/to-model.js";
import { memorySource } from "../source/memory-source.js";
import { utc } from "../time/zone.js";
import type { ResolvedDesign } from "./design.js";
import { scaleFor } from "./scale-for.js";

const ports = { locale: "en", zone: utc };
const slice = (count: number) => memorySource(toModel({ events: Array.from({ length: count }, (_, index) => ({ title: `${index}`, date: String(1900 + index * index) })) })).view({ level: 70, lo: -1, hi: 1, k: 1 });
const design = (more: Partial<ResolvedDesign>) => ({ representation: {}, scale: "log", layout: "unified", towards: "end", facet: undefined, ...more }) as unknown as ResolvedDesign;

describe("the scale of a design", () => {
  it("is found once for the same data, whatever of it is in view", () => {
    const some = slice(9);
    for (const scale of ["log", "collapsed", "sequential"] as const) {
      const first = scaleFor(design({ scale }), some, {}, ports);
      expect(scaleFor(design({ scale }), some, { start: 0, end: 1e12 }, ports)).toBe(first);
      expect(scaleFor(design({ scale }), slice(9), {}, ports)).not.toBe(first);
    }
  });
  it("is another for other wishes", () => {
    const some = slice(9);
    const at = (more: Partial<ResolvedDesign>) => scaleFor(design(more), some, {}, ports).scale.position(0);
    expect(new Set([at({}), at({ reference: "1800" }), at({ reference: "2100" }), at({ scale: "collapsed" }), at({})]).size).toBe(4);
  });
  it("fails for a reference that is none, whatever was asked for before", () => {
    const some = slice(9);
    scaleFor(design({}), some, {}, ports);
    for (const reference of [NaN, new Date(NaN), Infinity]) expect(() => scaleFor(design({ reference }), some, {}, ports)).toThrow();
  });
  it("of segments follows the view", () => {
    const cut = (end: number) => scaleFor(design({ scale: "chronological", layout: "segmented", segment: undefined }), slice(3), { start: 0, end }, ports).segments!.unit;
    expect([cut(3_600_000), cut(1e13)]).toEqual(["hour", "century"]);
  });
});
