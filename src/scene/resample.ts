/** A line, or an area when it is closed. */
export interface Outline {
  /** x, y, x, y … */
  readonly points: readonly number[];
  readonly closed: boolean;
}

/** Two outlines with equally many points, each of which has its place in the other. */
export interface Matched {
  readonly from: readonly number[];
  readonly to: readonly number[];
  readonly closed: boolean;
}

/** Up to so many points on a side, every corner of both outlines is kept. */
const MANY = 96;

/**
 * Gives two outlines equally many points, so that one becomes the other by moving each. A ribbon's beginning meets the
 * other's beginning and its end the other's end: points are matched by their share of the length of their side. A
 * line is a ribbon without breadth where it meets one.
 */
export function matchOutlines(a: Outline, b: Outline): Matched {
  const closed = a.closed || b.closed;
  const mirrored = areaOf(a) * areaOf(b) < 0;
  if (!mirrored && a.closed === b.closed && a.points.length === b.points.length) return { from: a.points, to: b.points, closed };
  if (!closed) return { ...matchLines(a.points, b.points), closed };
  const [a1, a2] = sidesOf(a);
  const [b1, b2] = sidesOf(b);
  // each side still runs from the beginning to the end; side by side they would turn inside out
  const one = matchLines(mirrored ? a2 : a1, b1);
  const two = matchLines(mirrored ? a1 : a2, b2);
  return { from: [...one.from, ...reversed(two.from)], to: [...one.to, ...reversed(two.to)], closed };
}

/** The two sides of a ribbon, both from its beginning to its end. A pointed end is on both sides. */
export function sidesOf({ points, closed }: Outline): readonly [readonly number[], readonly number[]] {
  if (!closed) return [points, points];
  const count = points.length >> 1;
  const last = breadthOf(points, count - 1) <= breadthOf(points, count) ? count - 1 : count;
  const one: number[] = [];
  const two: number[] = [];
  for (let i = 0; 2 * i <= last; i++) {
    const j = (last - i) % count;
    one.push(points[2 * i]!, points[2 * i + 1]!);
    two.push(points[2 * j]!, points[2 * j + 1]!);
  }
  return [one, two];
}

/**
 * How far it is from one side to the other where it is furthest, if the point `i` faces the point `last - i`: less when
 * they do. Where it is the same, as at two points with nothing between them, the broader on average is right.
 */
function breadthOf(points: readonly number[], last: number): number {
  const count = points.length >> 1;
  let [most, sum, pairs] = [0, 0, 0];
  for (let i = 0; 2 * i <= last; i++) {
    const j = (last - i) % count;
    if (i === j) continue;
    const breadth = distance(points, 2 * i, 2 * j);
    if (breadth > most) most = breadth;
    sum += breadth;
    pairs++;
  }
  return pairs ? most - (0.01 * sum) / pairs : Infinity;
}

/** Math.hypot is many times slower. */
function distance(points: readonly number[], i: number, j: number): number {
  const dx = points[i]! - points[j]!;
  const dy = points[i + 1]! - points[j + 1]!;
  return Math.sqrt(dx * dx + dy * dy);
}

/** Twice the area, negative when it is surrounded the other way; 0 for a line. */
function areaOf({ points, closed }: Outline): number {
  if (!closed) return 0;
  let area = 0;
  // seen from the first point
  for (let i = 2; i + 3 < points.length; i += 2) {
    area += (points[i]! - points[0]!) * (points[i + 3]! - points[1]!) - (points[i + 2]! - points[0]!) * (points[i + 1]! - points[1]!);
  }
  return area;
}

function matchLines(a: readonly number[], b: readonly number[]): { readonly from: number[]; readonly to: number[] } {
  const [aStops, bStops] = [sharesOf(a), sharesOf(b)];
  const stops = mergeStops(aStops, bStops);
  return { from: sample(a, aStops, stops), to: sample(b, bStops, stops) };
}

/** For each point of a line, its share of the length: from 0 to 1. */
function sharesOf(points: readonly number[]): number[] {
  const shares = [0];
  let length = 0;
  for (let i = 2; i + 1 < points.length; i += 2) shares.push((length += distance(points, i - 2, i)));
  return shares.map((share) => (length > 0 ? share / length : 0));
}

/** All of `b`, and those of `a` that are not near another one: however often it is done again, they do not grow in number. */
function mergeStops(a: readonly number[], b: readonly number[]): number[] {
  const gap = a.length + b.length > MANY ? 1 / MANY : 1e-6;
  const stops: number[] = [];
  let last = -1;
  let i = 0;
  for (const next of b) {
    for (; i < a.length && a[i]! < next; i++) if (a[i]! - last > gap && next - a[i]! > gap) stops.push((last = a[i]!));
    stops.push((last = next));
  }
  for (; i < a.length; i++) if (a[i]! - last > gap) stops.push((last = a[i]!));
  return stops;
}

/** The points of a line at shares of its length, which ascend. */
function sample(points: readonly number[], shares: readonly number[], stops: readonly number[]): number[] {
  const sampled: number[] = [];
  let i = 0;
  for (const stop of stops) {
    while (i + 2 < shares.length && shares[i + 1]! < stop) i++;
    const x = points[2 * i]!;
    const y = points[2 * i + 1]!;
    const length = shares.length > 1 ? shares[i + 1]! - shares[i]! : 0;
    const part = length > 0 ? Math.max(0, Math.min(1, (stop - shares[i]!) / length)) : 0;
    sampled.push(part ? x + (points[2 * i + 2]! - x) * part : x, part ? y + (points[2 * i + 3]! - y) * part : y);
  }
  return sampled;
}

function reversed(points: readonly number[]): number[] {
  const back: number[] = [];
  for (let i = points.length - 2; i >= 0; i -= 2) back.push(points[i]!, points[i + 1]!);
  return back;
}
