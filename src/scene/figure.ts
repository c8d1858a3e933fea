import type { CustomDesign, Design, ResolvedDesign } from "../layout/design.js";
import type { Layout } from "../layout/layout.js";
import type { Notice } from "../layout/notice.js";
import type { LayoutPorts } from "../layout/plot-frame.js";
import type { View } from "../layout/view.js";
import type { FigureMessages, Messages } from "../messages/messages.js";
import type { Category, SourceRecord } from "../model/types.js";
import type { GrowingModel } from "../model/extend-model.js";
import type { Issue, Model, ModelEra, ModelEvent } from "../model/model.js";
import type { Filter } from "../source/filter.js";
import type { Slice, Source } from "../source/source.js";
import type { Scale, ScalePorts } from "../scale/scale.js";
import type { Segments } from "../scale/segments.js";
import type { Measure } from "../text/measure.js";
import type { Zone } from "../time/zone.js";
import type { Scene } from "./marks.js";
import type { Morph } from "./morph.js";
import type { TimelineSpec } from "./spec.js";

/** What was read from the data, whatever the options are. */
export interface Held extends Pick<Model, "title" | "description" | "licence" | "lang" | "updated" | "categories" | "sources" | "eras" | "issues"> {
  /** All events that there are, and what is wanted of them. */
  readonly all: Source;
  readonly where: Filter | undefined;
  /** `where` as it was when `source` was made of it. */
  readonly key: string | undefined;
  /** The events that are wanted. */
  readonly source: Source;
  /** True where the source was made here, of data that came with the spec. */
  readonly own: boolean;
  /** The data as it was read, where it was read here, and with what was added to it. */
  readonly model?: Model | undefined;
  readonly growing?: GrowingModel | undefined;
}

/** What a figure has by its scale, and what could not be done as its design asks. */
export interface SetOnScale extends Pick<StaticFigure, "scale" | "segments" | "source" | "view" | "now"> {
  readonly notices: readonly Notice[];
}

/**
 * The designs that a timeline knows. There are two sets: all 20 with those of one's own, and for small bundles just linear
 * chronological time.
 */
export interface Designs {
  /** @throws TimeloomError for a design that is not known */
  resolve(input: Design | CustomDesign | undefined): ResolvedDesign;
  /** Puts a figure's events, view and "now" on the scale of its design. */
  set(design: ResolvedDesign, held: Held, asked: StaticFigure["view"], now: number | undefined, ports: ScalePorts, previous: StaticFigure | undefined): SetOnScale;
  layout(slice: Slice, design: ResolvedDesign, view: View, ports: LayoutPorts): Layout;
  /** Moves from one scene to another; at once where there is none. */
  morph?(a: Scene, b: Scene): Morph;
}

/**
 * A spec, read: options checked and completed, data in a source. Everything about a timeline that does not
 * depend on the view, the size or the reader. Made by `readFigure`, pure, never changed.
 */
export interface StaticFigure {
  readonly spec: TimelineSpec;
  readonly held: Held;
  /** The designs that there are to choose from. */
  readonly designs: Designs;
  readonly design: ResolvedDesign;
  /** The scale of the design on this data: views, spans and the times of `source` are its positions, which are ms where it is chronological. */
  readonly scale: Scale;
  /** The segments that time is cut into, where the layout is segmented. */
  readonly segments: Segments | undefined;
  /** The events, by their positions on the scale. `held.source` has them by time. */
  readonly source: Source;
  /** The window asked for, in positions; `undefined` ends mean all. */
  readonly view: { readonly start: number | undefined; readonly end: number | undefined };
  /** The position of the "now" line. */
  readonly now: number | undefined;
  readonly title: string;
  readonly description: string | undefined;
  readonly licence: string | undefined;
  /** EDTF: the day on which the data was last looked over. */
  readonly updated: string | undefined;
  readonly locale: string;
  readonly direction: "ltr" | "rtl";
  readonly zone: Zone;
  readonly messages: FigureMessages;
  readonly categories: readonly Category[];
  readonly sources: ReadonlyMap<string, SourceRecord>;
  readonly eras: readonly ModelEra[];
  readonly issues: readonly Issue[];
  readonly labels: "fit" | "none";
  readonly legend: "show" | "none";
  readonly list: "show" | "fold" | "none";
  readonly theme: "auto" | "light" | "dark";
  readonly wheel: "focus" | "modifier" | "never";
  readonly motion: "auto" | "none";
  readonly renderer: "auto" | "svg" | "canvas";
  readonly worker: "none" | "auto";
  readonly heading: 1 | 2 | 3 | 4 | 5 | 6;
  readonly id: string;
}

/** A figure with the words of its controls too. Made by `toFigure`. */
export interface Figure extends StaticFigure {
  readonly messages: Messages;
}

/** What a layout needs beside the figure: the room there is and how wide text is. */
export interface Room {
  /** Pixels. */
  readonly width: number;
  /** Pixels; follows the content up to `maxHeight` where absent. */
  readonly height: number | undefined;
  readonly maxHeight: number;
  readonly measure: Measure;
  /** Goes on with what of very many events has no row yet; all is placed at once unless given. */
  readonly grow?: LayoutPorts["grow"];
}

/** One state of a timeline on the screen: all that its parts need to show themselves. */
export interface Frame {
  readonly figure: Figure;
  readonly view: View;
  readonly layout: Layout;
  readonly selected: string | undefined;
  readonly focused: string | undefined;
  /** The events of the layout's items and, where the source has them at hand, all events in view, in time order. */
  readonly events: readonly ModelEvent[];
}
