import { describe, expect, it } from "vitest";
import { linear } from "../representation/linear.js";
import { resolveDesign, viableDesigns } from "./resolve-design.js";

const reason = (design: unknown): string => {
  try {
    resolveDesign(design as object);
  } catch (error) {
    return (error as Error).message;
  }
  return "";
};

describe("resolveDesign", () => {
  it("completes what is left out", () => {
    expect(resolveDesign(undefined)).toEqual({
      representation: linear,
      scale: "chronological",
      layout: "unified",
      orientation: "auto",
      facet: undefined,
      segment: undefined,
      week: "iso",
      anchor: "first",
      towards: "end",
      reference: undefined,
      turns: undefined,
      curve: undefined,
    });
    expect(resolveDesign({ layout: "faceted", facet: "team" })).toMatchObject({ layout: "faceted", facet: "team", representation: linear });
    expect(resolveDesign({ layout: "faceted" }).facet).toBe("category");
    expect(resolveDesign({ scale: "relative" })).toMatchObject({ scale: "relative", layout: "faceted" });
    expect(resolveDesign({ representation: "calendar" })).toMatchObject({ scale: "chronological", layout: "segmented" });
  });

  it("takes the 20 designs of the paper, each by its names, and no other combination of them", () => {
    const all = viableDesigns();
    const key = ({ representation, scale, layout }: { readonly representation: string; readonly scale: string; readonly layout: string }) => `${representation} ${scale} ${layout}`;
    const viable = new Set(all.map(key));
    expect(viable.size).toBe(20);
    const of = (axis: "representation" | "scale" | "layout") => [...new Set(all.map((design) => design[axis]))];
    for (const representation of of("representation"))
      for (const scale of of("scale"))
        for (const layout of of("layout")) {
          const design = { representation, scale, layout };
          if (viable.has(key(design))) {
            const { representation: made, ...rest } = resolveDesign(design);
            expect({ ...rest, name: made.name }).toMatchObject({ name: representation, scale, layout });
          } else expect(reason(design), key(design)).toContain("is not one of the 20 viable combinations");
        }
  });

  it("names the nearest key and the nearest value", () => {
    expect(reason({ layuot: "faceted" })).toBe("unknown option: design.layuot; did you mean layout?");
    expect(reason({ layout: "facetted" })).toBe('invalid design.layout: "facetted" is not one of unified, faceted, segmented; did you mean faceted?');
    expect(reason({ representation: "spirol" })).toContain('invalid design.representation: "spirol" is not one of linear, radial, spiral, calendar, grid, curve; did you mean spiral?');
  });

  it("says what cannot go together, what can, and what is nearest", () => {
    expect(reason({ representation: "spiral", scale: "log" })).toBe("invalid design: spiral, log is not one of the 20 viable combinations: spiral goes with sequential (unified, faceted). The nearest: spiral, sequential, unified");
    expect(reason({ representation: "radial", scale: "collapsed", layout: "faceted" })).toMatch(/The nearest: radial, chronological, faceted$/);
    expect(reason({ facet: "team" })).toBe('invalid design.facet: "team" needs layout "faceted", and this design\'s is "unified"');
    expect(reason("linear")).toContain("is not an object");
  });
});
