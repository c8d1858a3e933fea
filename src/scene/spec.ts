import type { CustomDesign, Design } from "../layout/design.js";
import type { Messages } from "../messages/messages.js";
import type { Fields } from "../model/model.js";
import type { Dataset, EventInput } from "../model/types.js";
import type { Filter } from "../source/filter.js";
import type { Source } from "../source/source.js";
import type { Measure } from "../text/measure.js";
import type { TimeInput } from "../time/extent.js";
import type { Zones } from "../time/zone.js";

/**
 * A timeline as a document: plain JSON, or with functions and ports where a program makes it.
 * @example
 * ```ts
 * const spec: TimelineSpec = { data: [{ title: "Apollo 11 lands", date: "1969-07-20" }] };
 * ```
 */
export interface TimelineSpec {
  /** A dataset, bare rows, or a source of events. */
  readonly data: Dataset | readonly EventInput[] | readonly object[] | Source;
  /** Where the fields of an event are found in rows of another shape. */
  readonly fields?: Fields<never> | undefined;
  /**
   * Which events are wanted; all unless given. Only these are drawn, counted, listed and walked through. The view does not move
   * with it.
   */
  readonly where?: Filter | undefined;
  /** Linear, chronological and unified unless given. */
  readonly design?: Design | CustomDesign | undefined;
  /** The window that is shown; all unless given. Either end may be left out. */
  readonly view?: { readonly start?: TimeInput | undefined; readonly end?: TimeInput | undefined } | undefined;
  /** Pixels. A static figure is 960 wide unless given; a mounted timeline takes its container's width. */
  readonly width?: number | undefined;
  /** Pixels. Follows the content unless given, from 240 to `maxHeight`. */
  readonly height?: number | undefined;
  /** The most that a height may follow the content: 720 in a static figure, the window's in a mounted one. */
  readonly maxHeight?: number | undefined;
  /** The figure's title; the dataset's unless given. */
  readonly title?: string | undefined;
  /** The line under it; the dataset's unless given. */
  readonly description?: string | undefined;
  /** BCP 47; the dataset's language, or "en". */
  readonly locale?: string | undefined;
  /** "UTC", a fixed offset such as "+02:00", or, with the port `zones`, an IANA name. */
  readonly zone?: string | undefined;
  readonly zones?: Zones | undefined;
  /** The words of the interface; English unless given (`timeloom/messages` has others). */
  readonly messages?: Messages | undefined;
  readonly theme?: "auto" | "light" | "dark" | undefined;
  /** `"fit"`: as many as fit, the important first. `"none"`: marks only. */
  readonly labels?: "fit" | "none" | undefined;
  readonly legend?: "show" | "none" | undefined;
  /** The list of all events under a static figure: shown, folded, or left out. */
  readonly list?: "show" | "fold" | "none" | undefined;
  /** The time of the "now" line; no line unless given. */
  readonly now?: TimeInput | undefined;
  /** When the wheel zooms: with Ctrl or after focus (`"focus"`, the default), only with Ctrl, or never. */
  readonly wheel?: "focus" | "modifier" | "never" | undefined;
  /** Movement: as the reader's system asks, or none. */
  readonly motion?: "auto" | "none" | undefined;
  /**
   * What draws the marks of a mounted timeline: SVG while they are few and a canvas from a thousand on (`"auto"`, the
   * default), or always one of the two. Words and what can be focused are elements in either; a static figure is SVG.
   */
  readonly renderer?: "auto" | "svg" | "canvas" | undefined;
  /**
   * `"auto"`: from 50,000 events on their labels are placed in a worker, from the package's own module `worker/placing.js`. In small steps
   * in the page unless given. A worker is quicker by far. A policy with `require-trusted-types-for 'script'` refuses it and reports that.
   */
  readonly worker?: "none" | "auto" | undefined;
  /** The event that is selected at first. */
  readonly selected?: string | undefined;
  /** Prefix of the ids in the page; must differ between static figures on one page. */
  readonly id?: string | undefined;
  /** The level of the title's heading, 1 to 6; 2 unless given. */
  readonly heading?: 1 | 2 | 3 | 4 | 5 | 6 | undefined;
  /** How wide text is; an estimate unless given (a mounted timeline measures). */
  readonly measure?: Measure | undefined;
}
