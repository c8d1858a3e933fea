import type { Design } from "../../src/layout/design.js";
import { viableDesigns } from "../../src/layout/resolve-design.js";
import { staticPicture } from "../../src/render/static-picture.js";
import { allDesigns } from "../../src/scene/all-designs.js";
import type { Scene } from "../../src/scene/marks.js";
import { specs } from "./specs.js";

/** A scene of each of the 20 designs, by its three names. */
export const designScenes = (): Readonly<Record<string, Scene>> =>
  Object.fromEntries(viableDesigns().map((design) => [Object.values(design).join(" "), staticPicture({ ...specs.looks!, design: design as Design, height: 480 }, allDesigns).scene]));
