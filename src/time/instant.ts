/**
 * Between a time (milliseconds since 1970 UTC, a float64 of any size) and the fields of the proleptic
 * Gregorian calendar, with astronomical years (0 is 1 BCE). `Date` stops at ±271,821 years; this does not.
 * Beyond 2^53 ms (about 285,000 years) a float64 is coarser than a millisecond, and so is the answer.
 */
export interface Civil {
  /** Astronomical: 0 is 1 BCE, -43 is 44 BCE. */
  readonly year: number;
  /** 1 to 12 */
  readonly month: number;
  /** 1 to 31 */
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  readonly millisecond: number;
}

export const SECOND = 1000;
export const MINUTE = 60 * SECOND;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;
/** The mean Gregorian year, 365.2425 days. */
export const YEAR = 365.2425 * DAY;

export function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

const MONTH_DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

export function daysInMonth(year: number, month: number): number {
  return month === 2 && isLeapYear(year) ? 29 : MONTH_DAYS[month - 1]!;
}

/** Whole days since 1970-01-01. After Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms". */
export function daysFromCivil(year: number, month: number, day: number): number {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146097 + dayOfEra - 719468;
}

/** The inverse of {@link daysFromCivil}. */
export function civilFromDays(days: number): { year: number; month: number; day: number } {
  const z = days + 719468;
  const era = Math.floor(z / 146097);
  const dayOfEra = z - era * 146097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const mp = Math.floor((5 * dayOfYear + 2) / 153);
  const month = mp < 10 ? mp + 3 : mp - 9;
  return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day: dayOfYear - Math.floor((153 * mp + 2) / 5) + 1 };
}

/** The time of a calendar date; the fields are taken as they are, without a check of their ranges. */
export function toInstant(year: number, month = 1, day = 1, hour = 0, minute = 0, second = 0, millisecond = 0): number {
  return daysFromCivil(year, month, day) * DAY + hour * HOUR + minute * MINUTE + second * SECOND + millisecond;
}

/** The calendar fields of a finite time, in UTC. */
export function toCivil(time: number): Civil {
  let days = Math.floor(time / DAY);
  // far from 1970 the product is rounded, and may lie on the other side of the time
  if (days * DAY > time) days--;
  let rest = Math.min(DAY - 1, Math.floor(time - days * DAY));
  const { year, month, day } = civilFromDays(days);
  const hour = Math.floor(rest / HOUR);
  rest -= hour * HOUR;
  const minute = Math.floor(rest / MINUTE);
  rest -= minute * MINUTE;
  const second = Math.floor(rest / SECOND);
  return { year, month, day, hour, minute, second, millisecond: rest - second * SECOND };
}
