import { expect, test } from "vitest";
import { draw } from "../../test/node/designs/kit.js";
import { toScene } from "./to-scene.js";

test("an event that stands in several facets is selected in each", () => {
  const { layout } = draw({ data: [{ id: "e", title: "E", date: "2001", tags: ["a", "b"] }, { id: "f", title: "F", date: "2009", tags: ["b"] }], design: { representation: "linear", scale: "chronological", layout: "faceted", facet: "tags" } });
  const rings = toScene(layout, { selected: "e" }).marks.filter(({ key }) => key.startsWith("selection"));
  expect(rings.map(({ key }) => key)).toEqual(["selection", "selection in 1"]);
  expect(toScene(layout, { selected: "f" }).marks.filter(({ key }) => key.startsWith("selection"))).toHaveLength(1);
});
