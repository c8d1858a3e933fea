import fc from "fast-check";
import { describe, it } from "vitest";
import { dataset } from "../../../data/index.js";
import { cases, designs, drawn, hold } from "./kit.js";
import { labelsApart } from "./laws.js";

describe.each(designs)("$name", (design) => {
  it("keeps labels off each other, off counts and other words, and within the figure", () => {
    hold(cases(design), 25, (given) => labelsApart(drawn(given)));
  });

  it("keeps labels off each other, off counts and other words, and within the figure, with the dataset", () => {
    hold(cases(design, 0, fc.constant(dataset)), 4, (given) => labelsApart(drawn(given)));
  });
});
