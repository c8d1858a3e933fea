import { absorb, draft } from "./draft.js";
import { isBefore, toBound, toInterval } from "./interval.js";
import { readDate } from "./date.js";
import type { Draft } from "./draft.js";
import type { Scan } from "./scan.js";
import type { Extent } from "../extent.js";

/** `[…]`, one of its members, or `{…}`, all of them; the opening bracket is next. */
export function readSet(scan: Scan): Draft {
  const one = scan.skip("[");
  if (!one) scan.skip("{");
  const close = one ? "]" : "}";
  const members: Extent[] = [];
  const dates: Extent[] = [];
  do {
    const from = scan.at;
    const opens = members.length === 0 && scan.skip("..");
    const a = opens ? toBound("start", "..") : readDate(scan);
    let b = opens ? readDate(scan) : undefined;
    if (!opens && scan.skip("..")) {
      const at = scan.at;
      if (scan.text.startsWith(close, at)) b = toBound("end", "..");
      else {
        b = readDate(scan);
        if (a.precision !== b.precision)
          scan.fail(`both sides of .. need one precision, here ${a.precision} and ${b.precision}`, at);
        if (isBefore(b, a)) scan.fail(`${b.text} is before ${a.text}`, at);
      }
    }
    dates.push(a);
    if (b) dates.push(b);
    const member = b ? toInterval(a, b) : a;
    member.text = scan.text.slice(from, scan.at);
    members.push(member);
  } while (scan.skip(","));
  if (!scan.skip(close)) scan.expected(`"," or "${close}"`);
  return toSet(one ? "one-of" : "all-of", members, dates);
}

/** One-of lies within any of the dates; all-of begins with the first and ends with the last. */
function toSet(kind: "one-of" | "all-of", members: readonly Extent[], dates: readonly Extent[]): Draft {
  const one = kind === "one-of";
  const set = one ? draft(Infinity, -Infinity, Infinity, -Infinity) : draft(Infinity, Infinity, -Infinity, -Infinity);
  const [latestStart, earliestEnd] = one ? [Math.max, Math.min] : [Math.min, Math.max];
  for (const date of dates) {
    absorb(set, date);
    set.earliestStart = Math.min(set.earliestStart, date.earliestStart);
    set.latestStart = latestStart(set.latestStart, date.latestStart);
    set.earliestEnd = earliestEnd(set.earliestEnd, date.earliestEnd);
    set.latestEnd = Math.max(set.latestEnd, date.latestEnd);
  }
  set.kind = kind;
  set.members = members;
  return set;
}
