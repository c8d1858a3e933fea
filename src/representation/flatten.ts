import type { Piece } from "./svg-path.js";

export interface Polyline {
  /** x, y, x, y … */
  readonly points: readonly number[];
  /** The indices of points that the line jumps to. */
  readonly jumps: ReadonlySet<number>;
}

/** Together no more points than these. */
const MOST = 20_000;
const CHORD = 3;
const ERROR = 0.02;

/** Lines and curves as one line of straight pieces, nowhere further than 0.1 pixels from them. */
export function flatten(pieces: readonly Piece[]): Polyline {
  const counts = pieces.map(countOf);
  const total = counts.reduce((sum, count) => sum + count, 0);
  const points: number[] = [];
  const jumps = new Set<number>();
  const add = (x: number, y: number): void => {
    if (Math.hypot(x - points.at(-2)!, y - points.at(-1)!) > 1e-6) points.push(x, y);
  };
  pieces.forEach((piece, index) => {
    const [x, y] = [piece[0]!, piece[1]!];
    if (index === 0) points.push(x, y);
    else if (Math.hypot(x - points.at(-2)!, y - points.at(-1)!) > 1e-3) {
      jumps.add(points.length / 2);
      points.push(x, y);
    }
    const count = Math.ceil(counts[index]! * Math.min(1, MOST / total));
    for (let i = 1; i <= count; i++) add(pointOf(piece, 0, i / count), pointOf(piece, 1, i / count));
  });
  return { points, jumps };
}

/** The x (0) or y (1) of a piece at `t`, 0 to 1. */
export function pointOf(piece: Piece, axis: 0 | 1, t: number): number {
  const [a, b, c, d] = [piece[axis]!, piece[axis + 2]!, piece[axis + 4], piece[axis + 6]];
  const s = 1 - t;
  if (c === undefined || d === undefined) return t === 1 ? b : a + (b - a) * t;
  return s * s * s * a + 3 * s * s * t * b + 3 * s * t * t * c + t * t * t * d;
}

/** How many straight pieces: by the second differences of the control points (Wang's bound), and no chord long. */
function countOf(piece: Piece): number {
  if (piece.length < 8) return 1;
  const [x0, y0, x1, y1, x2, y2, x3, y3] = piece as readonly [number, number, number, number, number, number, number, number];
  const bend = Math.max(Math.hypot(x0 - 2 * x1 + x2, y0 - 2 * y1 + y2), Math.hypot(x1 - 2 * x2 + x3, y1 - 2 * y2 + y3));
  const length = Math.hypot(x1 - x0, y1 - y0) + Math.hypot(x2 - x1, y2 - y1) + Math.hypot(x3 - x2, y3 - y2);
  return bend < 1e-9 ? 1 : Math.max(1, Math.ceil(Math.sqrt((0.75 * bend) / ERROR)), Math.ceil(length / CHORD));
}
