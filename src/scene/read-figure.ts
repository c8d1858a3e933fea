import { invalid, show } from "../errors.js";
import type { FigureMessages } from "../messages/messages.js";
import { toModel } from "../model/to-model.js";
import type { Dataset } from "../model/types.js";
import type { Filter } from "../source/filter.js";
import { filterSource } from "../source/filter-source.js";
import { memorySource } from "../source/memory-source.js";
import type { Source } from "../source/source.js";
import type { TimeInput } from "../time/extent.js";
import { toExtent } from "../time/to-extent.js";
import { resolveZone } from "../time/zone.js";
import type { Issue } from "../model/model.js";
import type { Designs, Held, StaticFigure } from "./figure.js";
import { readSpec } from "./options.js";
import type { TimelineSpec } from "./spec.js";

const RTL = /^(?:ar|arc|ckb|dv|fa|he|iw|ks|ku-arab|nqo|pa-arab|prs|ps|sd|syr|ug|ur|yi)(?:-|$)/i;

/**
 * Reads a spec: checks its options, reads its data, fills in the defaults. The data is read again only when it,
 * or where its fields are found, is another than in `previous`. `words` are for where the spec brings none.
 * @throws TimeloomError for options that are unknown or outside their domain; never for bad rows
 */
export function readFigure<Words extends FigureMessages>(spec: TimelineSpec, words: Words, designs: Designs, previous?: StaticFigure): StaticFigure & { readonly messages: Words } {
  const choices = readSpec(spec);
  const same = previous !== undefined && previous.spec.data === spec.data && previous.spec.fields === spec.fields;
  const model = same ? undefined : isSource(spec.data) ? undefined : toModel(spec.data as Dataset, { fields: spec.fields as never });
  const read = same ? previous.held : model ? { ...model, model, all: memorySource(model), own: true } : { ...NOTHING, ...(spec.data as Source).about, all: spec.data as Source, own: false };
  const held = heldBy(read, spec.where);
  const messages = (spec.messages as Words | undefined) ?? words;
  const locale = localeOf(spec.locale ?? held.lang ?? "en");
  const { start, end } = spec.view ?? {};
  const asked = readView(spec);
  const zone = resolveZone(spec.zone ?? "UTC", spec.zones);
  const design = designs.resolve(spec.design);
  const set = designs.set(design, held, asked, timeOf(spec.now, "now", "start"), { locale, zone, words: messages.dates }, previous);
  // where every row counts from an event of its own, a date is another place in each
  const dates = set.scale.absolute ? [] : ([["view.start", start], ["view.end", end]] as const).filter(([, input]) => input !== undefined && typeof input !== "number");
  const isDate = (edge: string): boolean => dates.some(([option]) => option === edge);
  const notices = [...set.notices, ...dates.map(([option, input]) => ({ option, value: show(input), reason: "is a date, and this scale counts from an event of each row; give milliseconds from that. All is shown" }))];
  return {
    ...held,
    ...choices,
    spec,
    held,
    ...set,
    view: { start: isDate("view.start") ? undefined : set.view.start, end: isDate("view.end") ? undefined : set.view.end },
    designs,
    design,
    issues: [...held.issues, ...notices.map(({ option, value, reason }): Issue => ({ row: -1, id: undefined, field: option, value, reason }))],
    title: spec.title ?? held.title ?? messages.untitled,
    description: spec.description ?? held.description,
    locale,
    direction: RTL.test(locale) ? "rtl" : "ltr",
    zone,
    messages,
    id: spec.id ?? "timeloom",
  };
}

/**
 * The window that a spec asks for, in ms.
 * @throws TimeloomError `invalid-view` for a date that is none, and for an end that is not after the start
 */
export function readView({ view: { start, end } = {} }: TimelineSpec): StaticFigure["view"] {
  const asked = { start: timeOf(start, "view.start", "start"), end: timeOf(end, "view.end", "end") };
  if (asked.start !== undefined && asked.end !== undefined && asked.start >= asked.end) {
    invalid("invalid-view", "view.end", end, `is not after the start ${show(start)}`);
  }
  return asked;
}

/** What was read, with the source of what is wanted of it; as it is, where that is so already. */
function heldBy(read: Held | Omit<Held, "source" | "where" | "key">, where: Filter | undefined): Held {
  const key = JSON.stringify(where);
  if ("key" in read && read.key === key) return read;
  return { ...read, where, key, source: where ? filterSource(read.all, where) : read.all };
}

/** What is known of the data of a source that is not ours to read. */
const NOTHING: Omit<Held, "source" | "own" | "all" | "where" | "key"> = {
  title: undefined,
  description: undefined,
  licence: undefined,
  lang: undefined,
  updated: undefined,
  categories: [],
  sources: /* @__PURE__ */ new Map(),
  eras: [],
  issues: [],
};

function isSource(data: unknown): data is Source {
  return typeof data === "object" && data !== null && typeof (data as Source).view === "function" && typeof (data as Source).info === "function";
}

function localeOf(locale: string): string {
  try {
    return Intl.getCanonicalLocales(locale)[0] ?? "en";
  } catch {
    return invalid("invalid-option", "locale", locale, 'is not a BCP 47 tag such as "en" or "pt-BR"');
  }
}

/** A moment, from a date of any width: its beginning as a start, its end as an end. */
function timeOf(input: TimeInput | undefined, option: string, edge: "start" | "end"): number | undefined {
  if (input === undefined) return undefined;
  const extent = toExtent(input);
  const time = edge === "start" ? extent.earliestStart : extent.latestEnd;
  if (!Number.isFinite(time)) invalid("invalid-view", option, input, `has no ${edge}`);
  return time;
}
