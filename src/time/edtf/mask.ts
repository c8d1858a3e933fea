import { daysInMonth } from "../instant.js";
import { isDigit, X } from "./scan.js";
import type { Scan } from "./scan.js";

/** A year, month or day, some of whose digits may be `X`: every value between `low` and `high` that fits the digits. */
export interface Mask {
  readonly digits: string;
  readonly low: number;
  readonly high: number;
}

export function toMask(digits: string, negative = false): Mask {
  const low = +digits.replaceAll("X", "0");
  const high = +digits.replaceAll("X", "9");
  return negative ? { digits, low: -high, high: -low } : { digits, low, high };
}

export function isMasked(mask: Mask): boolean {
  return mask.low < mask.high;
}

export function readMask(scan: Scan): string {
  return scan.run((code) => isDigit(code) || code === X);
}

function fits(digits: string, value: number): boolean {
  let rest = Math.abs(value);
  for (let index = digits.length; index--; rest = Math.floor(rest / 10)) {
    const code = digits.charCodeAt(index);
    if (code !== X && code - 48 !== rest % 10) return false;
  }
  return true;
}

/** What `visit` answers to the first value that it answers to, upwards (`step` 1) or downwards (-1). */
function seek<T>(mask: Mask, least: number, most: number, step: 1 | -1, visit: (value: number) => T | undefined): T | undefined {
  const { digits, low, high } = mask;
  // the digits to the right of the last X are the same in every value
  const stride = step * 10 ** (digits.length - 1 - digits.lastIndexOf("X"));
  for (let value = step > 0 ? low : high; value >= low && value <= high; value += stride) {
    const answer = value >= least && value <= most && fits(digits, value) ? visit(value) : undefined;
    if (answer !== undefined) return answer;
  }
  return undefined;
}

/** Year, month and day. */
export type CalendarDate = readonly [number, number, number];

/** The first (`step` 1) or the last (-1) calendar date that fits; its month and day are 1 where none is given. */
export function seekDate(
  step: 1 | -1,
  date: { readonly year: Mask; readonly month?: Mask; readonly day?: Mask },
): CalendarDate | undefined {
  const { year, month, day } = date;
  // a negative year is -1 at most: 0 has no sign
  return seek(year, -Infinity, year.low < 0 ? -1 : Infinity, step, (y): CalendarDate | undefined =>
    month
      ? seek(month, 1, 12, step, (m): CalendarDate | undefined =>
          day ? seek(day, 1, daysInMonth(y, m), step, (d): CalendarDate => [y, m, d]) : [y, m, 1],
        )
      : [y, 1, 1],
  );
}
