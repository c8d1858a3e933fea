import type { DiscMark, Mark, PolyMark, TextMark } from "./marks.js";
import { matchOutlines, type Outline } from "./resample.js";

/** How far each stage of a move is: 0 to 1. */
export interface Stage {
  readonly place: number;
  readonly shape: number;
  /** What goes fades away. */
  readonly out: number;
  /** What is new fades in. */
  readonly into: number;
}

/** A mark that has an outline. */
export type Solid = Exclude<Mark, TextMark>;

/** A mark at a stage of a move; `undefined` where it cannot be seen. */
export type Step = (stage: Stage) => Mark | undefined;

/** Pixels. */
export type Way = readonly [dx: number, dy: number];

/** A mark that becomes another one. */
export interface Change {
  /** From the middle of the one to the middle of the other. */
  readonly way: Way;
  /** True where more than its place, size and direction changes. */
  readonly bends: boolean;
  /** It travels by `way`, which may be another mark's, keeping its shape; the rest of the way is a change of shape. */
  step(way: Way): Step;
}

/** What fades is left out below this, so that interrupted moves leave nothing behind. */
const UNSEEN = 0.02;
/** The corners of the polygon that a disc becomes. */
const CORNERS = 24;

export const mix = (a: number, b: number, part: number): number => a + (b - a) * part;

/** A mark that goes, by `way`. */
export function fadeOut(mark: Mark, key: string, way: Way = [0, 0]): Step {
  return ({ out, place }) => seen((mark.opacity ?? 1) * (1 - out), (opacity) => shift(mark, way[0] * place, way[1] * place, opacity, key));
}

/** A mark that is new. */
export function fadeIn(mark: Mark): Step {
  return ({ into }) => seen((mark.opacity ?? 1) * into, (opacity) => ({ ...mark, opacity }));
}

/** A mark that stays; where it was fading it comes back. */
export function stay(a: Mark, b: Mark): Step {
  return same(a.opacity, b.opacity) ? () => b : ({ out }) => ({ ...b, opacity: fade(a, b, out) });
}

/** A mark that moves and becomes another one, or is merged into it when it has a key of its own. */
export function change(a: Solid, b: Solid, key = b.key): Change {
  return a.kind === "disc" && b.kind === "disc" ? resized(a, b, key) : reshaped(a, b, key);
}

function resized(a: DiscMark, b: DiscMark, key: string): Change {
  const [before, after] = [{ ...a, key }, { ...b, key }];
  const way: Way = [b.x - a.x, b.y - a.y];
  return {
    way,
    bends: false,
    step:
      ([dx, dy]) =>
      ({ place, shape }) => {
        if (shape === 1) return key === b.key ? b : undefined;
        const x = a.x + dx * place + (way[0] - dx) * shape;
        const y = a.y + dy * place + (way[1] - dy) * shape;
        return { ...(shape < 0.5 ? before : after), x, y, radius: mix(a.radius, b.radius, shape), opacity: fade(a, b, shape) };
      },
  };
}

