import type { EventColumns } from "../../../src/columns/event-columns.js";

export const NAMES = ["one", "two", "three", "four", "five"];

/** Events over a century, in bursts, some with a length; the same for the same seed. */
export function madeColumns(size: number, seed = 1, options: { readonly alike?: boolean } = {}): EventColumns & { readonly end: Float64Array; readonly category: NonNullable<EventColumns["category"]> } {
  let state = seed;
  const random = (): number => (state = (state * 1_664_525 + 1_013_904_223) >>> 0) / 2 ** 32;
  const span = 3e12;
  const start = new Float64Array(size).map(() => Math.round(random() < 0.3 ? span * 0.61 + random() * 1e9 : random() * span)).sort();
  const end = start.map((time) => (random() < 0.4 ? time + Math.round(random() ** 4 * 1e11) : NaN));
  return {
    start,
    end,
    title: (index) => `${"Event of some length ".slice(0, 6 + (index % 14))}${index}`,
    importance: options.alike ? undefined : new Float32Array(size).map(() => Math.fround(random())),
    category: { codes: new Uint8Array(size).map(() => Math.floor(random() * NAMES.length)), values: NAMES },
  };
}
