import type { Box } from "../representation/track.js";

const CELL = 48;

/** Which boxes of a figure are taken, so that words keep off each other: a grid of buckets, as large as the figure and no larger. */
export interface Taken {
  add(box: Box): void;
  /** The first taken box that a box overlaps. */
  meets(box: Box): Box | undefined;
  /** All that it overlaps. */
  all(box: Box): readonly Box[];
}

export function createTaken(width: number, height: number): Taken {
  const columns = Math.max(1, Math.ceil(width / CELL));
  const rows = Math.max(1, Math.ceil(height / CELL));
  const buckets = new Map<number, Box[]>();
  const within = (value: number, most: number): number => Math.max(0, Math.min(most - 1, Math.floor(value / CELL)));
  function* cells({ x, y, width: w, height: h }: Box): Generator<number> {
    for (let row = within(y, rows); row <= within(y + h, rows); row++) for (let column = within(x, columns); column <= within(x + w, columns); column++) yield row * columns + column;
  }
  return {
    add(box) {
      for (const cell of cells(box)) if (!buckets.get(cell)?.push(box)) buckets.set(cell, [box]);
    },
    meets(box) {
      for (const cell of cells(box)) for (const other of buckets.get(cell) ?? []) if (overlaps(box, other)) return other;
      return undefined;
    },
    all(box) {
      const found = new Set<Box>();
      for (const cell of cells(box)) for (const other of buckets.get(cell) ?? []) if (overlaps(box, other)) found.add(other);
      return [...found];
    },
  };
}

export function overlaps(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}
