import type { Representation } from "../representation/representation.js";
import type { SegmentUnit } from "../scale/segments.js";
import type { TimeInput } from "../time/extent.js";

/** Which way linear time runs. */
export type Orientation = "horizontal" | "vertical";

interface Linear {
  readonly representation: "linear";
  /** `"auto"` (the default): horizontal, and vertical where it is narrow and not faceted or segmented. */
  readonly orientation?: Orientation | "auto";
}
interface Radial {
  readonly representation: "radial";
}
interface Spiral {
  readonly representation: "spiral";
  /** How many turns; as many as there is room for unless given. */
  readonly turns?: number;
}
interface Unified {
  readonly layout: "unified";
}
interface Faceted {
  readonly layout: "faceted";
  /** The field that events are grouped by; `"category"` unless given. An event with several values stands in each of their facets. */
  readonly facet?: string;
}
interface Segmented {
  readonly layout: "segmented";
  /** The calendar unit of a segment; one that makes about as many segments as there is room for unless given. */
  readonly segment?: SegmentUnit;
  /** How weeks are counted: from Monday, as ISO 8601 does (the default), or from the first day of the locale's week. */
  readonly week?: "iso" | "locale";
}
interface Chronological {
  readonly scale: "chronological";
}
interface Relative {
  readonly scale: "relative";
  /**
   * The event of each facet that stands at zero: its first (the default), its last, its most important, or the one whose
   * id is given for the facet's value. A facet without it begins at its first event, and the figure says so.
   */
  readonly anchor?: "first" | "last" | "most-important" | Readonly<Record<string, string>>;
}
interface Log {
  readonly scale: "log";
  /** The end from which distances are counted, and which has the most room; the end unless given. */
  readonly towards?: "start" | "end";
  /** The time that distances are counted from; the first or last time of the data unless given. */
  readonly reference?: TimeInput;
}
interface Collapsed {
  readonly scale: "collapsed";
}
interface Sequential {
  readonly scale: "sequential";
}

/**
 * A design: where time runs (representation), how it maps to length (scale), and whether there is one line, one for
 * each facet or one for each segment of time (layout). These are the 20 viable combinations of Brehmer, Lee, Bach, Henry
 * Riche and Munzner, "Timelines Revisited: A Design Space and Considerations for Expressive Storytelling", IEEE TVCG
 * 23(9), 2017; another one does not compile.
 * @example
 * ```ts
 * const rings: Design = { representation: "radial", scale: "chronological", layout: "segmented", segment: "year" };
 * ```
 */
export type Design =
  | (Linear & Chronological & Unified)
  | (Linear & Chronological & Faceted)
  | (Linear & Chronological & Segmented)
  | (Linear & Relative & Faceted)
  | (Linear & Log & Unified)
  | (Linear & Log & Faceted)
  | (Linear & Collapsed & Unified)
  | (Linear & Sequential & Unified)
  | (Linear & Sequential & Faceted)
  | (Radial & Chronological & Unified)
  | (Radial & Chronological & Faceted)
  | (Radial & Chronological & Segmented)
  | (Radial & Relative & Faceted)
  | (Radial & Sequential & Unified)
  | (Radial & Sequential & Faceted)
  | (Spiral & Sequential & Unified)
  | (Spiral & Sequential & Faceted)
  | ({ readonly representation: "calendar" } & Chronological & Segmented)
  | ({ readonly representation: "grid" } & Chronological & Segmented)
  | ({
      readonly representation: "curve";
      /** One that is built in (`"wave"` unless given), the data of an SVG path, or points; fitted into the figure. */
      readonly curve?: "wave" | "arc" | "s" | "zigzag" | (string & {}) | readonly (readonly [x: number, y: number])[];
    } & Sequential &
      Unified);

/** A design whose representation is the caller's own; any scale and layout go with it, but that only chronological time is segmented. */
export interface CustomDesign extends Pick<Faceted, "facet">, Pick<Segmented, "segment" | "week">, Pick<Relative, "anchor">, Pick<Log, "towards" | "reference">, Pick<Spiral, "turns">, Pick<Linear, "orientation"> {
  readonly representation: Representation;
  readonly scale?: Design["scale"];
  readonly layout?: Design["layout"];
  readonly curve?: unknown;
}

/** A design, checked and completed: every representation, scale and layout by one name, and what they are told. */
export interface ResolvedDesign {
  readonly representation: Representation;
  readonly scale: Design["scale"];
  readonly layout: Design["layout"];
  readonly orientation: Orientation | "auto";
  /** The field of the facets; `undefined` without facets. */
  readonly facet: string | undefined;
  readonly segment: SegmentUnit | undefined;
  readonly week: "iso" | "locale";
  readonly anchor: NonNullable<Relative["anchor"]>;
  readonly towards: "start" | "end";
  readonly reference: TimeInput | undefined;
  readonly turns: number | undefined;
  readonly curve: unknown;
}
