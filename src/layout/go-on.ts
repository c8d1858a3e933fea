import type { Columns } from "../model/model.js";
import { withRoom } from "../model/with-room.js";
import type { Going } from "./arrangement.js";
import { leadsOf } from "./label-sizes.js";
import type { Items } from "./placing.js";
import { orderOf } from "./placing-order.js";

/** So many events may come at once; for more, all is arranged anew. */
export const MOST_MORE = 2_000;

/**
 * Puts in the events that came after those of an arrangement, which keep their places; what they leave free, the new ones take by their
 * importance. Events of `columns` come in the order of their starts, so those from before have the same rows.
 */
export function goOn({ items: before, result, placing, labels }: Going, columns: Columns, group: Uint16Array | undefined, measured: (row: number) => number): Going {
  const { size, start, end, importance } = columns;
  const first = before.start.length;
  const items: Items = { start, end, importance, size: withRoom(before.size, size), lead: leadsOf(columns, false) };
  const grown = { row: withRoom(result.row, size), reveal: withRoom(result.reveal, size) };
  const more = Uint32Array.from({ length: size - first }, (_, index) => first + index);
  for (const row of more) items.size[row] = measured(row);
  placing.extend(items, group, grown, orderOf(items, more));
  placing.step(Infinity);
  return { items, result: grown, placing, labels };
}
