import type { Design } from "../layout/design.js";
import type { TimelineSpec } from "../scene/spec.js";

/** A timeline of linear chronological time: the one kind that `timeloom/linear` draws. */
export interface LinearSpec extends TimelineSpec {
  readonly design?: Extract<Design, { readonly representation: "linear"; readonly scale: "chronological"; readonly layout: "unified" | "faceted" }> | undefined;
}
