import { show } from "../errors.js";
import type { Layout, LayoutRun } from "../layout/layout.js";
import type { View } from "../layout/view.js";
import type { ModelEvent } from "../model/model.js";
import type { Claim } from "../model/types.js";
import type { SourceInfo } from "../source/source.js";
import { formatExtent } from "../time/format-extent.js";
import { chronological } from "../scale/chronological.js";
import type { ScalePorts } from "../scale/scale.js";
import { formatInstant } from "../time/format-instant.js";
import { DAY } from "../time/instant.js";
import { type DateInput, toExtent } from "../time/to-extent.js";
import type { StaticFigure } from "./figure.js";

/** How a figure says dates: in its locale, zone and words. */
export function manner({ locale, zone, messages }: StaticFigure): ScalePorts {
  return { locale, zone, words: messages.dates };
}

/** A date of the data in words; as it was written where it cannot be read. */
export function sayDate(input: DateInput, figure: StaticFigure): string {
  try {
    return formatExtent(toExtent(input), manner(figure));
  } catch {
    return typeof input === "string" ? input : show(input);
  }
}

/** What the scale shows between two of its positions, in words: "March to June 2016". */
export function saySpan(start: number, end: number, figure: StaticFigure): string {
  return figure.scale.say({ start, end }, manner(figure));
}

/** A window of positions as times, in ms; where zero is another time in every row, counted from it. */
export function timesOf({ scale }: StaticFigure, { start, end }: View): View {
  return scale.absolute ? { start: scale.time(start), end: scale.time(end) } : { start, end };
}

/** An event with its times where it has positions. */
export function timed(event: ModelEvent, { source, held }: StaticFigure): ModelEvent {
  // what is on another scale than time is at hand
  const own = source === held.source ? event : held.source.event(event.id);
  return !own || own instanceof Promise ? event : own;
}

/**
 * The date of an event in words, with what is known of its going on: "22 March 2016", "about 2014",
 * "since 1992, ongoing as of 4 February 2022".
 */
export function describeDate({ extent, asOf }: Pick<ModelEvent, "extent" | "asOf">, figure: StaticFigure): string {
  const date = formatExtent(extent, manner(figure));
  if (!extent.openEnd || asOf === undefined) return date;
  const { ongoing, asOf: says } = figure.messages;
  return `${date}, ${ongoing} ${says(formatInstant(asOf - 1, "day", { ...manner(figure), zone: undefined }))}`;
}

/** The widest reading of an event's date, in words, and who reads it so. */
export function describeWider({ wider }: Pick<ModelEvent, "wider">, figure: StaticFigure): string | undefined {
  return wider && figure.messages.wider(formatExtent(wider.extent, manner(figure))) + (wider.why === undefined ? "" : ` (${wider.why})`);
}

/** The language of an event's words, where it is another than the figure's. */
export function languageOf({ lang }: Pick<ModelEvent, "lang">, { held, locale }: StaticFigure): string | undefined {
  const own = lang ?? held.lang;
  return own === locale ? undefined : own;
}

/** The title of an event's category, or its id where nothing is known of it. */
export function describeCategory({ category }: Pick<ModelEvent, "category">, { categories }: StaticFigure): string | undefined {
  return categories.find(({ id }) => id === category)?.title ?? category;
}

/**
 * The name of an event for those who hear it: "Brussels attacks, 22 March 2016, Attacks on civilians". Doubt is part of
 * the date. `lane` is the title of its row, which is often that of its category.
 */
export function describeEvent(event: ModelEvent, figure: StaticFigure, lane?: string): string {
  return [...new Set([event.title, describeDate(event, figure), describeCategory(event, figure), lane])].filter(Boolean).join(", ");
}

/** The name of a run: how many events it holds, when, and in which row. */
export function describeRun({ count, start, end }: Pick<LayoutRun, "count" | "start" | "end">, figure: StaticFigure, lane?: string): string {
  return [figure.messages.runLabel(count, saySpan(start, end, figure)), lane].filter(Boolean).join(", ");
}

