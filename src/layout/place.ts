import type { Slice } from "../source/source.js";
import type { Box } from "./layout.js";
import type { View } from "./view.js";

/** How time and lanes become pixels at one view. */
export interface Place {
  readonly vertical: boolean;
  readonly rtl: boolean;
  readonly plot: Box;
  /** Pixels. */
  readonly along: number;
  /** Ms a pixel. */
  readonly scale: number;
  readonly view: View;
}

/** Whether an event is seen in a view: it lasts into it, or is a moment in it. */
export function meets({ columns }: Slice, row: number, view: View): boolean {
  const start = columns.start[row]!;
  return start < view.end && (columns.end[row]! > view.start || start >= view.start);
}

/** A box given along and across time, in the page's x and y. */
export function boxOf({ vertical, rtl, plot }: Place, along: number, across: number, length: number, breadth: number): Box {
  if (vertical) return { x: rtl ? 2 * plot.x + plot.width - across - breadth : across, y: plot.y + along, width: breadth, height: length };
  return { x: rtl ? plot.x + plot.width - along - length : plot.x + along, y: across, width: length, height: breadth };
}
