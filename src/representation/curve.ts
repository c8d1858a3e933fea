import { invalid, nearest, show } from "../errors.js";
import { CURVES } from "./curves.js";
import { flatten, pointOf, type Polyline } from "./flatten.js";
import { mirrored } from "./mirrored.js";
import type { Representation } from "./representation.js";
import { breadthFor, heightOf } from "./room.js";
import { svgPath, type Piece } from "./svg-path.js";
import { trackAlong } from "./track-along.js";
import { stopsOf } from "./track.js";

const MOST = 5000;

/**
 * Time runs along a curve: one that has a name ("wave", unless given, "arc", "s", "zigzag"), the data of an SVG path, or
 * points that a smooth line is drawn through. Those that are given keep their shape and are fitted into the figure.
 */
export const curve: Representation = {
  name: "curve",
  check({ curve: given = "wave" }) {
    if (isNamed(given)) return;
    const { points, jumps } = flatten(fitted(piecesOf(given), 0, 0, 100, 100));
    if (!(stopsOf(points, jumps).at(-1)! > 0)) invalid("invalid-option", "design.curve", given, "has no length");
  },
  plan(request) {
    const { width, tracks, curve: given = "wave" } = request;
    const height = heightOf(request, Math.max(440, width * 0.55));
    const breadth = Math.min(breadthFor(request), height / 6, width / 8, 66);
    // Room for labels above and below, and for words of ticks beside it.
    const [x, y] = [breadth / 2 + Math.min(request.tickWidth + 12, width / 8), Math.min(breadth / 2 + 32, height / 4)];
    const [wide, high] = [width - 2 * x, height - 2 * y];
    const named = isNamed(given) ? CURVES[given] : undefined;
    const pieces = named ? placed(svgPath(named(wide, high)), 1, x, y) : fitted(piecesOf(given), x, y, wide, high);
    const line = flatten(pieces);
    const [first, ...others] = tracks.map((track) =>
      trackAlong(track, line.points, breadth, squeezeOf(line, breadth), line.jumps),
    );
    if (!first || first.length < 1) return invalid("invalid-option", "design.curve", given, "has no length");
    const plan = {
      width,
      height,
      plot: { x: 0, y: 0, width, height },
      tracks: [first, ...others],
      guides: guidesOf(line),
      words: [],
      axes: [{ track: 0, side: -1 as const, reach: [-breadth / 2, breadth / 2] as const }],
    };
    // Whoever gives a curve says where it goes.
    return named ? mirrored(plan, request) : plan;
  },
};

const isNamed = (given: unknown): given is string => typeof given === "string" && Object.hasOwn(CURVES, given);

/**
 * The pieces of a curve that is given.
 * @throws TimeloomError `invalid design.curve: "wav" is neither the name of a curve (wave, arc, s, zigzag) nor the data of an SVG path; did you mean wave?`
 */
function piecesOf(given: unknown): Piece[] {
  const fail = (why: string): never => invalid("invalid-option", "design.curve", given, why);
  if (typeof given === "string") {
    if (/^\s*m\s*[-+.\d]/i.test(given)) return svgPath(given);
    const names = Object.keys(CURVES);
    const hint = nearest(given, names);
    return fail(
      `is neither the name of a curve (${names.join(", ")}) nor the data of an SVG path${hint ? `; did you mean ${hint}?` : ""}`,
    );
  }
  if (!Array.isArray(given)) return fail("is no name of a curve, data of an SVG path or array of points");
  if (given.length < 2 || given.length > MOST) return fail(`has ${given.length} points; a curve may have 2 to ${MOST}`);
  const points = given.map((point: unknown, index) => {
    const good =
      Array.isArray(point) && point.length === 2 && point.every((value) => typeof value === "number" && Math.abs(value) <= 1e9);
    return good ? (point as [number, number]) : fail(`has ${show(point)} at ${index}, which is no [x, y]`);
  });
  return smooth(points.filter(([x, y], index) => index === 0 || x !== points[index - 1]![0] || y !== points[index - 1]![1]));
}

/** A smooth line through points: a Catmull-Rom spline as cubic curves. */
function smooth(points: readonly (readonly [number, number])[]): Piece[] {
  return points.slice(1).map((to, index) => {
    const from = points[index]!;
    const [before, after] = [points[index - 1] ?? from, points[index + 2] ?? to];
    return [
      ...from,
      from[0] + (to[0] - before[0]) / 6,
      from[1] + (to[1] - before[1]) / 6,
      to[0] - (after[0] - from[0]) / 6,
      to[1] - (after[1] - from[1]) / 6,
      ...to,
    ];
  });
}

const placed = (pieces: readonly Piece[], scale: number, x: number, y: number): Piece[] =>
  pieces.map((piece) => piece.map((value, index) => value * scale + (index % 2 ? y : x)));

/** As large as fits, in the middle. */
function fitted(pieces: readonly Piece[], x: number, y: number, width: number, height: number): Piece[] {
  const range = (axis: 0 | 1): [number, number] => {
    let [low, high] = [Infinity, -Infinity];
    for (const piece of pieces) {
      for (let i = 0; i <= 16; i++) {
        const value = pointOf(piece, axis, i / 16);
        [low, high] = [Math.min(low, value), Math.max(high, value)];
      }
    }
    return [low, high];
  };
  const [[left, right], [top, bottom]] = [range(0), range(1)];
  const scale = Math.min(width / (right - left), height / (bottom - top));
  if (!(scale < Infinity)) return [];
  return placed(pieces, scale, x + width / 2 - (scale * (left + right)) / 2, y + height / 2 - (scale * (top + bottom)) / 2);
}

/** How much shorter the inside of its sharpest bend is: by how far it turns within a breadth. */
function squeezeOf({ points, jumps }: Polyline, breadth: number): number {
  const turns: { readonly at: number; readonly turn: number }[] = [];
  let [at, heading, start, sum, most] = [0, 0, 0, 0, 0];
  for (let i = 1; i < points.length / 2; i++) {
    const [dx, dy] = [points[2 * i]! - points[2 * i - 2]!, points[2 * i + 1]! - points[2 * i - 1]!];
    const next = Math.atan2(dy, dx);
    if (!jumps.has(i)) {
      const turn = i === 1 || jumps.has(i - 1) ? 0 : Math.atan2(Math.sin(next - heading), Math.cos(next - heading));
      turns.push({ at, turn });
      for (sum += turn; turns[start]!.at <= at - breadth; start++) sum -= turns[start]!.turn;
      most = Math.max(most, Math.abs(sum));
      at += Math.hypot(dx, dy);
    }
    heading = next;
  }
  return Math.max(0.2, 1 - most / 2);
}

/** The line itself, faint; a piece for each of its parts. */
function guidesOf({ points, jumps }: Polyline): { readonly key: string; readonly points: readonly number[] }[] {
  const starts = [0, ...jumps];
  return starts.map((start, index) => ({
    key: `curve-${index}`,
    points: points.slice(2 * start, 2 * (starts[index + 1] ?? points.length / 2)),
  }));
}
