import fc from "fast-check";
import { describe, it } from "vitest";
import { dataset } from "../../../data/index.js";
import { cases, designs, drawn, hold } from "./kit.js";
import { drawnOnce, sound } from "./laws.js";

describe.each(designs)("$name", (design) => {
  it("draws every event in view once in each of its facets, or counts it once", () => {
    hold(cases(design), 30, (given) => {
      const figure = drawn(given);
      drawnOnce(figure);
      sound(figure);
    });
  });

  it("does so with the dataset", () => {
    hold(cases(design, 0, fc.constant(dataset)), 5, (given) => drawnOnce(drawn(given)));
  });
});
