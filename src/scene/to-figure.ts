import { allDesigns } from "./all-designs.js";
import { en } from "../messages/en.js";
import type { Figure } from "./figure.js";
import { readFigure } from "./read-figure.js";
import type { TimelineSpec } from "./spec.js";

/**
 * Reads a spec: checks its options, reads its data, fills in the defaults, with the words of `spec.messages` or in English.
 * The data is read again only when it is another than in `previous`.
 * @throws TimeloomError for options that are unknown or outside their domain; never for bad rows
 * @example
 * ```ts
 * const figure = toFigure({ data: [{ title: "Apollo 11 lands", date: "1969-07-20" }] });
 * figure.source.info(); // { count: 1, span: { start: …, end: … } }
 * ```
 */
export function toFigure(spec: TimelineSpec, previous?: Figure): Figure {
  return readFigure(spec, en, allDesigns, previous);
}
