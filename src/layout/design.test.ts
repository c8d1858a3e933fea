import { describe, expect, it } from "vitest";
import { resolveDesign } from "./design.js";

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
    expect(resolveDesign(undefined)).toEqual({ representation: "linear", scale: "chronological", layout: "unified", orientation: "auto" });
    expect(resolveDesign({ layout: "faceted", facet: "team" })).toMatchObject({ layout: "faceted", facet: "team", representation: "linear" });
  });

  it("names the nearest key, and what is built", () => {
    expect(reason({ layuot: "faceted" })).toBe("unknown option: design.layuot; did you mean layout?");
    expect(reason({ layout: "facetted" })).toBe('invalid design.layout: "facetted" is not one of unified, faceted');
  });

  it("says what is not built, and what cannot go together", () => {
    expect(reason({ representation: "radial" })).toBe('invalid design.representation: "radial" is not one of linear');
    expect(reason({ facet: "team" })).toContain('use layout "faceted"');
    expect(reason("linear")).toContain("is not an object");
  });
});
