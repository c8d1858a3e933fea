/** Dashes say that a bound is not certain. */
export const DASH = [3, 2];
/** Nothing is drawn further outside the plot than this. */
export const BLEED = 24;

/** What of a body can be seen, in pixels along time. */
export function clip(start: number, end: number, along: number): [from: number, to: number] {
  return [Math.max(start, -BLEED), Math.min(end, along + BLEED)];
}
