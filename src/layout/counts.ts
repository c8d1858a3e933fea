import { countSpanning } from "../model/row-index.js";
import { lowerBound } from "../model/search.js";
import type { Slice } from "../source/source.js";
import { grouped, numberFormat, tidySpaces } from "../time/intl.js";
import type { Layout, LayoutItem, LayoutRun } from "./layout.js";
import type { View } from "./view.js";

/** How many events a view shows and how, and how many lie before and after it. */
export function countsOf(slice: Slice, view: View, items: readonly LayoutItem[], runs: readonly LayoutRun[], inView: number): Layout["counts"] {
  const { columns } = slice;
  // the source counts those before its first bin, also such as it does not send
  const from = slice.lo * 2 ** slice.level;
  const began = lowerBound(columns.start, view.start);
  const before = slice.before + (began - countSpanning(columns, view.start)) - (lowerBound(columns.start, from) - countSpanning(columns, from));
  return {
    inView,
    placed: items.length,
    unlabelled: items.reduce((sum, { label }) => sum + (label?.lines.length ? 0 : 1), 0),
    hidden: runs.reduce((sum, { count }) => sum + count, 0),
    before,
    after: slice.after + countFrom(slice, view.end),
  };
}

/** Events of the slice's last bins that begin at or after `time`. */
function countFrom({ columns, hi, level }: Slice, time: number): number {
  return Math.max(0, lowerBound(columns.start, hi * 2 ** level) - lowerBound(columns.start, time));
}

/**
 * The words of a run: "+37", "12,345", and from 100,000 on "123K", for which a badge has room; its list and its name say the exact
 * number. The mark keeps the sign before the number in a right-to-left page.
 */
export function runText(count: number, rtl: boolean, locale: string): string {
  const text = count < 10_000 ? `+${count}` : count < 100_000 ? grouped(locale, count) : tidySpaces(numberFormat(locale, { notation: "compact" }).format(count));
  return `${rtl ? "\u200e" : ""}${text}`;
}
