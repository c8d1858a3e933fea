import type { Box, Layout } from "../layout/layout.js";
import { LINE_HEIGHT } from "../layout/metrics.js";
import type { Font } from "../text/measure.js";
import type { Paint, Role, TextMark } from "./marks.js";

/** From the top of a line to its baseline. */
const ASCENT = 12;

/** Words in the box that a layout gave them, from the side where reading begins unless an `anchor` is given. */
export function textMark(role: Role, id: string | number, lines: readonly string[], { x, y, width }: Box, { size, weight }: Font, fill: Paint, direction: Layout["direction"], anchor: TextMark["anchor"] = direction === "rtl" ? "right" : "left"): TextMark {
  const at = anchor === "right" ? x + width : anchor === "middle" ? x + width / 2 : x;
  return { kind: "text", key: `${role}:${id}`, role, fill, x: at, y: y + ASCENT, lines, lineHeight: LINE_HEIGHT, size, weight, anchor, width };
}
