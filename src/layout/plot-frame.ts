import type { ModelEra } from "../model/model.js";
import type { Measure } from "../text/measure.js";
import type { DateWords } from "../time/words.js";
import type { Zone } from "../time/zone.js";
import type { Scale } from "../scale/scale.js";
import type { Segments } from "../scale/segments.js";
import type { Growing } from "./arrangement.js";
import type { ResolvedDesign } from "./design.js";
import { AXIS_HEIGHT, AXIS_WIDTH, ERA_HEIGHT, HEADER, LEAST_HEIGHT } from "./metrics.js";

/** What a layout needs beside events and a view; nothing is read from the surroundings. */
export interface LayoutPorts {
  /** Pixels. */
  readonly width: number;
  /** Pixels; follows the content, from 240 to `maxHeight`, where absent. */
  readonly height?: number | undefined;
  readonly maxHeight: number;
  readonly measure: Measure;
  readonly locale: string;
  readonly words: DateWords;
  readonly zone: Zone;
  readonly direction: "ltr" | "rtl";
  readonly labels: "fit" | "none";
  /** What the positions of the slice and of the view are; ms unless given. */
  readonly scale?: Scale | undefined;
  /** Where time is cut into segments: what these are. */
  readonly segments?: Segments | undefined;
  /** By their positions. */
  readonly eras: readonly ModelEra[];
  /** Its position. */
  readonly now: number | undefined;
  /** The longest view that is to be expected, where it is longer than the data: the place for counts is kept for it. */
  readonly widest?: number | undefined;
  /** Goes on with what of very many events has no row yet; placed at once unless given. */
  readonly grow?: ((growing: Growing) => void) | undefined;
  /** The title of a facet, by the value that its events share. */
  readonly bandTitle: (group: string) => string;
}

/** Below this width linear time runs down the page, unless the design says otherwise. */
export const NARROW = 480;

export function orientationOf(design: ResolvedDesign, width: number): "horizontal" | "vertical" {
  const { orientation } = design;
  if (orientation !== "auto") return orientation;
  return width < NARROW && design.layout === "unified" ? "vertical" : "horizontal";
}

/** Whether labels stand in rows beside straight time, so that the same rows hold at every view. */
export function hasRows({ representation, layout }: ResolvedDesign): boolean {
  return representation.rows === true && layout !== "segmented";
}

/** Where the plot is, before the height of its content is known. */
export interface PlotFrame {
  readonly orientation: "horizontal" | "vertical";
  readonly left: number;
  readonly top: number;
  readonly bottom: number;
  /** The title of a band stands above it, or beside it. */
  readonly header: number;
  readonly along: (height: number) => number;
}

/** The pixels along time that a figure of this width has, which a query needs; in vertical figures they follow the height. */
export function plotFrame(design: ResolvedDesign, ports: Pick<LayoutPorts, "width" | "eras">): PlotFrame {
  const orientation = orientationOf(design, ports.width);
  const faceted = design.layout === "faceted";
  const top = ports.eras.length && orientation === "horizontal" ? ERA_HEIGHT : 8;
  if (orientation === "vertical") {
    const header = faceted ? HEADER : 0;
    return { orientation, left: AXIS_WIDTH, top: header + 8, bottom: 8, header: 0, along: (height) => height - header - 16 };
  }
  const left = faceted && ports.width >= 640 ? 128 : 0;
  return { orientation, left, top, bottom: AXIS_HEIGHT, header: faceted && left === 0 ? HEADER : 0, along: () => Math.max(1, ports.width - left) };
}

/** The height of a vertical figure, which sets the pixels along time before anything is laid out. */
export function verticalHeight({ height, maxHeight }: Pick<LayoutPorts, "height" | "maxHeight">): number {
  return Math.max(LEAST_HEIGHT, height ?? maxHeight);
}
