import type { Box } from "../layout/layout.js";
import type { Representation } from "./representation.js";

/** Time runs straight: to the right (to the left in a right-to-left page), or down. */
export function linear(plot: Box, orientation: "horizontal" | "vertical", direction: "ltr" | "rtl"): Representation {
  const right = plot.x + plot.width;
  const rtl = direction === "rtl";
  if (orientation === "vertical") {
    const across = rtl ? (value: number) => 2 * plot.x + plot.width - value : (value: number) => value;
    return { sample: Infinity, point: (along, value) => [across(value), plot.y + along] };
  }
  return { sample: Infinity, point: rtl ? (along, across) => [right - along, across] : (along, across) => [plot.x + along, across] };
}
