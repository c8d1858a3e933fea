import { checkKeys, didYouMean, invalid, TimeloomError } from "../errors.js";

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

export const DEFAULT_DESIGN: Design = { representation: "linear", scale: "chronological", layout: "unified" };

const AXES = {
  representation: ["linear", "radial", "spiral", "calendar", "grid", "curve"],
  scale: ["chronological", "relative", "log", "collapsed", "sequential"],
  layout: ["unified", "faceted", "segmented"],
  orientation: ["auto", "horizontal", "vertical"],
} as const;
const BUILT = "linear, chronological, unified or faceted";

/**
 * Checks a design that came as JSON, and completes it with the defaults.
 * @throws TimeloomError `unknown-option` or `invalid-option`, naming the nearest allowed one
 */
export function resolveDesign(input: unknown): Design {
  if (input === undefined) return DEFAULT_DESIGN;
  if (typeof input !== "object" || input === null) invalid("invalid-option", "design", input, "is not an object");
  checkKeys(input, [...Object.keys(AXES), "facet"], "design.");
  const design: Record<string, unknown> = { ...DEFAULT_DESIGN, ...input };
  for (const [axis, values] of Object.entries<readonly unknown[]>(AXES)) {
    const value = design[axis];
    if (value !== undefined && !values.includes(value)) invalid("invalid-option", `design.${axis}`, value, `is not one of ${values.join(", ")}${didYouMean(value, values as readonly string[])}`);
  }
  const { representation, scale, layout, facet } = design as Record<string, string>;
  if (representation !== "linear" || scale !== "chronological" || layout === "segmented") {
    throw new TimeloomError("invalid-option", `invalid design: ${representation}, ${scale}, ${layout} is not built yet; use ${BUILT}`);
  }
  if (facet !== undefined && typeof facet !== "string") invalid("invalid-option", "design.facet", facet, "is not the name of a field");
  if (facet !== undefined && layout !== "faceted") invalid("invalid-option", "design.facet", facet, 'needs facets; use layout "faceted"');
  return design as unknown as Design;
}
