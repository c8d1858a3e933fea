import type { TimelineSpec } from "timeloom";

/**
 * One example: its page, the code that is shown to be copied, its picture in the gallery, the figure without scripts,
 * and its tests are all made from this.
 */
export interface Example {
  readonly title: string;
  /** What it shows and what to look at, in a sentence or two. */
  readonly text: string;
  readonly spec: TimelineSpec;
  /**
   * How its page shows it: by `createTimeline` unless given. `"d3"` and `"component"` are drawn by the `timeline.js`
   * beside it: `"d3"` in the place of the static figure's picture, `"component"` in that of the whole figure.
   */
  readonly mount?: "timeline" | "element" | "static" | "d3" | "component";
  /** What a control above the timeline moves it to, by `update`. */
  readonly moves?: readonly Move[];
  /** Further figures, each in a section of its own with its design as JSON. They come alive when they are near the window. */
  readonly figures?: readonly Figure[];
  /** The name of a file that its data is put into, where it is too long to be copied as code. */
  readonly file?: string;
  /** Style rules of the page that belong to the example. */
  readonly css?: string;
  readonly expect: Facts;
}

/** An entry of the control. */
export interface Move {
  readonly title: string;
  /** What it is good for, in a sentence. */
  readonly text: string;
  readonly patch: Partial<TimelineSpec>;
}

/** A figure of a page that has several. */
export interface Figure {
  /** Unique in its page; the id of its section. */
  readonly key: string;
  readonly title: string;
  readonly text: string;
  readonly spec: TimelineSpec;
}

/** What must be seen; a test of each page looks for it. */
export interface Facts {
  /** How many events there are in all. */
  readonly events: number;
  /** How many the figure without scripts has, where it draws fewer. */
  readonly listed?: number;
  /** Some titles that have a label in a page 1280 pixels wide. */
  readonly labels?: readonly string[];
  /** Some dates, as the list of events says them. */
  readonly dates?: readonly string[];
  /** Some other words of the figure. */
  readonly words?: readonly string[];
  /** How many things were wrong with the data; none unless given. */
  readonly issues?: number;
  /** Which way time runs in a wide page; across unless given. */
  readonly orientation?: "horizontal" | "vertical";
  readonly direction?: "rtl";
}
