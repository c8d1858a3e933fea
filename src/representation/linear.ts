import type { Layout } from "../layout/layout.js";
import type { Representation } from "./representation.js";

/** Time runs straight: to the right (to the left in a right-to-left page), or down. */
export function linear({ plot, orientation, direction }: Pick<Layout, "plot" | "orientation" | "direction">): Representation {
  const mirror = (x: number): number => (direction === "rtl" ? 2 * plot.x + plot.width - x : x);
  if (orientation === "vertical") return { sample: Infinity, along: plot.height, point: (along, across) => [mirror(across), plot.y + along] };
  return { sample: Infinity, along: plot.width, point: (along, across) => [mirror(plot.x + along), across] };
}
