import { resolveDesign } from "../layout/resolve-design.js";
import { toLayout } from "../layout/to-layout.js";
import type { Designs } from "./figure.js";
import { setOnScale } from "./set-on-scale.js";

/** All 20 designs, and those of one's own. */
export const allDesigns: Designs = { resolve: resolveDesign, set: setOnScale, layout: toLayout };
