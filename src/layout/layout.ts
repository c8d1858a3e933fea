import type { Guide, PlanWord } from "../representation/representation.js";
import type { Box, Track } from "../representation/track.js";
import type { View } from "./view.js";

export type { Box } from "../representation/track.js";

/** How the body of an item is drawn; decided by its kind and by how wide it is on the screen. */
export type Body = "symbol" | "bracket" | "bar";

/** A label, set: where its first line begins and how much room it takes. */
export interface PlacedLabel {
  readonly lines: readonly string[];
  /** True when the title did not fit and ends in an ellipsis. */
  readonly cut: boolean;
  readonly box: Box;
  /** x, y, x, y: from the body to a label that does not stand beside it. */
  readonly stem?: readonly number[] | undefined;
}

/** A part of an item's body, on a stretch of one track without a jump. */
export interface Piece {
  /** The index of its track. */
  readonly track: number;
  /** The stretch, in pixels along the track; all of the track unless given. */
  readonly lo?: number | undefined;
  readonly hi?: number | undefined;
  /** From the earliest start to the latest end, and the certain part within; in pixels along the track, unclipped. */
  readonly start: number;
  readonly innerStart: number;
  readonly innerEnd: number;
  readonly end: number;
  /** Across time: the middle of the body, in pixels from the track's line. */
  readonly across: number;
}

/** An event with its own place in the picture, or with the first piece of it that is seen, where it has several. */
export interface LayoutItem extends Piece {
  /** Unique among items: the id, and the band where an event stands in several. */
  readonly key: string;
  /** Row in the slice's columns. */
  readonly index: number;
  readonly id: string;
  readonly band: number;
  readonly body: Body;
  readonly flags: number;
  /** Index of the category, or -1. */
  readonly category: number;
  readonly label: PlacedLabel | undefined;
  /** The size of its marks as a share of their usual size; 1 unless given. */
  readonly size?: number | undefined;
  /** The pieces that follow on other tracks or beyond a jump, in the order of time. */
  readonly more?: readonly Piece[] | undefined;
}

/** Items that have no place of their own at this view, counted and opened together. */
export interface LayoutRun {
  /** Stable while panning: its band, level and bins. */
  readonly key: string;
  /** -1 where it counts events of several. */
  readonly band: number;
  readonly count: number;
  /** The events that it counts, in the order of time; the first 200 where they are more. */
  readonly ids: readonly string[];
  /** The positions it covers. */
  readonly start: number;
  readonly end: number;
  /** True when it also counts events that began before `start` and had not ended. */
  readonly lead: boolean;
  readonly text: string;
  readonly box: Box;
  /** True where there is room for no more than its words. */
  readonly small?: boolean | undefined;
}

/** How densely what has no place of its own lies in a band, where that is very much: outlines, each x, y, x, y … */
export interface LayoutDensity {
  readonly band: number;
  readonly areas: readonly (readonly number[])[];
}

/** One lane group: all events, or those of one facet. */
export interface LayoutBand {
  readonly key: string;
  readonly title: string;
  /** The title as it is set; none in a unified figure. */
  readonly lines: readonly string[];
  readonly box: Box;
  readonly titleBox: Box | undefined;
  /** How many rows of labels it has; the same at every view. */
  readonly rows: number;
  readonly count: number;
}

/** A moment on the axis: a line, and its words where they have room. */
export interface LayoutTick {
  /** On the scale. */
  readonly position: number;
  /** Which of several axes it stands on, where that is not the first. */
  readonly axis?: number | undefined;
  /** Pixels along time. */
  readonly at: number;
  /** x, y, x, y: across all that it belongs to. */
  readonly line: readonly number[];
  /** Its label, and how that is set; without lines where it has no room. */
  readonly label: string;
  readonly lines: readonly string[];
  readonly box: Box;
}

/** A background span as far as it is seen. */
export interface LayoutEra {
  readonly id: string;
  readonly title: string;
  /** Outlines: x, y, x, y … */
  readonly areas: readonly (readonly number[])[];
  readonly label: PlacedLabel | undefined;
}

/** A stretch in which nothing happens, drawn shorter than it is: the break's outline, and its real length in words. */
export interface LayoutBreak {
  readonly key: string;
  /** Strokes through the axis, each x, y, x, y. */
  readonly lines: readonly (readonly number[])[];
  readonly area: readonly number[];
  readonly text: string;
  readonly words: readonly string[];
  readonly box: Box;
}

/** A view, laid out: everything that is shown, where it is, and how much is not. */
export interface Layout {
  readonly width: number;
  readonly height: number;
  readonly orientation: "horizontal" | "vertical";
  readonly direction: "ltr" | "rtl";
  readonly view: View;
  readonly plot: Box;
  /** What items are clipped to: the plot and, above it, the names of eras. */
  readonly clip: Box;
  /** The line under all ticks, where there is one: x, y, x, y. */
  readonly axisLine: readonly number[] | undefined;
  /** Where time runs; items say by index on which of them they are. */
  readonly tracks: readonly Track[];
  readonly guides: readonly Guide[];
  /** Headers: titles of segments, weekdays. */
  readonly words: readonly PlanWord[];
  readonly bands: readonly LayoutBand[];
  readonly items: readonly LayoutItem[];
  readonly runs: readonly LayoutRun[];
  readonly densities: readonly LayoutDensity[];
  readonly eras: readonly LayoutEra[];
  readonly ticks: readonly LayoutTick[];
  /** The unit around the ticks' unit: years over months, days over hours. */
  readonly outerTicks: readonly LayoutTick[];
  readonly breaks: readonly LayoutBreak[];
  /** Lines that join what stands at one position, where positions are steps: x, y, x, y. */
  readonly ties: readonly (readonly number[])[];
  /** Of time that runs in turns: which window each numbered turn shows. */
  readonly turns: readonly View[];
  /** The "now" line, once for each track that it crosses. */
  readonly now: readonly (readonly number[])[];
  /**
   * Events that meet the view, those with a place of their own and, of these, those without a label, those counted in runs,
   * and those wholly before and after. An event with several values of a facet counts in each.
   */
  readonly counts: { readonly inView: number; readonly placed: number; readonly unlabelled: number; readonly hidden: number; readonly before: number; readonly after: number };
}
