import { IANAZone } from "luxon";
import { nearest, show, TimeloomError } from "../errors.js";
import { DAY } from "./instant.js";
import { tidySpaces } from "./intl.js";
import { offsetName, type Zone } from "./zone.js";

/** What `Date` can hold, in milliseconds either side of 1970, less room for the local time. */
const LIMIT = 8.64e15 - 2 * DAY;
const inRange = (time: number) => Math.min(LIMIT, Math.max(-LIMIT, time));

/**
 * A zone of the IANA database by its name, through Luxon; the only file that imports it. A time that
 * `Date` cannot hold has the offset of the nearest that it can.
 * @throws TimeloomError `invalid-option` for a name that the platform does not know.
 * @example
 * ```ts
 * luxonZone("Europe/Brussels").offset(Date.UTC(2016, 2, 22)); // 3600000
 * ```
 */
export function luxonZone(name: string): Zone {
  const zone = /[a-z]/i.test(name) && name.length < 65 ? IANAZone.create(name) : undefined;
  if (!zone?.isValid) {
    const near = nearest(name, Intl.supportedValuesOf?.("timeZone") ?? []);
    throw new TimeloomError("invalid-option", `unknown zone: ${show(name)}${near ? `; did you mean ${show(near)}?` : ""}`);
  }
  const result: Zone = {
    name,
    // Luxon counts in minutes; local mean time has seconds, which come as a fraction.
    offset: (time) => Math.round(zone.offset(inRange(Math.floor(time))) * 60) * 1000,
    abbreviation(time, locale) {
      const text = zone.offsetName(inRange(time), { format: "short", locale });
      // "GMT+2" is what Intl says where the locale has no name for the zone; one spelling for it everywhere.
      return text && !/^GMT/.test(text) ? tidySpaces(text) : offsetName(result, time);
    },
  };
  return result;
}
