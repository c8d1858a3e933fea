import type { Extent } from "../time/extent.js";
import { toCivil } from "../time/instant.js";

const DIGITS = { year: 1, month: 2, day: 3, minute: 5, second: 6 } as const;

/**
 * What `<time datetime>` may hold for a date, by the HTML standard's "valid month, date, global date and time or year
 * string"; `undefined` where the date says something that these cannot: doubt, an interval, a season, a year before 1.
 */
export function htmlTime({ kind, precision, uncertain, approximate, unspecified, estimate, local, earliestStart }: Extent): string | undefined {
  const count = DIGITS[precision as keyof typeof DIGITS] as number | undefined;
  if (kind !== "date" || !count || uncertain || approximate || unspecified || estimate !== undefined) return undefined;
  const { year, month, day, hour, minute, second } = toCivil(earliestStart);
  if (year < 1) return undefined;
  const [y, m, d, h, min, s] = [year, month, day, hour, minute, second].map((value, index) => String(value).padStart(index ? 2 : 4, "0"));
  const date = [y, m, d].slice(0, count).join("-");
  return count < 5 ? date : `${date}T${h}:${min}${count > 5 ? `:${s}` : ""}${local ? "" : "Z"}`;
}