/** How many events there are, of how many where a filter is on: "107 events", "12 of 107 events". */
export function describeCount(count: number, total: number | undefined, { messages }: StaticFigure): string {
  return total === undefined ? messages.events(count) : messages.matching(count, total);
}

/** How many events a figure holds, from when to when: "107 events, 1941 to 2025"; of a part of them, "12 of 107 events, 1941 to 2025". */
export function describeExtent(figure: StaticFigure, { count, total, span, times = span }: SourceInfo): string {
  const { messages } = figure;
  if (!times || !(total ?? count)) return messages.noEvents;
  const when = chronological.say(times, manner(figure));
  return total === undefined ? messages.runLabel(count, when) : `${messages.matching(count, total)}, ${when}`;
}

/** A figure in words: its title, and what kind of figure it is with how many events, from when to when. */
export function describeFigure(figure: StaticFigure, info: SourceInfo): { readonly name: string; readonly description: string } {
  return { name: figure.title, description: `${figure.messages.timeline}: ${describeExtent(figure, info)}` };
}
export { describeFigure as describe };

/** What to say where a view shows nothing: the window, and how many events lie before and after; `undefined` where it shows something. */
export function describeEmpty({ view, counts, stretched }: Pick<Layout, "view" | "counts"> & { readonly stretched?: boolean }, figure: StaticFigure): string | undefined {
  const { inView, before, after } = counts;
  // of an answer to another view it is not known that it shows nothing
  if (inView || stretched) return undefined;
  if (!before && !after) return figure.messages.noEvents;
  const { start, end } = view;
  if (!figure.scale.absolute || figure.scale.ordinal) return figure.messages.empty(saySpan(start, start, figure), saySpan(end, end, figure), before, after);
  const [from, to] = [figure.scale.time(start), figure.scale.time(end)];
  const precision = to - from >= 7300 * DAY ? "year" : to - from >= 90 * DAY ? "month" : to - from >= 2 * DAY ? "day" : "second";
  const say = (time: number) => formatInstant(time, precision, manner(figure));
  return figure.messages.empty(say(from), say(Math.max(from, to - 1)), before, after);
}

/** What one source says of an event, in words. */
export interface ClaimWords {
  /** The source's id, and its title where it is known. */
  readonly source: string;
  readonly title: string;
  readonly outlet: string | undefined;
  /** As it was given: it must pass the URL gate before it becomes a link. */
  readonly url: string | undefined;
  readonly lang: string | undefined;
  /** Where in the source, what the source does with the event, its own word for it. */
  readonly where: readonly string[];
  /** The date that it gives, where that is another than the event's, and where the date comes from. */
  readonly when: readonly string[];
  readonly asserts: string | undefined;
}

/** Who says so: one entry for each claim, in the order given. */
export function describeClaims({ claims, extent }: Pick<ModelEvent, "claims"> & Partial<Pick<ModelEvent, "extent">>, figure: StaticFigure): readonly ClaimWords[] {
  const agreed = extent && claims.length ? formatExtent(extent, manner(figure)) : undefined;
  return claims.map((claim) => describeClaim(claim, agreed, figure));
}

function describeClaim({ source, at, kind, term, date, basis, derivation, asserts }: Claim, agreed: string | undefined, figure: StaticFigure): ClaimWords {
  const { messages, sources } = figure;
  const known = sources.get(source);
  const where = [at && messages.at(at), kind && messages.claimKind[kind], term && messages.term(term)];
  const given = date === undefined ? agreed : sayDate(date, figure);
  const when = [given === undefined || given === agreed ? undefined : messages.claimedDate(given), basis && messages.basis[basis] + (derivation ? `: ${derivation}` : "")];
  return {
    source,
    title: known?.title ?? source,
    outlet: known?.outlet,
    url: known?.url,
    lang: known?.lang,
    where: where.filter((word): word is string => !!word),
    when: when.filter((word): word is string => !!word),
    asserts,
  };
}
