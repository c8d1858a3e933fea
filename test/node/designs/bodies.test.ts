import fc from "fast-check";
import { describe, it } from "vitest";
import { dataset } from "../../../data/index.js";
import { cases, designs, drawn, hold } from "./kit.js";
import { bodiesTrue } from "./laws.js";

describe.each(designs)("$name", (design) => {
  it("begins and ends each body where its event does", () => {
    hold(cases(design), 25, (given) => bodiesTrue(drawn(given)));
  });

  it("begins and ends each body where its event does, with the dataset", () => {
    hold(cases(design, 0, fc.constant(dataset)), 4, (given) => bodiesTrue(drawn(given)));
  });
});
