import { allDesigns } from "./all-designs.js";
import type { Designs } from "./figure.js";
import { toMorph } from "./morph.js";

/** All designs, with movement between any two: for a figure in a page. */
export const movingDesigns: Designs = { ...allDesigns, morph: toMorph };
