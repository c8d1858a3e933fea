/** Names by number: entry `i` is `values[codes[i]]`; a code without a value is none. Dictionaries of Apache Arrow have this form. */
export interface Coded {
  readonly codes: ArrayLike<number>;
  readonly values: readonly string[];
}

/** Text for each event: an array, or a function of the event's index, so that text that is held elsewhere is not copied. */
export type Texts = ArrayLike<string> | ((index: number) => string | undefined);

/**
 * Events as arrays: entry `i` of each belongs to event `i`. Only `start` and `title` are needed, and all that are given have one
 * length. Nothing is copied that need not be, so the arrays must not change afterwards.
 * @example
 * ```ts
 * const columns: EventColumns = {
 *   start: Float64Array.of(Date.UTC(1969, 6, 20), Date.UTC(1971, 6, 30)),
 *   title: ["Apollo 11 lands", "Apollo 15 lands"],
 *   category: { codes: Uint8Array.of(0, 0), values: ["Moon"] },
 * };
 * ```
 */
export interface EventColumns {
  /** Ms since 1970 UTC: the earliest start. An event whose start is not finite is left out, and counted as such. */
  readonly start: Float64Array;
  /** Ms: the latest end, not included. Where it is `NaN`, or not given, the event is a moment. */
  readonly end?: Float64Array | undefined;
  /** What is certain: from the latest start to the earliest end. As `start` and `end` where not given. */
  readonly innerStart?: Float64Array | undefined;
  readonly innerEnd?: Float64Array | undefined;
  readonly title: Texts;
  /** Of its own for each event; `event-1` for the first and so on where not given. */
  readonly id?: Texts | undefined;
  /** 0 to 1: which labels come first. 0.5 where not given. */
  readonly importance?: ArrayLike<number> | undefined;
  readonly category?: Coded | undefined;
  /** Bits of `FLAG`; an event with an end is a `range` and others are none, where not given. */
  readonly flags?: ArrayLike<number> | undefined;
  /** Other fields that events can be grouped and filtered by, each with one value an event. */
  readonly fields?: Readonly<Record<string, Coded>> | undefined;
  /** What else is known of an event, for its detail. Asked for one event at a time. */
  readonly summary?: Texts | undefined;
}
