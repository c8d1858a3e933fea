import type { TimeInput } from "../time/extent.js";

/** A date with its two ends apart; each end may itself be vague ("2014-02", "1991~"). */
export interface DateRange {
  readonly start: TimeInput;
  readonly end: TimeInput;
}

/** Where a date comes from: the source states it, it is worked out from what it states, or it is known from elsewhere. */
export type DateBasis = "stated" | "derived" | "general-knowledge";

/**
 * What one source says of one event.
 * @example
 * ```ts
 * { source: "rd-choices", at: "2", kind: "caption", term: "bombings", date: "2016-03-22", basis: "stated" }
 * ```
 */
export interface Claim<SourceId extends string = string> {
  /** The id of a source of the dataset. */
  readonly source: SourceId;
  /** Where in the source: a paragraph (1-based, over non-empty lines), a page, a time. */
  readonly at?: string;
  /** What the source does with the event. */
  readonly kind?: "main-subject" | "mention" | "allusion" | "caption";
  /** The date as this claim has it, where the claim gives one. */
  readonly date?: TimeInput | DateRange;
  readonly basis?: DateBasis;
  /** How the date was worked out, where it was. */
  readonly derivation?: string;
  /** The source's own word for the event, where words differ. */
  readonly term?: string;
  /** In our words: what it asserts, where that is more than that the event happened. */
  readonly asserts?: string;
  /** 0 to 1: how sure the claim is. */
  readonly confidence?: number;
}

/** A tie to another event, with the source that makes it where it is one source's view. */
export interface Relation<EventId extends string = string, SourceId extends string = string> {
  readonly kind: "part-of" | "response-to" | "led-to" | "precedes" | "amends" | "same-as" | "contradicts";
  readonly event: EventId;
  readonly claim?: { readonly source: SourceId; readonly at?: string };
}

/** Somewhere on Earth. */
export interface Place {
  readonly name: string;
  /** ISO 3166-1 alpha-2. */
  readonly country?: string;
  /** Degrees, WGS 84. */
  readonly latitude?: number;
  readonly longitude?: number;
}

/** A link out. The address passes the URL gate (http, https, mailto); one that does not is shown as text. */
export interface Link {
  readonly url: string;
  readonly title?: string;
}

/** A document that speaks of events. */
export interface SourceRecord<Id extends string = string> {
  readonly id: Id;
  readonly title: string;
  /** The newspaper, site or publisher. */
  readonly outlet?: string;
  readonly authors?: readonly string[];
  /** Those interviewed, where it is an interview. */
  readonly interviewees?: readonly string[];
  /** From what, and by whom, where it is a translation. */
  readonly translation?: string;
  /** The day it was published, as EDTF, as vague as it is known. */
  readonly published?: string;
  readonly basis?: DateBasis;
  readonly derivation?: string;
  /** BCP 47. */
  readonly lang?: string;
  readonly genre?: string;
  /** What it is and where it stands, in neutral words. */
  readonly note?: string;
  readonly url?: string;
}

/** A kind of event; lanes can be grouped by it and hues follow it, in this order. */
export interface Category<Id extends string = string> {
  readonly id: Id;
  readonly title: string;
  readonly note?: string;
}

/** A background span: a period that events are seen against. */
export interface Era {
  readonly id?: string;
  readonly title: string;
  readonly date: TimeInput | DateRange;
  readonly summary?: string;
}

/** An event as callers give it. Only `title` and `date` are needed. */
export interface EventInput<EventId extends string = string, SourceId extends string = string, CategoryId extends string = string> {
  /** Never changes; made from the row's number where it is absent. */
  readonly id?: EventId;
  readonly title: string;
  readonly date: TimeInput | DateRange;
  readonly summary?: string;
  readonly category?: CategoryId;
  readonly tags?: readonly string[];
  /** 0 to 1; decides which labels are shown first. 0.5 where absent. */
  readonly importance?: number;
  readonly place?: Place;
  readonly actors?: readonly string[];
  readonly links?: readonly Link[];
  readonly claims?: readonly Claim<SourceId>[];
  readonly relations?: readonly Relation<EventId, SourceId>[];
  /** For an event that still goes on: the day (EDTF) on which that was last known. */
  readonly asOf?: string;
  /**
   * Where those who know differ on when it began or ended: the widest reading (EDTF), which `date`, the best one, lies
   * within, and who reads it so. It goes with the data; what is drawn is `date`.
   */
  readonly wider?: { readonly date: string; readonly why: string };
  /** BCP 47, of the title and the summary, where it is not the dataset's. */
  readonly lang?: string;
  /** Identifiers in other collections, such as `{ wikidata: "Q1" }`. */
  readonly same?: Readonly<Record<string, string>>;
}

/**
 * A document of events. Plain JSON.
 * @example
 * ```ts
 * const dataset: Dataset = { title: "Moon landings", events: [{ title: "Apollo 11 lands", date: "1969-07-20" }] };
 * ```
 */
export interface Dataset<EventId extends string = string, SourceId extends string = string, CategoryId extends string = string> {
  readonly title?: string;
  /** One line under the title. */
  readonly description?: string;
  readonly licence?: string;
  /** BCP 47. */
  readonly lang?: string;
  /** The day (EDTF) on which the data was last looked over. */
  readonly updated?: string;
  readonly sources?: readonly SourceRecord<SourceId>[];
  readonly categories?: readonly Category<CategoryId>[];
  readonly eras?: readonly Era[];
  readonly events: readonly EventInput<EventId, SourceId, CategoryId>[];
}
