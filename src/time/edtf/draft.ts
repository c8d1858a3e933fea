import { PRECISIONS } from "../extent.js";
import type { Extent, Precision } from "../extent.js";

/** An extent that is still being read. */
export type Draft = { -readonly [Key in keyof Extent]: Extent[Key] };

/** A date without qualifiers. */
export function draft(
  earliestStart: number,
  latestStart = earliestStart,
  earliestEnd = earliestStart,
  latestEnd = earliestEnd,
  precision: Precision = "instant",
): Draft {
  return {
    earliestStart,
    latestStart,
    earliestEnd,
    latestEnd,
    precision,
    startPrecision: undefined,
    endPrecision: undefined,
    kind: "date",
    uncertain: false,
    approximate: false,
    unspecified: false,
    openStart: false,
    openEnd: false,
    unknownStart: false,
    unknownEnd: false,
    timed: false,
    local: false,
    estimate: undefined,
    start: undefined,
    end: undefined,
    members: undefined,
    text: undefined,
  };
}

/** Takes over what holds of the whole as soon as it holds of one part: qualifiers, open ends, the coarsest precision. */
export function absorb(whole: Draft, part: Extent): void {
  if (PRECISIONS.indexOf(part.precision) < PRECISIONS.indexOf(whole.precision)) whole.precision = part.precision;
  whole.uncertain ||= part.uncertain;
  whole.approximate ||= part.approximate;
  whole.unspecified ||= part.unspecified;
  whole.openStart ||= part.openStart;
  whole.openEnd ||= part.openEnd;
  whole.unknownStart ||= part.unknownStart;
  whole.unknownEnd ||= part.unknownEnd;
  whole.timed ||= part.timed;
  whole.local ||= part.local;
}
