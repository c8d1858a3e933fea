import { staticPicture } from "../../src/render/static-picture.js";
import type { Scene } from "../../src/scene/marks.js";
import { changed, hostile, kinds, nothing, rtl } from "./marks.js";
import { specs } from "./specs.js";

/** Every scene that all renderers must show with the same boxes, order and text, by name. */
export const scenes: Readonly<Record<string, Scene>> = {
  kinds,
  changed,
  hostile,
  rtl,
  nothing,
  ...Object.fromEntries(Object.entries(specs).map(([name, spec]) => [name, staticPicture(spec).scene])),
};
