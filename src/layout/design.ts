import { invalid } from "../errors.js";
import { readOptions, TEXT } from "../model/read-options.js";

/** Which way linear time runs. */
export type Orientation = "horizontal" | "vertical";

/**
 * A design: where time runs (representation), how it maps to length (scale), and whether there is one line,
 * one for each facet or one for each segment (layout). The three axes and their names are those of Brehmer,
 * Lee, Bach, Henry Riche and Munzner, "Timelines Revisited", IEEE TVCG 23(9), 2017.
 */
export type Design =
  | {
      readonly representation: "linear";
      readonly scale: "chronological";
      readonly layout: "unified";
      /** `"auto"` (the default): horizontal, and vertical where it is narrow. */
      readonly orientation?: Orientation | "auto";
    }
  | {
      readonly representation: "linear";
      readonly scale: "chronological";
      readonly layout: "faceted";
      readonly orientation?: Orientation | "auto";
      /** The field that lanes are grouped by; `"category"` unless given. */
      readonly facet?: string;
    };

const DESIGN = {
  representation: ["linear"],
  scale: ["chronological"],
  layout: ["unified", "faceted"],
  orientation: ["auto", "horizontal", "vertical"],
  facet: TEXT,
} as const;

/**
 * Checks a design that came as JSON, and completes it with the defaults.
 * @throws TimeloomError `unknown-option`, naming the nearest, or `invalid-option`, naming those that are built
 */
export function resolveDesign(input: { readonly layout?: unknown; readonly facet?: unknown } = {}): Design {
  const design = readOptions(DESIGN, input, "design", "design.");
  const { facet } = input;
  if (facet === undefined) return design;
  if (design.layout === "unified") invalid("invalid-option", "design.facet", facet, 'needs facets; use layout "faceted"');
  return { ...design, layout: "faceted", facet: facet as string };
}
