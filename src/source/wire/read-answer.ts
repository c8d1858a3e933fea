import type { ModelEvent } from "../../model/model.js";
import type { Category } from "../../model/types.js";
import type { SourceInfo } from "../source.js";
import type { ViewAsk } from "./ask.js";
import { ANSWER_LIMITS, toCounts, toList, toNumber, toObject, toText, wrong } from "./check.js";
import { readDrawn, readEvents } from "./read-events.js";
import type { Tile } from "./tile.js";

interface Envelope {
  readonly given: Readonly<Record<string, unknown>>;
  readonly version: string;
  readonly complete: boolean;
}

/**
 * Opens an answer: its text is parsed, and its kind and version are checked.
 * @throws TimeloomError `load` when it is not what was asked for
 */
export function openAnswer(text: string, ask: string): Envelope {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    wrong("text", text, "is not JSON; does the address lead to sqlHandler?");
  }
  const given = toObject(value, "value");
  if (given.timeloom !== 1) wrong("timeloom", given.timeloom, "is not 1, the version that this page reads");
  if (given.ask !== ask) wrong("ask", given.ask, `is not ${ask}, which was asked`);
  return { given, version: toText(given.version, "version", 200), complete: given.complete === true };
}

export function readInfo({ given, version, complete }: Envelope): SourceInfo & { readonly version: string; readonly categories: readonly Category[] } {
  const span = given.span === undefined ? undefined : toList(given.span, "span", 2, 2).map((time) => toNumber(time, "a time"));
  const text = (value: unknown) => toText(value, "a name", ANSWER_LIMITS.id);
  return {
    count: toNumber(given.count, "count", 0),
    span: span && { start: span[0]!, end: Math.max(span[0]!, span[1]!) },
    unplaced: toNumber(given.unplaced, "unplaced", 0),
    fields: toList(given.fields, "fields", ANSWER_LIMITS.groups).map(text),
    categories: toList(given.categories, "categories", ANSWER_LIMITS.groups).map((entry) => {
      const { id, title } = toObject(entry, "a category");
      return { id: text(id), title: text(title) };
    }),
    complete,
    version,
  };
}

export function readTile({ given, version, complete }: Envelope, { level, lo, hi }: ViewAsk, categories: readonly Category[]): Tile {
  if (given.level !== level || given.lo !== lo || given.hi !== hi) wrong("lo", given.lo, `is not of the bins that were asked for, from ${lo} to ${hi} at level ${level}`);
  const groups = toList(given.groups, "groups", ANSWER_LIMITS.groups).map((name) => toText(name, "a group", ANSWER_LIMITS.id));
  if (groups.length === 0 || new Set(groups).size < groups.length) wrong("groups", groups, "is empty or names a group twice");
  const cells = groups.length * (hi - lo);
  const started = toCounts(given.started, "started", groups.length);
  const gone = toCounts(given.gone, "gone", groups.length);
  if (gone.some((count, index) => count > started[index]!)) wrong("gone", given.gone, "counts more than began");
  return {
    level,
    lo,
    hi,
    k: toNumber(given.k, "k", 1),
    groups,
    counts: toCounts(given.counts, "counts", cells, 2 ** 32 - 1),
    ended: toCounts(given.ended, "ended", cells),
    started,
    gone,
    after: toNumber(given.after, "after", 0),
    ...readDrawn(given.events, groups.length, categories),
    complete,
    version,
  };
}

export function readList({ given }: Envelope): { readonly events: readonly ModelEvent[]; readonly total: number } {
  const events = readEvents(given.events);
  return { events, total: toNumber(given.total, "total", events.length) };
}

export function readStep({ given }: Envelope): string | undefined {
  return given.id === undefined ? undefined : toText(given.id, "id", ANSWER_LIMITS.id);
}
