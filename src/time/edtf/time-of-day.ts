import { DAY, HOUR, MINUTE, SECOND, toCivil } from "../instant.js";
import { isDigit } from "./scan.js";
import type { Scan } from "./scan.js";
import type { Precision } from "../extent.js";

export interface TimeOfDay {
  /** Milliseconds from midnight UTC of the date before it. */
  readonly time: number;
  readonly width: number;
  readonly precision: Precision;
  /** Neither `Z` nor an offset is given. */
  readonly local: boolean;
}

/** `hh`, `hh:mm`, `hh:mm:ss` or `hh:mm:ss.fff`, then `Z`, `±hh`, `±hh:mm` or nothing, on the day that starts at `day`. */
export function readTimeOfDay(scan: Scan, day: number): TimeOfDay {
  const from = scan.at;
  const hour = readTwo(scan, "hour", 24);
  let time = hour * HOUR;
  let width = HOUR;
  let precision: Precision = "hour";
  let leap = false;
  if (scan.skip(":")) {
    time += readTwo(scan, "minute", 59) * MINUTE;
    [width, precision] = [MINUTE, "minute"];
    if (scan.skip(":")) {
      const second = readTwo(scan, "second", 60);
      leap = second === 60;
      time += second * SECOND;
      [width, precision] = [SECOND, "second"];
      if (scan.peek() === 46 && isDigit(scan.text.charCodeAt(scan.at + 1))) {
        scan.at++;
        time += +scan.run(isDigit).slice(0, 3).padEnd(3, "0");
        [width, precision] = [1, "millisecond"];
      }
    }
  }
  if (hour === 24 && (width === HOUR || time > DAY)) scan.fail("hour 24 is only for 24:00 and 24:00:00", from);
  const local = !scan.skip("Z");
  const offset = local ? readOffset(scan) : 0;
  time -= offset ?? 0;
  if (leap && !isMonthStart(day + time)) scan.fail("second 60 is only for the last minute of a month in UTC", from);
  return { time, width, precision, local: local && offset === undefined };
}

/** Leap seconds come at the end of a month in UTC; here, as in POSIX, they are the second after it. */
function isMonthStart(time: number): boolean {
  const { day, hour, minute, second } = toCivil(time);
  return day === 1 && hour + minute + second === 0;
}

function readOffset(scan: Scan): number | undefined {
  const from = scan.at;
  const behind = scan.skip("-");
  if (!behind && !scan.skip("+")) return undefined;
  const offset = readTwo(scan, "hour", 23) * HOUR + (scan.skip(":") ? readTwo(scan, "minute", 59) * MINUTE : 0);
  if (behind && offset === 0) scan.fail("the offset zero is written Z or +00:00", from);
  return behind ? -offset : offset;
}

function readTwo(scan: Scan, name: string, most: number): number {
  const { at, text } = scan;
  if (!isDigit(scan.peek()) || !isDigit(text.charCodeAt(at + 1))) scan.fail(`expected two digits for the ${name}`);
  scan.at += 2;
  const value = +text.slice(at, at + 2);
  if (value > most) scan.fail(`${name} ${value} is more than ${most}`, at);
  return value;
}
