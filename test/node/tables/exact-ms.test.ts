import fc from "fast-check";
import { expect, test } from "vitest";
import { checkedMs, exactMs, type TimeUnit } from "../../../src/tables/exact-ms.js";

const int64 = fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n });
const PER_MS: Readonly<Record<string, bigint>> = { ms: 1n, us: 1000n, ns: 1_000_000n };

test.for<TimeUnit>(["s", "ms"])("whole %s are exact, or refused", (unit) => {
  const times = unit === "s" ? 1000n : 1n;
  fc.assert(
    fc.property(fc.oneof(int64, fc.bigInt({ min: -(2n ** 54n), max: 2n ** 54n })), (value) => {
      const ms = exactMs(value, unit);
      if (ms !== undefined) expect(BigInt(ms)).toBe(value * times);
      else expect(BigInt(Number(value * times))).not.toBe(value * times);
    }),
  );
});

test.for<TimeUnit>(["us", "ns"])("%s keep whole ms, and of the rest what float64 can", (unit) => {
  const per = PER_MS[unit]!;
  fc.assert(
    fc.property(int64, (value) => {
      const ms = exactMs(value, unit);
      if (ms === undefined) {
        expect(value / per >= 2n ** 53n || value / per <= -(2n ** 53n)).toBe(true);
        return;
      }
      const whole = Math.floor(ms);
      const rest = value - BigInt(whole) * per;
      expect(Math.abs(ms - whole - Number(rest) / Number(per))).toBeLessThanOrEqual(Math.max(1, Math.abs(ms)) * 2 ** -52);
      if (value % per === 0n) expect(BigInt(ms)).toBe(value / per);
    }),
  );
});

test("an instant of 1500 in us, which are more than 2^53, stays at its midnight", () => {
  expect(exactMs(BigInt(Date.UTC(1500, 0, 1)) * 1000n, "us")).toBe(Date.UTC(1500, 0, 1));
  expect(exactMs(BigInt(Date.UTC(2026, 0, 1)) * 1_000_000n, "ns")).toBe(Date.UTC(2026, 0, 1));
});

test("the age of the Universe in seconds is taken, one more than float64 holds is not", () => {
  expect(exactMs(-435_000_000_000_000_000n, "s")).toBe(-4.35e20);
  expect(() => checkedMs(2n ** 53n + 1n, "ms", "start", 7)).toThrow(
    'invalid start: 9007199254740993 ms (row 7) is so far from 1970 that whole ms cannot be kept; give the column as float64 where the nearest ms will do',
  );
  expect(() => checkedMs(2n ** 63n - 1n, "us", "end", 0)).toThrow(/stands for infinity or for no value/);
});
