/** Pixels. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/**
 * One line along which time runs, as plain data: the middle of a ribbon `breadth` wide. `points` are x, y, x, y … in
 * pixels of the figure, dense enough that the straight pieces between them cannot be told from the curve; `stops` says
 * for each point how many pixels along time it lies from the beginning. Where the line jumps (from the end of a week to
 * the beginning of the next) two points have the same stop.
 */
export interface Track {
  readonly key: string;
  /** The positions on the scale at its beginning and at its end. */
  readonly from: number;
  readonly to: number;
  readonly points: readonly number[];
  readonly stops: readonly number[];
  /** Pixels along time: the last stop. */
  readonly length: number;
  /** Pixels across it. */
  readonly breadth: number;
  /** Which side is positive across: `1` is to the right hand of who goes along it (below a line to the right), `-1` the left. */
  readonly side: 1 | -1;
  /** How much shorter than the middle its shortest lane is: 1 where it is straight, less on the inside of a bend. */
  readonly squeeze: number;
  /** How many pixels beyond its ends something may be drawn. */
  readonly bleed: number;
}

/** The segment of a track that holds `along`: the index of its first point. At a jump, the segment after it. */
function segmentAt({ stops }: Track, along: number): number {
  let low = 0;
  let high = stops.length - 2;
  while (low < high) {
    const middle = (low + high + 1) >>> 1;
    if (stops[middle]! <= along) low = middle;
    else high = middle - 1;
  }
  // never a jump itself
  while (low > 0 && stops[low + 1] === stops[low]) low--;
  return low;
}

/** Of a point on a track: where it is, and the direction across, of length 1. Beyond the ends it goes on straight. */
export interface Placed {
  readonly x: number;
  readonly y: number;
  readonly nx: number;
  readonly ny: number;
}

/** A point on the middle of a track. */
export function placeOn(track: Track, along: number, before = false): Placed {
  const { points, stops, side } = track;
  let i = segmentAt(track, along);
  // a ribbon that ends at a jump ends before it
  if (before && stops[i] === along && i > 0) {
    let j = i - 1;
    while (j > 0 && stops[j + 1] === stops[j]) j--;
    if (stops[j + 1]! > stops[j]!) i = j;
  }
  const [x1, y1, x2, y2] = [points[2 * i]!, points[2 * i + 1]!, points[2 * i + 2]!, points[2 * i + 3]!];
  const length = stops[i + 1]! - stops[i]! || 1;
  const part = (along - stops[i]!) / length;
  const size = Math.hypot(x2 - x1, y2 - y1) || 1;
  return { x: x1 + (x2 - x1) * part, y: y1 + (y2 - y1) * part, nx: (-(y2 - y1) / size) * side, ny: ((x2 - x1) / size) * side };
}

/** Pixels along a track at which it bends or jumps, strictly between two of them. */
export function stopsBetween({ stops }: Track, from: number, to: number): number[] {
  const between: number[] = [];
  for (const stop of stops) if (stop > from && stop < to && stop !== between.at(-1)) between.push(stop);
  return between;
}

/** Pixels along a track at which it jumps. */
export function jumpsOf({ stops }: Track): number[] {
  return stops.filter((stop, index) => index > 0 && stop === stops[index - 1]);
}

/** Where on a track the point of its middle is that is nearest to a point of the figure, and how far away, in pixels. */
export function nearestOn({ points, stops }: Track, x: number, y: number): { readonly along: number; readonly distance: number } {
  let along = 0;
  let distance = Infinity;
  for (let i = 0; i + 1 < stops.length; i++) {
    if (stops[i + 1] === stops[i]) continue;
    const [x1, y1] = [points[2 * i]!, points[2 * i + 1]!];
    const [dx, dy] = [points[2 * i + 2]! - x1, points[2 * i + 3]! - y1];
    const part = Math.max(0, Math.min(1, ((x - x1) * dx + (y - y1) * dy) / (dx * dx + dy * dy || 1)));
    const away = Math.hypot(x - x1 - dx * part, y - y1 - dy * part);
    if (away < distance) [distance, along] = [away, stops[i]! + (stops[i + 1]! - stops[i]!) * part];
  }
  return { along, distance };
}

/** Pixels along a track from points alone; a jump is where `jumps` holds the index of the point after it. */
export function stopsOf(points: readonly number[], jumps: ReadonlySet<number> = new Set()): number[] {
  const stops = [0];
  for (let i = 1; i < points.length / 2; i++) {
    const step = Math.hypot(points[2 * i]! - points[2 * i - 2]!, points[2 * i + 1]! - points[2 * i - 1]!);
    stops.push(stops[i - 1]! + (jumps.has(i) ? 0 : step));
  }
  return stops;
}
