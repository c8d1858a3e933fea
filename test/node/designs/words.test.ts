import fc from "fast-check";
import { describe, it } from "vitest";
import { dataset } from "../../../data/index.js";
import { cases, designs, drawn, hold } from "./kit.js";
import { wordsApart } from "./laws.js";

describe.each(designs)("$name", (design) => {
  it("keeps counts, ticks and headers off each other and within the figure", () => {
    hold(cases(design), 25, (given) => wordsApart(drawn(given)));
  });

  it("does so with the dataset", () => {
    hold(cases(design, 0, fc.constant(dataset)), 4, (given) => wordsApart(drawn(given)));
  });
});
