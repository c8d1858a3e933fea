import { DAY, daysInMonth, HOUR, MINUTE, SECOND, toCivil, toInstant, YEAR } from "./instant.js";

/** The units of an axis. */
export type TickUnit = "year" | "month" | "day" | "hour" | "minute" | "second" | "millisecond";

/** A rung of the ladder of steps: so many of a unit. */
export interface TickStep {
  readonly unit: TickUnit;
  readonly step: number;
}

/** The units of fixed length, in milliseconds. */
export const LENGTH = { millisecond: 1, second: SECOND, minute: MINUTE, hour: HOUR } as const;

const BELOW_YEAR: readonly (readonly [unit: TickUnit, length: (count: number) => number, steps: readonly number[]])[] = [
  ["millisecond", (count) => count, [1, 2, 5, 10, 20, 50, 100, 200, 500]],
  ["second", (count) => count * SECOND, [1, 5, 15, 30]],
  ["minute", (count) => count * MINUTE, [1, 5, 15, 30]],
  ["hour", (count) => count * HOUR, [1, 3, 6, 12]],
  ["day", (count) => count * DAY, [1, 2, 7, 14]],
  // no longer than the shortest month (28 days), quarter (90) and half-year (181)
  ["month", (count) => (count * 30 - 2) * DAY, [1, 3, 6]],
];

/** The finest step whose ticks lie at least `minStep` milliseconds apart: 1, 2, 5, … ms to any power of ten of years. */
export function tickStep(minStep: number): TickStep {
  for (const [unit, length, steps] of BELOW_YEAR) {
    const step = steps.find((count) => length(count) >= minStep);
    if (step) return { unit, step };
  }
  // a year is 365 days at the least
  const years = (minStep + DAY) / YEAR;
  const power = 10 ** Math.max(0, Math.floor(Math.log10(years)));
  const digit = [1, 2, 5].find((count) => count * power >= years) ?? 10;
  return { unit: "year", step: digit * power };
}

/** Every rung, from a millisecond to 10^9 years. */
export function tickUnits(): readonly TickStep[] {
  const rungs = BELOW_YEAR.flatMap(([unit, , steps]) => steps.map((step): TickStep => ({ unit, step })));
  for (let power = 1; power <= 1e9; power *= 10)
    for (const digit of power < 1e9 ? [1, 2, 5] : [1]) rungs.push({ unit: "year", step: digit * power });
  return rungs;
}

/** The year as labels count it: 44 is 44 CE, -44 is 44 BCE; there is no 0. */
export function labelYear(year: number): number {
  return year > 0 ? year : year - 1;
}

/**
 * The local times, as if in UTC, at which ticks of a calendar step stand, from the one at or before `from` on, in order.
 * - years: round numbers of the label. 500 BCE, 1 CE, 500 CE: where 0 would be there is 1 CE (with steps of 2 or less, nothing).
 * - months: from January. Days: from the 1st of each month, as long as a whole step is left of the month, so that
 *   none is nearer to the next than a step: 1, 8, 15, 22; 1, 3, …, 29 (27 in February).
 */
export function* calendarTicks(from: number, { unit, step }: TickStep): Generator<number, void> {
  const { year, month } = toCivil(from);
  if (unit === "year") {
    for (let count = Math.floor(labelYear(year) / step) * step; ; count += step) {
      if (count < 0) yield toInstant(count + 1);
      else if (count > 0) yield toInstant(count);
      else if (step > 2) yield toInstant(1);
    }
  }
  const months = unit === "month" ? step : 1;
  for (let index = Math.floor((year * 12 + month - 1) / months) * months; ; index += months) {
    const y = Math.floor(index / 12);
    const m = index - y * 12 + 1;
    if (unit === "month") yield toInstant(y, m);
    else for (let day = 1, last = daysInMonth(y, m) - step + 1; day <= last; day += step) yield toInstant(y, m, day);
  }
}
