export { AXIS, BAND, LABEL, LINE_HEIGHT, OUTER, STRONG } from "../text/fonts.js";

/** Everything is on a grid of 4 px; these are the sizes that layout and scene share. */
/** From the top of a row: the middle of a symbol, of a bar or bracket, and the baselines of a first line. */
export const SYMBOL_Y = 12;
export const BAR_Y = 6;
export const BAR_HEIGHT = 8;
export const POINT_BASELINE = 16;
export const RANGE_BASELINE = 24;
export const BRACKET_Y = 2;
export const BRACKET_BASELINE = 19;
export const SYMBOL_RADIUS = 5;
/** From the start of an item to its label's first letter, beside a symbol and under a bar or bracket. */
export const BESIDE = 14;
export const UNDER = 0;
/** Between the end of a label and whatever comes next. */
export const LABEL_GAP = 12;
/** A date is drawn as wide as it is from this many pixels on; below, a symbol stands for it. */
export const BRACKET_FROM = 10;
/** Less room than this at an edge, and a label is left out rather than cut to a stump. */
export const LEAST_LABEL = 48;
/** A title of this importance or more is set in a stronger weight. */
export const STRONG_FROM = 0.8;
/** How much wider than all of the data a view may be, so that its last labels have room. */
export const WIDEST = 1.45;
/** Bins of runs are at least this long on the screen, so that two counts never touch. */
export const RUN_SIZE = 56;
export const RUN_SIZE_VERTICAL = 32;
/** The least height of a figure that follows its content. */
export const LEAST_HEIGHT = 240;
/** Above the first row of a band. */
export const BAND_TOP = 2;
export const STRIP = 28;
export const RUN_HEIGHT = 20;
export const AXIS_HEIGHT = 44;
export const ERA_HEIGHT = 24;
export const HEADER = 24;
export const MARGIN = 12;
/** In vertical figures: the axis, one lane of bars, and the strip of runs, in pixels across. */
export const AXIS_WIDTH = 80;
export const BAR_LANE = 12;
export const STRIP_WIDTH = 48;
/** Before each column of labels: the line of its symbols. */
export const SPINE = 24;

export interface RowMetrics {
  /** From one row to the next. */
  readonly pitch: number;
  /** The most lines of a label beside a symbol; one under a bar. */
  readonly lines: number;
}
export const COMFORTABLE: RowMetrics = { pitch: 40, lines: 2 };
export const COMPACT: RowMetrics = { pitch: 32, lines: 1 };
