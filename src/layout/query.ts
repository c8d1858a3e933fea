import type { Query } from "../source/source.js";
import { RUN_SIZE, RUN_SIZE_VERTICAL } from "./metrics.js";
import type { View } from "./view.js";

/** How many events of a group and bin are asked for: enough for every row of labels that a bin can show. */
const CANDIDATES = 8;

/**
 * What to ask a source for a view that is `along` pixels long: bins as wide as a power of two ms, each at least
 * as long on the screen as a run's count, so that two counts never touch.
 */
export function queryFor(view: View, along: number, orientation: "horizontal" | "vertical", by: string | undefined): Query {
  const size = orientation === "horizontal" ? RUN_SIZE : RUN_SIZE_VERTICAL;
  const level = Math.ceil(Math.log2(((view.end - view.start) / Math.max(1, along)) * size));
  const width = 2 ** level;
  return { level, lo: Math.floor(view.start / width), hi: Math.floor(view.end / width) + 1, by, k: CANDIDATES };
}
