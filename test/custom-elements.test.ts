import { expect, test } from "vitest";
import manifest from "../custom-elements.json" with { type: "json" };
import { ATTRIBUTES } from "../src/element/attributes.js";

test("custom-elements.json names the attributes of the element", () => {
  const [element] = manifest.modules[0]!.declarations;
  expect(element!.attributes.map(({ name }) => name)).toEqual(["src", ...ATTRIBUTES]);
});
