import { nearest, show, TimeloomError } from "../errors.js";

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
  if (typeof input !== "object" || input === null) throw new TimeloomError("invalid-option", `invalid design: ${show(input)} is not an object`);
  const design: Record<string, unknown> = { ...DEFAULT_DESIGN, ...input };
  const keys = [...Object.keys(AXES), "facet"];
  for (const key of Object.keys(input)) {
    if (keys.includes(key)) continue;
    const hint = nearest(key, keys);
    throw new TimeloomError("unknown-option", `unknown option: design.${key}${hint ? `; did you mean ${hint}?` : ""}`);
  }
  for (const [axis, values] of Object.entries(AXES)) {
    const value = design[axis];
    if (value === undefined) continue;
    if (!(values as readonly unknown[]).includes(value)) {
      const hint = typeof value === "string" ? nearest(value, values) : undefined;
      throw new TimeloomError("invalid-option", `invalid design.${axis}: ${show(value)}${hint ? `; did you mean ${show(hint)}?` : `; one of ${values.join(", ")}`}`);
    }
  }
  if (design.representation !== "linear" || design.scale !== "chronological" || design.layout === "segmented") {
    throw new TimeloomError("invalid-option", `invalid design: ${String(design.representation)}, ${String(design.scale)}, ${String(design.layout)} is not built yet; use ${BUILT}`);
  }
  if (design.facet !== undefined && typeof design.facet !== "string") throw new TimeloomError("invalid-option", `invalid design.facet: ${show(design.facet)} is not the name of a field`);
  if (design.facet !== undefined && design.layout !== "faceted") {
    throw new TimeloomError("invalid-option", `invalid design.facet: the layout is ${show(design.layout)}; use layout "faceted" with a facet`);
  }
  return design as unknown as Design;
}
