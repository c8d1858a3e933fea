import type { TimelineSpec } from "../scene/spec.js";
import type { Zones } from "../time/zone.js";

/** Names of zones other than UTC and fixed offsets. */
const NAMED = /^(?!(?:UTC|GMT|Z)$)(?!(?:UTC|GMT)?[+\u2212-])/i;

/** Whether a spec names a zone that neither it nor `given` can look up. */
export function needsZones({ zone, zones }: TimelineSpec, given: Zones | undefined): boolean {
  return !zones && !given && typeof zone === "string" && NAMED.test(zone);
}
