/**
 * Points of an arc round `cx`, `cy`, as x, y, x, y …; angles in radians, clockwise from 12 o'clock. Its radius grows
 * evenly from `radius` to `last`. Dense enough for lanes beside it, or, for a mere line, as few points as look round.
 */
export function arc(cx: number, cy: number, radius: number, from: number, to: number, last = radius, line = false): number[] {
  const widest = Math.max(radius, last, 1);
  const step = line ? Math.sqrt(0.3 / widest) : Math.min(3 / widest, 0.07);
  const count = Math.max(1, Math.ceil(Math.abs(to - from) / step));
  const points: number[] = [];
  for (let i = 0; i <= count; i++) {
    const angle = from + ((to - from) * i) / count;
    const r = radius + ((last - radius) * i) / count;
    points.push(cx + r * Math.sin(angle), cy - r * Math.cos(angle));
  }
  return points;
}

/** The outline of a ribbon that is `breadth` wide on such an arc: one closed line. */
export function arcOutline(
  cx: number,
  cy: number,
  radius: number,
  from: number,
  to: number,
  breadth: number,
  last = radius,
): number[] {
  const half = breadth / 2;
  return [...arc(cx, cy, radius + half, from, to, last + half, true), ...arc(cx, cy, last - half, to, from, radius - half, true)];
}
