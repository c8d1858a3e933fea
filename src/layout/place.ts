import type { Slice } from "../source/source.js";
import type { Track } from "../representation/track.js";
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

/** A line across the whole breadth of the plot at a place along time: x, y, x, y. */
export function crossLine(place: Place, along: number): number[] {
  const { vertical, plot } = place;
  const box = vertical ? boxOf(place, along, plot.x, 0, plot.width) : boxOf(place, along, plot.y, 0, plot.height);
  return [box.x, box.y, box.x + box.width, box.y + box.height];
}

/** The one track of a figure whose labels stand in rows: across it is counted from the figure's own edge. */
export function rowsTrack({ vertical, rtl, plot, along, view }: Place): Track {
  const [x, y] = vertical ? [rtl ? 2 * plot.x + plot.width : 0, plot.y] : [rtl ? plot.x + plot.width : plot.x, 0];
  const points = vertical ? [x, y, x, y + along] : [x, y, rtl ? x - along : x + along, y];
  return { key: "", from: view.start, to: view.end, points, stops: [0, along], length: along, breadth: vertical ? plot.width : plot.height, side: vertical === rtl ? 1 : -1, squeeze: 1, bleed: 24 };
}

/** A box given along and across time, in the page's x and y. */
export function boxOf({ vertical, rtl, plot }: Place, along: number, across: number, length: number, breadth: number): Box {
  if (vertical) return { x: rtl ? 2 * plot.x + plot.width - across - breadth : across, y: plot.y + along, width: breadth, height: length };
  return { x: rtl ? plot.x + plot.width - along - length : plot.x + along, y: across, width: length, height: breadth };
}
