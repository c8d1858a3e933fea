/** What text is set in: pixels and weight; the family is the theme's. */
export interface Font {
  readonly size: number;
  readonly weight: number;
}

/** The port through which layout learns how wide text is, in pixels. Pure: the same answer each time. */
export type Measure = (text: string, font: Font) => number;
