import type { MaxTree } from "../model/row-index.js";
import type { Measure } from "../text/measure.js";
import type { RowMetrics } from "./metrics.js";
import type { Items, Placing, PlacingRoom, Reveal } from "./placing.js";

/** The room that events are arranged in, in pixels along time and across it. */
export interface ArrangeRoom {
  readonly orientation: "horizontal" | "vertical";
  readonly along: number;
  /** For all bands together, titles and strips of runs not counted. */
  readonly across: number;
  /** True when `across` is to be used up, false when it is the most that may be. */
  readonly exact: boolean;
  /** Across, for each band, beside its rows. */
  readonly perBand: number;
  readonly labels: "fit" | "none";
  readonly measure: Measure;
}

export interface SetLabel {
  readonly lines: readonly string[];
  readonly width: number;
  readonly cut: boolean;
}

/** What holds at every view: the row, the scale from which on it shows, and the label of each event. */
export interface Arrangement extends Reveal {
  /** The label of an event, set within the room that is kept for it. */
  labelOf(row: number): SetLabel;
  readonly rowMetrics: RowMetrics;
  /** Across, for each band: how many rows (horizontal) or columns of labels (vertical). */
  readonly rows: readonly number[];
  /** In vertical figures: the lane of each bar, and how many a band has. */
  readonly lane: Uint8Array;
  readonly lanes: readonly number[];
  /** The width of a column of labels in vertical figures. */
  readonly column: number;
  /** The least of the scales at which events show: in views that are closer, no strip of runs is needed. */
  readonly least: number;
  /** The largest scales of its blocks of rows, so that what does not show is stepped over. */
  readonly shown: MaxTree;
  /** Where events are so many that not all have a row yet: the rest. */
  readonly growing?: Growing | undefined;
  /** Where more events may be put in beside those that have their places. */
  readonly going?: Going | undefined;
}

/** An arrangement that can be gone on with once. */
export interface Going {
  readonly items: Items;
  readonly result: Reveal;
  readonly placing: Placing;
  readonly labels: Map<number, SetLabel>;
}

/** What of very many events has no row yet. The most important have theirs, which they keep. */
export interface Growing {
  readonly placed: number;
  readonly total: number;
  /** What is shown was gone on with from an arrangement before: nothing is to be shown in its stead until all have their place, and there is no hurry. */
  readonly waits: boolean;
  /** What placing needs. The sizes are there once {@link Growing.size} has said that they are. */
  readonly items: Items;
  readonly room: PlacingRoom;
  /** Does a part of finding and placing the most important; false when it is done. */
  begin(): boolean;
  /** Finds the sizes of so many more events, whose titles are looked at for it; false when all are found. */
  size(count: number): boolean;
  /** Does a part of putting all in order, for {@link Growing.place}, which else does it at once; false when it is done. */
  sort(): boolean;
  /** Places so many more; false when none is left. Sizes must have been found. */
  place(count: number): boolean;
  /** Shows what is placed by now, here unless it is done elsewhere. */
  show(reveal?: Reveal, lane?: Uint8Array): void;
  /** Takes what was placed, here unless it was done elsewhere: all of it. */
  finish(reveal?: Reveal, lane?: Uint8Array): void;
}
