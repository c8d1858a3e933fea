import { calendarParts, dateParts, deepParts, sayNumber, toText } from "./date-parts.js";
import { timeOfDay, toManner, type FormatOptions } from "./format-instant.js";
import { toCivil } from "./instant.js";
import { labelYear, type TickStep, type TickUnit } from "./units.js";
import { utcToLocal } from "./zone.js";

/** From this step on, years are counted back from now: what 1 CE is off by is less than a fiftieth of it. */
const AGO_STEP = 1e5;

/**
 * The label of a tick, short: "2016", "500 BCE", "66 million years ago", "Mar", "22", "14:30", "14:30:05", "250 ms".
 * What it leaves out (the year of a month, the month of a day, the day of a time) is in the outer row.
 * @example
 * ```ts
 * formatTick(Date.UTC(2016, 2), { unit: "month", step: 1 }); // "Mar"
 * ```
 */
export function formatTick(time: number, { unit, step }: TickStep, options: FormatOptions = {}): string {
  const manner = toManner({ style: "short", ...options });
  const local = utcToLocal(manner.zone, time);
  if (unit === "year") {
    // Beyond 3 × 10^8 years a float64 may lie just before the year's first moment.
    const { year } = toCivil(local + Math.abs(local) * 2 ** -51);
    const count = labelYear(year);
    if (step >= AGO_STEP && manner.words.ago) return Math.abs(count) >= step ? toText(deepParts(count, manner, 12)) : manner.words.today!;
    // "1" alone is no year to most readers.
    return toText(calendarParts(local, "year", year === 1 && step > 1, manner));
  }
  if (unit === "month" || unit === "day") return toText(dateParts(local, `${unit}-only`, false, manner));
  if (unit === "millisecond")
    return sayNumber(toCivil(local).millisecond, manner, { style: "unit", unit: "millisecond", unitDisplay: "short" });
  return timeOfDay(local, unit === "second" ? 2 : 1, manner);
}

/** The label of a tick of the outer row, which says all: "2016", "March 2016", "22 March 2016", "22 March 2016, 14:30:05". */
export function formatOuterTick(time: number, unit: TickUnit, options: FormatOptions = {}): string {
  const manner = toManner(options);
  const local = utcToLocal(manner.zone, time);
  if (unit === "year" || unit === "month" || unit === "day") return toText(calendarParts(local, unit, false, manner));
  return `${toText(calendarParts(local, "day", false, manner))}${manner.words.beforeTime}${timeOfDay(local, 2, manner)}`;
}
