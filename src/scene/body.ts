import type { LayoutItem, Piece } from "../layout/layout.js";
import type { Path } from "../representation/path.js";
import type { PolyMark, Role } from "./marks.js";

/** Dashes say that a bound is not certain. */
export const DASH = [3, 2];

/** What of a body can be seen, in pixels along time. */
export function clip({ start, end }: Pick<Piece, "start" | "end">, { lo, hi, bleed }: Path): [from: number, to: number] {
  return [Math.max(start, lo - bleed), Math.min(end, hi + bleed)];
}

/** Where the symbol of a body stands, in pixels along time: at its middle, or where that cannot be seen, at the end of what can. */
export function middleOf({ start, end }: Pick<Piece, "start" | "end">, { lo, hi, bleed }: Pick<Path, "lo" | "hi" | "bleed">): number {
  return Math.max(lo - bleed, Math.min(hi + bleed, (start + end) / 2));
}

/** Points along time, all at one place across it; those between two stops follow the bends of the path. */
export function line({ point, bends }: Path, across: number, ...stops: readonly number[]): number[] {
  return stops.flatMap((along, index) => {
    const next = stops[index + 1];
    return next === undefined ? point(along, across) : [...point(along, across), ...bends(along, next).flatMap((bend) => point(bend, across))];
  });
}

/** A part of an item's body. */
export function bodyMark({ key: item, id }: Pick<LayoutItem, "key" | "id">, key: string, role: Role, points: readonly number[], look: Partial<PolyMark>): PolyMark {
  return { kind: "poly", key: `${key}:${item}`, role, item: id, points, ...look };
}
