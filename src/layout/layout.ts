import type { View } from "./view.js";

/** Pixels. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** How the body of an item is drawn; decided by its kind and by how wide it is on the screen. */
export type Body = "symbol" | "bracket" | "bar";

/** A label, set: where its first line begins and how much room it takes. */
export interface PlacedLabel {
  readonly lines: readonly string[];
  /** True when the title did not fit and ends in an ellipsis. */
  readonly cut: boolean;
  readonly box: Box;
}

/** An event with its own place in the picture. `along` is the pixel on the time axis from the plot's beginning. */
export interface LayoutItem {
  /** Row in the slice's columns. */
  readonly index: number;
  readonly id: string;
  readonly band: number;
  readonly body: Body;
  readonly flags: number;
  /** Index of the category, or -1. */
  readonly category: number;
  /** From the earliest start to the latest end, and the certain part within; in pixels along time, unclipped. */
  readonly start: number;
  readonly innerStart: number;
  readonly innerEnd: number;
  readonly end: number;
  /** Across time, in pixels of the figure: the middle of the body. */
  readonly across: number;
  readonly label: PlacedLabel | undefined;
}

/** Items that have no place of their own at this view, counted and opened together. */
export interface LayoutRun {
  /** Stable while panning: its band, level and bins. */
  readonly key: string;
  readonly band: number;
  readonly count: number;
  /** The events that it counts, in the order of time; the first 200 where they are more. */
  readonly ids: readonly string[];
  /** The time it covers, in ms. */
  readonly start: number;
  readonly end: number;
  /** True when it also counts events that began before `start` and had not ended. */
  readonly lead: boolean;
  readonly text: string;
  readonly box: Box;
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
  readonly time: number;
  /** Pixels along time. */
  readonly at: number;
  /** Its label, and how that is set; without lines where it has no room. */
  readonly label: string;
  readonly lines: readonly string[];
  readonly box: Box;
}

/** A background span as far as it is seen; `start` and `end` are pixels along time. */
export interface LayoutEra {
  readonly id: string;
  readonly title: string;
  readonly start: number;
  readonly end: number;
  readonly box: Box;
  readonly label: PlacedLabel | undefined;
}

/** A view, laid out: everything that is shown, where it is, and how much is not. */
export interface Layout {
  readonly width: number;
  readonly height: number;
  readonly orientation: "horizontal" | "vertical";
  readonly direction: "ltr" | "rtl";
  readonly view: View;
  readonly plot: Box;
  readonly bands: readonly LayoutBand[];
  readonly items: readonly LayoutItem[];
  readonly runs: readonly LayoutRun[];
  readonly eras: readonly LayoutEra[];
  readonly ticks: readonly LayoutTick[];
  /** The unit around the ticks' unit: years over months, days over hours. */
  readonly outerTicks: readonly LayoutTick[];
  readonly now: { readonly at: number; readonly time: number } | undefined;
  /** Events that meet the view, those with a place of their own, and those wholly before and after. */
  readonly counts: { readonly inView: number; readonly placed: number; readonly hidden: number; readonly before: number; readonly after: number };
}
