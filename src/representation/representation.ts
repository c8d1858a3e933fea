/**
 * Where time runs: from pixels along time and pixels across it to x and y in the figure. The only thing that
 * tells one representation from another.
 */
export interface Representation {
  /** Pixels along time that can be seen. */
  readonly along: number;
  point(along: number, across: number): readonly [x: number, y: number];
  /** Pixels along time from one sample of a ribbon to the next; `Infinity` where time runs straight. */
  readonly sample: number;
}
