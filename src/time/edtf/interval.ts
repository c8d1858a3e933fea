import { absorb, draft } from "./draft.js";
import type { Draft } from "./draft.js";
import type { Extent } from "../extent.js";

/** The end of an interval that no date is given for: `..` is open, nothing is unknown. */
export function toBound(side: "start" | "end", text: ".." | ""): Draft {
  const outer = side === "start" ? -Infinity : Infinity;
  if (text === "..") return { ...draft(outer), [side === "start" ? "openStart" : "openEnd"]: true };
  return { ...draft(-Infinity, outer, outer, Infinity), [side === "start" ? "unknownStart" : "unknownEnd"]: true };
}

/** Whether all that `b` may mean is over when the first that `a` may mean begins. */
export function isBefore(b: Extent, a: Extent): boolean {
  return b.latestEnd < a.earliestStart || (b.latestEnd === a.earliestStart && b.latestStart < b.latestEnd);
}

function isDated({ earliestStart, latestEnd }: Extent): boolean {
  return Number.isFinite(earliestStart) || Number.isFinite(latestEnd);
}

/** From some time within `a` to some time within `b`; it does not end before it begins. */
export function toInterval(a: Extent, b: Extent): Draft {
  const interval = draft(
    a.earliestStart,
    Math.min(a.latestEnd, b.latestEnd),
    Math.max(a.earliestStart, b.earliestStart),
    b.latestEnd,
  );
  absorb(interval, a);
  absorb(interval, b);
  interval.kind = "interval";
  if (isDated(a)) [interval.start, interval.startPrecision] = [a, a.precision];
  if (isDated(b)) [interval.end, interval.endPrecision] = [b, b.precision];
  return interval;
}
