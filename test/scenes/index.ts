import { staticPicture } from "../../src/render/static-picture.js";
import { allDesigns } from "../../src/scene/all-designs.js";
import type { Scene } from "../../src/scene/marks.js";
import { changed, hostile, kinds, nothing, rtl } from "./marks.js";
import { shapes } from "./shapes.js";
import { specs } from "./specs.js";

/** Every scene that all renderers must show with the same boxes, order and text, by name. */
export const scenes: Readonly<Record<string, Scene>> = {
  kinds,
  changed,
  hostile,
  rtl,
  nothing,
  shapes,
  ...Object.fromEntries(Object.entries(specs).map(([name, spec]) => [name, staticPicture(spec, allDesigns).scene])),
};
