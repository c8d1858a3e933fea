import { isDigit } from "./scan.js";
import { readMask, toMask } from "./mask.js";
import type { Mask } from "./mask.js";
import type { Scan } from "./scan.js";
import type { Precision } from "../extent.js";

/** Years of up to this many digits: their days are still counted exactly by a float64. */
export const MAX_YEAR_DIGITS = 13;

export interface Year {
  readonly mask: Mask;
  /** By the digits at the right that are not given: none is a year, one a decade, two a century. */
  readonly precision: Precision;
  /** Written with `Y` or `S`: no month can follow. */
  readonly alone: boolean;
  /** The year that significant digits estimate. */
  readonly estimate: number | undefined;
}

/** `2014`, `-0043`, `201X`, `Y17000`, `Y-17E7`, each with or without significant digits (`S3`). */
export function readYear(scan: Scan): Year {
  const start = scan.at;
  const long = scan.skip("Y");
  const negative = scan.skip("-");
  const from = scan.at;
  let digits = readMask(scan);
  if (digits === "") scan.expected("a year");
  const vague = digits.includes("X");
  if (long) {
    if (digits[0] === "0" || digits[0] === "X") scan.fail("the first digit of a year after Y is 1 to 9", from);
    if (!vague && scan.skip("E")) digits += "0".repeat(Math.min(readPositive(scan), MAX_YEAR_DIGITS));
    if (digits.length < 5) scan.fail(`Y is for years of more than four digits, this has ${digits.length}`, start);
    if (digits.length > MAX_YEAR_DIGITS) scan.fail(`years have at most ${MAX_YEAR_DIGITS} digits`, start);
  } else if (digits.length !== 4)
    scan.fail(`a year has four digits, or starts with Y if it has more; this has ${digits.length}`, from);
  if (negative && digits === "0000") scan.fail("the year 0000 (1 BCE) has no sign", start);

  let estimate: number | undefined;
  if (!vague && scan.skip("S")) {
    const at = scan.at;
    const significant = readPositive(scan);
    if (significant > digits.length) scan.fail(`the year has only ${digits.length} digits`, at);
    estimate = negative ? -digits : +digits;
    digits = String(+digits);
    digits = digits.slice(0, significant).padEnd(digits.length, "X");
  }
  return { mask: toMask(digits, negative), precision: toPrecision(digits), alone: long || estimate !== undefined, estimate };
}

function readPositive(scan: Scan): number {
  const from = scan.at;
  const digits = scan.run(isDigit);
  if (digits === "" || digits[0] === "0") scan.fail("expected a number of 1 or more, without leading zeros", from);
  return +digits;
}

function toPrecision(digits: string): Precision {
  let free = 0;
  while (digits.endsWith("X", digits.length - free)) free++;
  return free > 8
    ? "eon"
    : free > 5
      ? "million-years"
      : free > 2
        ? "millennium"
        : free > 1
          ? "century"
          : free
            ? "decade"
            : "year";
}
