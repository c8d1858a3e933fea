/** The page of all 20 designs on the dataset. */
import { expect, test } from "vitest";
import { DESIGNS } from "../../../examples/designs.js";
import { viableDesigns } from "../../../src/layout/resolve-design.js";
import { pages, testFigures } from "./figures.js";

test("there is a section for each design that the library has, in its order", () => {
  expect(DESIGNS.map(({ names }) => names)).toEqual(viableDesigns());
  expect(pages).toEqual(["all-designs", "other-data"].map((name) => ({ name, figures: DESIGNS.map(({ key }) => key) })));
});

testFigures("all-designs", "wide");
