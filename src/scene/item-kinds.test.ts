import { expect, it } from "vitest";
import { designScenes } from "../../test/scenes/designs.js";
import { scenes } from "../../test/scenes/index.js";
import { itemKinds } from "./item-kinds.js";
import type { Mark } from "./marks.js";

const kindOf = ({ role, fill, stroke }: Mark): string => `${role} ${fill} ${stroke}`;

it("has a mark of each kind in which events are drawn", () => {
  const known = new Set(itemKinds().map(kindOf));
  // others are made by hand, of all that marks can be
  const { vertical, crowded, zoomed } = scenes;
  const drawn = [vertical!, crowded!, zoomed!, ...Object.values(designScenes())].flatMap(({ marks }) => marks.filter(({ key, item, stroke }) => item !== undefined && stroke !== "accent" && !key.startsWith("stem")));
  expect(drawn.length).toBeGreaterThan(100);
  expect([...new Set(drawn.map(kindOf).filter((kind) => !known.has(kind)))]).toEqual([]);
});
