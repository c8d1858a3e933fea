import { LINE_HEIGHT } from "../text/fonts.js";
import type { Font, Measure } from "../text/measure.js";
import { wrap } from "../text/wrap.js";
import type { PlanWord } from "./representation.js";

/** Less room than this, and words are left out rather than cut to a stump. */
const LEAST = 44;

/** Words at `x`, their middle at `y`, at most `room` pixels wide; none where that is too little. */
export function setWord(
  key: string,
  text: string,
  at: {
    readonly x: number;
    readonly y: number;
    readonly room: number;
    readonly lines?: number;
    readonly anchor?: "middle" | "end";
  },
  font: Font,
  measure: Measure,
): PlanWord[] {
  const { x, y, room, anchor } = at;
  if (!(room > 0)) return [];
  // Two lines only where no word need be broken.
  const most = at.lines && text.split(/\s/).every((word) => measure(word, font) <= room) ? at.lines : 1;
  const { lines, width, cut } = wrap(text, room, most, font, measure);
  if (lines.length === 0 || (cut && room < LEAST) || width > room + 0.5) return [];
  const height = lines.length * LINE_HEIGHT;
  const shift = anchor === "end" ? width : anchor === "middle" ? width / 2 : 0;
  return [{ key, lines, font, box: { x: x - shift, y: y - height / 2, width, height }, ...(anchor && { anchor }) }];
}
