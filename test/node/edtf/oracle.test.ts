import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { date, interval, set } from "./grammar.js";
import { compare } from "./compare.js";

describe("the parser against the oracle", () => {
  for (const [name, texts] of Object.entries({ date, interval, set })) {
    it(`agrees on each ${name}`, () => {
      fc.assert(
        fc.property(texts, (text) => {
          expect(compare(text)).toBeUndefined();
        }),
        { numRuns: 3000 },
      );
    });
  }
});
