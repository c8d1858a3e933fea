import type { Columns, Model, ModelEvent } from "../model/model.js";
import type { Category } from "../model/types.js";
import type { Eventually } from "./eventually.js";
import type { Filter } from "./filter.js";

/** Says that an answer is no longer wanted; an `AbortSignal` is one. */
export interface CancelSignal {
  readonly aborted: boolean;
  addEventListener(type: "abort", listener: () => void): void;
}

/**
 * What is asked of a source for one view. Bins are `2 ** level` ms wide and start at time 0, so that a query
 * is a tile: it can be cached, and answers of two halves merge.
 */
export interface Query {
  readonly level: number;
  /** Bins `[lo, hi)`. */
  readonly lo: number;
  readonly hi: number;
  /** The field that events are grouped by; all in one group where absent. */
  readonly by?: string | undefined;
  /** How many events a group and bin are wanted at least, the important first. */
  readonly k: number;
  /** Only these events; the groups are those of all events in any case. */
  readonly where?: Filter | undefined;
  readonly signal?: CancelSignal | undefined;
}

/** What a source answers: counts for every bin and at least the important events. */
export interface Slice {
  readonly level: number;
  readonly lo: number;
  readonly hi: number;
  /** The names of the groups; `""` is the group of events without a value. */
  readonly groups: readonly string[];
  /** Events by the bin of their start, dense, one row of `hi - lo` bins for each group. */
  readonly counts: Uint32Array;
  /** For each group, the events that began before bin `lo` and had not ended. */
  readonly spanning: Uint32Array;
  /** Events wholly before and wholly after the bins. */
  readonly before: number;
  readonly after: number;
  /** The events themselves: all of a small source, else the important ones that meet the bins. */
  readonly columns: Columns;
  /** For each event of `columns`, the index of its group. */
  readonly group: Uint16Array;
  /** True where `columns` has all events of the source, so that they can be counted there. */
  readonly whole?: boolean;
  /** True where an event has several rows, one in each of its groups. */
  readonly repeated?: boolean;
  /** False when a part of the source did not answer. */
  readonly complete: boolean;
  /** Changes when the data changes; equal versions may share what was computed from them. */
  readonly version: string;
}

/** What a source holds, before anything is asked of it. */
export interface SourceInfo {
  readonly count: number;
  /** How many events there are without the filter that `count` counts with; absent where there is no filter. */
  readonly total?: number | undefined;
  readonly span: { readonly start: number; readonly end: number } | undefined;
  /** The span in ms, where `span` is not: on a scale that is not of time. */
  readonly times?: { readonly start: number; readonly end: number } | undefined;
  /** What `columns.category` counts through, where the source knows it. */
  readonly categories?: readonly Category[] | undefined;
  /** The fields that events can be grouped and filtered by, where the source has just these. */
  readonly fields?: readonly string[] | undefined;
  /** Rows that cannot be placed in time (no start, or an end before it); they are counted nowhere else. */
  readonly unplaced?: number | undefined;
  /** False when a part of the source did not answer. */
  readonly complete?: boolean | undefined;
}

/** Which events to list: those of a group that start in `[start, end)`, in the order of time. */
export interface ListQuery {
  readonly start: number;
  readonly end: number;
  /** Also those that began before `start` and had not ended. */
  readonly spanning?: boolean;
  readonly by?: string | undefined;
  readonly group?: string | undefined;
  readonly where?: Filter | undefined;
  readonly offset?: number;
  readonly limit: number;
}

/** Where a step in time goes from an event, or from the first or last event when `from` is absent. */
export interface StepQuery {
  readonly from?: string | undefined;
  readonly step: 1 | -1;
  readonly by?: string | undefined;
  /** Stay within this group. */
  readonly group?: string | undefined;
  /** Step over what is not wanted. */
  readonly where?: Filter | undefined;
}

/** What goes with the events of a dataset. */
export type About = Partial<Pick<Model, "title" | "description" | "licence" | "lang" | "updated" | "sources" | "categories" | "eras" | "issues">>;

/**
 * The one way that layout and shell get at events, whatever holds them. An in-memory source answers at once;
 * others may answer later.
 */
export interface Source {
  /** What is known of the data beside its events; a timeline says and draws it as that of a dataset. */
  readonly about?: About | undefined;
  info(): Eventually<SourceInfo>;
  view(query: Query): Eventually<Slice>;
  list(query: ListQuery): Eventually<{ readonly events: readonly ModelEvent[]; readonly total: number }>;
  event(id: string): Eventually<ModelEvent | undefined>;
  step(query: StepQuery): Eventually<string | undefined>;
  /**
   * What is at hand for a view, without asking: its own answer, or the nearest of another level or part of the time, with its
   * own `level`, `lo` and `hi`, grouped and filtered alike. It is shown stretched until the answer has come.
   */
  peek?(query: Query): Slice | undefined;
  /** Forgets what was kept and asks anew what the source holds; called before what was not whole is asked for again. */
  refresh?(): Eventually<unknown>;
}
