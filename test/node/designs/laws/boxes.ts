import type { Box } from "../../../../src/layout/layout.js";

/** Whether two boxes have more than `slack` pixels in common both ways. */
export function meets(a: Box, b: Box, slack: number): boolean {
  return a.x + slack <= b.x + b.width && b.x + slack <= a.x + a.width && a.y + slack <= b.y + b.height && b.y + slack <= a.y + a.height;
}

/** Whether a point is in a box. */
export const within = ({ x, y, width, height }: Box, px: number, py: number): boolean => px >= x && px <= x + width && py >= y && py <= y + height;
