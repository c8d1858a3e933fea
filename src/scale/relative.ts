import { invalid, TimeloomError } from "../errors.js";
import { dashed } from "../time/date-parts.js";
import { toManner } from "../time/format-instant.js";
import { MAX_TICKS } from "../time/ticks.js";
import { roundDuration, saySigned } from "./durations.js";
import type { Scale } from "./scale.js";

/**
 * Time before and after something: a position is the ms since the anchor of the group. `anchors` are times in ms, one for
 * each group; a group beyond them has the first.
 * @throws TimeloomError `invalid-option` when an anchor is not finite; its ticks `limit` when there are more than 10,000
 * @example
 * ```ts
 * const scale = relative([Date.UTC(1914, 6, 28), Date.UTC(1939, 8, 1)]);
 * scale.position(Date.UTC(1939, 8, 2), 1); // 86400000
 * ```
 */
export function relative(anchors: readonly number[]): Scale {
  for (const time of anchors)
    if (!Number.isFinite(time)) invalid("invalid-option", "anchor", time, "is not a finite time in milliseconds");
  const anchor = (group = 0) => anchors[group] ?? anchors[0] ?? 0;
  return {
    position: (time, group) => time - anchor(group),
    time: (position, group) => position + anchor(group),
    ticks({ start, end }, least, { locale }) {
      // no finer than a float64 can count that far from the anchor
      const { ms } = roundDuration(Math.max(least, Math.abs(start) * 2 ** -50, Math.abs(end) * 2 ** -50));
      const first = Math.ceil(start / ms);
      const count = Math.floor(end / ms) - first + 1;
      if (!(count <= MAX_TICKS))
        throw new TimeloomError("limit", `too many ticks: ${start} to ${end} has more than ${MAX_TICKS}`);
      const inner = Array.from({ length: Math.max(0, count) }, (_, index) => {
        const position = (first + index) * ms + 0;
        return { position, label: saySigned(position, locale) };
      });
      return { inner, outer: [] };
    },
    say({ start, end }, ports) {
      const say = (position: number) => saySigned(position, ports.locale, { round: true });
      return dashed(say(start), say(end), toManner(ports).words.to);
    },
    absolute: anchors.length < 2,
  };
}
