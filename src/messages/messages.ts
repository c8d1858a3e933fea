import type { Claim, DateBasis, Relation } from "../model/types.js";
import type { DateWords } from "../time/words.js";

/**
 * Every word that timeloom itself says, in one language. Counts are exact and come with the language's own
 * plural; dates and spans come as they are already said. Handed over by an option (`messages`); there is no registry.
 * Change single words with `{ ...en, showAll: "Everything" }`.
 */
export interface Messages {
  /** BCP 47, of these words. */
  readonly locale: string;
  readonly dates: DateWords;

  /** What the figure is, and its name where it has none. */
  readonly timeline: string;
  readonly untitled: string;

  readonly toolbar: string;
  readonly zoomIn: string;
  readonly zoomOut: string;
  readonly showAll: string;
  readonly earlier: string;
  readonly later: string;
  /** Switches to the table of all events, and back. */
  readonly table: string;
  readonly help: string;
  /** Keys and what they do, in the order in which they are listed. */
  readonly keys: readonly (readonly [key: string, action: string])[];
  readonly close: string;
  readonly previous: string;
  readonly next: string;
  readonly openRun: string;

  /** The names of an event's parts: headings of the detail, columns of the table. */
  readonly event: string;
  readonly date: string;
  readonly place: string;
  readonly category: string;
  readonly actors: string;
  readonly tags: string;
  readonly links: string;
  readonly sources: string;
  readonly related: string;
  readonly licence: string;
  /** A group of events that have no value for what they are grouped by. */
  readonly other: string;

  readonly basis: Readonly<Record<DateBasis, string>>;
  readonly claimKind: Readonly<Record<NonNullable<Claim["kind"]>, string>>;
  /** Where in a source: a bare number is a paragraph. */
  readonly at: (where: string) => string;
  /** The source's own word for the event. */
  readonly term: (word: string) => string;
  /** The date that one source gives. */
  readonly claimedDate: (date: string) => string;
  readonly relation: Readonly<Record<Relation["kind"], string>>;

  readonly legend: string;
  readonly uncertain: string;
  readonly approximate: string;
  readonly openEnd: string;
  readonly ongoing: string;
  readonly unknownEnd: string;
  /** A date no finer than a month or a year: "whole period". */
  readonly period: string;
  readonly point: string;
  readonly range: string;
  readonly run: string;
  /** An outline, as high as there are many events there that have no place of their own. */
  readonly density: string;

  readonly events: (count: number) => string;
  /** With a filter on: how many of all events match it. */
  readonly matching: (count: number, total: number) => string;
  readonly moreEvents: (count: number) => string;
  /** Of `count` events in all, how many have a place of their own. */
  readonly shown: (shown: number, count: number) => string;
  readonly hiddenEvents: string;
  /** A run: how many events it holds, and when. */
  readonly runLabel: (count: number, span: string) => string;
  /** The widest reading of a date on which those who know differ. */
  readonly wider: (date: string) => string;
  /** How many events are drawn without a label, for want of room. */
  readonly unlabelled: (count: number) => string;
  readonly position: (index: number, count: number) => string;
  readonly noEvents: string;
  /** Nothing in view: its two ends, and how many events there are on either side. */
  readonly empty: (from: string, to: string, before: number, after: number) => string;
  readonly issues: (count: number) => string;
  /** "row 12", counted from 1. */
  readonly row: (number: number) => string;
  readonly asOf: (date: string) => string;
  readonly updated: (date: string) => string;

  /** A part of the data did not answer, so that there may be more than is said. */
  readonly incomplete: string;
  readonly loading: string;
  readonly loadFailed: string;
  readonly retry: string;

  /** Announced when the window changes. */
  readonly viewChanged: (span: string, count: number) => string;
}

/** What a figure says that has no controls and waits for nothing. */
export type FigureMessages = Omit<
  Messages,
  | "toolbar"
  | "zoomIn"
  | "zoomOut"
  | "showAll"
  | "earlier"
  | "later"
  | "table"
  | "help"
  | "keys"
  | "close"
  | "previous"
  | "next"
  | "openRun"
  | "event"
  | "date"
  | "place"
  | "category"
  | "actors"
  | "tags"
  | "moreEvents"
  | "shown"
  | "hiddenEvents"
  | "loading"
  | "loadFailed"
  | "retry"
  | "viewChanged"
>;
