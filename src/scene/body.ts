import type { LayoutItem } from "../layout/layout.js";
import type { Representation } from "../representation/representation.js";
import type { PolyMark, Role } from "./marks.js";

/** Dashes say that a bound is not certain. */
export const DASH = [3, 2];
/** Nothing is drawn further outside the plot than this. */
export const BLEED = 24;

/** What of a body can be seen, in pixels along time. */
export function clip({ start, end }: Pick<LayoutItem, "start" | "end">, { along }: Representation): [from: number, to: number] {
  return [Math.max(start, -BLEED), Math.min(end, along + BLEED)];
}

/** Points along time, all at one place across it. */
export function line({ point }: Representation, across: number, ...stops: readonly number[]): number[] {
  return stops.flatMap((along) => point(along, across));
}

/** A part of an item's body. */
export function bodyMark({ id }: Pick<LayoutItem, "id">, key: string, role: Role, points: readonly number[], look: Partial<PolyMark>): PolyMark {
  return { kind: "poly", key: `${key}:${id}`, role, item: id, points, ...look };
}
