import type { View } from "../layout/view.js";
import type { Figure } from "../scene/figure.js";

/**
 * The view of a reader in the positions of another figure: the same times, or the same distances from the anchors. The view
 * itself where positions are what they were; `undefined` where the one counts from anchors and the other does not.
 */
export function carryView(view: View, from: Pick<Figure, "scale" | "source">, to: Pick<Figure, "scale" | "source">): View | undefined {
  if (from.scale === to.scale || from.source === to.source) return view;
  if (from.scale.absolute !== to.scale.absolute) return undefined;
  if (!to.scale.absolute) return view;
  const [start, end] = [view.start, view.end].map((at) => to.scale.position(from.scale.time(at))) as [number, number];
  if (!(Number.isFinite(start) && end >= start && Number.isFinite(end))) return undefined;
  // what is a long time on one scale may be no step at all on another
  const least = to.scale.narrowest ?? 10;
  const middle = (start + end) / 2;
  return end - start < least ? { start: middle - least / 2, end: middle + least / 2 } : { start, end };
}
