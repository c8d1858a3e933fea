import fc from "fast-check";
import { describe, it } from "vitest";
import { dataset } from "../../../data/index.js";
import { cases, designs, drawn, hold } from "./kit.js";
import { hitsTrue } from "./laws.js";

describe.each(designs)("$name", (design) => {
  it("meets each item where it is drawn", () => {
    hold(cases(design), 25, (given) => hitsTrue(drawn(given)));
  });

  it("meets each item where it is drawn, with the dataset", () => {
    hold(cases(design, 0, fc.constant(dataset)), 4, (given) => hitsTrue(drawn(given)));
  });
});
