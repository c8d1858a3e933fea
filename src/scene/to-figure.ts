import { en } from "../messages/en.js";
import type { Figure } from "./figure.js";
import { readFigure } from "./read-figure.js";
import type { TimelineSpec } from "./spec.js";

/** {@link readFigure} with all the words of a timeline that can be operated; in English unless the spec brings others. */
export function toFigure(spec: TimelineSpec, previous?: Figure): Figure {
  return readFigure(spec, en, previous);
}
