import { expect, test } from "vitest";
import { draw } from "./kit.js";

test.each([
  ["of our time", ["1994", "1999"], "decade", ["0", "1", "2", "3", "4", "5", "6", "7", "8", "9"]],
  ["of the first, which has no year 0", ["0003", "0009"], "decade", ["1", "2", "3", "4", "5", "6", "7", "8", "9"]],
  // there is no year 0: -0048 is 49 BCE
  ["before our era, which count down", ["-0048", "-0042"], "decade", ["0", "9", "8", "7", "6", "5", "4", "3", "2", "1"]],
  ["of a century", ["1914", "1945"], "century", ["00", "10", "20", "30", "40", "50", "60", "70", "80", "90"]],
] as const)("the columns of a grid say the last digits of the years %s", (_, years, segment, digits) => {
  const { layout } = draw({ data: years.map((date) => ({ title: date, date })), design: { representation: "grid", scale: "chronological", layout: "segmented", segment } });
  expect(layout.ticks.map(({ label }) => label)).toEqual(digits);
});
