import { invalid, show, TimeloomError } from "../errors.js";
import { DAY, MINUTE } from "./instant.js";

/** A time zone: what the clocks of a place show. */
export interface Zone {
  /** An IANA name ("Europe/Brussels"), "UTC" or a fixed offset ("+02:00"). */
  readonly name: string;
  /** Milliseconds east of UTC at `time`; for a time that `Date` cannot hold, that of the nearest one it can. */
  offset(time: number): number;
  /** The short name in force at `time` ("CET", "GMT+1"), where the zone knows one. */
  abbreviation?(time: number, locale: string): string;
}

/**
 * The port by which a zone's name becomes a {@link Zone}. `luxonZone` is one.
 * @throws TimeloomError `invalid-option` for a name that it does not know.
 */
export type Zones = (name: string) => Zone;

export const utc: Zone = { name: "UTC", offset: () => 0 };

/** A zone that is always `minutes` east of UTC; negative is west. */
export function fixedZone(minutes: number): Zone {
  return minutes === 0 ? utc : { name: clock(minutes, "-"), offset: () => minutes * MINUTE };
}

/** "+05:30" */
function clock(minutes: number, minus: string): string {
  const size = Math.abs(minutes);
  const two = (value: number) => String(value).padStart(2, "0");
  return `${minutes < 0 ? minus : "+"}${two(Math.floor(size / 60))}:${two(size % 60)}`;
}

/**
 * The zone of a name. "UTC", "Z" and fixed offsets ("+02:00", "-0530", "UTC+1") need nothing; any other
 * name needs the `zones` port.
 * @throws TimeloomError `invalid-option`
 * @example
 * ```ts
 * resolveZone("+02:00").offset(0); // 7200000
 * resolveZone("Europe/Brussels", luxonZone);
 * ```
 */
export function resolveZone(name: string, zones?: Zones): Zone {
  if (/^(?:UTC|GMT|Z)$/i.test(name)) return utc;
  const fixed = /^(?:UTC|GMT)?([+\u2212-])(\d{1,2})(?::?(\d\d))?$/i.exec(name);
  if (fixed) {
    const minutes = Number(fixed[2]) * 60 + Number(fixed[3] ?? 0);
    if (minutes < DAY / MINUTE && Number(fixed[3] ?? 0) < 60) return fixedZone(fixed[1] === "+" ? minutes : -minutes);
  } else if (zones) return zones(name);
  if (fixed) invalid("invalid-option", "zone", name, "is not an offset of less than 24 hours");
  throw new TimeloomError(
    "invalid-option",
    `zone ${show(name)} needs the zones port: import { luxonZone } from "timeloom"; pass zones: luxonZone`,
  );
}

/**
 * The time at which the clocks of `zone` show `local` (milliseconds as if the clock were UTC's).
 * A clock time that comes twice (clocks go back) is the first of the two; one that never comes (clocks go
 * forward) is read with the offset in force before, and so lies as far after the gap as it was within it:
 * the "compatible" rule of ECMAScript's Temporal. The first moment of a day that begins in a gap is the gap's end.
 */
export function localToUtc(zone: Zone, local: number): number {
  const before = local - zone.offset(local - DAY);
  const after = local - zone.offset(local + DAY);
  if (before === after || before + zone.offset(before) === local) return before;
  return after + zone.offset(after) === local ? after : before;
}

/** What the clocks of `zone` show at `time`, as milliseconds as if the clock were UTC's. */
export function utcToLocal(zone: Zone, time: number): number {
  return time + zone.offset(time);
}

/** The name of a zone's offset at `time`, "UTC+05:30": for zones that have no shorter one. */
export function offsetName(zone: Zone, time: number): string {
  const minutes = Math.round(zone.offset(time) / MINUTE);
  return minutes ? `UTC${clock(minutes, "\u2212")}` : "UTC";
}
