/** A number from 1 to 3999 in Roman numerals, for centuries. */
export function roman(number: number): string {
  let rest = number;
  let text = "";
  for (const [value, sign] of [
    [1000, "M"],
    [900, "CM"],
    [500, "D"],
    [400, "CD"],
    [100, "C"],
    [90, "XC"],
    [50, "L"],
    [40, "XL"],
    [10, "X"],
    [9, "IX"],
    [5, "V"],
    [4, "IV"],
    [1, "I"],
  ] as const) {
    for (; rest >= value; rest -= value) text += sign;
  }
  return text;
}
