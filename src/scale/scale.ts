import type { Zone } from "../time/zone.js";
import type { FormatOptions } from "../time/format-instant.js";

/** A stretch of a scale: positions, `start < end`. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** How a scale says what it shows. */
export interface ScalePorts extends FormatOptions {
  readonly locale: string;
  readonly zone: Zone;
}

/** A place on an axis and its words. */
export interface ScaleTick {
  readonly position: number;
  readonly label: string;
  /** A second line. */
  readonly under?: string;
}

/** The ticks of a window, and those of the unit around them: years over months. `outer` begins with the one that holds the window's start. */
export interface ScaleTicks {
  readonly inner: readonly ScaleTick[];
  readonly outer: readonly ScaleTick[];
}

/** A stretch of time that a scale shortens, and how long it really is, in words. */
export interface ScaleBreak extends Stretch {
  readonly text: string;
}

/**
 * How time maps to length. A position is a float64 that grows with time; what a unit of it means is the scale's own:
 * a millisecond (chronological, collapsed, relative), a step from one event to the next (sequential), a power of a
 * distance (log), a segment (segments). A window of positions is what is shown, and it is stretched evenly over the
 * pixels that there are; so all that knows pixels need not know which scale it is.
 *
 * `group` is the index of the event's facet; only a scale that is aligned on an event of each facet looks at it.
 */
export interface Scale {
  /** The position of a time, in ms. Grows with `time`, in each group. */
  position(time: number, group?: number): number;
  /** The time at a position: the inverse of `position`. */
  time(position: number, group?: number): number;
  /**
   * Where the body of something that lasts from `start` to `end` begins and ends; both positions unless given. A scale
   * that counts steps lets it reach to the last step that begins within it.
   */
  extent?(start: number, end: number, group?: number): readonly [start: number, end: number];
  /** The ticks of a window that are at least `least` positions apart. */
  ticks(window: Stretch, least: number, ports: ScalePorts): ScaleTicks;
  /** What of the window is shortened, if anything. */
  breaks?(window: Stretch, ports: ScalePorts): readonly ScaleBreak[];
  /** A window in words: "March to June 2016", "2 years before to 3 years after". */
  say(window: Stretch, ports: ScalePorts): string;
  /** The shortest window that there is any use in, in positions: 10 (ms) unless given. */
  readonly narrowest?: number;
  /** The longest, where that is less than all there is. */
  readonly widest?: number;
  /** True where positions are steps, so that events at one position are a tie. */
  readonly ordinal?: boolean;
  /** True where one position is the same time in every group: there a span of time can lie behind all of them. */
  readonly absolute: boolean;
}
