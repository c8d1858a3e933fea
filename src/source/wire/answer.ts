/**
 * What a server answers, as JSON. Every answer is an object with `timeloom: 1`, the version of this form, and either an
 * `error` or the keys below. Times are whole ms since 1970 UTC.
 */
export type Answer = InfoAnswer | ViewAnswer | ListAnswer | EventAnswer | StepAnswer;

interface Common {
  readonly timeloom: 1;
  /** Changes when the data does; `""` where the server does not know. */
  readonly version: string;
  /** False when a part of the data was not at hand. */
  readonly complete: boolean;
}

export interface InfoAnswer extends Common {
  readonly ask: "info";
  readonly count: number;
  /** The first start and the last end; absent without events. */
  readonly span?: readonly [start: number, end: number];
  readonly unplaced: number;
  readonly fields: readonly string[];
  readonly categories: readonly { readonly id: string; readonly title: string }[];
}

export interface ViewAnswer extends Common {
  readonly ask: "view";
  readonly level: number;
  readonly lo: number;
  readonly hi: number;
  /** How many events of a group and bin were sent at the most: what was asked for, or fewer. */
  readonly k: number;
  readonly groups: readonly string[];
  /** Events by the bin of their start: a row of `hi - lo` for each group, one after the other. */
  readonly counts: readonly number[];
  /** Likewise, by the bin of the last ms that they take. With it a part of the bins can be cut out: see `crop`. */
  readonly ended: readonly number[];
  /** For each group, those that began before bin `lo`, and of these the ones that had ended. */
  readonly started: readonly number[];
  readonly gone: readonly number[];
  /** Those that begin after the last bin, all groups together. */
  readonly after: number;
  readonly events: EventColumns;
}

export interface ListAnswer extends Common {
  readonly ask: "list";
  readonly total: number;
  readonly events: EventColumns;
}

export interface EventAnswer extends Common {
  readonly ask: "event";
  readonly events: EventColumns;
}

export interface StepAnswer extends Common {
  readonly ask: "step";
  readonly id?: string;
}

/** Events as columns of equal length; a column that no event has a value in is left out. */
export interface EventColumns {
  readonly id: readonly string[];
  readonly title: readonly string[];
  readonly start: readonly number[];
  readonly end: readonly number[];
  readonly importance: readonly number[];
  /** The index of the group, in the answer to a view. */
  readonly group?: readonly number[];
  readonly category?: readonly (string | null)[];
  /** EDTF: what `start` and `end` are known from. */
  readonly date?: readonly (string | null)[];
  readonly summary?: readonly (string | null)[];
  readonly place?: readonly (string | null)[];
  readonly link?: readonly (string | null)[];
  /** The other fields that can be grouped and filtered by. */
  readonly fields?: Readonly<Record<string, readonly (string | null)[]>>;
}

/** An answer that is none: what went wrong, without anything that a stranger should not read. */
export interface ErrorAnswer {
  readonly timeloom: 1;
  readonly error: { readonly code: string; readonly message: string };
}
