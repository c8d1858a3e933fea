import type { Extent } from "../time/extent.js";
import type { Category, Claim, EventInput, Link, Place, Relation, SourceRecord } from "./types.js";

/** One thing that was wrong with the data; the rest of the data is unharmed. */
export interface Issue {
  /** 0-based index in the rows as they were given; -1 for the dataset itself. */
  readonly row: number;
  /** The event's id, where it has one. */
  readonly id: string | undefined;
  readonly field: string;
  /** The value, quoted and shortened for a message. */
  readonly value: string;
  /** What is wrong with it, and what was done. */
  readonly reason: string;
}

/** An event as the model holds it: a frozen copy of what was given, checked, with its extent. */
export interface ModelEvent {
  readonly id: string;
  readonly row: number;
  readonly title: string;
  readonly extent: Extent;
  /** What is drawn, finite: from the earliest start to the latest end, open ends bounded by the data. */
  readonly start: number;
  readonly end: number;
  readonly importance: number;
  readonly summary: string | undefined;
  readonly category: string | undefined;
  readonly tags: readonly string[];
  readonly place: Place | undefined;
  readonly actors: readonly string[];
  readonly links: readonly Link[];
  readonly claims: readonly Claim[];
  readonly relations: readonly Relation[];
  /** The widest reading of a date on which those who know differ, and who reads it so. */
  readonly wider: { readonly extent: Extent; readonly why: string | undefined } | undefined;
  /** Ms: the end of the day on which an open event was last known to go on. */
  readonly asOf: number | undefined;
  readonly lang: string | undefined;
  readonly same: Readonly<Record<string, string>>;
  /** What the caller gave beyond the known fields, own keys only; a facet can be any of them. */
  readonly fields: Readonly<Record<string, unknown>>;
}

/** The flags of a column store's events, as bits. */
export const FLAG = {
  uncertain: 1,
  approximate: 2,
  openStart: 4,
  openEnd: 8,
  unknownStart: 16,
  unknownEnd: 32,
  /** An interval: drawn as a bar. Without it, a date: a symbol, or a bracket where its width can be seen. */
  range: 64,
  /** Some digits are unspecified: anywhere between the bounds. */
  unspecified: 128,
} as const;

/**
 * Events as columns, sorted by `start`, then `end`, then importance, then id. Row `i` of each column is one
 * event. `start ≤ innerStart` and `innerEnd ≤ end`: what lies between `innerStart` and `innerEnd` is certain.
 */
export interface Columns {
  readonly size: number;
  readonly id: (row: number) => string;
  readonly title: (row: number) => string;
  readonly start: Float64Array;
  readonly end: Float64Array;
  /** The latest end of all events; `-Infinity` without events. */
  readonly lastEnd: number;
  readonly innerStart: Float64Array;
  readonly innerEnd: Float64Array;
  readonly importance: Float32Array;
  readonly flags: Uint16Array;
  /** Index into the categories of the model; 65,535 for none. */
  readonly category: Uint16Array;
}

/** A background span, read: from `start` to `end`, in ms since 1970 UTC, both finite. */
export interface ModelEra {
  readonly id: string;
  readonly title: string;
  readonly summary: string | undefined;
  readonly start: number;
  readonly end: number;
  readonly extent: Extent;
}

/** A dataset, read once: checked, sorted, in columns. Made by `toModel`; never changed. */
export interface Model {
  readonly title: string | undefined;
  readonly description: string | undefined;
  readonly licence: string | undefined;
  readonly lang: string | undefined;
  readonly updated: string | undefined;
  readonly sources: ReadonlyMap<string, SourceRecord>;
  readonly categories: readonly Category[];
  readonly eras: readonly ModelEra[];
  readonly columns: Columns;
  /** In the order of the columns. */
  readonly events: readonly ModelEvent[];
  readonly byId: ReadonlyMap<string, number>;
  /** From the earliest start to the latest end; `undefined` without events. */
  readonly span: { readonly start: number; readonly end: number } | undefined;
  readonly issues: readonly Issue[];
}

/** Where the fields of an event are found in rows of another shape: the name of a key, or a function of the row. */
export type Fields<Row = Record<string, unknown>> = {
  readonly [Key in keyof EventInput]?: string | ((row: Row, index: number) => unknown);
};
