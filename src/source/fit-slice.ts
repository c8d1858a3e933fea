import type { Query, Slice } from "./source.js";

/**
 * What a slice of another level or part of the time says of a query's window, to be shown until its own answer has come: the
 * bins of the window, joined where they are finer than those asked for. What went on from before a cut is known of the
 * events of `columns` alone, and what the slice does not reach is not counted.
 */
export function fitSlice(slice: Slice, { level, lo, hi }: Query): Slice {
  const joined = 2 ** Math.max(0, level - slice.level);
  const share = (2 ** level / 2 ** slice.level) / joined;
  const first = Math.floor(slice.lo / joined);
  const from = Math.max(first, Math.floor(lo * share));
  const to = Math.max(from + 1, Math.min(Math.ceil(slice.hi / joined), Math.ceil(hi * share)));
  const bins = slice.hi - slice.lo;
  const counts = new Uint32Array(slice.groups.length * (to - from));
  slice.counts.forEach((count, cell) => {
    const at = Math.floor((slice.lo + (cell % bins)) / joined);
    if (at >= from && at < to && at < hi * share) counts[Math.floor(cell / bins) * (to - from) + at - from]! += count;
  });
  return { ...slice, level: Math.max(level, slice.level), lo: from, hi: to, counts, spanning: from === first && first < hi * share ? slice.spanning : new Uint32Array(slice.groups.length) };
}