/** The outline turns by the angle that brings its points nearest to their ends, and is bent on the way: a bar that is turned round stays one. */
function reshaped(a: Solid, b: Solid, key: string): Change {
  const [first, last] = [outlineOf(a), outlineOf(b)];
  const { from, to, closed } = matchOutlines(first, last);
  const [ax, ay] = middleOf(from);
  const [bx, by] = middleOf(to);
  const way: Way = [bx - ax, by - ay];
  let [along, across] = [0, 0];
  for (let i = 0; i < from.length; i += 2) {
    const [x1, y1, x2, y2] = [from[i]! - ax, from[i + 1]! - ay, to[i]! - bx, to[i + 1]! - by];
    along += x1 * x2 + y1 * y2;
    across += x1 * y2 - y1 * x2;
  }
  const angle = Math.atan2(across, along);
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const [start, bend] = [from.slice(), to.slice()];
  for (let i = 0; i < from.length; i += 2) {
    const [x, y] = [to[i]! - bx, to[i + 1]! - by];
    bend[i] = x * cos + y * sin - (start[i] = from[i]! - ax);
    bend[i + 1] = y * cos - x * sin - (start[i + 1] = from[i + 1]! - ay);
  }
  const [before, after] = [lookOf(a, key), lookOf(b, key)];
  return {
    way,
    bends: from.length !== first.points.length || to.length !== last.points.length,
    step:
      ([dx, dy]) =>
      ({ place, shape }) => {
        if (shape === 0) return a.kind === "poly" ? poly(before, shifted(a.points, dx * place, dy * place), a.closed, a.opacity) : shift(a, dx * place, dy * place, a.opacity, key);
        if (shape === 1) return key === b.key ? b : undefined;
        const x = ax + dx * place + (way[0] - dx) * shape;
        const y = ay + dy * place + (way[1] - dy) * shape;
        const [c, s] = [Math.cos(angle * shape), Math.sin(angle * shape)];
        const points = from.slice();
        for (let i = 0; i < start.length; i += 2) {
          const u = start[i]! + bend[i]! * shape;
          const v = start[i + 1]! + bend[i + 1]! * shape;
          points[i] = x + u * c - v * s;
          points[i + 1] = y + u * s + v * c;
        }
        return poly(shape < 0.5 ? before : after, points, closed, fade(a, b, shape));
      },
  };
}

function outlineOf(mark: Solid): Outline {
  if (mark.kind === "poly") return { points: mark.points.length % 2 ? mark.points.slice(0, -1) : mark.points, closed: mark.closed ?? false };
  const { x, y } = mark;
  if (mark.kind === "rect") return { points: [x, y, x + mark.width, y, x + mark.width, y + mark.height, x, y + mark.height], closed: true };
  const points: number[] = [];
  for (let corner = 0; corner < CORNERS; corner++) {
    const angle = Math.PI * (1 + (2 * corner) / CORNERS);
    points.push(x + mark.radius * Math.cos(angle), y + mark.radius * Math.sin(angle));
  }
  return { points, closed: true };
}

function middleOf(points: readonly number[]): Way {
  let [x, y] = [0, 0];
  for (let i = 0; i < points.length; i += 2) {
    x += points[i]!;
    y += points[i + 1]!;
  }
  return [(2 * x) / points.length, (2 * y) / points.length];
}

/** What every kind of mark has. */
function lookOf({ role, fill, stroke, strokeWidth, dash, item, run }: Mark, key: string) {
  return { key, role, fill, stroke, strokeWidth, dash, item, run };
}

function shift(mark: Mark, dx: number, dy: number, opacity: number | undefined, key: string): Mark {
  return mark.kind === "poly" ? { ...mark, key, points: shifted(mark.points, dx, dy), opacity } : { ...mark, key, x: mark.x + dx, y: mark.y + dy, opacity };
}

function shifted(points: readonly number[], dx: number, dy: number): number[] {
  // a copy is an array of float64 already
  const moved = points.slice();
  for (let i = 0; i + 1 < moved.length; i += 2) {
    moved[i]! += dx;
    moved[i + 1]! += dy;
  }
  return moved;
}

/** Written out, as thousands are made for each frame. */
function poly({ key, role, fill, stroke, strokeWidth, dash, item, run }: ReturnType<typeof lookOf>, points: readonly number[], closed: boolean | undefined, opacity: number | undefined): PolyMark {
  return { kind: "poly", key, role, fill, stroke, strokeWidth, dash, opacity, item, run, points, closed };
}

/** Whether two marks differ in their keys and in how faint they are at the most. */
export function alike(a: Mark, b: Mark): boolean {
  return a.kind === b.kind && looks(a) === looks(b);
}

function looks({ key: _key, opacity: _opacity, ...look }: Mark): string {
  return JSON.stringify(look);
}

function seen(opacity: number, draw: (opacity: number) => Mark): Mark | undefined {
  return opacity < UNSEEN ? undefined : draw(opacity);
}

function fade(a: Mark, b: Mark, part: number): number | undefined {
  return same(a.opacity, b.opacity) ? b.opacity : mix(a.opacity ?? 1, b.opacity ?? 1, part);
}

const same = (a = 1, b = 1): boolean => a === b;
